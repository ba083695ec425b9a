// Whatever is passed, the answer is a result or a named error, and the next ordinary call works.
import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { load } from './install.mjs'
import { ABSENT, boom, hostile, ODD } from './odd.mjs'
import { assertResult, assertWorks, checksOf, codesOf } from './results.mjs'
import { GOOD } from './samples.mjs'

const { provider, providers, UnknownFieldError, UnknownProviderError } = await load()
const { guide } = await load('connect-fields/guides')
const clay = provider('clay')

const throwing = (key) => Object.defineProperty({}, key, { get: boom, enumerable: true })
const codes = ({ issues }) => codesOf(issues)

afterEach(() => assertWorks({ provider }))

for (const [name, make] of Object.entries({ ...ABSENT, ...ODD })) {
  test(`${name} as a form, a section, a value, a paste`, () => {
    for (const { id } of providers()) {
      const schema = provider(id)
      for (const validate of [schema.validate, schema['~standard'].validate]) {
        assert.equal(validate(make()).issues.length, schema.fields.length)
      }
      assertResult(schema.validate(make()))
      const sections = { credentials: make(), params: make(), assertion_option: make() }
      assert.equal(assertResult(schema.validate(sections)).ok, false)
      for (const { id: field, section } of schema.fields) {
        const form = structuredClone(GOOD[id])
        form[section][field] = make()
        const expected = name in ABSENT ? 'required' : 'not_text'
        const refused = assertResult(schema.validate(form))
        assert.deepEqual(codes(refused), [expected])
        assert.deepEqual(refused.issues[0].path, [section, field])
        const checked = assertResult(schema.field(field, section).check(make()))
        assert.equal(checked.state, name in ABSENT ? 'empty' : 'invalid')
      }
      assert.deepEqual(assertResult(schema.paste(make())).values, {})
    }
  })

  test(`${name} as an id`, () => {
    assert.throws(() => provider(make()), UnknownProviderError)
    assert.throws(() => guide(make()), { name: 'UnknownProviderError' })
    assert.throws(() => clay.field(make()), UnknownFieldError)
    if (name !== 'undefined') assert.throws(() => clay.field('workspaceId', make()), UnknownFieldError)
  })
}

test('getters that throw are not text', () => {
  const params = { workspaceId: '1' }
  assert.deepEqual(codes(clay.validate({ credentials: throwing('apiKey'), params })), ['not_text'])
  assert.deepEqual(codes(clay.validate(throwing('credentials'))), ['not_text', 'required'])
})

test('a getter is asked once: what was checked is what is given back', () => {
  const answers = ['eu', 'evil.example/#']
  const form = structuredClone(GOOD.cloudentity)
  Object.defineProperty(form.params, 'regionID', { get: () => answers.shift() })
  assert.equal(provider('cloudentity').validate(form).value.params.regionID, 'eu')
  assert.equal(answers.length, 1)
})

test('a getter may call back in', () => {
  const form = structuredClone(GOOD.clay)
  Object.defineProperty(form.params, 'workspaceId', {
    get() {
      clay.paste('API key: deadbeefdeadbeef\nWorkspace ID: 999')
      return clay.validate(GOOD.clay).value.params.workspaceId
    },
  })
  assert.deepEqual(clay.validate(form).value, GOOD.clay)
})

test('numbers of arguments', () => {
  assertResult(clay.validate())
  assertResult(clay.paste())
  assert.equal(clay.field('apiKey').check().state, 'empty')
  // As `forms.map(clay.validate)` calls it, and as form libraries do.
  assertResult(clay.validate(GOOD.clay, 0, [GOOD.clay]))
  assert.deepEqual(clay['~standard'].validate(GOOD.clay, hostile(), hostile()), { value: GOOD.clay })
})

// Text that has no UTF-8: a value is what the user gave, or it is refused.
const RAGGED = [
  '\ud800',
  '\udfff',
  'a\ud83db',
  '\udc00\ud800',
  'x\udbff',
  ' \ud83dabc\u200b',
  '"\ud800"',
  '\0',
  'a\0b',
  '\0a\0',
]
const boxes = checksOf({ provider })

for (const text of RAGGED) {
  test(`${JSON.stringify(text)} is refused or kept, never turned into another text`, () => {
    for (const { id, field, check } of boxes) {
      const checked = assertResult(check(text))
      if (checked.state === 'valid')
        assert.ok(text.includes(checked.value), `${id}.${field.id}: ${escape(checked.value)}`)
      const form = structuredClone(GOOD[id])
      form[field.section][field.id] = text
      const value = assertResult(provider(id).validate(form)).value?.[field.section][field.id]
      assert.ok(value === undefined || text.includes(value), `${id}.${field.id}: ${escape(value ?? '')}`)
      const pasted = assertResult(provider(id).paste(`${field.label}: ${text}`)).values[field.section]?.[field.id]
      assert.ok(pasted === undefined || text.includes(pasted), `${id}.${field.id}: ${escape(pasted ?? '')}`)
    }
  })
}
