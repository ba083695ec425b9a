// The tarball itself: what is in it, what it lets in, and the guides beside the schemas.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { SECTION, sectionsOf } from '../../scripts/wasm.mjs'
import { CONSUMER, exampleOf, load, ROOT } from './install.mjs'
import { readFolder } from './toml.mjs'

const INSTALLED = join(CONSUMER, 'node_modules/connect-fields')
const manifest = JSON.parse(readFileSync(join(INSTALLED, 'package.json'), 'utf8'))

test('it needs nothing else and runs nothing on install', () => {
  for (const key of ['dependencies', 'peerDependencies', 'optionalDependencies', 'scripts', 'gypfile']) {
    assert.equal(manifest[key], undefined, key)
  }
  assert.deepEqual(manifest.bin, { 'connect-fields': 'dist/cli.js' })
  assert.deepEqual(
    readdirSync(join(CONSUMER, 'node_modules')).filter((name) => !name.startsWith('.')),
    ['connect-fields'],
  )
})

test('it holds JavaScript, types, documents and licences, and nothing of this machine', () => {
  const files = readdirSync(INSTALLED, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const { name, parentPath, path } of files) {
    assert.match(name, /\.(js|d\.ts|json|md)$|^LICENSE-|^(cli|core|full)\.wasm$/)
    const text = readFileSync(join(parentPath ?? path, name), 'latin1')
    for (const place of [ROOT, '/.cargo/', '/root/', tmpdir(), homedir(), 'sourceMappingURL', 'sourcesContent'])
      assert.equal(text.includes(place), false, `${name}: ${place}`)
    // A path from the root of a disk; an address has its host in front of it.
    const paths =
      text.match(/(?<![\w.~:/-])\/(?:Users|build|cargo|home|mnt|opt|private|rustc|tmp|usr|var|work)\/[\w./-]+/g) ?? []
    assert.deepEqual(
      paths.filter((path) => path !== '/usr/bin/env'),
      [],
      name,
    )
  }
})

test('its modules have no names, no debug information and no places of sources', () => {
  for (const name of ['cli', 'core', 'full']) {
    const bytes = readFileSync(join(INSTALLED, `dist/${name}.wasm`))
    // Nothing needs these.
    const named = sectionsOf(bytes).filter(({ id }) => id === SECTION.custom)
    assert.deepEqual(named, [], name)
    assert.doesNotMatch(bytes.toString('latin1'), /\.rs:\d|library\/(alloc|core|std)\/|registry\/src/, name)
  }
})

// Node prints the whole line that throws.
test('an error that nobody catches is printed without the bytes of a module', () => {
  const calls = { index: "provider('nope')", full: "provider('nope')", compiler: "compile('{')" }
  for (const [entry, call] of Object.entries(calls)) {
    const file = join(INSTALLED, `dist/${entry}.js`)
    const script = `import { ${call.split('(')[0]} } from '${pathToFileURL(file)}'; ${call}`
    const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script])
    assert.equal(status, 1, entry)
    assert.ok(stderr.length < statSync(file).size / 2, `${entry}: ${stderr.length} bytes`)
  }
})

test('the command line tells nothing of its environment', () => {
  const secret = 'kw-Zt83vQ57LmXr2'
  const file = join(CONSUMER, `canary.${process.pid}.yaml`)
  const output = file.replace('.yaml', '.bin')
  writeFileSync(file, 'acme:\n  auth_mode: API_KEY\n  credentials:\n    apiKey: { pattern: "(" }\n')
  const env = {
    PATH: process.env.PATH,
    CLAY_API_KEY: secret,
    HOME: `/${secret}`,
    NPM_TOKEN: secret,
    RUST_BACKTRACE: '1',
  }
  try {
    const given = [['--help'], ['lint', file], ['lint', file, '--format', 'json'], ['lint', file, '--format', 'sarif']]
    given.push(
      ['compile', file, '-o', output],
      ['compile', file, '-o', output, '--keep-going'],
      ['inspect', file],
      ['nope'],
    )
    for (const words of given) {
      const { stdout, stderr, status } = spawnSync(process.execPath, [join(INSTALLED, 'dist/cli.js'), ...words], {
        env,
      })
      assert.ok([0, 1, 2].includes(status) && stdout.length + stderr.length > 0, words[0])
      assert.equal(`${stdout}${stderr}`.includes(secret), false, words[0])
    }
    assert.equal(readFileSync(output, 'latin1').includes(secret), false)
  } finally {
    for (const one of [file, output]) rmSync(one, { force: true })
  }
})

test('its entries load by name, and its inside does not', async () => {
  const entries = Object.entries(manifest.exports).filter(([, to]) => to.types)
  for (const [entry, { types, default: file }] of entries) {
    const [name, ...targets] = [entry, types, file].map(exampleOf)
    await load(join('connect-fields', name))
    for (const target of targets) assert.notEqual(readFileSync(join(INSTALLED, target), 'utf8'), '')
  }
  await assert.rejects(load('connect-fields/dist/index.js'), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' })
})

test('what its types name is there', () => {
  const types = readdirSync(join(INSTALLED, 'dist'), { recursive: true }).filter((file) => file.endsWith('.d.ts'))
  for (const file of types) {
    const text = readFileSync(join(INSTALLED, 'dist', file), 'utf8')
    for (const [, name] of text.matchAll(/ from '(\.[^']+)\.js'/g)) {
      assert.ok(existsSync(join(INSTALLED, 'dist', file, '..', `${name}.d.ts`)), `${file}: ${name}`)
    }
  }
})

const { guide } = await load('connect-fields/guides')
const { guide: guideOfAny } = await load('connect-fields/providers/guides')
const { provider, providers } = await load('connect-fields/providers')

test('every provider has a guide, and each field that has to be filled one step that fills it', () => {
  for (const { id } of providers()) {
    const { summary, needs, prerequisites, dashboardUrl, steps, finish } = guideOfAny(id)
    for (const text of [summary, dashboardUrl, finish]) assert.notEqual(text, '')
    const { fields } = provider(id)
    assert.deepEqual(
      needs,
      fields.map(({ label }) => label),
    )
    assert.ok(prerequisites.length > 0)
    const filled = steps.flatMap(({ actions }) => actions.map(({ fills }) => fills).filter(Boolean))
    assert.equal(new Set(filled).size, filled.length, id)
    for (const { id: field, required } of fields) assert.ok(filled.includes(field) || !required, `${id}.${field}`)
  }
})

test('guides say what providers/*.toml says', () => {
  for (const [id, definition] of readFolder('providers')) {
    const titles = definition.guide.steps.map(({ title }) => title)
    for (const { steps } of [guideOfAny(id), ...(definition.embedded ? [guide(id)] : [])]) {
      assert.deepEqual(
        steps.map(({ title }) => title),
        titles,
      )
    }
  }
})

test('a guide that is not there throws an error that says where to look', () => {
  for (const id of ['nope', '', 'constructor', '__proto__', undefined, null, 7, {}]) {
    assert.throws(() => guide(id), { name: 'UnknownProviderError', message: /providers\(\)/ })
  }
})
