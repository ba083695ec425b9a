// The test data of the URL standard and our corpus in each browser: the package answers as it does in Node, whose URL parser does what
// the standard says (tests/js/differential-native.test.mjs).
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { servePage } from '../frontends/page.mjs'
import { load } from '../js/install.mjs'
import { answersTo } from '../js/url-answers.mjs'
import { bytes, texts } from '../js/url-cases.mjs'
import { compared, unmet } from '../js/url-compare.mjs'
import { inEachBrowser } from './browsers.mjs'

const ENTRIES = { '/index.js': 'connect-fields', '/full.js': 'connect-fields/full' }
const expected = {}
for (const [entry, name] of Object.entries(ENTRIES)) expected[entry] = answersTo(await load(name), bytes, texts)

const scripts = {
  '/url-answers.js': readFileSync(new URL('../js/url-answers.mjs', import.meta.url)),
  '/texts.js': `export const texts = ${JSON.stringify(texts)}
export const bytes = new Uint8Array([${bytes}])
export const expected = ${JSON.stringify(expected)}`,
}

/** Runs in a page: `[number, answer]` where an answer is another one than in Node. As text: each client has its own idea of `undefined`. */
async function differing(entry) {
  const [exports, { answersTo }, { texts, bytes, expected }] = await Promise.all([
    import(entry),
    import('/url-answers.js'),
    import('/texts.js'),
  ])
  const found = answersTo(exports, bytes, texts).map((answer, number) => [number, answer])
  const isOther = ([number, answer]) => JSON.stringify(answer) !== JSON.stringify(expected[entry][number])
  return JSON.stringify(found.filter(isOther))
}

inEachBrowser((name, page) => {
  for (const entry of Object.keys(ENTRIES)) {
    test(`${entry} answers addresses as in Node`, async (t) => {
      const html = '<!doctype html><title>Addresses</title>'
      const { address, close } = await servePage(html, "'self' 'wasm-unsafe-eval'", scripts)
      t.after(close)
      await page.open(address)
      const found = expected[entry].slice()
      for (const [number, answer] of JSON.parse(await page.evaluate(differing, entry))) found[number] = answer
      const { differences, met } = compared(texts, name, found, expected[entry])
      t.diagnostic(
        `${name}, ${texts.length} texts: ${differences.length} differences; deviations: ${JSON.stringify(met)}`,
      )
      // A browser that has been mended fails nothing.
      t.diagnostic(`no more: ${JSON.stringify(unmet(name, met))}`)
      assert.deepEqual(differences, [])
    })
  }
})
