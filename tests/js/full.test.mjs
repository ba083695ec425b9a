// What connect-fields/full says beside what connect-fields does.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from './install.mjs'
import { ABSENT, hostile, ODD } from './odd.mjs'
import { assertNotes, assertResult, assertWorks, codesOf } from './results.mjs'
import { readFolder } from './toml.mjs'

const full = await load('connect-fields/full')
const { provider, providers, openCatalog, detect, UnknownFieldError } = full
const { compile } = await load('connect-fields/compiler')

/** A form with one secret, of a vendor. */
const formOf = (id) => ({
  [id]: {
    display_name: 'Vendor',
    auth_mode: 'API_KEY',
    proxy: { base_url: 'https://api.vendor.example' },
    credentials: { apiKey: { type: 'string', title: 'API Key', secret: true, description: '' } },
  },
})
const keyOf = (id, options) =>
  openCatalog(compile(formOf(id)))
    .provider(id, options)
    .field('apiKey')

test('ordinary calls give the same', () => assertWorks(full))

test('anything is a result', () => {
  for (const make of [...Object.values(ABSENT), ...Object.values(ODD)]) {
    for (const { id } of providers()) {
      const { validate, paste, field, fields } = provider(id)
      assertResult(validate(make()))
      assert.deepEqual(assertResult(paste(make(), { current: make() })).values, {})
      for (const { id: one, section } of fields) assertResult(field(one, section).check(make()))
    }
  }
  assertResult(provider('clay').paste('x', { current: hostile }))
})

test('a box that there is not is an error that names those there are', () => {
  const clay = provider('clay')
  assert.throws(() => clay.paste('x', { field: 'params.nope' }), UnknownFieldError)
  assert.throws(() => clay.paste('x', { field: 'workspaceId' }), /params\.workspaceId/)
})

test('warnings name the kind of credential, never the credential', () => {
  const { warnings } = provider('clay').field('apiKey').check('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')
  const [{ code, params, message }] = warnings.filter(({ code }) => code === 'other_vendor')
  assert.deepEqual(
    [code, params],
    ['other_vendor', { label: 'API key', credential: 'GitHub personal access token (classic)' }],
  )
  assert.equal(message, 'This looks like a credential of another vendor: GitHub personal access token (classic).')
  assertNotes(provider('clay').field('apiKey').check('sk_test_EXAMPLEEXAMPLEEXAMPL0000'))
})

test('the time is the caller’s, in milliseconds', () => {
  // {"alg":"EXAMPLE"}.{"nbf":100,"exp":200}
  const token = 'eyJhbGciOiJFWEFNUExFIn0.eyJuYmYiOjEwMCwiZXhwIjoyMDB9.EXAMPLE0'
  let now = 99_999
  const { check } = keyOf('acme', { clock: () => now })
  const codes = () => codesOf(check(token).warnings)
  assert.deepEqual(codes(), ['not_yet_valid'])
  now = 150_000
  assert.deepEqual(codes(), [])
  now = 200_000
  assert.deepEqual(codes(), ['expired'])
  assert.deepEqual(codesOf(keyOf('acme').check(token).warnings), ['expired'])
})

const TOLD = [
  'other_vendor',
  'other_kind',
  'test_mode',
  'checksum',
  'masked',
  'placeholder',
  'cut',
  'doubled',
  'expired',
]
const vendors = readFolder('credentials')

test('each example of each kind is taken by its own vendor’s forms, and told where it is one for tests', () => {
  for (const [, { vendor, providers: ids, kinds }] of vendors.filter(([, { providers: ids }]) => ids.length > 0)) {
    const { check } = keyOf(ids[0])
    for (const { examples, role, mode, id } of kinds) {
      for (const example of examples) {
        const { state, warnings } = check(example)
        const told = codesOf(warnings)
        assert.equal(state, 'valid')
        assert.ok(!told.includes('other_vendor') && !told.includes('checksum'), `${vendor} ${id}: ${told}`)
        if (mode === 'test' && role === 'secret') assert.ok(told.includes('test_mode'), `${id}: ${told}`)
        if (role === 'publishable') assert.ok(told.includes('other_kind'), `${id}: ${told}`)
      }
    }
  }
})

const ALPHABETS = {
  'letters and digits': 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  'hexadecimal digits': '0123456789abcdef',
  base64url: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
  digits: '0123456789',
  'printed ASCII': Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).join(''),
}
const MILLION = 1_000_000

for (const [name, alphabet] of Object.entries(ALPHABETS)) {
  test(`a million random texts of ${name}: at most one false alarm`, () => {
    const { check } = keyOf('acme')
    // A generator of its own, so that each run has the same texts: https://doi.org/10.18637/jss.v008.i14
    let seed = 88_172_645
    const random = (below) => {
      seed ^= seed << 13
      seed ^= seed >>> 17
      seed ^= seed << 5
      return (seed >>> 0) % below
    }
    const alarms = []
    for (let round = 0; round < MILLION; round++) {
      let text = ''
      for (let length = 8 + random(58); length > 0; length--) text += alphabet[random(alphabet.length)]
      const told = codesOf(check(text).warnings).filter((code) => TOLD.includes(code))
      if (told.length > 0) alarms.push(...told)
    }
    assert.ok(alarms.length <= 1, `${alarms.length}: ${alarms.slice(0, 5)}`)
  })
}

test('a catalog of one’s own is read as well', () => {
  const text = 'team = "blue"\nACME_CLIENT_ID=EXAMPLE\nCLIENT_SECRET=EXAMPLE000'
  const catalog = compile({
    acme: { ...formOf('acme').acme, connection_config: { team: { type: 'string', title: 'Team' } } },
  })
  const { values } = openCatalog(catalog).provider('acme').paste(text)
  assert.deepEqual(values, { credentials: { apiKey: 'EXAMPLE000' }, params: { team: 'blue' } })
})

test('whose a text is', () => {
  const address = 'https://app.clay.com/workspaces/1060661/settings'
  const values = { params: { workspaceId: '1060661' } }
  assert.deepEqual(detect(`see ${address}, please`), [{ provider: 'clay', clue: 'address', rank: 1, values }])
  assert.deepEqual(detect('good morning'), [])
  for (const make of [...Object.values(ABSENT), ...Object.values(ODD)]) assert.deepEqual(detect(make()), [])
  assert.deepEqual(detect(`${address} ${'x'.repeat(2 ** 20)}`), [])
  const catalog = openCatalog(compile({ ...formOf('acme'), ...formOf('stripe') }))
  const key = 'rk_live_EXAMPLEEXAMPLEEXAMPL0000'
  const [found, ...others] = catalog.detect(`the key is\n${key}`)
  assert.deepEqual([found.provider, found.clue, others], ['stripe', 'credential', []])
  assert.deepEqual(catalog.detect(address), [])
  assertWorks(full)
})

test('a suggestion beside a valid value is not lost on the way', () => {
  const hosts = {
    display_name: 'Hosts',
    auth_mode: 'NONE',
    proxy: { base_url: 'https://${connectionConfig.host}' },
    connection_config: { host: { type: 'string', title: 'Host', format: 'hostname' } },
  }
  const schema = openCatalog(compile({ hosts })).provider('hosts')
  const host = 'dev-1-admin.okta.com'
  const { state, suggestions } = schema.field('host').check(host)
  assert.deepEqual([state, suggestions.map(({ value }) => value)], ['valid', ['dev-1.okta.com']])
  const { ok, suggestions: offered } = schema.validate({ params: { host } })
  assert.deepEqual([ok, offered.map(({ value }) => value)], [true, ['dev-1.okta.com']])
})
