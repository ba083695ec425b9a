// W3: one keystroke in Clay's workspace ID: the field alone, or the whole form, as form libraries have it checked.
import assert from 'node:assert/strict'
import { FLOORS } from '../floors/texts.mjs'
import { fields, forms } from '../inputs/seeds.mjs'
import { BASE } from '../names.mjs'
import { bundlePeers, openPeer } from '../peers.mjs'
import { compare, timeTogether } from '../timing.mjs'

const FIELD = ['clay', 'params', 'workspaceId']
const TYPED = '1060661'
const TEXTS = {
  right: Array.from(TYPED, (_, at) => TYPED.slice(0, at + 1)),
  wrong: ['abc'],
}
const [{ credentials }] = forms.clay.valid
const formWith = (workspaceId) => ({ credentials, params: { workspaceId } })

export async function run(folder) {
  const peers = []
  for (const peer of await bundlePeers(folder, { fields, alone: [FIELD] })) {
    const opened = await openPeer(peer)
    peers.push({ name: peer.name, field: opened.field(...FIELD), form: opened.form('clay') })
  }
  const columns = ['field', 'form'].flatMap((what) =>
    Object.entries(TEXTS).map(([kind, texts]) => {
      const inputs = what === 'form' ? texts.map(formWith) : texts
      const cases = peers.map((peer) => ({ name: peer.name, call: peer[what], inputs }))
      for (const { name, call } of cases) {
        for (const input of inputs) assert.equal(call(input) === undefined, kind === 'right', name)
      }
      return { title: `${what}, ${kind}`, cases: what === 'field' ? [...cases, ...floors(texts)] : cases }
    }),
  )
  const cases = columns.flatMap(({ title, cases }) => cases.map((one) => ({ ...one, name: `${one.name} ${title}` })))
  const times = timeTogether(cases)
  const names = columns[0].cases.map(({ name }) => name)
  const figures = columns.map(({ cases }) => {
    const own = times.splice(0, cases.length)
    return compare(own, own[names.indexOf(BASE)])
  })
  const table = {
    name: 'keystroke',
    title: 'W3: one keystroke',
    note: 'In the workspace ID of Clay, while 1060661 is typed, or of `abc`.',
    unit: 'ns',
    columns: columns.map(({ title }) => title),
    rows: names.map((name, row) => ({ name, aside: name in FLOORS, cells: figures.map((column) => column[row]) })),
  }
  return [table]
}

/** A field alone is one text, so that there is nothing to join. */
function floors(texts) {
  const [section, id] = FIELD.slice(1)
  return Object.entries(FLOORS)
    .filter(([name]) => !name.includes('joined'))
    .map(([name, create]) => {
      const { call, inputOf } = create({ [section]: { [id]: fields.clay[section][id] } })
      return { name, call, inputs: texts.map((text) => inputOf({ [section]: { [id]: text } })) }
    })
}
