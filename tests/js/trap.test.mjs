// What goes wrong inside stays inside: one `internal` issue, and the next call works.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCopy } from './install.mjs'
import { start, watchInstances } from './instances.mjs'
import { assertWorks } from './results.mjs'
import { GOOD } from './samples.mjs'

/** With a blank, because what is plain does not cross. */
const PADDED = { ...GOOD.clay, params: { workspaceId: ' 1060661' } }
const NOTES = { warnings: [], changes: [], suggestions: [] }

const CALLS = {
  validate: (clay) => clay.validate(PADDED),
  check: (clay) => clay.field('workspaceId').check(' 1060661'),
  paste: (clay) => clay.paste('Workspace ID: 1060661'),
}

function assertInternal(result) {
  const { issues, ...rest } = result
  assert.equal(issues.length, 1)
  assert.equal(issues[0].code, 'internal')
  assert.deepEqual(issues[0].path, [])
  assert.equal(issues[0].validity, 'customError')
  assert.notEqual(issues[0].message, '')
  if ('state' in rest) assert.deepEqual(rest, { state: 'invalid', ...NOTES })
  else if ('values' in rest) assert.deepEqual(rest, { values: {}, conflicts: {}, ...NOTES })
  else assert.deepEqual(rest, { ok: false, ...NOTES })
}

/** A new copy whose exports of that name throw while `armed()` says so. */
async function trapping(name, armed) {
  const watched = watchInstances((exports) => ({
    ...exports,
    [name](...given) {
      if (armed()) throw new WebAssembly.RuntimeError('unreachable')
      return exports[name](...given)
    },
  }))
  const copy = await loadCopy()
  return { copy, ...watched }
}

for (const [call, run] of Object.entries(CALLS)) {
  for (const name of [call, 'input']) {
    test(`a trap in the export ${name} during ${call}`, async () => {
      let traps = 0
      const { copy, started, stop } = await trapping(name, () => traps-- > 0)
      try {
        const clay = copy.provider('clay')
        const expected = run(clay)
        for (let round = 1; round <= 3; round++) {
          traps = 1
          // Room for the text is made where it is longer than any before, and in a new instance.
          assertInternal(name === 'input' ? clay.field('apiKey').check('x'.repeat(10_000 * round)) : run(clay))
          traps = 0
          assert.deepEqual(run(clay), expected)
          assert.equal(copy.provider('clay'), clay)
          assertWorks(copy)
        }
        assert.equal(started.length, 4, 'each trap costs one instance')
      } finally {
        stop()
      }
    })
  }
}

test('a trap in a row of calls, then none', async () => {
  let traps = 0
  const { copy, stop } = await trapping('validate', () => traps-- > 0)
  try {
    const clay = copy.provider('clay')
    traps = 5
    for (let round = 0; round < 5; round++) assertInternal(clay.validate(PADDED))
    assertWorks(copy)
    const standard = clay['~standard'].validate
    traps = 1
    assert.equal(standard(PADDED).issues[0].code, 'internal')
    assert.deepEqual(standard(PADDED), { value: GOOD.clay })
  } finally {
    stop()
  }
})

const READS = {
  open: (copy) => copy.provider('clay').describe(),
  provider: (copy) => copy.provider('clay').describe(),
  revision: (copy) => copy.provider('clay').revision,
}
for (const [name, read] of Object.entries(READS)) {
  test(`a trap in the export ${name} while a provider is read is an error, and the next call works`, async () => {
    let traps = 0
    const { copy, started, stop } = await trapping(name, () => traps-- > 0)
    try {
      traps = 1
      assert.throws(() => read(copy))
      traps = 0
      assertWorks(copy)
      assert.equal(started.length, 2, 'the instance that trapped is not used again')
    } finally {
      stop()
    }
  })
}

test('a real trap: handles and lengths that no caller would send', async () => {
  const { copy, started, stop } = await trapping('validate', () => false)
  try {
    const clay = copy.provider('clay')
    start(copy)
    const [exports] = started
    let traps = 0
    for (const huge of [-1, 2 ** 31, 0xffffffff]) {
      for (const call of [() => exports.check(huge, huge, huge), () => exports.input(huge)]) {
        try {
          call()
        } catch (error) {
          assert.ok(error instanceof WebAssembly.RuntimeError)
          traps++
        }
      }
    }
    assert.ok(traps > 0)
    assertInternal(clay.validate(PADDED))
    assertWorks(copy)
  } finally {
    stop()
  }
})
