// A whole catalog of 1013 providers: compiled, opened in a new process and answered once each; a megabyte in any field.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from '../pkg/dist/compiler.js'
import { openCatalog } from '../pkg/dist/index.js'
import { everyField } from '../tests/nango/fields.mjs'
import { textsAround } from '../tests/nango/texts.mjs'
import { patternOf, schemaOf } from '../tests/nango/zod.mjs'
import { inProcesses } from './cold.mjs'
import { median } from './timing.mjs'

const MEGABYTE = 2 ** 20
const TEXTS = ['acme', 'acme.example', 'https://acme.example', 'name@acme.example', '0123456789abcdef0123456789abcdef']
/** The bar is 20 ms on a machine on which zod takes 104 for the same. */
const BAR = 20 / 104

const verdict = (passes) => (passes ? 'pass' : 'MISSED')

/** Compiles the catalog and prints all figures beside their bars. */
async function measureCatalog() {
  const file = fileURLToPath(new URL('../providers.yaml', import.meta.resolve('@nangohq/providers')))
  const start = performance.now()
  const bytes = compile(readFileSync(file, 'utf8'))
  const compiled = performance.now() - start
  console.log(`${verdict(compiled <= 10_000)}  1013 providers compiled in wasm: ${compiled.toFixed(0)} ms (bar 10000)`)
  const catalog = openCatalog(bytes)
  await measureOpening(bytes, catalog)
  measureLong(catalog)
}

/** In new processes, one after another: a form that is right for each provider, with connect-fields and with zod. */
async function measureOpening(bytes, catalog) {
  const folder = mkdtempSync(join(tmpdir(), 'connect-fields-'))
  const [data, definitions, forms] = ['catalog.bin', 'definitions.json', 'forms.json'].map((name) => join(folder, name))
  const [fields, values] = [{}, {}]
  for (const { id } of catalog.providers()) [fields[id], values[id]] = [{}, {}]
  for (const { provider, section, id, ...field } of everyField) {
    const sectionOf = (form) => {
      form[provider][section] ??= {}
      return form[provider][section]
    }
    sectionOf(fields)[id] = field
    sectionOf(values)[id] = validText(catalog.provider(provider).field(id, section), field)
  }
  writeFileSync(data, bytes)
  writeFileSync(definitions, JSON.stringify(fields))
  writeFileSync(forms, JSON.stringify(values))
  const script = fileURLToPath(new URL('open.mjs', import.meta.url))
  const modules = ['open-ours.mjs', 'open-zod.mjs'].map((name) => fileURLToPath(new URL(name, import.meta.url)))
  const [ours, zod] = await inProcesses(modules, (bundle, at) => [script, bundle, [data, definitions][at], forms])
  rmSync(folder, { recursive: true })
  const told = `${ours.toFixed(1)} ms, ${(ours / zod).toFixed(2)} of zod's ${zod.toFixed(1)} (bar ${BAR.toFixed(2)}: 20 of 104)`
  console.log(`${verdict(ours / zod <= BAR)}  a new process, all 1013 answered once: ${told}`)
}

/** A text that zod and connect-fields take for a field; the hidden ones may stay empty. */
function validText(checker, field) {
  const texts = [...TEXTS, ...textsAround(patternOf(field.definition), [], 300, 1)]
  const schema = schemaOf(field)
  return texts.find((text) => checker.check(text).state === 'valid' && schema.safeParse(text).success)
}

function measureLong(catalog) {
  const fill = (start, pump) => (start + pump.repeat(MEGABYTE)).slice(0, MEGABYTE)
  const texts = [' ', '7', '.amazon.'].map((pump) => fill('', pump)).concat(fill('-----BEGIN PRIVATE KEY-----', ' '))
  let worst = { time: 0 }
  for (const { id } of catalog.providers()) {
    const provider = catalog.provider(id)
    for (const { id: field, section } of provider.fields) {
      for (const text of texts) {
        const { check } = provider.field(field, section)
        const times = Array.from({ length: 3 }, () => {
          const start = performance.now()
          check(text)
          return performance.now() - start
        })
        const time = median(times)
        if (time > worst.time) worst = { time, place: `${id}.${field}` }
      }
    }
  }
  const told = `${worst.time.toFixed(1)} ms (${worst.place}; bar 20)`
  console.log(`${verdict(worst.time <= 20)}  a megabyte in any field of any provider, at worst: ${told}`)
}

await measureCatalog()
