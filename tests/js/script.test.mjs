// `connect-fields/js` has no WebAssembly, and says the same.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { casesOf, compare } from './corpus-cases.mjs'
import { load, loadCopy } from './install.mjs'
import { assertWorks } from './results.mjs'
import { readFolder } from './toml.mjs'

const module = await load()
const { compile } = await load('connect-fields/compiler')
const { samples } = await load('connect-fields/testing')
const CATALOG = compile({
  acme: {
    auth_mode: 'API_KEY',
    proxy: { base_url: 'https://${connectionConfig.host}' },
    connection_config: { host: { type: 'string', title: 'Host', format: 'hostname' } },
  },
})
// Started before it is taken away from what is loaded after it.
assertWorks(module)
delete globalThis.WebAssembly
const script = await load('connect-fields/js')

for (const [file, corpus] of readFolder('tests/corpus')) {
  for (const item of casesOf(file, corpus)) {
    test(item.name, () => {
      const { found, expected } = compare(script, item)
      assert.deepEqual(found, expected)
    })
  }
}

test('ordinary calls work', () => assertWorks(script))

test('the same exports, the same answers to all samples, alone and pasted', () => {
  assert.deepEqual(Object.keys(script).sort(), Object.keys(module).sort())
  for (const { id } of module.providers()) {
    const [one, other] = [module.provider(id), script.provider(id)]
    assert.deepEqual(other.describe(), one.describe())
    const { form, accepted, messy, refused } = samples(id)
    assert.deepEqual(other.validate(form), one.validate(form))
    assert.deepEqual(other.validate({}), one.validate({}))
    for (const { path, input } of [...accepted, ...messy, ...refused]) {
      const [section, field] = path.split('.')
      for (const text of [input, ` ${input}\u200b`, `"${input}"`, input.slice(1), `${input}é🔑`]) {
        assert.deepEqual(other.field(field, section).check(text), one.field(field, section).check(text))
        assert.deepEqual(other.paste(text), one.paste(text))
      }
    }
  }
})

test('memory grows, and its old views are not read any more', () => {
  const clay = script.provider('clay')
  for (const length of [10, 5000, 2 ** 19, 2 ** 20, 100]) {
    assert.equal(clay.field('workspaceId').check('7'.repeat(length)).value?.length, length)
    assert.equal(clay.field('workspaceId').check(`${'7'.repeat(length)}x`).issues.length, 1)
  }
})

test('catalogs of your own, and private hosts', () => {
  const [one, other] = [module, script].map(({ openCatalog }) =>
    openCatalog(CATALOG).provider('acme', { hosts: 'public' }),
  )
  for (const host of [
    'a.example',
    '127.0.0.1',
    '0x7f.1',
    '[::1]',
    '2130706433',
    'localhost',
    '8.8.8.8',
    '[2606:4700::1111]',
  ]) {
    assert.deepEqual(other.field('host').check(host), one.field('host').check(host), host)
  }
  assert.equal(other.revision, one.revision)
  for (const bytes of [new Uint8Array(), CATALOG.slice(0, -1), CATALOG.map((byte) => byte ^ 1)]) {
    assert.throws(() => script.openCatalog(bytes), { name: 'CatalogError' })
  }
})

test('importing it starts nothing; the module needs WebAssembly, and says so', async () => {
  const copy = await loadCopy()
  assert.throws(() => copy.provider('clay'), { name: 'WasmBlockedError' })
  assertWorks(await loadCopy('connect-fields/js'))
})
