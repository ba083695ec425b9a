// Definitions to a catalog at run time.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acme } from './acme.mjs'
import { load, loadCopy } from './install.mjs'
import { withGlobal } from './instances.mjs'

const { compile, faults, CompileError } = await load('connect-fields/compiler')
const { openCatalog } = await load()

test('faults are data, each with its place and a way to mend it', () => {
  const broken = acme({
    connection_config: {
      team: { title: 'T', pattern: '(a)\\1' },
      apiToken: { title: 'A', pattern: '(', format: 'ip', secret: false },
    },
  })
  assert.deepEqual(
    faults(broken)
      .map(({ level, rule }) => `${level} ${rule}`)
      .sort(),
    ['error pattern-not-linear', 'warning format-unknown', 'warning pattern-invalid', 'warning secret-not-marked'],
  )
  for (const { file, line, column, what, fix } of faults(broken, { file: 'acme.json' })) {
    assert.ok(file === 'acme.json' && line > 1 && column > 1 && what && fix)
  }
  assert.throws(
    () => compile(broken),
    (error) => error instanceof CompileError && error.faults.length === 1 && /back-references/.test(error.message),
  )
  assert.deepEqual(openCatalog(compile({ ...broken, good: { auth_mode: 'BASIC' } }, { keepGoing: true })).providers(), [
    { id: 'good', name: 'good', authMode: 'BASIC' },
  ])
  assert.throws(() => compile('a: b: c', { keepGoing: true }), CompileError)
  assert.deepEqual(
    faults(acme({ docs_connect: 'javascript:alert(1)' })).map(({ level, rule }) => `${level} ${rule}`),
    ['warning link-not-http'],
  )
  assert.deepEqual(faults(acme()), [])
  assert.deepEqual(openCatalog(compile({})).providers(), [])
})

test('a RegExp is no rule, and what is neither true nor false no mark of a secret', () => {
  const given = acme({ credentials: { client_secret: { pattern: /^ak_/, secret: 'yes', titel: 'Key' } } })
  assert.deepEqual(
    faults(given).map(({ level, rule, what }) => `${level} ${rule}: ${what}`),
    [
      'warning key-unknown: unknown key `titel`: did you mean `title`?',
      'error type-wrong: `pattern` must be a text',
      'error type-wrong: `secret` must be true or false',
    ],
  )
  assert.throws(() => compile(given), CompileError)
})

test('a field that every object of JavaScript seems to have is refused', () => {
  const definitions = (id) =>
    JSON.stringify({ acme: { auth_mode: 'NONE', connection_config: { [id]: { title: 'A' } } } })
  for (const id of Object.getOwnPropertyNames(Object.prototype)) {
    const [{ level, what, fix }] = faults(definitions(id))
    assert.deepEqual([level, fix], ['error', 'give the field another id'], id)
    assert.match(what, new RegExp(id))
    assert.throws(() => compile(definitions(id)), CompileError, id)
  }
  for (const id of ['prototype', 'proto', 'length']) assert.deepEqual(faults(definitions(id)), [], id)
})

test('any definitions at all are compiled or refused, never a trap', () => {
  const odd = [
    null,
    1,
    [],
    'x',
    '',
    '{}',
    '\0',
    { a: null },
    { a: 1 },
    { a: [] },
    { a: { auth_mode: {} } },
    { 'a\u001eb': { auth_mode: 'BASIC' } },
  ]
  odd.push(
    { a: { auth_mode: 'BASIC', credentials: 7 } },
    { a: { auth_mode: 'BASIC', connection_config: { x: null, y: [], z: 1 } } },
  )
  odd.push(
    { a: { auth_mode: 'BASIC', connection_config: { x: { pattern: `${'('.repeat(5000)}` } } } },
    `${'['.repeat(5000)}`,
    `a: ${'{a: '.repeat(3000)}`,
  )
  for (const definitions of odd) {
    try {
      openCatalog(compile(definitions)).providers()
    } catch (error) {
      assert.ok(error instanceof CompileError, `${JSON.stringify(definitions)?.slice(0, 80)}: ${error}`)
    }
  }
})

test('the bytes of a file are read as its text is', () => {
  const text = 'acme: { display_name: Größe, auth_mode: API_KEY }\nbad: { auth_mode: 7 }\n'
  const bytes = new TextEncoder().encode(text)
  for (const given of [bytes, Buffer.from(text), bytes.buffer, Buffer.from(`\ufeff${text}`)]) {
    assert.deepEqual(faults(given), faults(text))
    assert.deepEqual(compile(given, { only: ['acme'] }), compile(text, { only: ['acme'] }))
  }
  for (const call of [compile, faults]) assert.throws(() => call(Uint8Array.of(0x61, 0xff)), TypeError)
})

test('what of definitions is compiled is one of five things, as the command line has them', () => {
  for (const extra of ['examples', 'help', 'links', 'verification', 'patterns']) compile(acme(), { with: [extra] })
  const message = '`with` may name examples, help, links, verification, patterns, and nothing else.'
  for (const given of [['pattern'], ['help', 'toString'], [7], 'help']) {
    for (const call of [compile, faults]) {
      assert.throws(() => call(acme(), { with: given }), { name: 'TypeError', message })
    }
  }
})

test('a blocked WebAssembly is said by name', async () => {
  const copy = await loadCopy('connect-fields/compiler')
  const blocked = {
    ...WebAssembly,
    Module: class {
      constructor() {
        throw new WebAssembly.CompileError('blocked')
      }
    },
    CompileError: WebAssembly.CompileError,
  }
  withGlobal('WebAssembly', blocked, () => assert.throws(() => copy.compile(acme()), { name: 'WasmBlockedError' }))
})

test('definitions that nest too deep are a named error', () => {
  let deep = {}
  for (let at = 0; at < 20_000; at++) deep = { deep }
  for (const call of [compile, faults]) {
    assert.throws(() => call({ acme: deep }), { name: 'TypeError', message: 'Definitions nest too deep.' })
  }
})

test('a promise and a Map are no definitions, and not a catalog without providers', () => {
  for (const definitions of [Promise.resolve({}), new Map([['acme', {}]])]) {
    assert.throws(() => compile(definitions), { name: 'TypeError', message: /await a promise/ })
  }
})
