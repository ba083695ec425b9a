// What goes wrong inside stays inside: one `internal` issue, and the next call works.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load, loadCopy } from './install.mjs'
import { watchInstances } from './instances.mjs'
import { GOOD } from './samples.mjs'

const NOTES = { warnings: [], changes: [], suggestions: [] }
const ADDRESS = 'https://app.clay.com/workspaces/1060661/settings'

const CALLS = {
  validate: (clay) => clay.validate(GOOD.clay),
  check: (clay) => clay.field('workspaceId').check('1060661'),
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

function assertWorks(clay) {
  assert.deepEqual(clay.validate(GOOD.clay), { ok: true, value: GOOD.clay, issues: [], ...NOTES })
  assert.equal(clay.field('workspaceId').check(ADDRESS).value, '1060661')
  assert.deepEqual(clay.paste(ADDRESS).values, { params: { workspaceId: '1060661' } })
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
          if (name === 'input') clay.field('apiKey').check('x'.repeat(10_000 * round))
          else assertInternal(run(clay))
          traps = 0
          assert.deepEqual(run(clay), expected)
          assertWorks(clay)
          assertWorks(copy.provider('clay'))
          assert.equal(copy.provider('cloudentity').validate(GOOD.cloudentity).ok, true)
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
    for (let round = 0; round < 5; round++) assertInternal(clay.validate(GOOD.clay))
    assertWorks(clay)
    const standard = clay['~standard'].validate
    traps = 1
    assert.equal(standard(GOOD.clay).issues[0].code, 'internal')
    assert.deepEqual(standard(GOOD.clay), { value: GOOD.clay })
  } finally {
    stop()
  }
})

test('a trap while a provider is opened is an error, and the next call works', async () => {
  let traps = 0
  const { copy, stop } = await trapping('open', () => traps-- > 0)
  try {
    traps = 1
    assert.throws(() => copy.provider('clay'))
    traps = 0
    assertWorks(copy.provider('clay'))
  } finally {
    stop()
  }
})

test('a real trap: handles and lengths that no caller would send', async () => {
  const { copy, started, stop } = await trapping('validate', () => false)
  try {
    const clay = copy.provider('clay')
    const [exports] = started
    for (const huge of [-1, 2 ** 31, 0xffffffff]) {
      for (const call of [() => exports.check(huge, huge, huge), () => exports.input(huge)]) {
        try {
          call()
        } catch (error) {
          assert.ok(error instanceof WebAssembly.RuntimeError)
        }
      }
    }
    clay.validate(GOOD.clay)
    assertWorks(clay)
  } finally {
    stop()
  }
})

/** Runs with another global of that name. */
function withGlobal(name, value, run) {
  const before = Object.getOwnPropertyDescriptor(globalThis, name)
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  try {
    return run()
  } finally {
    Object.defineProperty(globalThis, name, before)
  }
}

const boom = () => {
  throw new Error('boom')
}
const brokenGetter = (name) => Object.defineProperty(class extends URL {}.prototype, name, { get: boom }).constructor

const BROKEN_URLS = {
  'whose hostname throws': brokenGetter('hostname'),
  'whose pathname throws': brokenGetter('pathname'),
  'whose properties throw': new Proxy(URL, { construct: () => new Proxy({}, { get: boom }) }),
  'whose constructor throws a non-error': new Proxy(URL, {
    construct() {
      throw undefined
    },
  }),
  'whose properties are not text': new Proxy(URL, { construct: () => ({ hostname: 7n, pathname: Symbol('x') }) }),
  'that is not there': undefined,
}

for (const [name, Broken] of Object.entries(BROKEN_URLS)) {
  test(`a URL ${name}`, async () => {
    const { provider } = await load()
    const clay = provider('clay')
    for (let round = 0; round < 3; round++) {
      const { pasted, checked } = withGlobal('URL', Broken, () => ({
        pasted: clay.paste(ADDRESS),
        checked: clay.field('workspaceId').check(ADDRESS),
      }))
      assert.deepEqual(pasted.values, {})
      assert.equal(pasted.issues.length, 1)
      assert.equal(checked.state, 'invalid')
      assert.equal(checked.issues.length, 1)
      assertWorks(clay)
    }
  })
}

test('a URL that calls back in', async () => {
  const { provider } = await load()
  const clay = provider('clay')
  let calls = 0
  class Calling extends URL {
    get hostname() {
      calls++
      clay.validate(GOOD.clay)
      return super.hostname
    }
  }
  const pasted = withGlobal('URL', Calling, () => clay.paste(ADDRESS))
  assert.ok(calls > 0)
  assert.ok(pasted.issues.length > 0 || pasted.values.params.workspaceId === '1060661')
  assertWorks(clay)
})

test('importing runs no WebAssembly; the first use compiles and starts it once', async () => {
  const counted = { Module: 0, Instance: 0 }
  const counting = (name) =>
    new Proxy(WebAssembly[name], {
      construct(target, given, newTarget) {
        counted[name]++
        return Reflect.construct(target, given, newTarget)
      },
    })
  const { Module, Instance } = WebAssembly
  Object.assign(WebAssembly, { Module: counting('Module'), Instance: counting('Instance') })
  try {
    const { provider, providers } = await loadCopy()
    await loadCopy('connect-fields/guides').then(({ guide }) => guide('clay'))
    assert.deepEqual(counted, { Module: 0, Instance: 0 })
    providers()
    for (const id of Object.keys(GOOD)) provider(id).validate(GOOD[id])
    assert.deepEqual(counted, { Module: 1, Instance: 1 })
  } finally {
    Object.assign(WebAssembly, { Module, Instance })
  }
})

const BLOCKED = {
  'not there': undefined,
  'forbidden to compile': new Proxy(WebAssembly, {
    get(target, name) {
      if (name !== 'Module') return Reflect.get(target, name)
      return class {
        constructor() {
          throw new WebAssembly.CompileError('Wasm code generation disallowed by embedder')
        }
      }
    },
  }),
}

for (const [name, blocked] of Object.entries(BLOCKED)) {
  test(`where WebAssembly is ${name}, an error says what to allow; once it is allowed, all works`, async () => {
    const { provider, providers, WasmBlockedError } = await loadCopy()
    withGlobal('WebAssembly', blocked, () => {
      for (const call of [() => provider('clay'), () => providers(), () => provider('nope')]) {
        assert.throws(call, (error) => {
          assert.ok(error instanceof WasmBlockedError)
          assert.equal(error.name, 'WasmBlockedError')
          assert.match(error.message, /'wasm-unsafe-eval'/)
          return true
        })
      }
    })
    assertWorks(provider('clay'))
  })
}
