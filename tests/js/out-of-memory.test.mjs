// Where memory cannot grow any more: a call that needs more of it has one `internal` issue or throws, and the next call works.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { loadCopy } from './install.mjs'
import { watchInstances } from './instances.mjs'
import { codesOf } from './results.mjs'
import { GOOD } from './samples.mjs'

/** Some more than the largest module begins with. */
const MOST_PAGES = 24
setFlagsFromString(`--wasm-max-mem-pages=${MOST_PAGES}`)

/** Of many pages; with a blank, because what is plain does not cross. */
const LARGE = ` ${'x'.repeat(2 ** 20 - 1)}`

const codes = ({ issues }) => codesOf(issues)
const CALLS = {
  check: ({ field }) => codes(field('apiKey').check(LARGE)),
  validate: ({ validate }) => codes(validate({ ...GOOD.clay, credentials: { apiKey: LARGE } })),
  flat: ({ flat }) => codes(flat['~standard'].validate({ apiKey: LARGE })),
  paste: ({ paste }) => codes(paste(LARGE)),
  'paste beside it': ({ paste }) => codes(paste('x', { current: { credentials: { apiKey: LARGE } } })),
}

for (const entry of ['connect-fields', 'connect-fields/full']) {
  for (const [name, call] of Object.entries(CALLS)) {
    test(`${entry}: ${name}`, async () => {
      const { started, stop } = watchInstances()
      try {
        const { provider } = await loadCopy(entry)
        const clay = provider('clay')
        const works = () => assert.equal(clay.field('workspaceId').check(' 106').value, '106')
        for (let round = 0; round < 3; round++) {
          works()
          assert.deepEqual(call(clay), ['internal'])
        }
        works()
        assert.deepEqual(clay.validate(GOOD.clay).value, GOOD.clay)
        for (const { memory } of started) assert.ok(memory.buffer.byteLength <= MOST_PAGES * 2 ** 16)
      } finally {
        stop()
      }
    })
  }

  test(`${entry}: a catalog, and whose a text is`, async () => {
    const { openCatalog, detect, provider } = await loadCopy(entry)
    for (let round = 0; round < 3; round++) {
      assert.throws(() => openCatalog(new Uint8Array(2 ** 22)), Error)
      assert.deepEqual(detect?.(LARGE) ?? [], [])
      assert.equal(provider('clay').field('workspaceId').check(' 106').value, '106')
    }
  })
}

test('connect-fields/compiler', async () => {
  const { compile } = await loadCopy('connect-fields/compiler')
  const acme = (display_name) => ({ acme: { auth_mode: 'API_KEY', display_name } })
  const { length } = compile(acme('Acme'))
  for (let round = 0; round < 3; round++) {
    assert.throws(() => compile(acme('x'.repeat(2 ** 22))), WebAssembly.RuntimeError)
    assert.equal(compile(acme('Acme')).length, length)
  }
})
