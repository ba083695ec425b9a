// The libraries, each bundled as an app would have it: alone, minified, with what it needs of its package and no more.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { BASE, OURS } from './names.mjs'
import { generate } from './peers/ajv-standalone.mjs'

const FOLDER = fileURLToPath(new URL('peers', import.meta.url))

/** `file` is in peers/. */
export const PEERS = [
  { name: OURS, file: 'ours' },
  { name: BASE, file: 'zod-jitless' },
  { name: 'zod default', file: 'zod-default' },
  { name: 'zod/mini', file: 'zod-mini' },
  { name: 'valibot', file: 'valibot' },
  { name: 'ajv', file: 'ajv' },
  { name: 'ajv standalone', file: 'ajv-standalone' },
  { name: 'arktype', file: 'arktype' },
  { name: 'typebox', file: 'typebox' },
  { name: 'by hand', file: 'hand' },
]

const SETTINGS = { bundle: true, minify: true, format: 'esm', charset: 'utf8', logLevel: 'error' }

/**
 * Writes a bundle of each library into a folder, and what it is to open: the fields as JSON, for ours a catalog.
 * @param given `fields` as in inputs/fields.mjs; the `catalog`, unless it is the embedded one; `alone`, paths of fields
 * @returns `[{ name, module, data }]`, paths; no data where it is in the module
 */
export async function bundlePeers(folder, { fields, catalog, alone = [] }) {
  mkdirSync(folder, { recursive: true })
  const json = join(folder, 'fields.json')
  writeFileSync(json, JSON.stringify(fields))
  const bytes = catalog && join(folder, 'catalog.bin')
  if (bytes) writeFileSync(bytes, catalog)
  const data = { ours: bytes, 'ajv-standalone': undefined }
  const bundled = []
  for (const { name, file } of PEERS) {
    const module = join(folder, `${file}.mjs`)
    const entry =
      file === 'ajv-standalone'
        ? { stdin: { contents: generate(fields, alone), resolveDir: FOLDER } }
        : { entryPoints: [join(FOLDER, `${file}.mjs`)] }
    await build({ ...SETTINGS, ...entry, outfile: module })
    bundled.push({ name, module, data: file in data ? data[file] : json })
  }
  return bundled
}

/** What a cold start cannot do without. */
const FLOORS = { 'floor: nothing': 'nothing', 'floor: an empty WebAssembly module': 'wasm' }

/** Writes a bundle of each floor of a cold start, as `bundlePeers` does of libraries. */
export async function bundleFloors(folder) {
  const bundled = []
  for (const [name, file] of Object.entries(FLOORS)) {
    const module = join(folder, `floor-${file}.mjs`)
    const entry = fileURLToPath(new URL(`floors/${file}.mjs`, import.meta.url))
    await build({ ...SETTINGS, entryPoints: [entry], outfile: module })
    bundled.push({ name, module, aside: true })
  }
  return bundled
}

/** The bytes of a module, bundled alone. */
export async function bundleAlone(path) {
  const { outputFiles } = await build({ ...SETTINGS, entryPoints: [path], write: false })
  return outputFiles[0].contents
}

/** Opens a library in this process. */
export async function openPeer({ module, data }) {
  const { open } = await import(pathToFileURL(module))
  return open(data && readFileSync(data))
}
