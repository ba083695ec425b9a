// Mixed calls by the million, and what they leave behind. For worker threads, too: tests/js/endurance-worker.mjs.
import assert from 'node:assert/strict'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { loadCopy } from './install.mjs'
import { start, watchInstances } from './instances.mjs'
import { GOOD } from './samples.mjs'

setFlagsFromString('--expose-gc')
const gc = runInNewContext('gc')

const PAGE = 2 ** 16

/** A copy of an entry, how much memory its running instance has, and how many there were; none of them is held here. */
export async function startWatched(entry) {
  const state = { running: undefined, instances: 0 }
  const { started, stop } = watchInstances((exports) => {
    started.length = 0
    state.running = exports
    state.instances++
    return exports
  })
  const copy = await loadCopy(entry)
  start(copy)
  return { copy, stop, state, pages: () => state.running.memory.buffer.byteLength / PAGE }
}

/** The bytes that JavaScript holds once all that can go has gone: objects, and the memory of buffers and modules. */
export function held() {
  for (let round = 0; round < 3; round++) gc()
  const { heapUsed, external } = process.memoryUsage()
  return { heap: heapUsed, external }
}

/** Numbers that look like chance, the same ones for the same seed: https://doi.org/10.18637/jss.v008.i14 */
export function createRandom(seed) {
  let state = seed || 88_172_645
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

const TEXTS = [
  ...[
    '',
    ' ',
    '106',
    ' 1060661\n',
    'c0ffee00c0ffee00',
    'Bearer 4b1dVw8Xq2Lr5Tn9Yk3Hs7Pd1Fg6Jc0Zm4Bb8Qa2Ee',
    '"quoted"',
  ],
  ...['https://app.clay.com/workspaces/1060661/home', 'acme.eu.authz.cloudentity.io', 'evil.example/#', 'a\u200bb'],
  ...['API key: c0ffee00c0ffee00\nWorkspace ID: 106', 'KEY_SECRET=4b1dEXAMPLE\n', '{"apiKey":"c0ffee"}', '\ud800', '€'],
  ...['https://example.com/a?b#c', '127.0.0.1', 'https://[::1]/', 'xn--a', 'name@acme.example', 'x'.repeat(5000)],
  ...[
    ' '.repeat(3000),
    '-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----',
    "curl -u a:b 'https://api.clay.com'",
  ],
]
const ODD = [undefined, null, 7, {}, [], () => '', Symbol('x')]

/** A call of each kind on a provider; `text` and `form` are what it is given. */
const CALLS = [
  ({ validate }, { form }) => validate(form),
  ({ validate }, { form }) => validate(form),
  ({ flat }, { form }) => flat['~standard'].validate(Object.assign({}, ...Object.values(form))),
  (schema, { form }) => schema['~standard'].validate(form),
  ({ validate, fields }, { form }) =>
    validate(form, { kept: fields.slice(0, 2).map(({ section, id }) => `${section}.${id}`) }),
  ({ field, fields }, { text }) => fields[0] && field(fields[0].id, fields[0].section).check(text),
  ({ field, fields }, { text }) => fields.length > 0 && field(fields.at(-1).id, fields.at(-1).section).check(text),
  ({ paste }, { text }) => paste(text),
  ({ paste }, { text, form }) => paste(text, { current: form }),
  ({ destination }, { form }) => destination(form),
  ({ verification }, { form }) => verification?.(form),
  ({ describe }) => describe(),
  ({ issue }) => issue('', 'unauthorized'),
  ({ jsonSchema, id }) => id < 'b' && jsonSchema?.(),
]

const schemasOf = (catalog) => catalog.providers().map(({ id }) => catalog.provider(id))

/** Makes each kind of call on each provider, so that all is there that stays. */
function visitAll({ copy, catalogs }) {
  const schemas = [copy, ...catalogs].flatMap(schemasOf)
  // What a call takes stands behind what stays of all providers: they are entered first.
  for (const { paste } of schemas) paste('')
  for (const schema of schemas) {
    for (const text of TEXTS) {
      const form = Object.fromEntries(schema.fields.map(({ section, id }) => [section, { [id]: text }]))
      for (const call of CALLS) call(schema, { text, form })
    }
  }
}

/** Makes so many calls of all kinds on all providers; gives how many there were of each kind. */
export function mixedCalls({ copy, catalogs, count, seed }) {
  const random = createRandom(seed)
  const embedded = schemasOf(copy)
  const schemas = [...embedded, ...catalogs.flatMap(schemasOf)]
  const counts = new Array(CALLS.length + 1).fill(0)
  const pick = (list) => list[random(list.length)]
  for (let call = 0; call < count; call++) {
    // Most forms are those of the embedded catalog; all of the others have their turn.
    const schema = random(2) === 0 ? pick(embedded) : schemas[call % schemas.length]
    const text = random(20) === 0 ? pick(ODD) : pick(TEXTS)
    const form = random(3) > 0 && GOOD[schema.id] ? { ...GOOD[schema.id] } : {}
    const field = pick(schema.fields.length > 0 ? schema.fields : [{ section: 'params', id: 'x' }])
    if (random(2) === 0) form[field.section] = { ...form[field.section], [field.id]: text }
    // `detect` looks at all providers of a catalog: one call in a thousand is enough of that.
    const kind = random(1000) === 0 ? CALLS.length : random(CALLS.length)
    if (kind === CALLS.length) copy.detect?.(text)
    else CALLS[kind](schema, { text, form })
    counts[kind]++
  }
  return counts
}

/** What grew while calls were made, after as many as it takes until everything is there that stays. */
export async function growth({ entry, bytes, count, seed }) {
  const { copy, stop, pages, state } = await startWatched(entry)
  try {
    const catalogs = bytes ? [copy.openCatalog(bytes)] : []
    visitAll({ copy, catalogs })
    mixedCalls({ copy, catalogs, count: Math.max(20_000, count / 20), seed: seed + 1 })
    const [before, pagesBefore, instances] = [held(), pages(), state.instances]
    const start = performance.now()
    const counts = mixedCalls({ copy, catalogs, count, seed })
    const seconds = (performance.now() - start) / 1000
    const after = held()
    return {
      calls: counts.reduce((sum, one) => sum + one),
      kinds: counts.filter((one) => one > 0).length,
      seconds,
      pages: [pagesBefore, pages()],
      instances: state.instances - instances,
      heap: after.heap - before.heap,
      external: after.external - before.external,
    }
  } finally {
    stop()
  }
}

/** Opens and drops catalogs, with calls between; gives what is held after each tenth of them. */
export async function openMany({ entry, bytes, count, isAsked }) {
  const { copy, stop, pages, state } = await startWatched(entry)
  try {
    const clay = copy.provider('clay')
    const told = []
    for (let opened = 1; opened <= count; opened++) {
      const catalog = copy.openCatalog(bytes)
      if (isAsked) catalog.provider(catalog.providers()[0].id).validate({ credentials: { apiKey: ' x ' } })
      clay.field('workspaceId').check(' 106')
      if (opened % Math.floor(count / 10) === 0) told.push({ ...held(), pages: pages(), instances: state.instances })
    }
    return told
  } finally {
    stop()
  }
}

/** What an engine allocates for itself while it makes code quicker, however many calls there are. */
const ENGINE = 2 ** 20

export function assertFlat({ pages: [before, after], heap, instances }) {
  assert.equal(after, before, 'the memory of the module grew')
  assert.equal(instances, 0, 'the module started again')
  assert.ok(heap < ENGINE, `the heap grew by ${heap} B`)
}

export const said = (growth) =>
  `${growth.calls} calls of ${growth.kinds} kinds in ${growth.seconds.toFixed(1)} s, pages ${growth.pages.join(' to ')}, ${growth.instances} new instances, heap ${growth.heap} B, external ${growth.external} B`
