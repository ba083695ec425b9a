// What of a definition becomes what of a JSON Schema.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from './install.mjs'
import { difference, errorsBy } from './json-schemas.mjs'

const { openCatalog } = await load('connect-fields/full')
const main = await load()
const { compile } = await load('connect-fields/compiler')

const EXTRAS = ['patterns', 'help', 'examples']
const withPatterns = (definition, options) =>
  openCatalog(compile({ acme: definition }, { with: EXTRAS })).provider('acme', options)
const withoutPatterns = (definition) => openCatalog(compile({ acme: definition })).provider('acme')
const acme = (connection_config) => ({ auth_mode: 'NONE', display_name: 'Acme', connection_config })
/** The schema of one field. */
const fieldOf = (field, make = withPatterns) =>
  make(acme({ a: { type: 'string', title: 'A', ...field } })).jsonSchema().properties.params.properties.a

const string = (checks) => ({ type: 'string', ...checks, title: 'A' })

test('a field without a rule is any text that is not empty', () => {
  assert.deepEqual(fieldOf({}), string({ minLength: 1 }))
  assert.deepEqual(fieldOf({ pattern: '^\\\\k(' }), string({ minLength: 1 }))
})

test('annotations: help, secrets, defaults, examples that are values', () => {
  const told = { description: 'Where it is', secret: true, default_value: 'x1', example: 'x2', pattern: '^x\\d$' }
  assert.deepEqual(fieldOf(told), {
    ...string({ minLength: 2, maxLength: 2, pattern: '^x\\d$' }),
    description: 'Where it is',
    writeOnly: true,
    default: 'x1',
    examples: ['x2'],
  })
  assert.equal(fieldOf({ ...told, example: 'your key' }).examples, undefined)
})

test('options are an enum, each once; what is shown of them is no rule', () => {
  assert.deepEqual(fieldOf({ enum: ['b', 'a', 'b'] }).enum, ['b', 'a'])
  const { input } = withPatterns(acme({ a: { type: 'string', title: 'A', enum: ['a', 'b'] } }))['~standard'].jsonSchema
  const { a } = input({ target: 'draft-07' }).properties.params.properties
  assert.deepEqual(a, { ...string({ minLength: 1 }), examples: ['a', 'b'] })
})

test('a pattern and a format hold together', () => {
  const { pattern, allOf } = fieldOf({ pattern: '^acme', format: 'hostname' })
  assert.equal(pattern, '^acme')
  assert.deepEqual(allOf, [{ type: 'string', pattern: '^[a-zA-Z0-9.-]+$' }])
})

const WRITTEN = [
  ['^https?:\\/\\/a\\-b\\:\\@\\_$', '^https?:\\/\\/a-b:@_$'],
  ['^[\\w-.]+[\\-a]]$', '^[\\w\\-.]+[\\-a]\\]$'],
  ['^a{2}{b}$', '^a{2}\\{b\\}$'],
  ['^(?!a{)[^]\\S*?$', '^(?!a\\{)[^]\\S*?$'],
]
for (const [pattern, expected] of WRITTEN) {
  test(`${pattern} is written for the flag u`, () => {
    const found = fieldOf({ pattern }).pattern
    assert.equal(found, expected)
    for (const text of ['https://a-b:@_', 'a.-]', '-a]', 'aa{b}', 'b', 'a{', 'a', '']) {
      assert.equal(new RegExp(found, 'u').test(text), new RegExp(pattern).test(text), text)
    }
  })
}

test('a pattern that cannot be written is left out: facts stay', () => {
  assert.deepEqual(fieldOf({ pattern: '^[\\c_]$' }), string({ minLength: 1, maxLength: 1, pattern: '^[\\u001f]*$' }))
})

const FACTS = [
  ['^sk_[a-z0-9]{3,5}$', { minLength: 6, maxLength: 8, pattern: '^sk_[0-9_a-z]*$' }],
  ['^\\d+$', { minLength: 1, pattern: '^[0-9]*$' }],
  ['^a\\.b\\$[\\]\\\\^-]{2}$', { minLength: 6, maxLength: 6, pattern: '^a\\.b\\$[$\\-.\\\\-\\^ab]*$' }],
  ['^(?:a|b|\\n)$', { minLength: 1, maxLength: 1, pattern: '^[\\u000aab]*$' }],
  ['^x\\S{2,9}$', { minLength: 1, maxLength: 10, pattern: '^x' }],
  ['^\\S{2,}$', { minLength: 1 }],
  ['abc', { minLength: 1 }],
]
for (const [pattern, checks] of FACTS) {
  test(`without patterns in the catalog, ${pattern} is what its facts tell`, () => {
    assert.deepEqual(fieldOf({ pattern }, withoutPatterns), string(checks))
    if (checks.pattern) new RegExp(checks.pattern, 'u')
    const schema = withoutPatterns(acme({ a: { type: 'string', title: 'A', pattern } }))
    const errors = errorsBy(schema.jsonSchema())
    for (const text of ['sk_abc', '12', 'a.b$]^', 'a', '\n', 'xyz', 'yz', 'abc', '\\S']) {
      const { state, value } = schema.field('a').check(text)
      if (state === 'valid') assert.equal(errors({ params: { a: value } }).size, 0, text)
    }
  })
}

test('a rule that only warns asks for nothing', () => {
  const schema = withPatterns(acme({ a: { type: 'string', title: 'A', pattern: '^\\d$' } }), { soften: ['params.a'] })
  assert.deepEqual(schema.jsonSchema().properties.params.properties.a, string({ minLength: 1 }))
})

test('hidden fields are not asked for, and what a caller gives is taken', () => {
  const schema = withPatterns(
    acme({ h: { type: 'string', title: 'H', hidden: true }, u: { type: 'string', title: 'U', automated: true } }),
  )
  assert.deepEqual(schema.jsonSchema().properties, {})
  const { value } = schema.validate({ params: { h: 'x', u: 'y' } })
  assert.deepEqual([...errorsBy(schema.jsonSchema())(value)], [])
})

test('any id is a key', () => {
  const ids = ['prototype', 'a.b', 'a/b', '$ref', 'a b']
  const fields = Object.fromEntries(ids.map((id) => [id, { type: 'string', title: id, pattern: '^x$' }]))
  const { properties, required } = withPatterns(acme(fields)).jsonSchema().properties.params
  assert.deepEqual(required.toSorted(), ids.toSorted())
  for (const id of ids) assert.equal(Object.getOwnPropertyDescriptor(properties, id).value.pattern, '^x$', id)
})

test('patterns are one more part of a catalog, and change nothing else', () => {
  const definitions = { acme: acme({ a: { type: 'string', title: 'A', pattern: '^\\d+$' } }) }
  const [plain, more] = [compile(definitions), compile(definitions, { with: ['patterns'] })]
  assert.ok(more.length > plain.length)
  for (const open of [main.openCatalog, openCatalog]) {
    const [one, other] = [plain, more].map((bytes) => open(bytes).provider('acme'))
    assert.deepEqual(one.describe(), other.describe())
    assert.equal(other.validate({ params: { a: '7' } }).ok, true)
  }
})

test('what is no URL to a parser only is taken', () => {
  const open = (options) => withPatterns(acme({ a: { type: 'string', title: 'A', format: 'uri' } }), options)
  const errors = errorsBy(open().jsonSchema())
  for (const text of ['https://a.example', 'https://', 'a.example', '', ' ', 'x:']) {
    assert.equal(difference(open, errors, { section: 'params', id: 'a' }, text), undefined, text)
  }
})
