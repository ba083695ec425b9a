// A secret has been through each function that the package gives: a new one needs a way in tests/js/canary-calls.mjs.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { inspect } from 'node:util'
import { CANARIES, waysOf } from './canaries.mjs'
import { fileOf } from './install.mjs'
import { functionsOf, loadEntries, loadOthers, recorded } from './surface.mjs'

/** They are given nothing. */
const TAKE_NOTHING = ['providers', 'catalog.providers', 'provider().describe']
/** They are for pages: tests/frontends/element-secrets.test.mjs. */
const ON_PAGES = ['ConnectForm', 'enhance']

const entries = await loadEntries()
const others = await loadOthers()
const examples = {
  provider: ['clay'],
  field: ['apiKey'],
  withLocale: [entries['connect-fields/locales/fr'].default],
  openCatalog: [others.bytes],
}
const module = new WebAssembly.Module(readFileSync(fileOf('connect-fields/core.wasm')))

const KIND = 'letters and digits'
const ways = waysOf(KIND)
const isIn = (given) => inspect(given, { depth: 5, maxStringLength: 1000 }).includes(CANARIES[KIND])

/** Of an entry that has providers with all that stands beside it: what a secret has been through. */
function passedBy(copy) {
  const passed = new Set()
  const tell = (name, given) => !passed.has(name) && isIn(given) && passed.add(name.replace(/^slim\./, ''))
  for (const { calls } of ways) {
    for (const [, call] of calls(recorded(copy, tell))) {
      try {
        call()
      } catch {
        // secrets-said.test.mjs looks at errors.
      }
    }
  }
  return passed
}

const { compile, faults } = entries['connect-fields/compiler']
const passed = new Set([
  ...passedBy({ ...entries['connect-fields/full'], ...others, compile, faults }),
  ...passedBy({ ...entries['connect-fields'], ...others }),
])

for (const [entry, exports] of Object.entries(entries)) {
  test(`${entry}: a secret has been through each function`, () => {
    exports.init?.(module)
    // The default export of an entry is a provider, or a language, which has no functions.
    const names = [...functionsOf(exports, examples)].map((name) => name.replace(/^default\./, 'provider().'))
    const there = new Set(names)
    const missed = [...there].filter((name) => ![...passed, ...TAKE_NOTHING, ...ON_PAGES].includes(name))
    assert.deepEqual(missed, [])
  })
}

test('the walk works: it finds what there is', () => {
  const found = new Set(Object.values(entries).flatMap((exports) => [...functionsOf(exports, examples)]))
  for (const name of [...passed, ...TAKE_NOTHING, ...ON_PAGES]) assert.ok(found.has(name), name)
  for (const name of ['field().check', 'provider().~standard.jsonSchema.input', 'catalog.detect', 'init', 'compile']) {
    assert.ok(found.has(name), name)
  }
  const grown = { ...entries['connect-fields'], provider: () => ({ send: () => {} }) }
  assert.ok([...functionsOf(grown, examples)].includes('provider().send'))
})
