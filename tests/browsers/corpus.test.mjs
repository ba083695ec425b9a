// tests/corpus through the packed package in each browser, under the strictest policy that each entry works with.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { servePage } from '../frontends/page.mjs'
import { casesOf, isPaste } from '../js/corpus-cases.mjs'
import { load } from '../js/install.mjs'
import { readFolder, readFull } from '../js/toml.mjs'
import { inEachBrowser } from './browsers.mjs'

const { compile } = await load('connect-fields/compiler')
const clipboards = readFull(casesOf)
const ours = readFolder('tests/corpus').flatMap(([file, corpus]) => casesOf(file, corpus))
// Whoever reads whole clipboards answers the pastes of tests/corpus otherwise.
const full = [...ours.filter((item) => !isPaste(item)), ...clipboards.cases]

const scripts = {
  '/corpus-cases.js': readFileSync(new URL('../js/corpus-cases.mjs', import.meta.url)),
  '/corpus.js': `export const corpora = ${JSON.stringify({ ours, full })}
export const catalog = new Uint8Array([${compile(clipboards.definitions)}])`,
}
const WITH_WASM = "'self' 'wasm-unsafe-eval'"
const ENTRIES = {
  '/index.js': { corpus: 'ours', policy: WITH_WASM },
  '/full.js': { corpus: 'full', policy: WITH_WASM },
  '/js.js': { corpus: 'ours', policy: "'self'" },
}

/** Runs in a page: each case's name, with what is found and what is expected. As text, because each client has its own idea of `undefined`. */
async function comparedAll(entry, corpus) {
  const [exports, { compare }, { corpora, catalog }] = await Promise.all([
    import(entry),
    import('/corpus-cases.js'),
    import('/corpus.js'),
  ])
  const compared = corpora[corpus].map((item) => {
    try {
      return { name: item.name, ...compare(exports, item, catalog) }
    } catch (error) {
      return { name: item.name, found: String(error) }
    }
  })
  return JSON.stringify(compared)
}

test('the corpus is there', () => assert.ok(ours.length > 50 && clipboards.cases.length > 50))

inEachBrowser((_, page) => {
  for (const [entry, { corpus, policy }] of Object.entries(ENTRIES)) {
    test(`${entry} answers the whole corpus under script-src ${policy}`, async (t) => {
      const { address, close } = await servePage('<!doctype html><title>Corpus</title>', policy, scripts)
      t.after(close)
      await page.open(address)
      const compared = JSON.parse(await page.evaluate(comparedAll, entry, corpus))
      assert.equal(compared.length, { ours, full }[corpus].length)
      for (const { name, found, expected } of compared) assert.deepEqual(found, expected, name)
    })
  }
})
