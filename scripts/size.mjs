// Measures what a browser loads to check any embedded provider against size-budget.json. The build must be done:
// `make size` does it. With --record, writes this kind of build's figure into the budget.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { inline } from './inline.mjs'
import { HEADER, sectionsOf } from './wasm.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const budgetPath = `${root}size-budget.json`

/** Of WebAssembly's sections the two that weigh: https://webassembly.github.io/spec/core/binary/modules.html#sections */
const CODE = 10
const DATA = 11

const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }
const sizes = (bytes) => [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes, brotli).length]

/** The bundle without the text of its module. */
function scriptOf(bundle, module) {
  const script = bundle.replace(inline(module), () => '""')
  if (script.length === bundle.length)
    throw new Error('pkg/dist/index.js does not hold pkg/wasm/core_inlined.wasm: run make build')
  if (/\b(?:import|from)\s*\(?["']/.test(script))
    throw new Error('pkg/dist/index.js imports a file that is not measured')
  return Buffer.from(script)
}

/** The bytes of a module's code, of its data, and of all else. */
function sections(module) {
  const parts = { code: [], data: [], rest: [module.subarray(0, HEADER)] }
  for (const { id, start, end } of sectionsOf(module)) {
    parts[id === CODE ? 'code' : id === DATA ? 'data' : 'rest'].push(module.subarray(start, end))
  }
  return [parts.code, parts.data, parts.rest].map((part) => Buffer.concat(part))
}

function printTable(rows) {
  const line = (title, cells) => console.log(title.padEnd(46), ...cells.map((cell) => cell.padStart(10)))
  line('bytes', ['raw', 'gzip -9', 'brotli 11'])
  for (const [title, figures] of rows) {
    const cells = figures.map((figure) => figure.toLocaleString('en'))
    line(title, cells)
  }
}

/** Which standard library the module was built with: the build writes it down. */
function kindOfBuild() {
  const kind = /^export CONNECT_FIELDS_STD=(\w+)$/m.exec(readFileSync(`${root}target/setup/env.sh`, 'utf8'))
  if (!kind) throw new Error('target/setup/env.sh does not tell the kind of build: run make build')
  return kind[1]
}

/** What is wrong with the figure; empty where nothing is. */
function compare(actual, recorded, tolerance) {
  const record = 'record it: node scripts/size.mjs --record'
  if (recorded === undefined) return `stands against no figure; ${record}`
  const change = actual / recorded - 1
  const percent = `${(Math.abs(change) * 100).toFixed(1)} %`
  if (change > tolerance) return `is ${percent} bigger than its budget of ${recorded}: make it smaller, or ${record}`
  if (change < -tolerance) return `is ${percent} smaller than its budget of ${recorded}; ${record}`
  return ''
}

const bundle = readFileSync(`${root}pkg/dist/index.js`)
const module = readFileSync(`${root}pkg/wasm/core_inlined.wasm`)
const script = scriptOf(bundle.toString(), module)
const [code, data, rest] = sections(module)
const [whole, withoutModule, alone] = [bundle, script, module].map(sizes)
printTable([
  ['JavaScript without the module', withoutModule],
  ['module', alone],
  ['  code section', sizes(code)],
  ['  data section (catalog, constants)', sizes(data)],
  ['  other sections', sizes(rest)],
  ['inlining (the whole less these two)', whole.map((size, at) => size - withoutModule[at] - alone[at])],
  ['all that a browser loads: pkg/dist/index.js', whole],
])
console.log(
  'Each part is compressed alone, so the sections do not add up. Not loaded by a form: pkg/dist/element.js, guides.js, full.js, compiler.js and cli.wasm.\n',
)

const kind = kindOfBuild()
const actual = whole[2]
const budget = existsSync(budgetPath)
  ? JSON.parse(readFileSync(budgetPath, 'utf8'))
  : { limit: 23_000, full: 67_000, element: 10_000, catalog: 40_000, tolerance: 0.02, brotli: {} }
if (process.argv.includes('--record')) {
  budget.brotli[kind] = actual
  writeFileSync(budgetPath, `${JSON.stringify(budget, null, 2)}\n`)
}

const full = sizes(readFileSync(`${root}pkg/dist/full.js`))[2]
const { limit, tolerance } = budget
const verdict = (passes, text) => {
  console.log(`${passes ? 'pass' : 'FAIL'}  ${text}`)
  if (!passes) process.exitCode = 1
}
verdict(full <= budget.full, `connect-fields/full, in place of connect-fields: ${full} of ${budget.full} bytes brotli`)
const [, , element] = sizes(readFileSync(`${root}pkg/dist/element.js`))
verdict(element <= budget.element, `connect-fields/element, on top: ${element} of ${budget.element} bytes brotli`)
const over = actual - limit
verdict(over <= 0, `limit: ${actual} of ${limit} bytes brotli${over > 0 ? `, OVER THE LIMIT BY ${over} BYTES` : ''}`)
const fault = compare(actual, budget.brotli[kind], tolerance)
const { compile } = await import('../pkg/dist/compiler.js')
const providers = fileURLToPath(new URL('../providers.yaml', import.meta.resolve('@nangohq/providers')))
const [, , catalog] = sizes(compile(readFileSync(providers, 'utf8')))
verdict(catalog <= budget.catalog, `a catalog of 1013 providers: ${catalog} of ${budget.catalog} bytes brotli`)
verdict(!fault, `budget of build "${kind}": ${actual} ${fault || `is within ${tolerance * 100} % of it`}`)
