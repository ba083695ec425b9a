// WebAssembly starts on first use, or an error says what forbids it.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { runInNewContext } from 'node:vm'
import { fileOf, loadCopy } from './install.mjs'
import { withGlobal } from './instances.mjs'
import { assertWorks } from './results.mjs'
import { GOOD } from './samples.mjs'

test('WebAssembly is compiled and started once, by the first text of which there is something to say', async () => {
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
    await loadCopy('connect-fields/providers/zendesk').then(({ default: zendesk }) => zendesk.fields)
    providers()
    for (const id of Object.keys(GOOD)) {
      assert.ok(provider(id).validate(GOOD[id]).ok)
      assert.equal(provider(id).validate({}).issues[0].code, 'required')
      assert.ok(provider(id).fields.length > 0)
    }
    assert.deepEqual(counted, { Module: 0, Instance: 0 })
    for (const id of Object.keys(GOOD)) provider(id).paste(' ')
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
  'forbidden to start (as WebKit does it)': forbidden('Instance'),
}

for (const [name, blocked] of Object.entries(BLOCKED)) {
  test(`where a page has WebAssembly ${name}, a provider in a module of its own says so as it is imported`, async () => {
    const { WebAssembly: own } = globalThis
    Object.assign(globalThis, { self: globalThis, WebAssembly: blocked })
    try {
      await assert.rejects(loadCopy('connect-fields/providers/zendesk'), { name: 'WasmBlockedError' })
    } finally {
      globalThis.WebAssembly = own
      delete globalThis.self
    }
  })

  test(`where a page has WebAssembly ${name}, an error says so at once; once it is allowed, all works`, async () => {
    const copy = await loadCopy()
    const { provider, providers, WasmBlockedError } = copy
    const inPage = (run) => withGlobal('self', globalThis, () => withGlobal('WebAssembly', blocked, run))
    inPage(() => {
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

for (const [entry, call] of Object.entries({
  full: ({ provider }) => provider('clay'),
  compiler: ({ compile }) => compile({}),
})) {
  test(`where there is no WebAssembly, connect-fields/${entry} names what needs none; where it is blocked, the policy`, async () => {
    const copy = await loadCopy(`connect-fields/${entry}`)
    const said = (wasm, message) => {
      const expected = { name: 'WasmBlockedError', message }
      withGlobal('self', globalThis, () =>
        withGlobal('WebAssembly', wasm, () => assert.throws(() => call(copy), expected)),
      )
    }
    said(undefined, /^There is no WebAssembly here: use connect-fields\/js/)
    said(forbidden('Module'), /'wasm-unsafe-eval'/)
  })
}

test('connect-fields/slim says at once what is no module, and takes one of another realm', async () => {
  const slim = await loadCopy('connect-fields/slim')
  const bytes = readFileSync(fileOf('connect-fields/core.wasm'))
  assert.throws(() => slim.provider('clay'), { name: 'NotStartedError' })
  for (const given of [
    WebAssembly.compile(bytes),
    { module: new WebAssembly.Module(bytes) },
    new Response(bytes),
    '/core.wasm',
    bytes,
    undefined,
  ]) {
    assert.throws(() => slim.init(given), { name: 'TypeError', message: /`await WebAssembly.compileStreaming/ })
  }
  slim.init(runInNewContext('new WebAssembly.Module(bytes)', { bytes }))
  assertWorks(slim)
})
