// The host's URL fails, lies or calls back: one issue, and the next call works.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from './install.mjs'
import { withGlobal } from './instances.mjs'
import { boom } from './odd.mjs'
import { ADDRESS, assertWorks } from './results.mjs'
import { GOOD } from './samples.mjs'

const { provider } = await load()
const clay = provider('clay')

const broken = (name, descriptor) => Object.defineProperty(class extends URL {}.prototype, name, descriptor).constructor

const BROKEN_URLS = {
  'whose port cannot be set': broken('port', { set: boom }),
  'whose text throws': broken('toString', { value: boom }),
  'whose properties throw': new Proxy(URL, { construct: () => new Proxy({}, { get: boom }) }),
  'whose constructor throws a non-error': new Proxy(URL, {
    construct() {
      throw undefined
    },
  }),
  'whose properties are not text': new Proxy(URL, { construct: () => ({ toString: () => 7n }) }),
  'that is not there': undefined,
}

for (const [name, Broken] of Object.entries(BROKEN_URLS)) {
  test(`a URL ${name}`, async () => {
    for (let round = 0; round < 3; round++) {
      const { pasted, checked } = withGlobal('URL', Broken, () => ({
        pasted: clay.paste(ADDRESS),
        checked: clay.field('workspaceId').check(ADDRESS),
      }))
      assert.deepEqual(pasted.values, {})
      assert.equal(pasted.issues.length, 1)
      assert.equal(checked.state, 'invalid')
      assert.equal(checked.issues.length, 1)
      assertWorks({ provider })
    }
  })
}

test('a URL that calls back in', async () => {
  let calls = 0
  class Calling extends URL {
    toString() {
      calls++
      clay.validate(GOOD.clay)
      return super.toString()
    }
  }
  const pasted = withGlobal('URL', Calling, () => clay.paste(ADDRESS))
  assert.ok(calls > 0)
  assert.ok(pasted.issues.length > 0 || pasted.values.params.workspaceId === '1060661')
  assertWorks({ provider })
})
