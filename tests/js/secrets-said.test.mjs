// A canary goes in wherever a secret can, and may come out as `value`, `values` or a suggestion for the box that it was
// typed into only: not in a note, an error or the console.
import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { inspect } from 'node:util'
import { CANARIES, partsOf, WAYS, wrapped } from './canaries.mjs'
import { loadEntries, loadOthers } from './surface.mjs'

const entries = await loadEntries()
const { compile, faults } = entries['connect-fields/compiler']
const others = await loadOthers()
/** The compiler is the same beside each entry: one of them is enough. */
const WITH_COMPILER = { 'connect-fields': { compile, faults } }

const ALL = { depth: Infinity, showHidden: true, maxArrayLength: Infinity, maxStringLength: Infinity }
const METHODS = Object.keys(console).filter((name) => typeof console[name] === 'function')
const before = Object.fromEntries(METHODS.map((method) => [method, console[method]]))
const logged = []

beforeEach(() => {
  for (const method of METHODS) console[method] = (...given) => logged.push(inspect(given, ALL))
})
afterEach(() => {
  Object.assign(console, before)
  assert.deepEqual(logged.splice(0), [], 'nothing is written to the console')
})

function assertAbsent(seen, secret, where) {
  for (const part of partsOf(secret)) assert.ok(!seen.includes(part), `${where} holds a part of the secret`)
}

/** A result without the places that carry values. */
const open = ({ value, values, conflicts, suggestions, ...rest }) => rest

const shown = (said) => `${inspect(said, ALL)} ${JSON.stringify(said)}`

/** Runs a call and looks at all that it says: its notes, or its error with stack and cause. */
function saidBy(call) {
  try {
    const said = call() ?? {}
    return shown(typeof said === 'object' ? open(said) : said)
  } catch (error) {
    assert.ok(error instanceof Error)
    return `${error.message}\n${error.stack}\n${shown(error)}`
  }
}

for (const entry of ['connect-fields', 'connect-fields/full', 'connect-fields/js']) {
  const { provider, providers } = entries[entry]
  const copy = { ...entries[entry], ...others, ...WITH_COMPILER[entry] }
  const schemas = providers().map(({ id }) => provider(id))

  for (const { name, secrets, calls } of WAYS) {
    test(`${entry}: ${name}: nothing that can be logged holds it`, () => {
      for (const [label, call] of calls(copy)) {
        const seen = saidBy(call)
        for (const secret of secrets) assertAbsent(seen, secret, label)
      }
    })
  }

  for (const [kind, canary] of Object.entries(CANARIES)) {
    for (const [how, text] of wrapped(canary)) {
      test(`${entry}: ${kind}, ${how}: no suggestion for a secret box`, () => {
        for (const { field, fields, paste } of schemas) {
          const suggested = paste(text).suggestions.map(({ path }) => path[1])
          for (const { id } of fields.filter(({ secret }) => secret)) {
            assert.deepEqual(field(id).check(text).suggestions, [])
            assert.ok(!suggested.includes(id))
          }
        }
      })
    }
  }

  test(`${entry}: what can be seen of the schemas afterwards holds no secret`, () => {
    const told = schemas.map(({ describe, jsonSchema }) => [describe(), jsonSchema?.()])
    const seen = shown([entries[entry], providers(), schemas, told])
    for (const canary of Object.values(CANARIES)) assertAbsent(seen, canary, 'a schema')
  })
}
