// The same verdict as the forms in use, for every field of the catalog.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { INVISIBLE } from '../js/texts.mjs'
import { catalog } from './catalog.mjs'
import { everyField, providers } from './fields.mjs'
import { textsAround } from './texts.mjs'
import { patternOf, schemaOf } from './zod.mjs'

const TEXTS = 300
/** Labels of a host, none of them in Punycode. */
const HOST = /^(?!(?:.*\.)?xn--)[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/i
const FORMATS = {
  uuid: '123e4567-e89b-42d3-a456-426614174000',
  email: 'name@acme.example',
  uri: 'https://acme.example/a',
  hostname: 'acme.example',
}

test('has the same providers and fields', () => {
  assert.deepEqual(
    catalog.providers().map(({ id }) => id),
    Object.keys(providers).sort(),
  )
  for (const { provider, section, id, definition, optional } of everyField) {
    const schema = catalog.provider(provider)
    const field = schema.field(id, section)
    const shown = schema.fields.find((shown) => shown.section === section && shown.id === field.id)
    assert.equal(shown === undefined, definition?.hidden === true, `${provider}.${section}.${id}`)
    if (shown && optional) assert.equal(shown.required, false, `${provider}.${section}.${id}`)
  }
})

/** Whether a request's host is built with the field, so that it may hold nothing that ends or moves a host. */
function isInHost(provider, id) {
  const urls = JSON.stringify(providers[provider]).split(/"|\|\|/)
  const hosts = urls.map(
    (url) =>
      url
        .trim()
        .replace(/^https:\/\//, '')
        .split('/')[0],
  )
  // A parameter may stand there by its name alone, too.
  return hosts.some((host) => host.includes(`\${connectionConfig.${id}}`) || host.includes(`\${${id}}`))
}

/** Why a text that the form in use takes is not taken by ours; nothing where it should be. */
function explanation({ provider, id, definition }, { state, issues }, text) {
  if (issues[0]?.code === 'unsafe_host') return 'it could move the request'
  if (issues[0]?.code === 'invisible_character' && INVISIBLE.test(text)) return 'it has a character that no one sees'
  // The same, on the way to a URL that holds a value: `https:`, `acme.`
  if (state === 'incomplete' && isInHost(provider, id) && !HOST.test(text)) return 'it could move the request'
  if (state === 'empty') return 'a text of blanks is an empty box'
  if (definition?.format === 'uri' && /[\t\n\r]/.test(text))
    return 'zod takes these out of a URL before it looks at its pattern'
  return undefined
}

/** What differs between the form in use and ours on a text; nothing where they agree. */
function difference(described, field, schema, text) {
  const expected = schema.safeParse(text).success
  const checked = field.check(text)
  const { state, value, issues, changes } = checked
  const found = state === 'valid'
  if (found && changes.length > 0) return schema.safeParse(value).success ? undefined : 'changed to what is refused'
  if (expected === found) return undefined
  if (found) return 'accepted'
  return explanation(described, checked, text) ? undefined : `refused as ${issues[0]?.code}`
}

test(`judges as zod does, on ${TEXTS} texts a field`, () => {
  const differences = []
  let compared = 0
  for (const described of everyField) {
    const { provider, section, id, definition } = described
    const schema = schemaOf(described)
    const field = catalog.provider(provider).field(id, section)
    const extra = [definition?.example, definition?.default_value, FORMATS[definition?.format]]
    const texts = textsAround(
      patternOf(definition),
      [...(definition?.enum ?? []), ...extra].filter(Boolean),
      TEXTS,
      compared,
    )
    for (const text of texts) {
      const differs = difference(described, field, schema, text)
      if (differs) differences.push(`${provider}.${section}.${id} ${JSON.stringify(text.slice(0, 80))}: ${differs}`)
    }
    compared += texts.length
  }
  assert.ok(compared >= TEXTS * everyField.length)
  assert.deepEqual(differences.slice(0, 40), [], `${differences.length} of ${compared} differ`)
})
