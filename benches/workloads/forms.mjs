// W1 and W2: a whole form of the embedded catalog, right or wrong; what is wrong with it is told in messages.
import { deepStrictEqual } from 'node:assert'
import { FLOORS } from '../floors/texts.mjs'
import { fields, forms } from '../inputs/seeds.mjs'
import { BASE } from '../names.mjs'
import { bundlePeers, openPeer } from '../peers.mjs'
import { compare, timeTogether } from '../timing.mjs'

const IDS = Object.keys(forms)
const TITLES = {
  valid: 'W1: a valid form',
  wrong: 'W2: a form in which every field is wrong, messages included',
}

export async function run(folder) {
  const peers = []
  for (const peer of await bundlePeers(folder, { fields }))
    peers.push({ name: peer.name, opened: await openPeer(peer) })
  return Object.keys(TITLES).map((kind) => measure(peers, kind))
}

function measure(peers, kind) {
  const names = [...peers.map(({ name }) => name), ...Object.keys(FLOORS)]
  const columns = IDS.map((id) => {
    const inputs = forms[id][kind]
    const checks = peers.map(({ name, opened }) => ({ name, call: opened.form(id), inputs }))
    for (const one of checks) verify(one, kind)
    const floors = Object.entries(FLOORS).map(([name, create]) => {
      const { call, inputOf } = create(fields[id])
      return { name, call, inputs: inputs.map(inputOf) }
    })
    return [...checks, ...floors].map((one) => ({ ...one, name: `${one.name} ${kind} ${id}` }))
  })
  const times = timeTogether(columns.flat())
  const figures = columns.map((_, at) => {
    const own = times.slice(at * names.length, (at + 1) * names.length)
    return compare(own, own[names.indexOf(BASE)])
  })
  return {
    name: kind,
    title: TITLES[kind],
    unit: 'ns',
    columns: IDS,
    rows: names.map((name, row) => ({ name, aside: name in FLOORS, cells: figures.map((column) => column[row]) })),
  }
}

/** What is timed has to be right: of a valid form nothing is told, of a wrong one each field. */
function verify({ name, call, inputs }, kind) {
  for (const form of inputs) {
    const told = new Set(call(form)?.map(({ path }) => path))
    const paths = Object.entries(form).flatMap(([section, of]) => Object.keys(of).map((id) => `${section}.${id}`))
    deepStrictEqual(told, new Set(kind === 'wrong' ? paths : []), `${name}: ${JSON.stringify(form)}`)
  }
}
