// Catalogs that are opened: what is none, several at once, many of them, revisions.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACME, acme, opened } from './acme.mjs'
import { load, loadCopy } from './install.mjs'

const { compile } = await load('connect-fields/compiler')
const { openCatalog, provider, CatalogError, UnknownProviderError } = await load()

test('bytes that are no catalog are a named error', () => {
  const bytes = compile(acme())
  const code = (bytes) => {
    try {
      openCatalog(bytes)
      return 'opened'
    } catch (error) {
      assert.ok(error instanceof CatalogError && error.name === 'CatalogError' && error.message)
      return error.code
    }
  }
  assert.equal(code(new Uint8Array()), 'not_a_catalog')
  assert.equal(code(new TextEncoder().encode('<!doctype html>')), 'not_a_catalog')
  assert.equal(code('CFLD'), 'not_a_catalog')
  assert.equal(code(undefined), 'not_a_catalog')
  assert.equal(code(bytes.with(4, 9)), 'other_version')
  assert.equal(code(bytes.subarray(0, -1)), 'damaged')
  assert.equal(code(bytes.with(200, bytes[200] ^ 1)), 'damaged')
  assert.equal(openCatalog(bytes).formatVersion, 1)
})

for (const [kind, copied] of Object.entries({ bytes: (bytes) => bytes, 'a buffer of Node': Buffer.from })) {
  test(`${kind} may change behind our back`, () => {
    const bytes = copied(compile(acme()))
    const catalog = openCatalog(bytes)
    bytes.fill(0)
    assert.equal(catalog.provider('acme').fields.length, 6)
    assert.equal(catalog.provider('acme').field('team').check(' blue').value, 'blue')
  })
}

test('several catalogs at once, each with its own providers', () => {
  const bytes = compile(acme())
  const [one, two] = [openCatalog(bytes), opened({ acme: { auth_mode: 'BASIC' }, other: { auth_mode: 'API_KEY' } })]
  assert.equal(one.provider('acme'), one.provider('acme'))
  assert.deepEqual([one.provider('acme').fields.length, two.provider('acme').fields.length], [6, 2])
  assert.throws(() => one.provider('other'), UnknownProviderError)
  assert.equal(provider('clay').validate({}).ok, false)
  assert.deepEqual(two.provider('other').validate({ credentials: { apiKey: ' x ' } }).value, {
    credentials: { apiKey: 'x' },
  })
})

test('many catalogs and many options: memory is held for the last ones only, all of them go on working', async () => {
  const copy = await loadCopy()
  const filler = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [`p${at}`, { auth_mode: 'BASIC', display_name: 'x'.repeat(20_000) }]),
  )
  const bytes = compile({ ...filler, ...acme() })
  const catalogs = Array.from({ length: 60 }, () => copy.openCatalog(bytes))
  for (let round = 0; round < 20; round++) {
    for (const catalog of catalogs)
      assert.equal(catalog.provider('acme', { hosts: 'public' }).field('team').check(' blue').value, 'blue')
  }
})

test('a revision says what a provider is, whatever else is in the catalog', () => {
  const revision = (definitions) => opened(definitions).provider('acme').revision
  const alone = revision(acme())
  assert.match(alone, /^[0-9a-f]{8}$/)
  assert.equal(
    revision({
      zzz: { auth_mode: 'BASIC' },
      aaa: { auth_mode: 'NONE', connection_config: { x: { pattern: '^a$' } } },
      ...acme(),
    }),
    alone,
  )
  // Its outline is told by the number of another provider.
  assert.equal(revision({ aaa: { ...ACME, display_name: 'A' }, ...acme() }), alone)
  assert.notEqual(revision(acme({ display_name: 'Acme 2' })), alone)
  const looser = { ...ACME.connection_config, team: { ...ACME.connection_config.team, pattern: '^[a-z0-9]+$' } }
  assert.notEqual(revision(acme({ connection_config: looser })), alone)
})

test('providers of the same fields share their outline, and nothing else', () => {
  const catalog = opened({
    aaa: { auth_mode: 'NONE' },
    ...acme(),
    beta: { ...ACME, display_name: 'Beta', docs_connect: 'https://beta.example' },
    gamma: { auth_mode: 'BASIC' },
    zeta: { ...ACME, auth_mode: 'BASIC' },
    zzz: { auth_mode: 'NONE' },
  })
  const [first, second] = ['acme', 'beta'].map((id) => catalog.provider(id))
  const paths = (schema) => schema.fields.map(({ section, id }) => `${section}.${id}`)
  assert.deepEqual(paths(first), paths(second))
  assert.deepEqual([first.name, second.name], ['Acme', 'Beta'])
  for (const schema of [first, second]) {
    assert.equal(schema.field('team').check(' blue').value, 'blue')
    assert.equal(schema.field('team').check('Blue').state, 'invalid')
    assert.equal(schema.validate({ params: { team: 'blue', host: 'a.example', plan: 'free', mail: '?' } }).ok, false)
  }
  assert.equal(second.withLocale({ lang: 'x', messages: {}, providers: {} }).name, 'Beta')
  assert.deepEqual(paths(catalog.provider('zzz')), [])
  const params = (schema) => paths(schema).filter((path) => path.startsWith('params.'))
  assert.deepEqual(params(catalog.provider('zeta')), params(first))
})
