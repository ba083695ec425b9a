// Each pattern of the catalog says what it says to V8's RegExp. `make test-all` asks with a million texts: tests/long/patterns.test.mjs.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comparePatterns, patterns } from './patterns.mjs'

test('every pattern agrees with RegExp', (t) => {
  const { strings, accepted, differences, explained } = comparePatterns(150)
  t.diagnostic(`${strings} texts, ${accepted} accepted, ${patterns.length} patterns, ${differences.length} differences`)
  t.diagnostic(`refused whatever the pattern: ${JSON.stringify(explained)}`)
  assert.deepEqual(differences.slice(0, 20), [])
  assert.equal(patterns.length, 247)
  assert.ok(accepted > strings / 10 && strings - accepted > strings / 10)
})
