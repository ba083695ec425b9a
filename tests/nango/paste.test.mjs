// A URL that a provider's templates make gives its values back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { catalog } from './catalog.mjs'
import { fieldsOf, providers } from './fields.mjs'
import { filled, hostOf, slotsOf, templatesOf } from './urls.mjs'
import { patternOf, schemaOf } from './zod.mjs'

const SAMPLES = ['acme', 'acme-1', 'eu', 'us1', 'acme.example', 'api.acme.example', 'acme.com', '123456', 'a1b2c3']

/** A text that the field takes and that may stand in a URL. */
function sampleOf(field) {
  const { definition } = field
  const schema = schemaOf(field)
  const pattern = patternOf(definition)
  const made = pattern
    ? fc.sample(fc.stringMatching(new RegExp(pattern.source.replace(/^\^\(\?!.*?\$\)/, '^'))), { numRuns: 60, seed: 7 })
    : []
  const texts = [...(definition?.enum ?? []), definition?.default_value, definition?.example, ...SAMPLES, ...made]
  const usable = (text) =>
    typeof text === 'string' && /^[a-zA-Z0-9](?:[a-zA-Z0-9._-]*[a-zA-Z0-9])?$/.test(text) && !/xn--/i.test(text)
  return texts.find((text) => usable(text) && schema.safeParse(text).success)
}

/** Each template with a value for each of its parameters. */
function* madeUrls() {
  for (const [id, provider] of Object.entries(providers)) {
    const fields = fieldsOf(provider).filter(({ section, definition }) => section === 'params' && definition)
    const values = Object.fromEntries(fields.map((field) => [field.id, sampleOf(field)]))
    for (const template of templatesOf(provider)) {
      const url = filled(template, values)
      if (url?.startsWith('https://')) yield { id, template, values, url, fields }
    }
  }
}

test('a value comes back out of each URL that is made with it, whatever follows', () => {
  const failures = []
  const seen = new Set()
  let count = 0
  for (const { id, template, values, url, fields } of madeUrls()) {
    const schema = catalog.provider(id)
    for (const { id: field } of fields.filter(({ id: field }) => slotsOf(template).includes(field))) {
      const pasted = `${url.split(/[?#]/)[0].replace(/\/$/, '')}/any/path?q=1#f`
      const { value, state } = schema.field(field, 'params').check(pasted)
      // A port is no part of a host, and no one pastes one for itself.
      if (new RegExp(`:\\$\\{connectionConfig\\.${field}\\}`).test(template)) continue
      count++
      seen.add(id)
      if (value?.toLowerCase() !== values[field]?.toLowerCase())
        failures.push(`${id}.${field} ${template}: ${state} ${value} instead of ${values[field]}`)
    }
  }
  assert.deepEqual(failures.slice(0, 30), [], `${failures.length} of ${count}`)
  // The others hold whole URLs, or values that no user types.
  assert.ok(seen.size >= 333, `${seen.size} providers`)
})

test('nothing comes out of a look-alike host', () => {
  const failures = []
  for (const { id, template, values, url } of madeUrls()) {
    const host = hostOf(url)
    // Where the host is the user's own there is none that looks like it.
    if (hostOf(template).endsWith('}')) continue
    const rest = url.slice('https://'.length + host.length)
    for (const alike of [
      `${host}.evil.example`,
      `${host}@evil.example`,
      `evil.example/${host}`,
      host.replace(/[^.]+\.[^.]+$/, 'evil.example'),
      `${host.replace(/\.(?=[^.]+$)/, '')}.evil`,
    ]) {
      for (const field of slotsOf(template)) {
        if (!catalog.provider(id).fields.some((shown) => shown.section === 'params' && shown.id === field)) continue
        const { value } = catalog.provider(id).field(field, 'params').check(`https://${alike}${rest}`)
        if (value === values[field]) failures.push(`${id}.${field} ${alike}: ${value}`)
      }
    }
  }
  assert.deepEqual(failures.slice(0, 30), [], `${failures.length}`)
})
