// `jsonSchema` of connect-fields/full says what `validate` says of values.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { casesOf } from './corpus-cases.mjs'
import { load } from './install.mjs'
import { difference, errorsBy, TARGETS } from './json-schemas.mjs'
import { GOOD } from './samples.mjs'
import { readFolder, readFull } from './toml.mjs'

const { provider, providers, openCatalog } = await load('connect-fields/full')
const main = await load()
const { compile } = await load('connect-fields/compiler')

const clipboards = readFull(casesOf)
const catalog = openCatalog(compile(clipboards.definitions, { with: ['patterns', 'help', 'examples'] }))
const cases = [...readFolder('tests/corpus').flatMap(([file, corpus]) => casesOf(file, corpus)), ...clipboards.cases]

const isEmbedded = (id) => providers().some((known) => known.id === id)
const find = (id, options) => (isEmbedded(id) ? provider(id, options) : catalog.provider(id, options))

test('is plain JSON that tells what a form tells', () => {
  assert.deepEqual(provider('clay').jsonSchema(), {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Clay',
    type: 'object',
    properties: {
      credentials: {
        type: 'object',
        properties: {
          apiKey: {
            type: 'string',
            minLength: 1,
            pattern: '^\\S+$',
            title: 'API key',
            description: provider('clay').fields[0].help,
            writeOnly: true,
          },
        },
        required: ['apiKey'],
      },
      params: {
        type: 'object',
        properties: {
          workspaceId: {
            type: 'string',
            minLength: 1,
            pattern: '^\\d+$',
            title: 'Workspace ID',
            description: provider('clay').fields[1].help,
            examples: ['1060661'],
          },
        },
        required: ['workspaceId'],
      },
    },
    required: ['credentials', 'params'],
  })
})

test('has two targets, which differ in their names only', () => {
  for (const { id } of providers()) {
    const { $schema, ...schema } = provider(id).jsonSchema({ target: 'draft-07' })
    const { $schema: newer, ...same } = provider(id).jsonSchema({ target: 'draft-2020-12' })
    assert.equal($schema, 'http://json-schema.org/draft-07/schema#')
    assert.equal(newer, 'https://json-schema.org/draft/2020-12/schema')
    assert.deepEqual(schema, same)
    assert.deepEqual(provider(id).jsonSchema({}), provider(id).jsonSchema())
  }
  for (const target of ['openapi-3.0', 'draft-04', '', 'toString', '__proto__', null, 7]) {
    const expected = { name: 'TypeError', message: 'No such target; there are draft-2020-12 and draft-07.' }
    assert.throws(() => provider('clay').jsonSchema({ target }), expected)
    assert.throws(() => provider('clay')['~standard'].jsonSchema.input({ target }), TypeError)
    assert.throws(() => provider('clay')['~standard'].jsonSchema.output({ target }), TypeError)
  }
})

test('is the caller’s own: what is changed in it is changed nowhere else', () => {
  const before = JSON.stringify(provider('clay').jsonSchema())
  const schema = provider('clay').jsonSchema()
  schema.properties.params.properties.workspaceId.pattern = 'x'
  schema.required.length = 0
  assert.equal(JSON.stringify(provider('clay').jsonSchema()), before)
})

test('the main entry has none', () => {
  assert.equal('jsonSchema' in main.provider('clay'), false)
  assert.equal('jsonSchema' in main.provider('clay')['~standard'], false)
})

for (const target of Object.keys(TARGETS)) {
  for (const [id, good] of Object.entries(GOOD)) {
    test(`${target}: takes the values of ${id}, and asks for each of them`, () => {
      const errors = errorsBy(provider(id).jsonSchema({ target }), target)
      assert.deepEqual([...errors({ ...good, others: 7 })], [])
      assert.deepEqual([...errors(provider(id).validate(good).value)], [])
      for (const { section, id: field } of provider(id).fields) {
        for (const text of [undefined, '', 7]) {
          const form = { ...good, [section]: { ...good[section], [field]: text } }
          assert.deepEqual([...errors(JSON.parse(JSON.stringify(form)))], [`${section}.${field}`])
        }
      }
      assert.equal(errors({}).size, Object.keys(good).length)
    })
  }

  test(`${target}: agrees with check on the corpus`, () => {
    const compared = cases.filter(({ kind, item }) => kind === 'check' && typeof item.input === 'string')
    for (const { item, name } of compared) {
      const schema = find(item.provider)
      const errors = errorsBy(schema.jsonSchema({ target }), target)
      const open = (options) => find(item.provider, options)
      assert.equal(difference(open, errors, schema.field(item.field), item.input), undefined, name)
    }
    assert.ok(compared.length > 50, `${compared.length}`)
  })
}

test('input takes what validate takes, output is the schema of values', () => {
  for (const { kind, item, name } of cases) {
    if (kind === 'paste') continue
    const schema = find(item.provider)
    const { input, output } = schema['~standard'].jsonSchema
    assert.deepEqual(output({ target: 'draft-07' }), schema.jsonSchema({ target: 'draft-07' }))
    const form = kind === 'form' ? item.input : {}
    if (!schema.validate(form).ok) continue
    const given = JSON.parse(JSON.stringify(form))
    assert.deepEqual([...errorsBy(input({ target: 'draft-2020-12' }))(given)], [], name)
  }
  const form = { credentials: { apiKey: ' "abcdef"' }, params: { workspaceId: 'app.clay.com/workspaces/106' } }
  const { input } = provider('clay')['~standard'].jsonSchema
  assert.deepEqual([...errorsBy(input({ target: 'draft-2020-12' }))(form)], [])
  assert.deepEqual([...errorsBy(input({ target: 'draft-2020-12' }))({ params: {} })].sort(), [
    'credentials',
    'params.workspaceId',
  ])
})
