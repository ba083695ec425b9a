// W6: a megabyte in any field. Of the peers it is what all of them call: RegExp, with each pattern of 1013 providers.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { openCatalog } from '../../pkg/dist/index.js'
import { everyField } from '../../tests/nango/fields.mjs'
import { patternOf } from '../../tests/nango/zod.mjs'
import { catalogBytes } from '../inputs/bytes.mjs'
import { patterns } from '../inputs/fields.mjs'
import { LONG } from '../inputs/long.mjs'
import { OURS } from '../names.mjs'
import { median } from '../timing.mjs'

const STOPPED_AFTER = 3000
const SLOW = 1000
/** How many of the slowest calls are made again, and how often. */
const AGAIN = 10
const REPEATS = 5

const KINDS = Object.keys(LONG)
const TEXTS = KINDS.flatMap((kind) => Object.keys(LONG[kind]).map((name) => ({ kind, name })))
const slowestFirst = (calls) => calls.toSorted((one, other) => other.time - one.time)

export async function run() {
  const ours = timeOurs(openCatalog(catalogBytes()))
  const regexes = await timeRegexes()
  const cell = (calls, kind) => {
    const [{ time }] = slowestFirst(calls.filter((call) => call.kind === kind))
    return { value: time, atLeast: time >= STOPPED_AFTER }
  }
  const slow = slowestFirst(regexes).filter(({ time }) => time >= SLOW)
  const places = slow.map(({ pattern, kind, name }) => ({ name, kind, fields: fieldsWith(pattern) }))
  const count = places.reduce((sum, { fields }) => sum + fields.length, 0)
  const [worst] = slowestFirst(ours)
  const table = {
    name: 'long',
    title: 'W6: a megabyte in any field, the slowest of all',
    note: `${TEXTS.length} texts of 2^20 characters in each field of each provider; ours is slowest in \`${worst.place}\`, on ${worst.name}. Every peer calls RegExp, which is stopped after ${STOPPED_AFTER / 1000} s. It takes longer than ${SLOW / 1000} s in ${count} fields:`,
    list: places.map(
      ({ name, fields: [first, ...more] }) =>
        `\`${first}\`${more.length ? ` and ${more.length} more` : ''}, on ${name}`,
    ),
    unit: 'ms',
    columns: KINDS.map((kind) => `${kind} texts`),
    rows: [
      { name: OURS, cells: KINDS.map((kind) => cell(ours, kind)) },
      { name: 'RegExp', cells: KINDS.map((kind) => cell(regexes, kind)) },
    ],
  }
  return [table]
}

const fieldsWith = (pattern) =>
  everyField
    .filter(({ definition }) => patternOf(definition)?.source === pattern)
    .map(({ provider, section, id }) => `${provider}.${section}.${id}`)

/** Each text once in each field, and the slowest calls a few times more. */
function timeOurs(catalog) {
  const calls = everyField.flatMap(({ provider, section, id }) => {
    const { check } = catalog.provider(provider).field(id, section)
    const place = `${provider}.${section}.${id}`
    return TEXTS.map((text) => ({ ...text, check, place, time: timeCheck(check, text) }))
  })
  return KINDS.flatMap((kind) =>
    slowestFirst(calls.filter((call) => call.kind === kind))
      .slice(0, AGAIN)
      .map((call) => ({ ...call, time: median(Array.from({ length: REPEATS }, () => timeCheck(call.check, call))) })),
  )
}

function timeCheck(check, { kind, name }) {
  const start = performance.now()
  check(LONG[kind][name])
  return performance.now() - start
}

/** The slowest text of each kind for each pattern; none comes after one that was stopped. */
async function timeRegexes() {
  const slowest = []
  let worker = startWorker()
  for (const pattern of patterns) {
    let stopped = false
    for (const { kind, name } of TEXTS) {
      if (stopped) break
      worker.postMessage({ pattern, kind, name })
      const time = await answerOf(worker)
      stopped = time === STOPPED_AFTER
      if (stopped) {
        await worker.terminate()
        worker = startWorker()
      }
      slowest.push({ pattern, kind, name, time })
    }
  }
  await worker.terminate()
  return KINDS.flatMap((kind) =>
    patterns.flatMap((pattern) =>
      slowestFirst(slowest.filter((one) => one.pattern === pattern && one.kind === kind)).slice(0, 1),
    ),
  )
}

const startWorker = () => new Worker(new URL('../regexes.mjs', import.meta.url))

/** Milliseconds, or the most that it may take. */
async function answerOf(worker) {
  const signal = AbortSignal.timeout(STOPPED_AFTER + 200)
  try {
    const [time] = await once(worker, 'message', { signal })
    return Math.min(time, STOPPED_AFTER)
  } catch (error) {
    if (error.name !== 'AbortError') throw error
    return STOPPED_AFTER
  }
}
