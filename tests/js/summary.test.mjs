// What may be counted of a result: codes and where they stand, and nothing of what was entered.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CANARIES } from './canaries.mjs'
import { load } from './install.mjs'
import { GOOD } from './samples.mjs'

const { provider } = await load()
const clay = provider('clay')
const NOTHING = { paths: {}, warnings: {}, changes: {} }
const told = (result) => {
  const { provider: id, revision, ...codes } = clay.summary(result)
  assert.equal(id, 'clay')
  assert.equal(revision, clay.revision)
  return codes
}

test('a form: the codes of each field, by its path', () => {
  assert.deepEqual(told(clay.validate(GOOD.clay)), NOTHING)
  const wrong = { credentials: { apiKey: '' }, params: { workspaceId: ' abc' } }
  assert.deepEqual(told(clay.validate(wrong)), {
    paths: { 'credentials.apiKey': ['required'], 'params.workspaceId': ['not_digits'] },
    warnings: {},
    changes: {},
  })
})

test('one field, and a paste: warnings and changes apart', () => {
  assert.deepEqual(told(clay.field('workspaceId').check(' 106 ')), {
    ...NOTHING,
    changes: { 'params.workspaceId': ['trimmed'] },
  })
  const url = 'https://app.clay.com/workspaces/1060661/home'
  assert.deepEqual(told(clay.paste(url)).changes, { 'params.workspaceId': ['extracted_from_url'] })
  assert.deepEqual(told(clay.field('apiKey').check('"x"y"')).warnings, {
    'credentials.apiKey': ['character', 'looks_wrapped'],
  })
})

test('what concerns the whole form stands under an empty path', () => {
  assert.deepEqual(told({ issues: [clay.issue('', 'unauthorized')] }).paths, { '': ['unauthorized'] })
})

test('what a Standard Schema gives, of either form', () => {
  assert.deepEqual(told(clay['~standard'].validate(GOOD.clay)), NOTHING)
  assert.deepEqual(Object.keys(told(clay['~standard'].validate({})).paths), [
    'credentials.apiKey',
    'params.workspaceId',
  ])
  assert.deepEqual(Object.keys(told(clay.flat['~standard'].validate({})).paths), ['apiKey', 'workspaceId'])
})

test('nothing of a value is in it', () => {
  for (const canary of Object.values(CANARIES)) {
    for (const { id, section } of clay.fields) {
      for (const text of [canary, ` ${canary} `, `"${canary}"`, `https://app.clay.com/workspaces/${canary}`]) {
        const results = [clay.validate({ [section]: { [id]: text } }), clay.field(id).check(text), clay.paste(text)]
        for (const result of results) assert.ok(!JSON.stringify(clay.summary(result)).includes(canary))
      }
    }
  }
})
