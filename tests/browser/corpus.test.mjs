// tests/corpus/**/*.toml through the packed package in a real Chromium, under the demo's Content-Security-Policy.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { casesOf } from '../js/corpus-cases.mjs'
import { CONSUMER, load } from '../js/install.mjs'
import { readFolder, readFull } from '../js/toml.mjs'
import { start } from './browser.mjs'

const COMPARING = fileURLToPath(new URL('../js/corpus-cases.mjs', import.meta.url))

const { compile } = await load('connect-fields/compiler')
const clipboards = readFull(casesOf)
const read = (folder, prefix) => readFolder(folder).flatMap(([file, corpus]) => casesOf(`${prefix}${file}`, corpus))
const cases = [
  ...read('tests/corpus', ''),
  ...clipboards.cases,
  ...clipboards.others,
  ...read('tests/corpus/providers', 'providers/'),
]
const results = await runInChromium()

test('the corpus is there', () => assert.ok(cases.length > 50, `only ${cases.length} cases were found`))

for (const [number, { name }] of cases.entries()) {
  test(name, () => {
    const { found, expected, thrown } = results[number]
    assert.equal(thrown, undefined)
    assert.deepEqual(found, expected)
  })
}

async function runInChromium() {
  process.env.PKG_DIR = join(CONSUMER, 'node_modules/connect-fields/dist')
  const { browser, address, stop } = await start()
  try {
    const page = await browser.newPage()
    await page.route('**/corpus-cases.mjs', (route) =>
      route.fulfill({ path: COMPARING, contentType: 'text/javascript' }),
    )
    await page.goto(address)
    return await page.evaluate(
      async ([cases, bytes]) => {
        const [full, providers, own] = await Promise.all(
          ['full', 'providers', 'index'].map((name) => import(`/pkg/${name}.js`)),
        )
        const { compare } = await import('/corpus-cases.mjs')
        const catalog = new Uint8Array(bytes)
        const entryOf = ({ name }) => ({ full, providers })[name.split('/')[0]] ?? own
        return cases.map((item) => {
          try {
            return compare(entryOf(item), item, catalog)
          } catch (error) {
            return { thrown: String(error) }
          }
        })
      },
      [cases, [...compile(clipboards.definitions)]],
    )
  } finally {
    await stop()
  }
}
