// What is to be reached: a bar for each claim, and a moonshot.
import { OURS } from './names.mjs'
import { figure } from './report.mjs'

const STANDALONE = 'ajv standalone'

/** @param tables of a whole run */
export function judgeBars(tables) {
  const byName = Object.fromEntries(tables.map((table) => [table.name, table]))
  const cell = (table, row, column = 0) => byName[table].rows.find(({ name }) => name.startsWith(row)).cells[column]
  const atMost = (what, unit, value, bar, moonshot, beside = '') => ({
    what,
    measured: `${figure(value)} ${unit}${beside}`,
    bar: { text: `${figure(bar)} ${unit}`, reached: value <= bar },
    moonshot: { text: `${figure(moonshot)} ${unit}`, reached: value <= moonshot },
  })
  /** How long a machine takes differs by half from one to the next: a peer tells what it is worth, here and where the bar was set. */
  const cold = (what, table, bar, moonshot, valibotThen) => {
    const [own, valibot] = [OURS, 'valibot'].map((row) => cell(table, row, 2).value)
    const judged = atMost(what, 'ms', own, bar, moonshot, ` (valibot: ${figure(valibot)})`)
    return { ...judged, bar: { ...judged.bar, text: `${judged.bar.text} (valibot: ${figure(valibotThen)})` } }
  }
  /** The worst of all columns, as parts of what zod takes and of what ajv does. */
  const forms = (what, table, ofZod, ofAjv) => {
    const all = byName[table].columns.map((_, column) => cell(table, OURS, column))
    const zod = Math.max(...all.map(({ ratio }) => ratio))
    const ajv = Math.max(...all.map(({ value }, column) => value / cell(table, STANDALONE, column).value))
    return {
      what,
      measured: `at most ${zod.toFixed(3)} of zod jitless, ${figure(ajv)} of ${STANDALONE}`,
      bar: { text: `${ofZod} of zod jitless`, reached: zod <= ofZod },
      moonshot: { text: `${ofAjv} of ${STANDALONE}`, reached: ajv <= ofAjv },
    }
  }
  const bulk = cell('bulk', OURS).value
  const valibot = cell('bulk', 'valibot').value
  const long = Math.max(...byName.long.columns.map((_, column) => cell('long', OURS, column).value))
  const [wasm, native] = [cell('compile', OURS).value / 1000, cell('native-long', 'the definitions').value / 1000]
  return [
    atMost('all that a browser loads, brotli', 'kB', cell('sizes', OURS, 2).value / 1000, 23, 13),
    atMost('a catalog of 1013 providers, brotli', 'kB', cell('data', OURS, 2).value / 1000, 40, 30),
    cold('a new process, until the first answer', 'first', 4, 2, 1.9),
    cold('a new process, until 1013 providers have answered', 'all', 20, 7, 21),
    forms('a valid form (W1)', 'valid', 0.5, 1),
    forms('a wrong form (W2)', 'wrong', 0.1, 0.25),
    {
      what: '100,000 forms over all providers (W5)',
      measured: `${figure(bulk)} ns a form`,
      bar: { text: `valibot: ${figure(valibot)} ns`, reached: bulk < valibot },
      moonshot: { text: '900 ns', reached: bulk < 900 },
    },
    atMost('a megabyte in any field of any provider (W6)', 'ms', long, 20, 5),
    {
      what: '1013 definitions compiled',
      measured: `${figure(wasm)} s in WebAssembly, ${figure(native)} s natively`,
      bar: { text: '10 s in WebAssembly', reached: wasm <= 10 },
      moonshot: { text: '1 s natively', reached: native <= 1 },
    },
  ]
}
