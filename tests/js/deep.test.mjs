// Texts and objects that are nested as deep as can be, and round in circles: an answer or a named error, and the next call works.
import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { load } from './install.mjs'
import { hostile } from './odd.mjs'
import { assertResult, assertWorks } from './results.mjs'

const { compile, faults, CompileError } = await load('connect-fields/compiler')
const entries = {
  'connect-fields': await load(),
  'connect-fields/full': await load('connect-fields/full'),
  'connect-fields/js': await load('connect-fields/js'),
}
const DEFINITION = { auth_mode: 'API_KEY' }

afterEach(() => {
  for (const exports of Object.values(entries)) {
    const works = exports.openCatalog(compile({ acme: DEFINITION })).provider('acme')
    assert.equal(works.field('apiKey').check(' a ').value, 'a')
  }
  for (const name of ['connect-fields', 'connect-fields/full']) assertWorks(entries[name])
})

const LIMIT = 2 ** 20
const repeated = (before, middle, after) => {
  const depth = Math.floor((LIMIT - middle.length) / (before.length + after.length))
  return before.repeat(depth) + middle + after.repeat(depth)
}
const aliases = Array.from({ length: 40 }, (_, at) => `b${at}: &b${at} [${at ? `*b${at - 1},*b${at - 1}` : '1, 1'}]`)

const TEXTS = {
  arrays: repeated('[', '', ']'),
  'arrays that never end': repeated('[', '', ''),
  objects: repeated('{"a":', '1', '}'),
  'objects in arrays': repeated('[{"apiKey":', '"x"', '}]'),
  'JSON in JSON': Array.from({ length: 15 }).reduce((text) => JSON.stringify({ apiKey: text }), 'x'),
  'flow in YAML': `acme: ${repeated('{a: ', '1', '}').slice(0, LIMIT - 6)}`,
  'indents in YAML': Array.from({ length: 1400 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
  'aliases of aliases': `${aliases.join('\n')}\nacme: { auth_mode: API_KEY, credentials: *b39, connection_config: { a: *b39 } }`,
  escapes: repeated('\\"', '', ''),
  'commands in commands': `curl ${repeated('$(', 'x', ')').slice(0, LIMIT - 5)}`,
  'quotes in quotes': `curl -H ${repeated('"\'', 'x', '\'"').slice(0, LIMIT - 8)}`,
  brackets: repeated('(', '', ')'),
}

for (const [name, text] of Object.entries(TEXTS)) {
  test(`${name}, a megabyte deep, as a value, as a paste and as definitions`, () => {
    assert.ok(text.length <= LIMIT)
    for (const { provider, detect } of Object.values(entries)) {
      const { field, paste, validate } = provider('cloudentity')
      assertResult(paste(text))
      for (const { id, section } of [field('client_secret'), field('tenantID')]) {
        assertResult(field(id, section).check(text))
        assertResult(validate({ [section]: { [id]: text } }))
      }
      assert.deepEqual(detect?.(text) ?? [], [])
    }
    assert.ok(faults(text).length > 0)
    assert.throws(() => compile(text), CompileError)
  })
}

const nested = (wrap, depth = 100_000) => {
  let value = 'x'
  for (let at = 0; at < depth; at++) value = wrap(value)
  return value
}
const circle = {}
Object.assign(circle, {
  credentials: circle,
  params: circle,
  apiKey: circle,
  workspaceId: circle,
  acme: circle,
  auth_mode: circle,
})

const OBJECTS = {
  'objects in objects': nested((inner) => ({ credentials: inner, params: inner, apiKey: inner })),
  'arrays in arrays': nested((inner) => [inner]),
  'proxies of proxies': nested((inner) => new Proxy({}, { get: () => inner })),
  'prototypes of prototypes': nested((inner) => Object.create(typeof inner === 'object' ? inner : null)),
  'a circle': circle,
  'a proxy that gives itself': hostile(),
}

for (const [name, object] of Object.entries(OBJECTS)) {
  test(`${name}, as a form, a section, a value, boxes and definitions`, () => {
    for (const { provider, providers } of Object.values(entries)) {
      for (const { id } of providers()) {
        const schema = provider(id)
        const all = { credentials: object, params: object, assertion_option: object }
        for (const form of [object, all]) {
          assert.equal(assertResult(schema.validate(form)).ok, false)
          assert.ok(schema['~standard'].validate(form).issues.length > 0)
          assert.ok(schema.flat['~standard'].validate(form).issues.length > 0)
          assertResult(schema.paste('x', { current: form }))
          schema.destination(form)
          schema.verification?.(form)
        }
        for (const { id: field, section } of schema.fields) assertResult(schema.field(field, section).check(object))
        assertResult(schema.paste(object))
      }
    }
    // What has no JSON is the caller's mistake: the error is JavaScript's own.
    for (const definitions of [object, { acme: object }, { acme: { ...DEFINITION, credentials: object } }]) {
      try {
        compile(definitions)
      } catch (error) {
        assert.ok(error instanceof Error)
      }
    }
  })
}

const PATTERNS = {
  groups: `^${'('.repeat(5000)}a${')'.repeat(5000)}$`,
  alternatives: `^(?:${Array.from({ length: 5000 }, (_, at) => `a${at}`).join('|')})$`,
  'repeats of repeats': `^${'(?:'.repeat(50)}a${'{1,50})'.repeat(50)}$`,
  'look-aheads': `^${'(?!a)'.repeat(500)}b$`,
  classes: `^${'[a-z]'.repeat(20_000)}$`,
}

for (const [name, pattern] of Object.entries(PATTERNS)) {
  test(`a pattern of hundreds of ${name} is compiled or refused`, () => {
    const definitions = { acme: { ...DEFINITION, credentials: { apiKey: { type: 'string', pattern } } } }
    for (const { level, what } of faults(definitions)) assert.ok(level === 'error' || what.length > 0)
    try {
      compile(definitions)
    } catch (error) {
      assert.ok(error instanceof CompileError, String(error))
    }
  })
}
