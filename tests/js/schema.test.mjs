// What callers may rely on: the exports, the shape of schemas and descriptors, and the errors for wrong ids.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load, loadCopy } from './install.mjs'
import { assertFrozen } from './results.mjs'
import { GOOD } from './samples.mjs'

const connectFields = await load()
const { provider, providers, UnknownProviderError, UnknownFieldError } = connectFields
const ids = Object.keys(GOOD)

const FIELD = [
  ...['id', 'section', 'label', 'help', 'placeholder', 'secret', 'multiline', 'verbatim', 'required'],
  ...['prefix', 'suffix', 'options', 'default', 'order', 'visibleWhen', 'docsUrl', 'lang', 'inputAttributes'],
]

test('the module exports these names and no others', () => {
  const names = [
    ...['CatalogError', 'UnknownFieldError', 'UnknownProviderError', 'WasmBlockedError'],
    // For `connect-fields/providers/...`: the types do not tell of it.
    'embed',
    ...['openCatalog', 'provider', 'providers'],
  ]
  assert.deepEqual(Object.keys(connectFields).sort(), names)
})

test('providers() lists the catalog by id, frozen, the same each time', () => {
  assert.deepEqual(
    providers().map(({ id }) => id),
    ids,
  )
  assert.deepEqual(providers()[0], { id: 'clay', name: 'Clay', authMode: 'API_KEY' })
  assertFrozen(providers(), 'providers()')
  assert.equal(providers(), providers())
})

test('provider() gives the same object each time', () => assert.equal(provider('clay'), provider('clay')))

test('an unknown provider throws an error that says where to look', () => {
  const check = (error) => {
    assert.ok(error instanceof UnknownProviderError)
    assert.equal(error.name, 'UnknownProviderError')
    assert.match(error.message, /providers\(\)/)
    return true
  }
  assert.throws(() => provider('nope'), check)
  for (const id of ['', 'Clay', 'clay ', 'constructor', '__proto__']) assert.throws(() => provider(id), check, id)
})

test('an unknown field throws an error that lists the fields there are', () => {
  for (const id of ['nope', '', 'WorkspaceId', '__proto__', 'params.workspaceId']) {
    assert.throws(
      () => provider('clay').field(id),
      (error) => {
        assert.ok(error instanceof UnknownFieldError)
        assert.equal(error.name, 'UnknownFieldError')
        assert.match(error.message, /credentials\.apiKey, params\.workspaceId/)
        return true
      },
    )
  }
  assert.throws(() => provider('clay').field('workspaceId', 'credentials'), UnknownFieldError)
  assert.equal(provider('clay').field('workspaceId', 'params').section, 'params')
})

for (const id of ids) {
  const schema = provider(id)

  test(`${id}: the schema is frozen, and plain JSON but for its methods`, () => {
    assert.deepEqual(Object.keys(schema).sort(), [
      ...['authMode', 'describe', 'destination', 'field', 'id', 'issue', 'name', 'paste'],
      ...['summary', 'validate', 'withLocale', '~standard'],
    ])
    assert.equal(schema.revision, schema.describe().revision)
    assert.equal(schema.fields, schema.describe().fields)
    assertFrozen(schema, id)
    assertFrozen(schema.describe(), 'describe()')
    const description = schema.describe()
    assert.deepEqual(JSON.parse(JSON.stringify(description)), description)
    assert.deepEqual(Object.keys(description), ['id', 'name', 'authMode', 'revision', 'docsUrl', 'fields'])
    for (const key of ['id', 'name', 'authMode', 'revision']) assert.equal(description[key], schema[key])
    assert.deepEqual(description.fields, schema.fields)
  })

  test(`${id}: every descriptor has every key, of its type, in order`, () => {
    for (const [order, field] of schema.fields.entries()) {
      assert.deepEqual(Object.keys(field), FIELD)
      for (const key of ['secret', 'multiline', 'verbatim', 'required']) assert.equal(typeof field[key], 'boolean')
      for (const key of ['label', 'help', 'placeholder', 'prefix', 'suffix', 'default', 'docsUrl']) {
        assert.equal(typeof field[key], 'string', key)
      }
      assert.equal(field.order, order)
      assert.notEqual(field.label, '')
      assert.notEqual(field.help, '')
    }
  })

  test(`${id}: input attributes never let a browser cut or refuse what is pasted`, () => {
    for (const { inputAttributes, secret } of schema.fields) {
      for (const name of ['maxlength', 'minlength', 'pattern', 'required', 'min', 'max', 'step']) {
        assert.equal(Object.hasOwn(inputAttributes, name), false, name)
      }
      assert.equal(inputAttributes.type, secret ? 'password' : 'text')
      assert.equal(inputAttributes.spellcheck, 'false')
      assert.equal(inputAttributes.autocapitalize, 'off')
      assert.equal(inputAttributes.autocorrect, 'off')
      assert.ok(Object.values(inputAttributes).every((value) => typeof value === 'string'))
    }
  })

  test(`${id}: the revision is 8 hex digits, in every copy the same`, async () => {
    assert.match(schema.revision, /^[0-9a-f]{8}$/)
    const copy = await loadCopy()
    assert.equal(copy.provider(id).revision, schema.revision)
    assert.ok(ids.every((other) => other === id || provider(other).revision !== schema.revision))
  })
}
