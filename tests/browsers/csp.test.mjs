// What a page has to allow, in each browser, and what it is told where it does not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { servePage, valueOfAddress } from '../frontends/page.mjs'
import { inEachBrowser } from './browsers.mjs'

/** Runs in a page: whether WebAssembly is blocked there, tried with an empty module; WebKit compiles it and refuses an instance. */
function isBlocked() {
  try {
    new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00])))
    return false
  } catch {
    return true
  }
}

inEachBrowser((name, page) => {
  const under = async (policy, run, ...given) => {
    const server = await servePage('<!doctype html><title>Connect</title>', policy)
    try {
      await page.open(server.address)
      return await page.evaluate(run, ...given)
    } finally {
      server.close()
    }
  }

  for (const entry of ['/index.js', '/full.js']) {
    test(`${entry} works with 'wasm-unsafe-eval'`, async () =>
      assert.equal(await under("'self' 'wasm-unsafe-eval'", valueOfAddress, entry), '1060661'))

    test(`${entry} names 'wasm-unsafe-eval' where it is missing`, async () => {
      const blocked = await under("'self'", isBlocked)
      // WebKit blocks since June 2026 only, and not every system has that yet: https://bugs.webkit.org/show_bug.cgi?id=315489
      if (name !== 'WebKit') assert.ok(blocked)
      const expected = blocked ? /^WasmBlockedError: .*'wasm-unsafe-eval'/ : /^1060661$/
      assert.match(await under("'self'", valueOfAddress, entry), expected)
    })
  }

  test('/js.js needs nothing', async () => assert.equal(await under("'self'", valueOfAddress, '/js.js'), '1060661'))
})
