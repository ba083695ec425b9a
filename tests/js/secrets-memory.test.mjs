// A canary goes in wherever a secret can, and no part of it stands in the memory of the module once the call has returned.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CANARIES, PART, partsOf, WAYS, waysOf } from './canaries.mjs'
import { startCopy } from './memory.mjs'
import { loadOthers } from './surface.mjs'

const others = await loadOthers()

/** One canary stands for all where the same calls are made once more. */
const ENTRIES = {
  'connect-fields': WAYS,
  'connect-fields/full': waysOf('letters and digits'),
  'connect-fields/js': waysOf('other letters'),
}

for (const [entry, ways] of Object.entries(ENTRIES)) {
  for (const { name, secrets, calls } of ways) {
    test(`${entry}: ${name}: memory is clear after each call`, async () => {
      const { copy, sweep } = await startCopy(secrets.flatMap(partsOf), entry)
      const leaks = []
      for (const [label, call] of calls({ ...copy, ...others })) {
        try {
          call()
        } catch {
          // secrets-said.test.mjs looks at errors.
        }
        if (sweep()) leaks.push(label)
      }
      assert.deepEqual(leaks, [])
    })
  }
}

const [canary] = Object.values(CANARIES)
const BORDER = 2 ** 12

for (const encoding of ['utf8', 'utf16le']) {
  test(`the watch works: a part of a secret in memory is found and written over (${encoding})`, async () => {
    const { exports, sweep } = await startCopy(partsOf(canary))
    const bytes = () => Buffer.from(exports.memory.buffer)
    const free = exports.input(4 * BORDER) >>> 0
    const border = Math.ceil(free / BORDER) * BORDER + BORDER
    assert.equal(sweep(), false)
    for (const at of [free, border, border - 1, border - PART / 2, border - 2 * PART + 1]) {
      bytes().write(canary.slice(3, 3 + PART), at, encoding)
      assert.equal(sweep(), true, `at ${at - border} from the border of a page`)
      assert.equal(sweep(), false)
    }
    bytes().write(canary, border - canary.length / 2, encoding)
    assert.equal(sweep(), true)
    assert.equal(sweep(), false)
    bytes().write(canary.slice(3, 2 + PART), free, encoding)
    assert.equal(sweep(), false, 'less than a part is not looked for')
  })
}

test('the watch works: what is written in two steps, and what memory grew by, is found', async () => {
  const { exports, sweep } = await startCopy(partsOf(canary))
  const grown = exports.memory.grow(16) * 2 ** 16
  const bytes = Buffer.from(exports.memory.buffer)
  for (const [from, to] of [
    [0, PART / 2],
    [PART / 2, PART],
  ]) {
    bytes.write(canary.slice(from, to), grown + 2 * BORDER - PART / 2 + from)
    assert.equal(sweep(), to === PART)
  }
})
