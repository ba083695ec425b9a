// Every provider is a Standard Schema (https://standardschema.dev), and nothing that form libraries take for their own.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from './install.mjs'
import { GOOD } from './samples.mjs'

const { provider } = await load()

// Form libraries tell schemas apart by these.
const SNIFFED = [
  'parse',
  'parseAsync',
  'safeParse',
  '_parse',
  'validateSync',
  'create',
  'assert',
  'run',
  '_def',
  '_zod',
]

const isPlainKey = (key) => typeof key === 'string'

for (const [id, good] of Object.entries(GOOD)) {
  const schema = provider(id)
  const standard = schema['~standard']

  test(`${id}: says who made it`, () => {
    assert.equal(standard.version, 1)
    assert.equal(standard.vendor, 'connect-fields')
    assert.equal(typeof standard.validate, 'function')
  })

  test(`${id}: a success has its value and no issues, at once`, () => {
    const result = standard.validate(good)
    assert.ok(Object.hasOwn(result, 'value'))
    assert.equal(result.issues, undefined)
    assert.deepEqual(result, { value: good })
  })

  test(`${id}: a failure has its issues and no value, at once`, () => {
    for (const input of [undefined, {}, [], 'text', { credentials: 7 }]) {
      const result = standard.validate(input)
      assert.deepEqual(Object.keys(result), ['issues'])
      assert.equal(result.issues.length, schema.fields.length)
      assert.deepEqual(result.issues, schema.validate(input).issues)
      for (const { message, path } of result.issues) {
        assert.equal(typeof message, 'string')
        assert.ok(path.length > 0 && path.every(isPlainKey))
      }
    }
  })

  test(`${id}: has no name that a form library would take for its own`, () => {
    for (const name of SNIFFED) assert.equal(name in schema, false, name)
    assert.equal('then' in schema, false)
  })

  test(`${id}: works when spread or taken apart, as t3-env and resolvers do`, () => {
    const spread = { ...schema }
    assert.deepEqual(spread['~standard'].validate(good), { value: good })
    const { validate, field, paste, describe } = schema
    assert.deepEqual(validate(good).value, good)
    assert.equal(field(schema.fields[0].id).check('').state, 'empty')
    assert.deepEqual(paste('').values, {})
    assert.equal(describe().id, id)
    const { validate: standardValidate } = standard
    assert.deepEqual(standardValidate(good), { value: good })
  })

  test(`${id}: takes the second argument of the standard`, () => {
    assert.deepEqual(standard.validate(good, { libraryOptions: {} }), { value: good })
  })
}
