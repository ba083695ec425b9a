// No call asks the host for anything but what it needs to parse addresses and to run WebAssembly: everything else is a trap here.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { waysOf } from './canaries.mjs'
import { loadCopy } from './install.mjs'
import { DOORS, LANGUAGE } from './reach.mjs'

const NEEDED = ['URL', 'TextDecoder', 'TextEncoder', 'Buffer', 'globalThis']
const hosts = Object.getOwnPropertyNames(globalThis).filter((name) => !LANGUAGE.has(name) && !NEEDED.includes(name))
const TRAPS = [...new Set([...hosts, ...DOORS, 'window', 'document', 'navigator'])]

/** The names of globals that `run` asks for; it gets an error for each. */
async function askedBy(run) {
  const asked = []
  const before = TRAPS.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)])
  const trap = (name) => () => {
    asked.push(name)
    throw new Error(`${name} is a trap`)
  }
  for (const name of TRAPS) Object.defineProperty(globalThis, name, { configurable: true, get: trap(name) })
  // Whether it is there tells whether there is a page. Nothing of it is asked for.
  const self = new Proxy({}, { get: (_, name) => trap(`self.${String(name)}`)() })
  Object.defineProperty(globalThis, 'self', { configurable: true, value: self })
  try {
    await run()
  } finally {
    delete globalThis.self
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor)
      else delete globalThis[name]
    }
  }
  return asked
}

/** A new copy of everything, imported among the traps, through all calls that there are. */
async function runAll(entry) {
  const [copy, slim, { compile, faults }, ...more] = [
    await loadCopy(entry),
    await loadCopy('connect-fields/slim'),
    await loadCopy('connect-fields/compiler'),
    await loadCopy('connect-fields/guides'),
    await loadCopy('connect-fields/nango'),
    await loadCopy('connect-fields/testing'),
    await loadCopy('connect-fields/locales/fr'),
  ]
  const bytes = compile({ clay: { auth_mode: 'API_KEY' } }, { with: ['verification', 'patterns', 'help'] })
  const all = Object.assign({ slim, bytes, faults }, copy, ...more)
  const [french] = more.slice(-1)
  for (const { id } of all.providers()) {
    const told = all.provider(id, { locale: french.default })
    told.describe()
    told.jsonSchema?.()
    all.handoff(all.guide(id, french.default), told.fields, { format: 'html' })
    all.samples(id)
  }
  for (const { calls } of waysOf('letters and digits')) {
    for (const [, call] of calls(all)) {
      try {
        call()
      } catch {
        // Mistakes are thrown.
      }
    }
  }
}

for (const entry of ['connect-fields', 'connect-fields/full', 'connect-fields/js']) {
  test(`${entry} asks for nothing`, async () => assert.deepEqual(await askedBy(() => runAll(entry)), []))
}

test('the watch works: what is asked for is told, also where the error is caught', async () => {
  const asked = await askedBy(() => {
    for (const ask of [() => fetch('/'), () => globalThis.setTimeout(() => {}), () => indexedDB, () => typeof window]) {
      try {
        ask()
      } catch {
        // As code does that has a way around.
      }
    }
  })
  assert.deepEqual(asked, ['fetch', 'setTimeout', 'indexedDB', 'window'])
  assert.equal(typeof fetch, 'function')
})
