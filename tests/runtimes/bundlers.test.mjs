// Each bundler and test runner takes the package as it is, and leaves out what is not used.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { build as esbuild } from 'esbuild'
import { createServer, build as vite } from 'vite'
import webpack from 'webpack'
import { EXPECTED, esm, output, PROJECT, tool, write } from './project.mjs'

const UNUSED = `import { provider, openCatalog } from 'connect-fields'
import { provider as full } from 'connect-fields/full'
import { guide } from 'connect-fields/guides'
import fr from 'connect-fields/locales/fr'
console.log('works')
`
write({ 'bundle/used.mjs': `${esm}console.log(text())`, 'bundle/unused.mjs': UNUSED })
const entryOf = (name) => join(PROJECT, `bundle/${name}.mjs`)
/** A page that never calls it ships nothing of it. */
const MOST_UNUSED = 100

const BUNDLERS = {
  async esbuild(name, folder) {
    const options = { bundle: true, minify: true, format: 'esm', logLevel: 'error' }
    await esbuild({ ...options, entryPoints: [entryOf(name)], outfile: join(folder, `${name}.mjs`) })
  },
  async vite(name, folder) {
    const lib = { entry: entryOf(name), formats: ['es'], fileName: () => `${name}.mjs` }
    const options = { root: PROJECT, configFile: false, logLevel: 'error' }
    await vite({ ...options, build: { lib, outDir: folder, emptyOutDir: false, minify: true } })
  },
  async webpack(name, folder) {
    const output = { path: folder, filename: `${name}.mjs`, module: true, chunkFormat: 'module' }
    const options = { mode: 'production', target: 'es2022', experiments: { outputModule: true }, performance: false }
    const stats = await new Promise((resolve, reject) =>
      webpack({ ...options, context: PROJECT, entry: entryOf(name), output }, (error, done) =>
        error ? reject(error) : resolve(done),
      ),
    )
    assert.deepEqual(stats.toJson().errors, [])
  },
}

for (const [name, bundle] of Object.entries(BUNDLERS)) {
  test(`${name}: a bundle answers alike, and ships nothing of what is not called`, async () => {
    const folder = join(PROJECT, `bundle/${name}`)
    await bundle('used', folder)
    assert.equal(await output(process.execPath, join(folder, 'used.mjs')), EXPECTED)
    await bundle('unused', folder)
    assert.equal(await output(process.execPath, join(folder, 'unused.mjs')), 'works')
    const files = readdirSync(folder).filter((file) => file.startsWith('unused'))
    const bytes = files.reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0)
    assert.ok(bytes < MOST_UNUSED, `${bytes} bytes of nothing`)
  })
}

test('Vite, in development', async () => {
  const server = await createServer({
    root: PROJECT,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true },
  })
  try {
    write({ 'bundle/text.mjs': `${esm}export { text }` })
    const { text } = await server.ssrLoadModule(join(PROJECT, 'bundle/text.mjs'))
    assert.equal(text(), EXPECTED)
  } finally {
    await server.close()
  }
})

const TEST = `test('works', () => expect(text()).toBe(${JSON.stringify(EXPECTED)}))`

test('Vitest', async () => {
  write({ 'vitest/own.test.mjs': `import { expect, test } from 'vitest'\n${esm}${TEST}` })
  write({ 'vitest/node_modules/.keep': '' })
  const said = await output(
    process.execPath,
    tool('vitest/vitest.mjs'),
    'run',
    '--root',
    join(PROJECT, 'vitest'),
    '--globals',
  )
  assert.match(said, /1 passed/)
})

test('Jest', async () => {
  write({
    'jest/package.json': '{ "type": "module", "jest": { "testMatch": ["**/*.test.mjs"], "transform": {} } }',
    'jest/own.test.mjs': `${esm}${TEST}`,
  })
  const jest = [
    '--experimental-vm-modules',
    '--no-warnings',
    tool('jest/bin/jest.js'),
    '--rootDir',
    join(PROJECT, 'jest'),
  ]
  assert.equal(await output(process.execPath, ...jest), '')
})
