// What stays behind when calls are made for hours: nothing. tests/long/endurance.test.mjs makes ten million of them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertFlat, growth, openMany, said } from './endurance.mjs'
import { load } from './install.mjs'
import { inWorkers } from './workers.mjs'

const { compile } = await load('connect-fields/compiler')
const bytes = compile({ acme: { auth_mode: 'API_KEY' }, other: { auth_mode: 'BASIC' } })
const seed = 7

for (const [entry, count] of Object.entries({ 'connect-fields': 100_000, 'connect-fields/full': 20_000 })) {
  test(`${entry}: ${count} mixed calls leave nothing behind`, async (t) => {
    const grown = await growth({ entry, bytes, count, seed })
    t.diagnostic(said(grown))
    assertFlat(grown)
  })
}

/** Of catalogs that were dropped the module holds what it has room for. */
const MOST_PAGES = 2 ** 9 + 2 ** 6

for (const isAsked of [true, false]) {
  test(`catalogs that are opened, ${isAsked ? 'asked' : 'not asked'} and dropped leave nothing behind`, async (t) => {
    const told = await openMany({ entry: 'connect-fields', bytes, count: 10_000, isAsked })
    t.diagnostic(JSON.stringify(told.at(-1)))
    for (const { pages } of told) assert.ok(pages <= MOST_PAGES, `${pages} pages`)
    assert.ok(told.at(-1).instances > 1, 'the module has started again')
    assert.ok(told.at(-1).heap < told[0].heap + 2 ** 21)
  })
}

test('workers do the same side by side', async (t) => {
  for (const grown of await inWorkers(2, { entry: 'connect-fields', bytes, count: 20_000, seed })) {
    t.diagnostic(said(grown))
    assertFlat(grown)
  }
})
