// The JSON Schemas of the whole catalog say what `check` says, on texts around each pattern.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from '../js/install.mjs'
import { difference, errorsBy, TARGETS } from '../js/json-schemas.mjs'
import { bytes, FILE, text } from './catalog.mjs'
import { everyField, providers } from './fields.mjs'
import { textsAround } from './texts.mjs'
import { patternOf } from './zod.mjs'

const { compile } = await load('connect-fields/compiler')
const { openCatalog } = await load('connect-fields/full')
// Its checks are the same, and it knows no credentials to look for.
const main = await load()

const TEXTS = 60
const withPatterns = compile(text, { with: ['patterns'] })
const full = openCatalog(withPatterns)
const plain = main.openCatalog(withPatterns)
const shown = everyField.filter(({ definition }) => !definition?.hidden)

/** Facts tell less than patterns: how values begin, how long they are at most, and of ASCII which characters and how many at least. */
const FACTS_LACK = ['pattern', 'incomplete', 'format', 'blank', 'too_short']

/** All patterns in a schema. */
const patternsIn = (schema) =>
  schema !== null && typeof schema === 'object'
    ? Object.entries(schema).flatMap(([key, value]) =>
        key === 'pattern' && typeof value === 'string' ? [value] : patternsIn(value),
      )
    : []

test('patterns come on top: all else is the same', () => {
  assert.ok(withPatterns.length > bytes.length)
  const without = main.openCatalog(bytes)
  for (const { id } of full.providers()) {
    assert.deepEqual(plain.provider(id).describe(), without.provider(id).describe())
  }
})

test(`each schema of ${FILE.split('/').at(-1)} is one for both targets`, () => {
  for (const { id } of full.providers()) {
    for (const target of Object.keys(TARGETS)) errorsBy(full.provider(id).jsonSchema({ target }), target)
  }
})

test('every pattern is there, and means with the flag u what it means without', () => {
  let compared = 0
  for (const { provider, section, id, definition } of shown) {
    const pattern = definition?.enum ? undefined : patternOf(definition)
    if (!pattern) continue
    const schema = full.provider(provider).jsonSchema()
    const found = patternsIn(fieldIn(schema, section, id)).map((found) => new RegExp(found, 'u'))
    const texts = textsAround(pattern, [], TEXTS, compared++).filter((text) => !/[\u{10000}-\u{10ffff}]/u.test(text))
    const isFormat = definition.format !== undefined
    for (const text of texts) {
      const expected = pattern.test(text)
      const taken = found.every((found) => found.test(text))
      assert.ok(
        isFormat ? expected || !taken : expected === taken,
        `${provider}.${id} ${pattern} ${JSON.stringify(text)}`,
      )
    }
    assert.ok(found.length > 0, `${provider}.${id} ${pattern}`)
  }
  assert.ok(compared > 400, `${compared}`)
})

/** What is asked of a field: where it always is, or where it is shown. */
function fieldIn(schema, section, id) {
  const conditional = (schema.allOf ?? []).map(({ then }) => then.properties[section]?.properties[id])
  return [schema.properties[section].properties[id], ...conditional.filter(Boolean)]
}

for (const [name, opened] of [
  ['with patterns', full],
  ['without patterns', openCatalog(bytes)],
]) {
  test(`${name}: agrees with check on ${TEXTS} texts a field`, () => {
    const differences = []
    let compared = 0
    const errors = new Map(opened.providers().map(({ id }) => [id, errorsBy(opened.provider(id).jsonSchema())]))
    for (const [number, { provider, section, id, definition }] of shown.entries()) {
      const extra = [definition?.example, definition?.default_value, ...(definition?.enum ?? [])].filter(Boolean)
      const texts = textsAround(patternOf(definition), extra, TEXTS, number)
      const open = (options) => plain.provider(provider, options)
      for (const text of texts) {
        const told = difference(open, errors.get(provider), { section, id }, text)
        const isLess = opened !== full && FACTS_LACK.some((code) => told === `takes what is refused as ${code}`)
        if (told && !isLess)
          differences.push(`${provider}.${section}.${id} ${JSON.stringify(text.slice(0, 80))}: ${told}`)
      }
      compared += texts.length
    }
    assert.ok(compared >= TEXTS * shown.length)
    assert.deepEqual(differences.slice(0, 40), [], `${differences.length} of ${compared} differ`)
  })
}

test('fields of the file are those of its schemas', () => {
  for (const id of Object.keys(providers)) {
    const { properties } = full.provider(id).jsonSchema()
    const found = Object.entries(properties).flatMap(([section, { properties }]) =>
      Object.keys(properties).map((key) => `${section}.${key}`),
    )
    const expected = shown.filter(({ provider }) => provider === id).map(({ section, id }) => `${section}.${id}`)
    assert.deepEqual(found.sort(), expected.sort(), id)
  }
})
