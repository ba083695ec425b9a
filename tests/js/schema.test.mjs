// What callers may rely on: the shape of schemas and results, word for word.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load, loadCopy } from './install.mjs'
import { GOOD } from './samples.mjs'

const connectFields = await load()
const { provider, providers, UnknownProviderError, UnknownFieldError } = connectFields
const ids = Object.keys(GOOD)

const NOTES = ['issues', 'warnings', 'changes', 'suggestions']
const FIELD = [
  ...['id', 'section', 'label', 'help', 'placeholder', 'secret', 'multiline', 'verbatim', 'required'],
  ...['prefix', 'suffix', 'options', 'default', 'order', 'docsUrl', 'inputAttributes'],
]
const VALIDITY = [
  ...['valueMissing', 'typeMismatch', 'patternMismatch', 'tooLong', 'tooShort', 'badInput', 'customError'],
]

function assertFrozen(value, name) {
  if (typeof value !== 'object' || value === null) return
  assert.ok(Object.isFrozen(value), `${name} is frozen`)
  for (const [key, inner] of Object.entries(value)) assertFrozen(inner, `${name}.${key}`)
}

function assertNotes(result) {
  for (const name of NOTES) assert.ok(Array.isArray(result[name]), name)
  for (const issue of [...result.issues, ...result.warnings]) {
    assert.deepEqual(Object.keys(issue), ['code', 'path', 'params', 'message', 'validity'])
    assert.match(issue.code, /^[a-z]+(_[a-z]+)*$/)
    assert.ok(VALIDITY.includes(issue.validity), issue.validity)
    assert.ok(issue.path.length === 0 || issue.path.length === 2)
    assert.doesNotMatch(issue.message, /[{}]|undefined|^$/)
    assertFrozen(issue, issue.code)
  }
  for (const change of result.changes) {
    assert.deepEqual(Object.keys(change), ['code', 'path', 'message'])
    assert.doesNotMatch(change.message, /[{}]|undefined|^$/)
    assertFrozen(change, change.code)
  }
  for (const suggestion of result.suggestions) {
    assert.deepEqual(Object.keys(suggestion), ['path', 'value', 'label'])
  }
}

test('the module exports these names and no others', () => {
  const names = ['UnknownFieldError', 'UnknownProviderError', 'WasmBlockedError', 'provider', 'providers']
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
  const good = GOOD[id]

  test(`${id}: the schema is frozen, and plain JSON but for its methods`, () => {
    assert.deepEqual(Object.keys(schema), [
      ...['id', 'name', 'authMode', 'revision', 'fields', 'describe', 'validate', 'field', 'paste', '~standard'],
    ])
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

  test(`${id}: validate answers with five keys, and with a value on success only`, () => {
    const accepted = schema.validate(good)
    assert.deepEqual(Object.keys(accepted), ['ok', 'value', ...NOTES])
    assert.deepEqual(accepted, { ok: true, value: good, issues: [], warnings: [], changes: [], suggestions: [] })
    for (const input of [{}, undefined, { credentials: 'x' }]) {
      const refused = schema.validate(input)
      assert.deepEqual(Object.keys(refused), ['ok', ...NOTES])
      assert.equal(refused.ok, false)
      assertNotes(refused)
    }
    assert.deepEqual(
      schema.validate({}).issues.map(({ code, path }) => [code, ...path]),
      schema.fields.map((field) => ['required', field.section, field.id]),
    )
  })

  test(`${id}: a value is the caller's own`, () => {
    const { value } = schema.validate(good)
    assert.notEqual(value, good)
    for (const section of Object.keys(value)) {
      assert.notEqual(value[section], good[section])
      value[section] = { changed: 'by the caller' }
    }
    assert.deepEqual(schema.validate(good).value, good)
  })

  test(`${id}: what the form does not have is dropped`, () => {
    const input = structuredClone(good)
    for (const section of Object.values(input)) Object.assign(section, { extra: 'x', constructor: 'x' })
    Object.assign(input, { other: { apiKey: 'x' }, apiKey: 'x', toString: 'x' })
    assert.deepEqual(schema.validate(input), schema.validate(good))
  })

  test(`${id}: check answers with its state, and with a value when valid only`, () => {
    for (const { id: field, section } of schema.fields) {
      const checker = schema.field(field, section)
      assert.equal(checker.id, field)
      assert.equal(checker.section, section)
      assertFrozen(checker, field)
      const text = good[section][field]
      const valid = checker.check(` ${text}`)
      assert.deepEqual(Object.keys(valid), ['state', 'value', ...NOTES])
      assert.equal(valid.value, text)
      assert.deepEqual(
        valid.changes.map(({ code, path }) => [code, ...path]),
        [['trimmed', section, field]],
      )
      assertNotes(valid)
      for (const text of ['', undefined, null]) {
        const empty = checker.check(text)
        assert.deepEqual(empty, { state: 'empty', issues: [], warnings: [], changes: [], suggestions: [] })
        assert.deepEqual(Object.keys(empty), ['state', ...NOTES])
      }
      const wrong = checker.check(7)
      assert.deepEqual(Object.keys(wrong), ['state', ...NOTES])
      assert.deepEqual(
        [wrong.state, wrong.issues[0].code, wrong.issues[0].validity],
        ['invalid', 'not_text', 'typeMismatch'],
      )
      assertNotes(wrong)
    }
  })

  test(`${id}: paste answers with values without empty sections`, () => {
    const lines = schema.fields.map(({ section, id: field, label }) => `${label}: ${good[section][field]}`)
    const pasted = schema.paste(lines.join('\n'))
    assert.deepEqual(Object.keys(pasted), ['values', 'conflicts', ...NOTES])
    assert.deepEqual(pasted.values, good)
    assertNotes(pasted)
    const nothing = schema.paste('nothing of interest here')
    assert.deepEqual(nothing.values, {})
    assert.deepEqual(nothing.conflicts, {})
    assert.deepEqual(
      nothing.issues.map(({ code, path }) => [code, path]),
      [['nothing_recognized', []]],
    )
    assertNotes(nothing)
  })
}

test('a suggestion has the path, the value and a label for it', () => {
  const checked = provider('clay').field('workspaceId').check('１０６０６６１')
  assertNotes(checked)
  assert.deepEqual(checked.suggestions[0].path, ['params', 'workspaceId'])
  assert.equal(checked.suggestions[0].value, '1060661')
  assert.match(checked.suggestions[0].label, /1060661/)
})
