// How the package reads answers of the core: here the core's place is taken, for answers that no field of our own gives yet.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCopy } from './install.mjs'
import { watchInstances } from './instances.mjs'

const VALID = 3
const TRIMMED = 2
const VALUE = 4
const word = (kind, field) => kind | (field << 16) | (255 << 24)

/** Writes an answer into memory of its own; gives its address. */
function answer(memory, words, text) {
  const start = memory.grow(1) * 2 ** 16
  const bytes = new TextEncoder().encode(text)
  new Uint8Array(memory.buffer).set(bytes, start + 1024)
  new Int32Array(memory.buffer).set([words.length, start + 1024, VALID, ...words], start / 4)
  return start
}

test('a box of blanks that may be empty is not in the value', async () => {
  const words = [word(TRIMMED, 0), word(TRIMMED, 1), word(VALUE, 0), 6]
  const watched = watchInstances((exports) => ({
    ...exports,
    validate: () => answer(exports.memory, words, 'c0ffee'),
  }))
  try {
    const { provider } = await loadCopy()
    const form = { credentials: { apiKey: ' c0ffee' }, params: { workspaceId: '  ' } }
    const { ok, value, changes } = provider('clay').validate(form)
    assert.ok(ok)
    assert.deepEqual(value, { credentials: { apiKey: 'c0ffee' } })
    assert.deepEqual(
      changes.map(({ path }) => path[1]),
      ['apiKey', 'workspaceId'],
    )
  } finally {
    watched.stop()
  }
})
