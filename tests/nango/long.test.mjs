// A megabyte in any field of any provider is answered, and each answer is one that the field may give.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalog } from './catalog.mjs'
import { everyField } from './fields.mjs'

const MEGABYTE = 2 ** 20
const fill = (start, pump) => (start + pump.repeat(MEGABYTE)).slice(0, MEGABYTE)
const TEXTS = {
  blanks: fill('', ' '),
  digits: fill('', '7'),
  '.amazon.': fill('', '.amazon.'),
  'a key that is cut': fill('-----BEGIN PRIVATE KEY-----', ' '),
}
/** Far from what it takes, and far below what a backtracking engine takes: benches/workloads/long.mjs measures. */
const HUNG = 1000

for (const [name, text] of Object.entries(TEXTS)) {
  test(`${name}: no field hangs`, () => {
    for (const { provider, section, id } of everyField) {
      const start = performance.now()
      const { state } = catalog.provider(provider).field(id, section).check(text)
      assert.ok(['empty', 'incomplete', 'invalid', 'valid'].includes(state))
      assert.ok(performance.now() - start < HUNG, `${provider}.${id}`)
    }
  })
}
