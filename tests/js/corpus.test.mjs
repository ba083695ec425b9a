// tests/corpus through the packed package in Node. The same cases run natively and in Chromium.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { casesOf, compare, isPaste } from './corpus-cases.mjs'
import { load } from './install.mjs'
import { readFolder, readFull } from './toml.mjs'

const connectFields = await load()
const full = await load('connect-fields/full')
const { compile } = await load('connect-fields/compiler')

const cases = readFolder('tests/corpus').flatMap(([file, corpus]) => casesOf(file, corpus))
const clipboards = readFull(casesOf)
const catalog = compile(clipboards.definitions)

test('the corpus is there', () => assert.ok(cases.length > 50, `only ${cases.length} cases were found`))

function run(prefix, exports, items) {
  for (const item of items) {
    test(prefix + item.name, () => {
      const { found, expected } = compare(exports, item, catalog)
      assert.deepEqual(found, expected)
    })
  }
}

run('', connectFields, cases)
run('', full, clipboards.cases)
run('', await load('connect-fields/providers'), clipboards.others)
// Whoever reads whole clipboards says the same of single boxes and of forms.
const others = cases.filter((item) => !isPaste(item))
run('in full: ', full, others)
