// Measures, and writes BENCHMARKS.md and docs/benchmarks.svg: `make bench` does what has to be done before.
//   node benches/bench.mjs               everything, for the page
//   node benches/bench.mjs forms cold    these workloads only, to look at; nothing is written
//   node benches/bench.mjs report        the page once more, of the last whole run
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { judgeBars } from './bars.mjs'
import { panelsOf, renderChart } from './chart.mjs'
import { describeMachine, listVersions } from './machine.mjs'
import { renderBars, renderReport, renderTable } from './report.mjs'

const WORKLOADS = ['sizes', 'cold', 'forms', 'keystroke', 'bulk', 'long', 'clipboards', 'compile', 'native']
const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const RESULTS = inRoot('target/bench/results.json')

const asked = process.argv.slice(2)
mkdirSync(inRoot('target/bench'), { recursive: true })
if (asked[0] === 'report') write(JSON.parse(readFileSync(RESULTS, 'utf8')))
else if (asked.length > 0) asked.forEach(measure)
else {
  const [machine, versions] = [describeMachine(), listVersions()]
  const results = { machine, versions, tables: WORKLOADS.flatMap(measure) }
  writeFileSync(RESULTS, JSON.stringify(results))
  write(results)
}

/** The tables of a workload; each has a process of its own, so that none slows another. */
function measure(workload) {
  if (!WORKLOADS.includes(workload)) throw new Error(`${workload} is none of ${WORKLOADS.join(', ')}`)
  const file = inRoot(`target/bench/${workload}.json`)
  const start = performance.now()
  const { status } = spawnSync(process.execPath, ['--expose-gc', inRoot('benches/run.mjs'), workload, file], {
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`${workload} has failed`)
  const tables = JSON.parse(readFileSync(file, 'utf8'))
  for (const table of tables) console.log(`${renderTable(table)}\n`)
  console.error(`bench: ${workload} took ${Math.round((performance.now() - start) / 1000)} s`)
  return tables
}

function write({ machine, versions, tables }) {
  const bars = judgeBars(tables)
  writeFileSync(inRoot('docs/benchmarks.svg'), renderChart(panelsOf(tables)))
  writeFileSync(inRoot('BENCHMARKS.md'), renderReport({ machine, versions, tables, bars }))
  console.log(renderBars(bars))
}
