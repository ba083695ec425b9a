// pkg/src and pkg/wasm to pkg/dist: one file of JavaScript for each entry and each language, the modules inside or beside them, and their types.
import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'
import { trimGlue } from './glue.mjs'
import { inlineInto, moveToEnd, placeholder } from './inline.mjs'
import { minify } from './minify.mjs'
import { shortenNames } from './names.mjs'
import { scriptGlue, toScript } from './script.mjs'
import { writeSingles } from './singles.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const pkg = `${root}pkg`

/** wasm-bindgen's glue can start one instance in its life, so it goes into a function: each call has a glue of its own. */
async function bundleGlue(name, functions) {
  const names = ['start', ...functions].join(', ')
  const { outputFiles } = await build({
    stdin: { contents: `import { ${names} } from './${name}.js'; give({ ${names} })`, resolveDir: `${pkg}/wasm` },
    bundle: true,
    format: 'esm',
    write: false,
    target: 'es2022',
    plugins: [
      {
        name: 'glue',
        setup(bundle) {
          bundle.onLoad({ filter: /\.js$/ }, ({ path }) => ({ contents: trimGlue(readFileSync(path, 'utf8')) }))
        },
      },
    ],
  })
  return outputFiles[0].text
}

/** A module and a function that gives a fresh glue for it. */
async function readModule(name, functions) {
  const opt = readFileSync(`${pkg}/wasm/${name}_opt.wasm`)
  const { module, glue } = shortenNames(opt, await bundleGlue(name, functions))
  // What the bundle holds: scripts/size.mjs measures it.
  writeFileSync(`${pkg}/wasm/${name}_inlined.wasm`, module)
  const source = `export function createGlue() { let glue; const give = (made) => { glue = made }; ${glue}; return glue }`
  return { module, source }
}

const core = await readModule('core', [])
const full = await readModule('full', ['credentials'])
const compiler = await readModule('compiler', ['compile'])
const cli = await readModule('cli', ['run'])

const VIRTUAL = {
  'virtual:compiler-glue': compiler.source,
  'virtual:cli-glue': cli.source,
  'virtual:compiler-module': `export default ${placeholder('compiler')}`,
}

/** How all JavaScript of the package is written. */
const WRITTEN = { format: 'esm', minify: true, charset: 'utf8', target: 'es2022' }

/** What the sources import from the build; `own` is what this bundle has besides. */
const virtual = (own = {}) => ({
  name: 'virtual',
  setup(bundle) {
    bundle.onResolve({ filter: /^virtual:/ }, ({ path }) => ({ path, namespace: 'virtual' }))
    bundle.onLoad({ filter: /./, namespace: 'virtual' }, ({ path }) => ({ contents: own[path] ?? VIRTUAL[path] }))
  },
})

/**
 * React Native compiles again what it is given, and may make ordinary fields of private ones, which nobody can write to once
 * their object is frozen, as providers are: https://babeljs.io/docs/babel-plugin-transform-class-properties#loose
 */
const NO_PRIVATE = Object.fromEntries(
  ['class-private-field', 'class-private-method', 'class-private-accessor'].map((name) => [name, false]),
)

/**
 * `connect-fields`, or `connect-fields/full`: the same sources around another module, which one of pkg/src/loader gets.
 * `query` is what a platform wants behind the name of a module that is imported.
 */
const bundleCore = (entryPoints, name, { source }, loader = 'inlined', query = '') =>
  build({
    ...WRITTEN,
    entryPoints,
    outdir: `${pkg}/dist`,
    bundle: true,
    metafile: true,
    define: { FULL: String(name === 'full'), SCRIPT: String(loader === 'script') },
    supported: loader === 'script' ? NO_PRIVATE : {},
    plugins: [
      {
        name: 'loader',
        setup(bundle) {
          bundle.onResolve({ filter: /^virtual:loader$/ }, () => ({ path: `${pkg}/src/loader/${loader}.ts` }))
          bundle.onResolve({ filter: /^virtual:wasm$/ }, () => ({ path: `./${name}.wasm${query}`, external: true }))
        },
      },
      virtual({
        'virtual:glue': source,
        'virtual:module': `export default ${placeholder(name)}`,
        'virtual:catalog': `export default ${placeholder('catalog')}`,
      }),
    ],
  })
const sources = (...names) => names.map((name) => `${pkg}/src/${name}.ts`)

/** `<connect-form>` loads what it needs from beside it: as chunks, where a bundler packs it. */
const bundleElement = () =>
  build({
    ...WRITTEN,
    entryPoints: sources('element'),
    outdir: `${pkg}/dist`,
    bundle: true,
    plugins: [
      {
        name: 'beside',
        setup(bundle) {
          bundle.onResolve({ filter: /^virtual:js$/ }, () => ({ path: './js.js', external: true }))
          bundle.onResolve({ filter: /^(\.\.\/)+(index|guides|locales\/[\w-]+)\.js$/ }, ({ path }) => ({
            path: path.replace(/^(\.\.\/)+/, './'),
            external: true,
          }))
          bundle.onLoad({ filter: /\.css$/ }, async ({ path }) => {
            const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true })
            return { contents: code.trim(), loader: 'text' }
          })
        },
      },
    ],
  })

/** All providers beside `connect-fields/full`, which is one and the same for both. */
const bundleProviders = () =>
  build({
    ...WRITTEN,
    entryPoints: sources('providers'),
    outdir: `${pkg}/dist`,
    bundle: true,
    plugins: [
      {
        name: 'full',
        setup(bundle) {
          bundle.onResolve({ filter: /^\.\/full\.js$/ }, () => ({ path: 'connect-fields/full', external: true }))
        },
      },
      virtual({ 'virtual:providers': `export default ${placeholder('providers')}` }),
    ],
  })

rmSync(`${pkg}/dist`, { recursive: true, force: true })
const { metafile } = await bundleCore(
  sources('index', 'guides', 'provider-guides', 'nango', 'testing', 'enhance'),
  'core',
  core,
)
await bundleElement()
await bundleProviders()
// The compiler has a module of its own: of this it has what is said where WebAssembly cannot be started.
const { metafile: fullMetafile } = await bundleCore(sources('full', 'compiler'), 'full', full)
// What of each file is in a bundle: scripts/size.mjs tells it.
for (const [name, { outputs }] of Object.entries({ core: metafile, full: fullMetafile })) {
  const [, { inputs }] = Object.entries(outputs).find(([file]) => /\/(index|full)\.js$/.test(file))
  writeFileSync(`${pkg}/wasm/${name}_inputs.json`, JSON.stringify(inputs))
}
await bundleCore({ 'index.workerd': `${pkg}/src/index.ts` }, 'core', core, 'imported')
await bundleCore({ 'full.workerd': `${pkg}/src/full.ts` }, 'full', full, 'imported')
// https://vercel.com/docs/functions/runtimes/wasm
await bundleCore({ 'index.edge': `${pkg}/src/index.ts` }, 'core', core, 'imported', '?module')
await bundleCore({ 'full.edge': `${pkg}/src/full.ts` }, 'full', full, 'imported', '?module')
await bundleCore(sources('slim'), 'core', core, 'given')
VIRTUAL['virtual:script'] = toScript(core.module, `${pkg}/wasm/core`)
await bundleCore({ js: `${pkg}/src/index.ts` }, 'core', { source: scriptGlue(core.source) }, 'script')
writeFileSync(`${pkg}/dist/core.wasm`, core.module)
writeFileSync(`${pkg}/dist/full.wasm`, full.module)

await build({
  ...WRITTEN,
  entryPoints: [`${pkg}/src/locales/*.ts`],
  outdir: `${pkg}/dist/locales`,
})
await build({
  ...WRITTEN,
  entryPoints: [`${pkg}/src/cli.ts`],
  outfile: `${pkg}/dist/cli.js`,
  bundle: true,
  platform: 'node',
  banner: { js: '#!/usr/bin/env node' },
  plugins: [virtual()],
})
// Node reads it from beside the script, so nothing has to be inlined.
writeFileSync(`${pkg}/dist/cli.wasm`, cli.module)

const catalog = readFileSync(`${pkg}/src/generated/catalog.bin`)
const fullCatalog = readFileSync(`${pkg}/src/generated/catalog-full.bin`)
/** The bytes that files of dist hold, by the names that stand for them. */
const BYTES = {
  'index.js': { catalog, core: core.module },
  'full.js': { catalog: fullCatalog, full: full.module },
  ...Object.fromEntries(['index.workerd.js', 'index.edge.js', 'slim.js', 'js.js'].map((file) => [file, { catalog }])),
  ...Object.fromEntries(['full.workerd.js', 'full.edge.js'].map((file) => [file, { catalog: fullCatalog }])),
  'compiler.js': { compiler: compiler.module },
  'providers.js': { providers: readFileSync(`${pkg}/src/generated/providers.bin`) },
}
for (const file of readdirSync(`${pkg}/dist`, { recursive: true }).filter((file) => file.endsWith('.js'))) {
  const path = `${pkg}/dist/${file}`
  const bytes = Object.entries(BYTES[file] ?? {})
  const script = bytes.reduce((text, [name]) => moveToEnd(text, name), readFileSync(path, 'utf8'))
  writeFileSync(
    path,
    bytes.reduce((text, [name, module]) => inlineInto(text, name, module), await minify(script)),
  )
}
await writeSingles(WRITTEN)

execFileSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', pkg], { stdio: 'inherit' })

// The types of the inside stay inside.
const ENTRIES = [
  'index',
  'full',
  'slim',
  'guides',
  'nango',
  'testing',
  'element',
  'enhance',
  'compiler',
  'providers',
  'provider-guides',
]
const PUBLIC = [
  ...ENTRIES,
  'types',
  'errors',
  'generated/registry',
  'generated/providers',
  'init',
  'handoff',
  'element/enhance',
  'element/connect-form',
  'element/types',
].map((name) => `${name}.d.ts`)
for (const file of readdirSync(`${pkg}/dist`, { recursive: true })) {
  const path = file.replaceAll('\\', '/')
  const isPublic = PUBLIC.includes(path) || /^(locales|types|providers)\//.test(path)
  if (path.endsWith('.d.ts') && !isPublic) rmSync(`${pkg}/dist/${file}`)
}

for (const file of ['LICENSE-MIT', 'LICENSE-APACHE']) cpSync(`${root}${file}`, `${pkg}/${file}`)
cpSync(`${root}messages/README.md`, `${pkg}/docs/codes.md`)
