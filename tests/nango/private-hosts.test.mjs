// Private hosts, in any spelling that a URL parser takes: told of, and refused where only public ones are taken. tests/rust/private.rs has
// the same for the crate's own parser.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalog } from './catalog.mjs'

const PRIVATE = [
  ...[
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '127.0.0.1.',
    '0',
    '0.0.0.0',
    '0x',
  ],
  ...[
    '10.0.0.1',
    '10.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '192.168.1',
    '169.254.169.254',
    '0xA9FEA9FE',
    '2852039166',
    '0251.0376.0251.0376',
  ],
  ...[
    'localhost',
    'LOCALHOST',
    'a.localhost',
    'localhost.',
    'metadata.google.internal',
    'printer.local',
    '100.64.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.0.8',
  ],
]
/** Names of machines beside a server; users' own forms may have them. */
const WITHOUT_DOT = [
  'metadata',
  'intranet',
  'intranet.',
  'intranet..',
  '1internal',
  // To a parser a name, and no address.
  '10..',
]
const PUBLIC = [
  'acme.example',
  '8.8.8.8',
  '172.32.0.1',
  '192.169.0.1',
  '11.0.0.1',
  '128.0.0.1',
  'localhost.example',
  'internal.example',
  '10.example',
  '100.128.0.1',
  'a.b-c.d_e',
]

test('hosts that the user chooses: private addresses are refused where that is asked for, and warned about otherwise', () => {
  const id = 'okta-api-key'
  const [strict, lax] = [catalog.provider(id, { hosts: 'public' }), catalog.provider(id)].map((schema) =>
    schema.field('hostname'),
  )
  for (const host of PRIVATE) {
    assert.deepEqual(
      strict.check(host).issues.map(({ code }) => code),
      ['private_host'],
      host,
    )
    const { state, warnings } = lax.check(host)
    assert.deepEqual([state, warnings.map(({ code }) => code)], ['valid', ['private_host']], host)
  }
  for (const host of WITHOUT_DOT) {
    assert.equal(strict.check(host).issues[0]?.code, 'private_host', host)
    assert.notEqual(strict.check(host).state, 'valid', host)
    const { state, warnings } = lax.check(host)
    assert.deepEqual([state, warnings], ['valid', []], host)
  }
  for (const host of PUBLIC.filter((host) => !host.includes('_'))) {
    assert.equal(strict.check(host).state, 'valid', host)
    assert.deepEqual(lax.check(host).warnings, [], host)
  }
})

test('whole addresses, too', () => {
  const field = catalog.provider('n8n', { hosts: 'public' }).field('baseUrl')
  for (const host of [
    ...PRIVATE,
    '[::1]',
    '[::]',
    '[::ffff:7f00:1]',
    '[::ffff:127.0.0.1]',
    '[fe80::1]',
    '[fc00::1]',
    '[fd12:3456::1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[2001:0:1::]',
    '[2001::1]',
  ]) {
    for (const url of [`https://${host}/a`, `http://${host}:8080/a`, `HTTPS://${host}/a?b`]) {
      if (field.check(url).issues[0]?.code === 'pattern') continue
      assert.notEqual(field.check(url).state, 'valid', url)
    }
  }
  for (const host of [...PUBLIC, '[2606:4700::1111]', '[2001:4860:4860::8888]'])
    assert.equal(field.check(`https://${host}/a`).state, 'valid', host)
})

test('a whole form, where nothing else is to be said of it', () => {
  const forms = ['metadata', 'metadata.example'].map((host) => ({
    params: { baseUrl: `https://${host}` },
    credentials: { apiKey: 'key' },
  }))
  const codes = (options) =>
    forms.map((form) =>
      catalog
        .provider('n8n', options)
        .validate(form)
        .issues.map(({ code }) => code),
    )
  assert.deepEqual(codes(), [[], []])
  assert.deepEqual(codes({ hosts: 'public' }), [['private_host'], []])
})

test('agrees with the URL parser on what an address is', () => {
  const field = catalog.provider('okta-api-key').field('hostname')
  const digits = [
    '0',
    '1',
    '9',
    '10',
    '127',
    '128',
    '169',
    '254',
    '255',
    '256',
    '0x7f',
    '0xff',
    '0x100',
    '010',
    '0377',
    '0400',
    '08',
    '65535',
    '65536',
    '16777215',
    '16777216',
    '4294967295',
    '4294967296',
    'a',
    '',
  ]
  const isPrivate = (host) =>
    /^\d+(?:\.\d+){3}$/.test(host) &&
    /^(?:0|10|127)\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^192\.168\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^192\.0\.0\.|^198\.1[89]\.|^(?:22[4-9]|2[3-5]\d)\./.test(
      host,
    )
  let compared = 0
  for (const a of digits)
    for (const b of ['', ...digits])
      for (const c of ['', '0', '0x1', '300', '65535', '65536'])
        for (const d of ['', '1', '256']) {
          const host = [a, b, c, d].filter((part) => part !== '').join('.')
          if (!host) continue
          let parsed
          try {
            parsed = new URL(`https://${host}/`).hostname
          } catch {
            continue
          }
          const found = field.check(host).warnings.some(({ code }) => code === 'private_host')
          assert.equal(found, isPrivate(parsed), `${host} is ${parsed}`)
          compared++
        }
  assert.ok(compared > 1000)
})
