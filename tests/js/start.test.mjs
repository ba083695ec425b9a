// WebAssembly starts on first use, or an error says what forbids it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCopy } from './install.mjs'
import { withGlobal } from './instances.mjs'
import { assertWorks } from './results.mjs'
import { GOOD } from './samples.mjs'

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

const forbidden = (what) =>
  new Proxy(WebAssembly, {
    get(target, name) {
      if (name !== what) return Reflect.get(target, name)
      return class {
        constructor() {
          throw new WebAssembly.CompileError('Wasm code generation disallowed by embedder')
        }
      }
    },
  })
const BLOCKED = {
  'not there': undefined,
  'forbidden to compile': forbidden('Module'),
  'forbidden to start, as WebKit has it,': forbidden('Instance'),
}

for (const [name, blocked] of Object.entries(BLOCKED)) {
  test(`where WebAssembly is ${name}, an error says what to allow; once it is allowed, all works`, async () => {
    const copy = await loadCopy()
    const { provider, providers, WasmBlockedError } = copy
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
    assertWorks(copy)
  })
}
