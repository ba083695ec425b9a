// Each pattern of the catalog says what it says to V8's RegExp, on more than a million texts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comparePatterns, patterns } from '../nango/patterns.mjs'

const MILLION = 1_000_000

test('every pattern agrees with RegExp', (t) => {
  const { strings, accepted, differences, explained } = comparePatterns(4500)
  t.diagnostic(`${strings} texts, ${accepted} accepted, ${patterns.length} patterns, ${differences.length} differences`)
  t.diagnostic(`refused whatever the pattern: ${JSON.stringify(explained)}`)
  assert.deepEqual(differences.slice(0, 20), [])
  assert.ok(strings > MILLION)
})
