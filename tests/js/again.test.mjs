// Checking a value that was given back gives the same value, and nothing is left to change.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { casesOf } from './corpus-cases.mjs'
import { load } from './install.mjs'
import { holds, pasted } from './texts.mjs'
import { readFolder } from './toml.mjs'

const { provider, providers } = await load()

function assertSettled(check, value) {
  const again = check(value)
  assert.equal(again.state, 'valid')
  assert.equal(again.value, value)
  assert.deepEqual(again.changes, [])
}

for (const { kind, item, name } of readFolder('tests/corpus').flatMap(([file, corpus]) => casesOf(file, corpus))) {
  if (kind === 'check' && item.state === 'valid') {
    test(name, () => assertSettled(provider(item.provider).field(item.field).check, item.value))
  }
  if (kind === 'form' && item.value) {
    test(name, () => {
      const again = provider(item.provider).validate(item.value)
      assert.deepEqual(again.value, item.value)
      assert.deepEqual(again.changes, [])
    })
  }
}

// Found by the property below.
const FOUND = {
  'clay.apiKey': ['API key: CLAY_API_KEY=c0ffee', 'API key: \u200b"'],
}

for (const { id } of providers()) {
  for (const field of provider(id).fields) {
    const { check } = provider(id).field(field.id, field.section)
    for (const text of FOUND[`${id}.${field.id}`] ?? []) {
      test(`${id}.${field.id}: ${JSON.stringify(text)} is settled after one check`, () => {
        assertSettled(check, check(text).value)
      })
    }

    test(`${id}.${field.id}: whatever is pasted is settled after one check`, () => {
      holds(pasted, (text) => {
        const { state, value } = check(text)
        if (state === 'valid') assertSettled(check, value)
      })
    })
  }
}
