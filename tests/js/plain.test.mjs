// Values of which there is nothing to say are answered without a crossing into the core, and as the core would.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { acme, compile } from './acme.mjs'
import { loadCounted, SILENT, saidOf } from './crossings.mjs'
import { GOOD } from './samples.mjs'

const { copy, crosses } = await loadCounted()
const { openCatalog, provider, providers } = copy

/** What values are made of, and what is near to it: what stands between must not slip through. */
const characters = fc.constantFrom(
  ...'09afgzAFZ',
  ...'09afgzAFZ',
  '-',
  '_',
  '.',
  ':',
  '@',
  '+',
  '"',
  '=',
  ' ',
  '/',
  'é',
  '\u0130',
  '１',
)
const any = fc.string({ unit: characters, maxLength: 50 })
/** What may be wrapped around a value, and what only looks so. */
const fronts = fc.constantFrom(
  ...['authorization:', 'Authorization:', 'bearer ', 'Bearer\t', 'A_B=', '_A=', 'A=', 'export A_B=', 'a_b='],
  ...['"', "'", '`', '<', '“', '«', 'https://', 'c:', '1=', '~='],
)
const texts = fc.oneof(
  any,
  fc.tuple(fronts, any, fc.constantFrom('', '"', "'", '`', '>', '”', '»')).map((parts) => parts.join('')),
  fc.string({ unit: characters, minLength: 38, maxLength: 38 }).map((text) => `4b1d${text}`),
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 84, maxLength: 104 }),
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 1, maxLength: 42 }),
)

for (const [id, form] of Object.entries(GOOD)) {
  test(`${id}: a good form does not cross`, () => {
    const { result, crossed } = crosses(() => provider(id).validate(form))
    assert.deepEqual(result.value, form)
    assert.ok(!crossed)
  })

  for (const { id: fieldId, section } of provider(id).fields) {
    const { check } = provider(id).field(fieldId, section)
    const good = form[section][fieldId]

    test(`${id}.${fieldId}: a good value does not cross`, () => {
      assert.ok(!crosses(() => check(good)).crossed)
    })

    test(`${id}.${fieldId}: what does not cross is what the core takes without a word`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          assert.deepEqual(saidOf(check, crosses, text) ?? SILENT, SILENT)
        }),
        { numRuns: 2000 },
      )
    })
  }
}

test('a form in which one value has to be looked at crosses as a whole', () => {
  const { result, crossed } = crosses(() =>
    provider('clay').validate({ ...GOOD.clay, params: { workspaceId: ' 1060661' } }),
  )
  assert.ok(crossed)
  assert.deepEqual(result.value, GOOD.clay)
})

test('a value is read once where it is plain, and what was looked at is what is given back', () => {
  let reads = 0
  const credentials = {
    get apiKey() {
      return reads++ === 0 ? 'c0ffee' : 'not looked at'
    },
  }
  const { value } = provider('clay').validate({ ...GOOD.clay, credentials })
  assert.equal(value.credentials.apiKey, 'c0ffee')
})

test('no text stays behind in the regular expressions of the page', () => {
  const forms = [...providers().map(({ id }) => provider(id)), openCatalog(compile(acme())).provider('acme')]
  for (const secret of ['odd one: s3cr3t', 's3cr3t\ud800', '"s3cr3t"', 's3cr3t.internal', 's3cr3t.acme.1:8443']) {
    for (const { field, fields, paste } of forms) {
      for (const one of fields) field(one.id, one.section).check(secret)
      paste(secret)
    }
    for (const place of ['input', 'lastMatch', 'leftContext', 'rightContext']) {
      assert.ok(!RegExp[place].includes('s3cr3t'), `RegExp.${place}`)
    }
  }
})
