// What is asked of any result.
import assert from 'node:assert/strict'
import { GOOD } from './samples.mjs'

export const NOTES = ['issues', 'warnings', 'changes', 'suggestions']
const VALIDITY = ['valueMissing', 'typeMismatch', 'patternMismatch', 'tooLong', 'tooShort', 'customError']

export const ADDRESS = 'https://app.clay.com/workspaces/1060661/settings'

export const codesOf = (notes) => notes.map(({ code }) => code)

export function assertFrozen(value, name) {
  if (typeof value !== 'object' || value === null) return
  assert.ok(Object.isFrozen(value), `${name} is frozen`)
  for (const [key, inner] of Object.entries(value)) assertFrozen(inner, `${name}.${key}`)
}

/** The notes of a result are whole, frozen and worded. */
export function assertNotes(result) {
  for (const name of NOTES) assert.ok(Array.isArray(result[name]), name)
  for (const issue of [...result.issues, ...result.warnings]) {
    assert.deepEqual(Object.keys(issue), ['code', 'path', 'params', 'message', 'validity'])
    assert.match(issue.code, /^[a-z]+(_[a-z]+)*$/)
    assert.ok(VALIDITY.includes(issue.validity), issue.validity)
    assert.ok(issue.path.length === 0 || issue.path.length === 2)
    assert.doesNotMatch(issue.message, /[{}]|undefined|^$/)
    assertFrozen(issue, issue.code)
  }
  for (const change of result.changes) {
    assert.deepEqual(Object.keys(change), ['code', 'path', 'message'])
    assert.doesNotMatch(change.message, /[{}]|undefined|^$/)
    assertFrozen(change, change.code)
  }
  for (const suggestion of result.suggestions) {
    assert.deepEqual(Object.keys(suggestion), ['path', 'value', 'label'])
  }
}

/** Each field of each provider, with its check. */
export const checksOf = ({ provider }) =>
  Object.keys(GOOD).flatMap((id) =>
    provider(id).fields.map((field) => ({ id, field, check: provider(id).field(field.id, field.section).check })),
  )

/** An answer, and nothing failed inside. */
export function assertResult(result) {
  for (const key of NOTES) assert.ok(Array.isArray(result[key]), key)
  assert.ok(!codesOf([...result.issues, ...result.warnings]).includes('internal'), 'nothing failed inside')
  return result
}

/** Ordinary calls work. */
export function assertWorks({ provider }) {
  for (const [id, good] of Object.entries(GOOD)) {
    const quiet = { issues: [], warnings: [], changes: [], suggestions: [] }
    assert.deepEqual(provider(id).validate(good), { ok: true, value: good, ...quiet })
  }
  assert.equal(provider('clay').field('workspaceId').check(ADDRESS).value, '1060661')
  assert.deepEqual(provider('clay').paste(ADDRESS).values, { params: { workspaceId: '1060661' } })
}
