// tests/corpus/*.toml through the packed package in Node. The same cases run natively and in Chromium.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { casesOf, compare } from './corpus-cases.mjs'
import { load } from './install.mjs'
import { readFolder } from './toml.mjs'

const connectFields = await load()
const cases = readFolder('tests/corpus').flatMap(([file, corpus]) => casesOf(file, corpus))

test('the corpus is there', () => assert.ok(cases.length > 50, `only ${cases.length} cases were found`))

for (const item of cases) {
  test(item.name, () => {
    const { found, expected } = compare(connectFields, item)
    assert.deepEqual(found, expected)
  })
}
