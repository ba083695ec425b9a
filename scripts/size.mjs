// Measures what a browser loads to check any embedded provider against size-budget.json. The build must be done:
// `make size` does it. With --record, writes this kind of build's figure into the budget.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { partsOfModule, partsOfScript } from './accounting.mjs'
import { inline } from './inline.mjs'
import { HEADER, SECTION, sectionsOf } from './wasm.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const budgetPath = `${root}size-budget.json`

const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }
const sizes = (bytes) => [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes, brotli).length]

/** A bundle, taken apart. */
function readBundle(file, name, catalogName) {
  const bundle = readFileSync(`${root}pkg/dist/${file}.js`)
  const module = readFileSync(`${root}pkg/wasm/${name}_inlined.wasm`)
  const catalog = readFileSync(`${root}pkg/src/generated/${catalogName}.bin`)
  const script = Buffer.from(
    [module, catalog].reduce((text, bytes) => {
      const [before, after, ...more] = text.split(inline(bytes))
      if (after === undefined || more.length > 0)
        throw new Error(`pkg/dist/${file}.js is not of this build: run make build`)
      return `${before}""${after}`
    }, bundle.toString()),
  )
  if (/\b(?:import|from)\s*\(?["']/.test(script))
    throw new Error(`pkg/dist/${file}.js imports a file that is not measured`)
  return { name, bundle, module, catalog, script }
}

/** The bytes of a module's code, of its data, and of all else. */
function sections(module) {
  const parts = { code: [], data: [], rest: [module.subarray(0, HEADER)] }
  for (const { id, start, end } of sectionsOf(module)) {
    parts[id === SECTION.code ? 'code' : id === SECTION.data ? 'data' : 'rest'].push(module.subarray(start, end))
  }
  return [parts.code, parts.data, parts.rest].map((part) => Buffer.concat(part))
}

/** What a bundle loads, by how it is kept and by what it is for. */
function printBundle(title, { name, bundle, module, catalog, script }) {
  const [code, data, rest] = sections(module)
  const inputs = JSON.parse(readFileSync(`${root}pkg/wasm/${name}_inputs.json`, 'utf8'))
  const ofModule = partsOfModule(readFileSync(`${root}pkg/wasm/${name}_named.wasm`))
  const [whole, ...apart] = [bundle, script, module, catalog].map(sizes)
  printTable([
    ['JavaScript', sizes(script)],
    ...shares(partsOfScript(inputs), script),
    ['module', sizes(module)],
    ...shares(ofModule, code),
    ['  constants', sizes(data)],
    ['  other sections', sizes(rest)],
    ['embedded catalog', sizes(catalog)],
    [
      'inlining (the whole less these three)',
      apart.reduce((left, part) => left.map((size, at) => size - part[at]), whole),
    ],
    [title, whole],
  ])
}

/** Of what is compressed as one, each part gets its share by its length. */
function shares(parts, container) {
  const sum = Object.values(parts).reduce((one, other) => one + other)
  const [, ...compressed] = sizes(container)
  const sorted = Object.entries(parts).sort(([, one], [, other]) => other - one)
  return sorted.map(([part, length]) => [`  ${part}`, [length, ...compressed.map((size) => (size * length) / sum)]])
}

function printTable(rows) {
  const line = (title, cells) => console.log(title.padEnd(46), ...cells.map((cell) => cell.padStart(10)))
  line('bytes', ['raw', 'gzip -9', 'brotli 11'])
  for (const [title, figures] of rows) {
    const cells = figures.map((figure) => Math.round(figure).toLocaleString('en'))
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

const index = readBundle('index', 'core', 'catalog')
printBundle('all that a browser loads: pkg/dist/index.js', index)
printBundle('in place of it: pkg/dist/full.js', readBundle('full', 'full', 'catalog-full'))
console.log(
  `Each part is compressed alone, so they do not add up; what is indented has its share of that by its length. "boundary" is what crosses,
with what the compiler put into it. Not loaded by a form: element.js, enhance.js, guides.js, compiler.js and cli.wasm.\n`,
)

const kind = kindOfBuild()
const [, , actual] = sizes(index.bundle)
const budget = JSON.parse(readFileSync(budgetPath, 'utf8'))
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
const [, , all] = sizes(readFileSync(`${root}pkg/src/generated/providers.bin`))
const singles = readdirSync(`${root}pkg/dist/providers`).filter((file) => file.endsWith('.js'))
verdict(
  all <= budget.providers,
  `the catalog of connect-fields/providers, ${singles.length} of them: ${all} of ${budget.providers} bytes brotli`,
)
const largest = Math.max(...singles.map((file) => sizes(readFileSync(`${root}pkg/dist/providers/${file}`))[2]))
verdict(
  largest <= budget.single,
  `the largest of connect-fields/providers/...: ${largest} of ${budget.single} bytes brotli`,
)
const over = actual - limit
verdict(over <= 0, `limit: ${actual} of ${limit} bytes brotli${over > 0 ? `, OVER THE LIMIT BY ${over} BYTES` : ''}`)
const fault = compare(actual, budget.brotli[kind], tolerance)
const { compile } = await import('../pkg/dist/compiler.js')
const providers = fileURLToPath(new URL('../providers.yaml', import.meta.resolve('@nangohq/providers')))
const [, , catalog] = sizes(compile(readFileSync(providers, 'utf8')))
verdict(catalog <= budget.catalog, `a catalog of 1013 providers: ${catalog} of ${budget.catalog} bytes brotli`)
verdict(!fault, `budget of build "${kind}": ${actual} ${fault || `is within ${tolerance * 100} % of it`}`)
