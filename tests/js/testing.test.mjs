// The samples that others test their forms with.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from './install.mjs'
import { codesOf } from './results.mjs'

const { provider, providers } = await load()
const { samples } = await load('connect-fields/testing')

for (const { id } of providers()) {
  const schema = provider(id)
  const { form, accepted, messy, refused } = samples(id)
  const check = ({ path, input }) => {
    const [section, field] = path.split('.')
    return schema.field(field, section).check(input)
  }

  test(`${id}: samples are answered as they say`, () => {
    for (const sample of [...accepted, ...messy]) {
      const { state, value, issues, warnings, changes } = check(sample)
      assert.deepEqual([state, value, issues], ['valid', sample.value, []], sample.path)
      assert.deepEqual([codesOf(warnings), codesOf(changes)], [sample.warnings, sample.changes])
    }
    for (const sample of refused) {
      const { state, issues, changes } = check(sample)
      assert.deepEqual(state === 'empty' ? ['required'] : codesOf(issues), sample.issues)
      assert.deepEqual(codesOf(changes), sample.changes)
    }
    for (const { id: field, section } of schema.fields) {
      for (const list of [accepted, refused]) {
        assert.ok(list.filter(({ path }) => path === `${section}.${field}`).length > 0, field)
      }
    }
    assert.ok(messy.length > 0 && messy.every(({ changes }) => changes.length > 0))
  })

  test(`${id}: the sample of a form is taken without a word`, () => {
    const { ok, value, warnings, changes } = schema.validate(form)
    assert.deepEqual([ok, value, warnings, changes], [true, form, [], []])
  })
}

test('another id is a named error', () => {
  for (const id of ['nobody', 'toString', undefined, 7])
    assert.throws(() => samples(id), { name: 'UnknownProviderError' })
})
