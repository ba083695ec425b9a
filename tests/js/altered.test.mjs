// Catalogs that someone has altered, with a check that is right: answers may be wrong, but none of another catalog, and none is "valid"
// for want of a provider.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile } from './acme.mjs'
import { load } from './install.mjs'

const CHECK_AT = 5
const KINDS_AT = 9
const NUMBER = 4

/** The check of `format/FORMAT.md`. */
function fingerprint(bytes) {
  let hash = 0x811c9dc5 ^ bytes.length
  for (let at = 0; at < bytes.length; at += NUMBER) {
    const word = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)
    hash = Math.imul(hash ^ word, 0x01000193)
  }
  return hash >>> 0
}

function sealed(bytes) {
  bytes.writeUInt32LE(fingerprint(bytes.subarray(KINDS_AT)), CHECK_AT)
  return new Uint8Array(bytes)
}

const definition = (fields) => ({
  acme: {
    auth_mode: 'NONE',
    proxy: { base_url: 'https://${connectionConfig.f0}.acme.example' },
    connection_config: fields,
  },
})

for (const entry of ['connect-fields', 'connect-fields/full', 'connect-fields/js']) {
  const { openCatalog, provider } = await load(entry)

  test(`${entry}: a form of more fields than there may be writes over nothing`, () => {
    const bytes = Buffer.from(compile(definition({ f0: { type: 'string', title: 'F' } })))
    const headsAt = KINDS_AT + NUMBER + bytes.readUInt32LE(KINDS_AT)
    const behind = headsAt + NUMBER + bytes.readUInt32LE(headsAt)
    const heads = bytes.toString('utf8', headsAt + NUMBER, behind).split('\0')
    const [traits, kinds] = heads.pop().split('\x1f')
    const outline = Array.from({ length: 400 }, (_, at) => [traits, kinds, `f${at}`, 'F'].join('\x1f')).join('\x1f')
    const longer = Buffer.from([...heads, outline].join('\0'))
    const length = Buffer.alloc(NUMBER)
    length.writeUInt32LE(longer.length)
    const altered = Buffer.concat([bytes.subarray(0, headsAt), length, longer, bytes.subarray(behind)])

    const clay = provider('clay')
    const asked = () => [
      clay.field('workspaceId').check(' 7').value,
      clay.validate({ params: { workspaceId: '1x' } }).ok,
    ]
    const schema = openCatalog(sealed(altered)).provider('acme')
    for (const filler of ['é'.repeat(50), 'x'.repeat(100_000)]) {
      const params = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`f${at}`, at ? filler : 'É ']))
      schema.validate({ params })
      assert.deepEqual(asked(), ['7', false])
    }
  })

  test(`${entry}: where the core does not find the provider, nothing is valid`, () => {
    const bytes = Buffer.from(compile(definition({ f0: { type: 'string', title: 'F', pattern: '^[a-z]+$' } })))
    bytes.writeUInt32LE(0xffffffff, KINDS_AT + NUMBER + bytes.readUInt32LE(KINDS_AT))
    const schema = openCatalog(sealed(bytes)).provider('acme')
    const { state, issues } = schema.field('f0').check('evil.example/#')
    assert.deepEqual([state, issues.map(({ code }) => code)], ['invalid', ['internal']])
    assert.equal(schema.validate({ params: { f0: 'evil.example/#' } }).ok, false)
    assert.deepEqual(schema.paste('evil.example').values, {})
    assert.equal(provider('clay').field('workspaceId').check(' 7').value, '7')
  })
}
