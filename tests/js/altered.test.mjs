// Catalogs that someone has altered, with a check that is right: answers may be wrong, but none of another catalog, and none is "valid"
// for want of a provider.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile } from './acme.mjs'
import { load } from './install.mjs'

const CHECK_AT = 5
const KINDS_AT = 9
const NUMBER = 4
const WORD = 8

/** The check of `format/FORMAT.md`. */
function fingerprint(bytes) {
  const words = Buffer.alloc(Math.ceil(bytes.length / WORD) * WORD)
  bytes.copy(words)
  let hash = 0xcbf29ce484222325n ^ BigInt(bytes.length)
  for (let at = 0; at < words.length; at += WORD) {
    hash = BigInt.asUintN(64, (hash ^ words.readBigUInt64LE(at)) * 0x100000001b3n)
  }
  return Number(BigInt.asUintN(32, hash ^ (hash >> 32n)))
}

function sealed(bytes) {
  bytes.writeUInt32LE(fingerprint(bytes.subarray(KINDS_AT)), CHECK_AT)
  return new Uint8Array(bytes)
}

/** The catalog of a definition, with other texts in its heads. */
function withHeads(definition, change) {
  const bytes = Buffer.from(compile(definition))
  const headsAt = KINDS_AT + NUMBER + bytes.readUInt32LE(KINDS_AT)
  const behind = headsAt + NUMBER + bytes.readUInt32LE(headsAt)
  const heads = Buffer.from(change(bytes.toString('utf8', headsAt + NUMBER, behind).split('\0')).join('\0'))
  const length = Buffer.alloc(NUMBER)
  length.writeUInt32LE(heads.length)
  return sealed(Buffer.concat([bytes.subarray(0, headsAt), length, heads, bytes.subarray(behind)]))
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
    const altered = withHeads(definition({ f0: { type: 'string', title: 'F' } }), (heads) => {
      const [traitsAndKinds] = heads.pop().split('\x1f')
      const outline = Array.from({ length: 400 }, (_, at) => [traitsAndKinds, `f${at}`, 'F'].join('\x1f')).join('\x1f')
      return [...heads, outline]
    })
    const clay = provider('clay')
    const asked = () => [
      clay.field('workspaceId').check(' 7').value,
      clay.validate({ params: { workspaceId: '1x' } }).ok,
    ]
    const schema = openCatalog(altered).provider('acme')
    for (const filler of ['é'.repeat(50), 'x'.repeat(100_000)]) {
      const params = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`f${at}`, at ? filler : 'É ']))
      schema.validate({ params })
      assert.deepEqual(asked(), ['7', false])
    }
  })

  test(`${entry}: whatever stands for a provider with the same fields, a form is checked, or has no field`, () => {
    const { acme } = definition({ f0: { type: 'string', title: 'F', pattern: '^[a-z]+$' } })
    for (const number of ['', '0', '1', '2', '3', '99', '4294967294', '4294967296', '-1', 'x', '0x0', ' ']) {
      const altered = withHeads({ acme, beta: acme, gamma: acme }, (heads) => {
        assert.deepEqual(heads.slice(-2), ['\x1f0', '\x1f0'])
        return [...heads.slice(0, -1), `\x1f${number}`]
      })
      const catalog = openCatalog(altered)
      const gamma = catalog.provider('gamma')
      const isFirst = gamma.fields.length === 1
      const { ok, value } = gamma.validate({ params: { f0: 'evil.example/#' } })
      assert.equal(ok, !isFirst, number)
      assert.deepEqual(value ?? {}, {}, number)
      assert.deepEqual(gamma.paste('evil.example').values, {})
      assert.equal(catalog.provider('beta').field('f0').check(' a').value, 'a')
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
