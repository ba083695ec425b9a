// What bytes are for: a module's functions by the part of the crate that they come from, a bundle's JavaScript by file.
import { createReader, FUNCTION, SECTION, sectionsOf } from './wasm.mjs'

/** https://webassembly.github.io/spec/core/appendix/custom.html#function-names */
const FUNCTION_NAMES = 1

/** By the folders and files of `src/` and `format/`. What comes from no crate of ours is the run time. */
const MODULE = [
  ['paste', /\bconnect_fields_js\[\w+\]::(paste|source|clipboard)\b/],
  ['credentials', /\bconnect_fields_(js|format)\[\w+\]::(credential|runs|clock)\b/],
  ['rules', /\bconnect_fields_js\[\w+\]::(rule|check|normalize|form|field|text|url)\b/],
  ['catalog', /\bconnect_fields_format\[|\bconnect_fields_js\[\w+\]::(catalog|provider|requests)\b/],
  ['boundary', /\bconnect_fields_js\[/],
  ['runtime', /./],
]
const SCRIPT = [
  ['messages', /\/(generated\/(messages|codes)|notes|words)\.ts$/],
  ['runtime', /^virtual:glue$|\/(loader\/\w+|latin1|blocked|core|answer|wire)\.ts$/],
  ['catalog', /\/(catalog|kinds?|records|parts|places|expected|plain|rules|description)\.ts$/],
  ['credentials', /\/credentials\.ts$/],
  ['verbs', /./],
]

/** Bytes of code by part, in a module that has its functions' names. */
export function partsOfModule(module) {
  const sections = sectionsOf(module)
  const open = (wanted) => createReader(module, sections.find(({ id }) => id === wanted).body)
  const names = namesOf(module, sections)
  const exported = exportsOf(module, open(SECTION.exports))
  const imports = open(SECTION.imports).number()
  const reader = open(SECTION.code)
  const parts = {}
  for (let at = imports, end = imports + reader.number(); at < end; at++) {
    const length = reader.number()
    reader.at += length
    add(parts, exported.has(at) ? 'boundary' : partOf(MODULE, names.get(at) ?? '?'), length)
  }
  return parts
}

/** Bytes of JavaScript by part; `inputs` are those of an output in esbuild's metafile. */
export function partsOfScript(inputs) {
  const parts = {}
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) add(parts, partOf(SCRIPT, file), bytesInOutput)
  return parts
}

const partOf = (parts, name) => parts.find(([, pattern]) => pattern.test(name))[0]

function add(parts, part, bytes) {
  parts[part] = (parts[part] ?? 0) + bytes
}

/** The numbers of the functions that are exported. */
function exportsOf(module, reader) {
  const numbers = new Set()
  for (let left = reader.number(); left > 0; left--) {
    reader.text()
    const kind = module[reader.at++]
    const number = reader.number()
    if (kind === FUNCTION) numbers.add(number)
  }
  return numbers
}

/** Names of functions by their numbers. */
function namesOf(module, sections) {
  const names = new Map()
  for (const { id, body, end } of sections) {
    const reader = createReader(module, body)
    if (id !== SECTION.custom || reader.text() !== 'name') continue
    while (reader.at < end) {
      const kind = module[reader.at++]
      const next = reader.number() + reader.at
      if (kind === FUNCTION_NAMES) {
        for (let left = reader.number(); left > 0; left--) names.set(reader.number(), reader.text())
      }
      reader.at = next
    }
  }
  return names
}
