// React Native: its bundler finds the entry without WebAssembly, its compiler takes the bundle, and an engine that has nothing but
// ECMAScript and what the README asks for answers alike. Hermes itself has no program for Linux any more, so that engine is Node's.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { getDefaultConfig, mergeConfig } from '@react-native/metro-config'
import Metro from 'metro'
import { CONSUMER } from '../js/install.mjs'
import { EXPECTED, esm, output, PROJECT, tool, write } from './project.mjs'

const HERMESC = tool('hermes-compiler/hermesc/linux64-bin/hermesc')
const APP = join(PROJECT, 'react-native')

write({
  'react-native/index.js': "import 'react-native-url-polyfill/auto'\nimport './app'\n",
  'react-native/app.js': `${esm}print(text())`,
  // What the polyfill asks of React Native.
  'react-native/native.js': "export const NativeModules = {}\nexport const Platform = { OS: 'ios' }\n",
  'react-native/engine.mjs': `import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
if (typeof WebAssembly !== 'undefined') throw new Error('this engine has WebAssembly')
const globals = createContext({ print: console.log, TextEncoder, TextDecoder })
runInContext(readFileSync(new URL('bundle.js', import.meta.url), 'utf8'), globals)
`,
})

const INSTALLED = ['@babel/runtime', '@react-native/js-polyfills', 'metro-runtime', 'react-native-url-polyfill']
const defaults = getDefaultConfig(APP)
const config = mergeConfig(defaults, {
  projectRoot: APP,
  watchFolders: [CONSUMER, ...INSTALLED.map(tool)],
  resolver: {
    useWatchman: false,
    extraNodeModules: {
      ...Object.fromEntries(INSTALLED.map((name) => [name, tool(name)])),
      'react-native': join(APP, 'native.js'),
    },
  },
  serializer: { getModulesRunBeforeMainModule: () => [] },
  reporter: { update() {} },
  cacheStores: [],
  fileMapCacheDirectory: APP,
  maxWorkers: 1,
})

test('React Native', async () => {
  const bundle = join(APP, 'bundle.js')
  await Metro.runBuild(config, { entry: 'index.js', platform: 'ios', dev: false, minify: true, out: bundle })
  assert.equal(await output(HERMESC, '-emit-binary', '-out', join(APP, 'bundle.hbc'), bundle), '')
  assert.equal(await output(process.execPath, '--no-expose-wasm', join(APP, 'engine.mjs')), EXPECTED)
})
