// Ten million mixed calls on all providers, those of the catalog of 1013 too, in one thread and in several; thousands of such catalogs,
// opened and dropped: memory stays flat.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertFlat, growth, openMany, said } from '../js/endurance.mjs'
import { inWorkers } from '../js/workers.mjs'
import { bytes } from '../nango/catalog.mjs'

const seed = 11
const COUNTS = { 'connect-fields': 5_000_000, 'connect-fields/full': 3_000_000 }

for (const [entry, count] of Object.entries(COUNTS)) {
  test(`${entry}: ${count} mixed calls leave nothing behind`, async (t) => {
    const grown = await growth({ entry, bytes, count, seed })
    t.diagnostic(said(grown))
    assertFlat(grown)
  })
}

test('4 workers side by side, half a million calls each', async (t) => {
  for (const grown of await inWorkers(4, { entry: 'connect-fields', bytes, count: 500_000, seed })) {
    t.diagnostic(said(grown))
    assertFlat(grown)
  }
})

for (const isAsked of [true, false]) {
  test(`5000 catalogs of 1013 providers, opened, ${isAsked ? 'asked' : 'not asked'} and dropped`, async (t) => {
    const told = await openMany({ entry: 'connect-fields', bytes, count: 5000, isAsked })
    for (const one of told) t.diagnostic(JSON.stringify(one))
    const most = Math.max(...told.map(({ pages }) => pages))
    assert.ok(most <= 2 ** 9 + 2 ** 6, `${most} pages`)
    // What JavaScript holds goes up and down with what the module holds; it does not climb.
    const [first, last] = [told.slice(0, 5), told.slice(5)].map((half) => Math.max(...half.map(({ heap }) => heap)))
    assert.ok(last < first + 2 ** 22, `the heap went from ${first} B to ${last} B`)
  })
}
