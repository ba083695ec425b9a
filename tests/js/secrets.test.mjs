// A canary goes in wherever a secret can, and may come out as `value`, `values` or a suggestion for the box that it was
// typed into only: not in a note, an error, the console, or WebAssembly's memory once the call has returned.
import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { inspect } from 'node:util'
import { load, loadCopy } from './install.mjs'
import { watchInstances } from './instances.mjs'
import { GOOD } from './samples.mjs'

/** No part of a secret that is this long may be seen. */
const PART = 8

/** Secrets of the kinds that there are; each part of them is unlikely to stand anywhere by chance. */
const CANARIES = {
  'hex digits': 'e7c1f09ab35d28644af0d1937be5c826',
  'letters and digits': '4b1dQz7Xw2Kp9Vn4Jt6Hb3Gy8Fr5Ds1Lc0Mm7Uu2Ii',
  'of the length of an id': 'Zq8Wx5Rk2Tv9Yp4Nj7Hd',
  'a few words': 'kw-Zt83.vQ_57~LmXr2',
  signs: 'p&"9$K;x>7?~v<Q2/3j#R@8w=',
  'other letters': 'ключ-ÅßÇ-пароль-秘密鍵-🔑',
}

/** How a canary comes to be where it is. */
const WRAPPINGS = {
  plain: (canary) => canary,
  'in blanks': (canary) => ` \u00a0${canary}\n`,
  'in quotes': (canary) => `"${canary}"`,
  'in brackets': (canary) => `<${canary}>`,
  'in layers': (canary) => `'Authorization: Bearer "${canary}"'`,
  'in a header': (canary) => `Authorization: Bearer ${canary}`,
  'behind a name': (canary) => `export SECRET_KEY='${canary}'`,
  'in prose': (canary) => `my key is ${canary} and more`,
  'in wide characters': (canary) =>
    canary.replace(/[0-9A-Za-z]/g, (at) => String.fromCharCode(at.charCodeAt(0) + 0xfee0)),
  'behind a label': (canary) => `API key: ${canary}\nKey Secret: ${canary}\nClient secret: ${canary}\nTenant ${canary}`,
  'under a label': (canary) => `Key Secret\n${canary}\nClient ID\n${canary}`,
  'on two lines': (canary) => `${canary}\n${canary}`,
  'as a user of a URL': (canary) => `https://me:${canary}@app.clay.com/workspaces/1`,
  'in the path of a URL': (canary) => `https://app.clay.com/workspaces/${canary}/settings`,
  'in the query of a URL': (canary) => `https://app.clay.com/workspaces/1060661?key=${canary}#${canary}`,
  'in the host of a URL': (canary) => `https://${canary}.eu.authz.cloudentity.io/${canary}/${canary}/oauth2/token`,
  'in a URL without a scheme': (canary) => `acme.eu.authz.cloudentity.io/acme/${canary}`,
  'in a long text': (canary) => `${canary}${'x'.repeat(100_000)}${canary}`,
  'in many lines': (canary) => `${canary}\n`.repeat(300),
  'in a text over the limit': (canary) => canary + ' '.repeat(2 ** 20),
}

/** Wrong types that would give the canary to anything that turns them into text. */
const CARRIERS = {
  'toString()': (canary) => ({ toString: () => canary }),
  'valueOf()': (canary) => ({ valueOf: () => canary, [Symbol.toPrimitive]: () => canary }),
  'a boxed text': (canary) => new String(canary),
  'an array': (canary) => [canary],
  'a symbol': (canary) => Symbol(canary),
  'an error': (canary) => new Error(canary),
  'a key': (canary) => ({ [canary]: canary }),
  'a function': (canary) => Object.defineProperty(() => canary, 'name', { value: canary }),
}

const { started, stop } = watchInstances()
const { provider, providers } = await loadCopy()
const { guide } = await load('connect-fields/guides')
const ids = Object.keys(GOOD)
for (const id of ids) provider(id)
stop()

const said = []
const METHODS = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table', 'assert']
const before = Object.fromEntries(METHODS.map((method) => [method, console[method]]))

beforeEach(() => {
  for (const method of METHODS) console[method] = (...given) => said.push(inspect(given, ALL))
})
afterEach(() => {
  Object.assign(console, before)
  assert.deepEqual(said.splice(0), [], 'nothing is written to the console')
})

const ALL = { depth: Infinity, showHidden: true, maxArrayLength: Infinity, maxStringLength: Infinity }

const parts = (text) =>
  Array.from({ length: Math.max(1, text.length - PART + 1) }, (_, at) => text.slice(at, at + PART))

/** What may be seen or logged: no part of the canary. */
function assertAbsent(seen, canary, where) {
  for (const part of parts(canary)) assert.ok(!seen.includes(part), `${where} holds a part of the secret`)
}

/** A result without the places that carry values. */
const open = ({ value, values, conflicts, suggestions, ...rest }) => rest

/** Runs a call and looks at all that it says: its notes, or its error with stack and cause. */
function saidBy(call) {
  try {
    return inspect(open(call() ?? {}), ALL)
  } catch (error) {
    assert.ok(error instanceof Error)
    return `${error.message}\n${error.stack}\n${inspect(error, ALL)}`
  }
}

const remembered = (canary) => {
  const memory = Buffer.concat(started.map(({ memory }) => new Uint8Array(memory.buffer)))
  const found = parts(canary).filter((part) => memory.includes(part) || memory.includes(Buffer.from(part, 'utf16le')))
  return found.length > 0
}

/** Writes over what earlier calls may have left, so that each call answers for itself. */
function wipe(canary) {
  for (const { memory } of started) {
    const bytes = Buffer.from(memory.buffer)
    for (const part of parts(canary)) {
      const needle = Buffer.from(part)
      for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at))
        bytes.fill(0x2e, at, at + needle.length)
    }
  }
}

/** All calls that take the text of a user, by name. */
function* calls(text) {
  for (const id of ids) {
    const schema = provider(id)
    yield [`${id}.paste`, () => schema.paste(text)]
    for (const { section, id: field } of schema.fields) {
      yield [`${id}.field('${field}').check`, () => schema.field(field, section).check(text)]
      const form = structuredClone(GOOD[id])
      form[section][field] = text
      yield [`${id}.validate with ${field}`, () => schema.validate(form)]
      yield [`${id}['~standard'].validate with ${field}`, () => schema['~standard'].validate(form)]
      yield [`${id}.validate with ${field} alone`, () => schema.validate({ [section]: { [field]: text } })]
    }
    const all = {}
    for (const { section, id: field } of schema.fields) all[section] = { ...all[section], [field]: text }
    yield [`${id}.validate with it in every box`, () => schema.validate(all)]
  }
}

for (const [kind, canary] of Object.entries(CANARIES)) {
  for (const [how, wrap] of Object.entries(WRAPPINGS)) {
    const text = wrap(canary)
    // Wide characters are another text; what they are turned into is the secret too.
    const seen = how === 'in wide characters' ? [canary, text] : [canary]

    test(`${kind}, ${how}: nothing that can be logged holds it`, () => {
      for (const [name, call] of calls(text)) {
        for (const secret of seen) assertAbsent(saidBy(call), secret, name)
      }
    })

    test(`${kind}, ${how}: no suggestion for a secret box`, () => {
      for (const id of ids) {
        for (const { id: field, secret } of provider(id).fields) {
          if (secret) assert.deepEqual(provider(id).field(field).check(text).suggestions, [])
        }
        const secrets = provider(id).fields.filter(({ secret }) => secret)
        const suggested = provider(id)
          .paste(text)
          .suggestions.map(({ path }) => path[1])
        for (const field of secrets) assert.ok(!suggested.includes(field.id))
      }
    })

    test(`${kind}, ${how}: memory is clear after each call`, () => {
      const leaks = []
      for (const [name, call] of calls(text)) {
        call()
        for (const secret of seen) {
          if (remembered(secret)) leaks.push(name)
          wipe(secret)
        }
      }
      assert.deepEqual(leaks, [])
    })
  }

  test(`${kind}, in a value of another type: said nowhere, remembered nowhere`, () => {
    for (const [carrier, make] of Object.entries(CARRIERS)) {
      for (const [name, call] of calls(make(canary))) assertAbsent(saidBy(call), canary, `${name} of ${carrier}`)
      assert.equal(remembered(canary), false, carrier)
    }
  })

  test(`${kind}, thrown by a getter: said nowhere, remembered nowhere`, () => {
    const thrower = (key) =>
      Object.defineProperty({}, key, {
        get() {
          throw new Error(canary)
        },
      })
    for (const id of ids) {
      for (const { section, id: field } of provider(id).fields) {
        assertAbsent(
          saidBy(() => provider(id).validate(thrower(section))),
          canary,
          id,
        )
        assertAbsent(
          saidBy(() => provider(id).validate({ [section]: thrower(field) })),
          canary,
          id,
        )
      }
    }
    assert.equal(remembered(canary), false)
  })

  const mistakes = {
    'provider()': (given) => provider(given),
    'guide()': (given) => guide(given),
    'field()': (given) => provider('clay').field(given),
    'a section': (given) => provider('clay').field('apiKey', given),
    'a key of a form': (given) =>
      provider('clay').validate({ [given]: { apiKey: given }, credentials: { [given]: given } }),
  }
  for (const [place, call] of Object.entries(mistakes)) {
    test(`${kind}, as ${place}: the error does not repeat it`, () => {
      for (const text of Object.values(WRAPPINGS).map((wrap) => wrap(canary))) {
        assertAbsent(
          saidBy(() => call(text)),
          canary,
          place,
        )
      }
      for (const make of Object.values(CARRIERS)) {
        // A symbol's key has no text.
        assertAbsent(
          saidBy(() => call(make(canary))),
          canary,
          place,
        )
      }
    })

    test(`${kind}, as ${place}: memory is clear afterwards`, () => {
      wipe(canary)
      for (const text of Object.values(WRAPPINGS).map((wrap) => wrap(canary))) saidBy(() => call(text))
      const leaked = remembered(canary)
      wipe(canary)
      assert.equal(leaked, false)
    })
  }
}

test('what can be seen of the schemas afterwards holds no secret', () => {
  const seen = inspect([provider, providers(), ids.map((id) => provider(id))], ALL)
  for (const canary of Object.values(CANARIES)) assertAbsent(seen, canary, 'a schema')
})

test('the watch works: a secret in memory is found', () => {
  const [canary] = Object.values(CANARIES)
  const { memory, input } = started[0]
  assert.equal(remembered(canary), false)
  Buffer.from(memory.buffer).write(canary, input(64) >>> 0)
  assert.equal(remembered(canary), true)
  wipe(canary)
  assert.equal(remembered(canary), false)
})
