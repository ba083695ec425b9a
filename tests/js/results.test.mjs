// What callers may rely on: the shape of the results of validate, check and paste.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from './install.mjs'
import { assertFrozen, assertNotes, NOTES } from './results.mjs'
import { GOOD } from './samples.mjs'

const { provider } = await load()

for (const [id, good] of Object.entries(GOOD)) {
  const schema = provider(id)

  test(`${id}: validate answers with five keys, and with a value on success only`, () => {
    const accepted = schema.validate(good)
    assert.deepEqual(Object.keys(accepted), ['ok', 'value', ...NOTES])
    assert.deepEqual(accepted, { ok: true, value: good, issues: [], warnings: [], changes: [], suggestions: [] })
    for (const input of [{}, undefined, { credentials: 'x' }]) {
      const refused = schema.validate(input)
      assert.deepEqual(Object.keys(refused), ['ok', ...NOTES])
      assert.equal(refused.ok, false)
      assertNotes(refused)
    }
    assert.deepEqual(
      schema.validate({}).issues.map(({ code, path }) => [code, ...path]),
      schema.fields.map((field) => ['required', field.section, field.id]),
    )
  })

  test(`${id}: a value is the caller's own`, () => {
    const { value } = schema.validate(good)
    assert.notEqual(value, good)
    for (const section of Object.keys(value)) {
      assert.notEqual(value[section], good[section])
      value[section] = { changed: 'by the caller' }
    }
    assert.deepEqual(schema.validate(good).value, good)
  })

  test(`${id}: what the form does not have is dropped`, () => {
    const input = structuredClone(good)
    for (const section of Object.values(input)) Object.assign(section, { extra: 'x', constructor: 'x' })
    Object.assign(input, { other: { apiKey: 'x' }, apiKey: 'x', toString: 'x' })
    assert.deepEqual(schema.validate(input), schema.validate(good))
  })

  test(`${id}: check answers with its state, and with a value when valid only`, () => {
    for (const { id: field, section } of schema.fields) {
      const checker = schema.field(field, section)
      assert.equal(checker.id, field)
      assert.equal(checker.section, section)
      assertFrozen(checker, field)
      const text = good[section][field]
      const valid = checker.check(` ${text}`)
      assert.deepEqual(Object.keys(valid), ['state', 'value', ...NOTES])
      assert.equal(valid.value, text)
      assert.deepEqual(
        valid.changes.map(({ code, path }) => [code, ...path]),
        [['trimmed', section, field]],
      )
      assertNotes(valid)
      for (const text of ['', undefined, null]) {
        const empty = checker.check(text)
        assert.deepEqual(empty, { state: 'empty', issues: [], warnings: [], changes: [], suggestions: [] })
        assert.deepEqual(Object.keys(empty), ['state', ...NOTES])
      }
      const wrong = checker.check(7)
      assert.deepEqual(Object.keys(wrong), ['state', ...NOTES])
      assert.deepEqual(
        [wrong.state, wrong.issues[0].code, wrong.issues[0].validity],
        ['invalid', 'not_text', 'typeMismatch'],
      )
      assertNotes(wrong)
    }
  })

  test(`${id}: paste answers with values without empty sections`, () => {
    const lines = schema.fields.map(({ section, id: field, label }) => `${label}: ${good[section][field]}`)
    const pasted = schema.paste(lines.join('\n'))
    assert.deepEqual(Object.keys(pasted), ['values', 'conflicts', ...NOTES])
    assert.deepEqual(pasted.values, good)
    assertNotes(pasted)
    const nothing = schema.paste('nothing of interest here')
    assert.deepEqual(nothing.values, {})
    assert.deepEqual(nothing.conflicts, {})
    assert.deepEqual(
      nothing.issues.map(({ code, path }) => [code, path]),
      [['nothing_recognized', []]],
    )
    assertNotes(nothing)
  })
}

test('a suggestion has the path, the value and a label for it', () => {
  const checked = provider('clay').field('workspaceId').check('１０６０６６１')
  assertNotes(checked)
  assert.deepEqual(checked.suggestions[0].path, ['params', 'workspaceId'])
  assert.equal(checked.suggestions[0].value, '1060661')
  assert.match(checked.suggestions[0].label, /1060661/)
})
