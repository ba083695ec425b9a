// Under a Content-Security-Policy: what a page has to allow, what it is told where it does not, and what works without.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch } from '../browser/browser.mjs'
import { servePage, valueOfAddress } from './page.mjs'

let browser
before(async () => {
  browser = await launch()
})
after(() => browser.close())

/** What is said of an address on a page that allows these scripts. */
async function answered(scripts, file) {
  const server = await servePage('<!doctype html><title>Connect</title>', scripts)
  const page = await browser.newPage()
  try {
    await page.goto(server.address)
    return await page.evaluate(valueOfAddress, file)
  } finally {
    await page.close()
    server.close()
  }
}

for (const file of ['/index.js', '/full.js']) {
  test(`${file} needs 'wasm-unsafe-eval', and says so`, async () => {
    assert.equal(await answered("'self' 'wasm-unsafe-eval'", file), '1060661')
    assert.match(await answered("'self'", file), /^WasmBlockedError: .*'wasm-unsafe-eval'/)
  })
}

test('/js.js needs nothing', async () => assert.equal(await answered("'self'", '/js.js'), '1060661'))
