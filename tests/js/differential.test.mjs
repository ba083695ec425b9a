// The package against the host's own RegExp, and against itself as a Standard Schema, on generated texts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { load } from './install.mjs'
import { GOOD } from './samples.mjs'
import { around, HOSTILE, holds, INVISIBLE, joined, pasted } from './texts.mjs'

const { provider } = await load()

/** A label that begins with xn-- stands for another one. */
const LABEL = { rule: /^(?!xn--)[A-Za-z0-9_-]+$/i, like: /^[A-Za-z0-9_-]+$/ }

/**
 * What the vendors say: a value is accepted where `rule` matches, and without a warning where `shape` does. fast-check
 * cannot make texts for every rule; then it makes them for `like`.
 */
const FIELDS = {
  clay: {
    apiKey: { rule: /^\S+$/, shape: /^[0-9a-f]+$/ },
    workspaceId: { rule: /^[0-9]+$/ },
  },
  clickhouse: {
    username: { shape: /^[A-Za-z0-9]{20}$/ },
    password: { shape: /^4b1d[A-Za-z0-9]{38}$/ },
  },
  cloudentity: {
    client_id: {},
    client_secret: {},
    tenantID: LABEL,
    regionID: LABEL,
    workspaceID: { rule: /^(?!\.{1,2}$)[A-Za-z0-9._~-]+$/, like: /^[A-Za-z0-9._~-]+$/ },
  },
}
const ANYTHING = /^.+$/s
/** What is taken off the edges: \s, and characters that nobody sees. */
const EDGE = /^[\s\p{Cf}\p{Cc}]|[\s\p{Cf}\p{Cc}]$/u

for (const [id, fields] of Object.entries(FIELDS)) {
  for (const [field, { rule = ANYTHING, like = rule, shape }] of Object.entries(fields)) {
    const { check } = provider(id).field(field)

    test(`${id}.${field} accepts what ${rule} matches, and nothing else`, () => {
      holds(fc.oneof(around(like), around(shape ?? like), joined(HOSTILE, 4)), (text) => {
        const { state, value, changes } = check(text)
        if (state === 'valid') {
          assert.match(value, rule)
          assert.doesNotMatch(value, INVISIBLE)
          if (changes.length === 0) assert.equal(value, text)
        } else if (!EDGE.test(text) && !INVISIBLE.test(text)) assert.doesNotMatch(text, rule)
      })
    })

    if (shape) {
      test(`${id}.${field} warns unless ${shape} matches`, () => {
        holds(around(shape), (text) => {
          const { state, value, warnings } = check(text)
          if (state === 'valid') assert.equal(warnings.length === 0, shape.test(value))
        })
      })
    }
  }
}

for (const [id, good] of Object.entries(GOOD)) {
  test(`${id}: a Standard Schema's answer is that of validate()`, () => {
    const schema = provider(id)
    const box = fc.oneof(pasted, fc.string({ unit: 'binary' }), fc.anything())
    const sections = Object.entries(good).map(([section, boxes]) => {
      const texts = Object.entries(boxes).map(([field, text]) => [field, fc.oneof(fc.constant(text), box)])
      return [
        section,
        fc.oneof({ weight: 9, arbitrary: fc.record(Object.fromEntries(texts), { requiredKeys: [] }) }, box),
      ]
    })
    holds(fc.oneof(fc.record(Object.fromEntries(sections), { requiredKeys: [] }), fc.anything()), (form) => {
      const { ok, value, issues } = schema.validate(form)
      assert.deepEqual(schema['~standard'].validate(form), ok ? { value } : { issues })
    })
  })
}
