// W5: 100,000 forms of 1013 providers in turns, schemas already built.
import { openCatalog } from '../../pkg/dist/index.js'
import { catalogBytes } from '../inputs/bytes.mjs'
import { manyForms } from '../inputs/catalog.mjs'
import { fields } from '../inputs/fields.mjs'
import { BASE, OURS } from '../names.mjs'
import { bundlePeers, openPeer } from '../peers.mjs'
import { compare, timeTogether } from '../timing.mjs'

const COUNT = 100_000
const ROUNDS = 15
const TOLD = 3
const FLOOR = 'floor: encodeInto, once a text'
const encoder = new TextEncoder()
const bytes = new Uint8Array(2 ** 16)

export async function run(folder) {
  const given = manyForms(COUNT)
  const filled = given.filter(({ form }) => Object.keys(form).length > 0)
  const cases = []
  const catalog = catalogBytes()
  const notes = []
  for (const peer of await bundlePeers(folder, { fields, catalog })) {
    const { form } = await openPeer(peer)
    const checks = new Map(Object.keys(fields).map((id) => [id, form(id)]))
    notes.push(`${peer.name}: ${disagreement(given, checks)}`)
    if (peer.name === OURS) notes.push(`which are: ${reasons(given, openCatalog(catalog))}`)
    cases.push({
      name: peer.name,
      call: filled.map(({ id }) => checks.get(id)),
      inputs: filled.map(({ form }) => form),
    })
  }
  cases.push({
    name: FLOOR,
    call(texts) {
      let written = 0
      for (let at = 0; at < texts.length; at++) written += encoder.encodeInto(texts[at], bytes).written
      return written
    },
    inputs: filled.map(({ form }) => Object.values(form).flatMap(Object.values)),
  })
  const times = timeTogether(
    cases.map((one) => ({ ...one, calls: filled.length })),
    ROUNDS,
  )
  const figures = compare(times, times[cases.findIndex(({ name }) => name === BASE)])
  const right = given.filter(({ isRight }) => isRight).length
  const table = {
    name: 'bulk',
    title: 'W5: 100,000 forms of 1013 providers in turns',
    note: `${right} are right and ${COUNT - right} wrong; timed are the ${filled.length} that have a field at all. Forms on which the verdict is not the one of zod:`,
    list: notes,
    unit: 'ns',
    columns: ['a form'],
    rows: cases.map(({ name }, at) => ({ name, aside: name === FLOOR, cells: [figures[at]] })),
  }
  return [table]
}

/** Why ours differs: the codes of what is wrong, or of what was changed, with the number of forms. */
function reasons(given, catalog) {
  const counts = {}
  for (const { id, form, isRight } of given) {
    const { ok, issues, changes } = catalog.provider(id).validate(form)
    if (ok === isRight) continue
    const code = (ok ? changes : issues)[0]?.code ?? 'an empty box has its default'
    const told = `${ok ? 'taken' : 'refused'}, ${code}`
    counts[told] = (counts[told] ?? 0) + 1
  }
  const most = Object.entries(counts).sort(([, one], [, other]) => other - one)
  return most.map(([told, count]) => `${told} (${count})`).join('; ')
}

/** On how many forms a library differs from zod, and of which providers they are. */
function disagreement(given, checks) {
  const counts = new Map()
  let count = 0
  for (const { id, form, isRight } of given) {
    if ((checks.get(id)(form) === undefined) === isRight) continue
    count++
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  if (count === 0) return 'none'
  const most = [...counts].sort(([, one], [, other]) => other - one)
  const told = most.slice(0, TOLD).map(([id]) => id)
  const more = most.length > TOLD ? ` and ${most.length - TOLD} more` : ''
  return `${count} of ${most.length} providers (${told.join(', ')}${more})`
}
