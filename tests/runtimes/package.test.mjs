// What looks at packages finds nothing to say about this one.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '../js/install.mjs'
import { output, tool, write } from './project.mjs'

const [tarball] = readdirSync(join(ROOT, 'pkg')).filter((file) => file.endsWith('.tgz'))
const TARBALL = join(ROOT, 'pkg', tarball)

test('publint', async () => {
  assert.match(await output(process.execPath, tool('publint/src/cli.js'), TARBALL, '--strict'), /All good!/)
})

test('attw: types are found, for who resolves modules', async () => {
  const attw = [tool('@arethetypeswrong/cli/dist/index.js'), TARBALL, '--profile', 'esm-only']
  // Its exit code says whether there is a problem.
  assert.match(await output(process.execPath, ...attw, '--exclude-entrypoints', './core.wasm'), /connect-fields\/nango/)
})

const USE = `import { provider, type Issue } from 'connect-fields'
import { provider as full } from 'connect-fields/full'
import { compile } from 'connect-fields/compiler'
import { ConnectForm } from 'connect-fields/element'
import { enhance } from 'connect-fields/enhance'
import { guide, handoff } from 'connect-fields/guides'
import { samples } from 'connect-fields/testing'
import { toAuthOptions } from 'connect-fields/nango'
import { init } from 'connect-fields/slim'
import fr from 'connect-fields/locales/fr'

const clay = provider('clay').withLocale(fr)
const result = clay.validate({ credentials: { apiKey: '' } })
export const issues: readonly Issue[] = result.issues
export const key: string | undefined = result.ok ? result.value.credentials.apiKey : undefined
export const all = [full('clay').jsonSchema(), compile({}), guide('clay', fr), samples('clay'), toAuthOptions(clay, {}), init, enhance, ConnectForm, handoff(guide('clay'), clay.fields)]
// @ts-expect-error: there is no such field
clay.field('nothing')
`

const COMPILERS = {
  'TypeScript 5.4': tool('typescript-5.4/bin/tsc'),
  'the newest TypeScript': join(ROOT, 'node_modules/typescript/bin/tsc'),
}
const RESOLUTIONS = {
  node16: { module: 'node16', moduleResolution: 'node16' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
}

for (const [name, compiler] of Object.entries(COMPILERS)) {
  for (const [resolution, options] of Object.entries(RESOLUTIONS)) {
    test(`${name}, resolution ${resolution}`, async () => {
      const base = {
        strict: true,
        noEmit: true,
        target: 'es2022',
        lib: ['es2022', 'dom'],
        types: [],
        skipLibCheck: false,
      }
      const config = { compilerOptions: { ...base, ...options }, files: ['use.mts'] }
      write({ 'types/use.mts': USE, [`types/${resolution}.json`]: JSON.stringify(config) })
      assert.equal(await output(process.execPath, compiler, '-p', `types/${resolution}.json`), '')
    })
  }
}
