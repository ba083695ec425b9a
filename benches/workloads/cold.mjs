// W4: cold starts, each in a process of its own.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogBytes } from '../inputs/bytes.mjs'
import { rightForms } from '../inputs/catalog.mjs'
import { fields } from '../inputs/fields.mjs'
import * as seeds from '../inputs/seeds.mjs'
import { BASE } from '../names.mjs'
import { bundleFloors, bundlePeers } from '../peers.mjs'
import { timeProcesses } from '../processes.mjs'

export async function run(folder) {
  const one = await start(join(folder, 'one'), { fields: seeds.fields }, { clay: seeds.forms.clay.valid[0] })
  const all = await start(join(folder, 'all'), { fields, catalog: catalogBytes() }, rightForms())
  return [
    {
      name: 'first',
      title: 'W4: a new process, until Clay’s form is answered',
      unit: 'ms',
      columns: ['imported', 'ready', 'answered'],
      rows: one,
    },
    {
      name: 'all',
      title: 'W4: a new process, until each of 1013 providers has answered once',
      note: 'What the library reads of the providers is read from a file: JSON of their fields without any text, for connect-fields its catalog. The code of ajv standalone holds it.',
      unit: 'ms',
      columns: ['imported', 'ready', 'answered'],
      rows: all,
    },
  ]
}

async function start(folder, given, forms) {
  const peers = [...(await bundlePeers(folder, given)), ...(await bundleFloors(folder))]
  const file = join(folder, 'forms.json')
  writeFileSync(file, JSON.stringify(forms))
  const figures = timeProcesses(peers.map(({ module, data }) => ['start.mjs', file, module, ...(data ? [data] : [])]))
  const base = figures[peers.findIndex(({ name }) => name === BASE)]
  return peers.map(({ name, aside }, at) => ({
    name,
    aside,
    cells: Object.entries(figures[at]).map(([key, value]) => ({ value, ratio: value / base[key] })),
  }))
}
