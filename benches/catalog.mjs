// A whole catalog of 1013 providers: compiled, opened in a new process and answered once each; a megabyte in any field.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from '../pkg/dist/compiler.js'
import { openCatalog } from '../pkg/dist/index.js'

const PROCESSES = 11
const MEGABYTE = 2 ** 20
const median = (times) => times.sort((one, other) => one - other)[times.length >> 1]
const verdict = (passes) => (passes ? 'pass' : 'MISSED')

/** Compiles the catalog and prints all figures beside their bars. */
function measureCatalog() {
  const file = fileURLToPath(new URL('../providers.yaml', import.meta.resolve('@nangohq/providers')))
  const start = performance.now()
  const bytes = compile(readFileSync(file, 'utf8'))
  const compiled = performance.now() - start
  console.log(`${verdict(compiled <= 10_000)}  1013 providers compiled in wasm: ${compiled.toFixed(0)} ms (bar 10000)`)
  measureOpening(bytes)
  measureLong(openCatalog(bytes))
}

function measureOpening(bytes) {
  const folder = mkdtempSync(join(tmpdir(), 'connect-fields-'))
  const catalog = join(folder, 'catalog.bin')
  writeFileSync(catalog, bytes)
  const script = fileURLToPath(new URL('open.mjs', import.meta.url))
  const run = () => Number(spawnSync(process.execPath, [script, catalog], { encoding: 'utf8' }).stdout)
  const time = median(Array.from({ length: PROCESSES }, run))
  rmSync(folder, { recursive: true })
  console.log(`${verdict(time <= 20)}  a new process, all 1013 answered once: ${time.toFixed(1)} ms (bar 20)`)
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

measureCatalog()
