/**
 * wasm-bindgen names what a module imports and exports by words and hashes, and no hash can be compressed. Here each gets a letter
 * or two, in the module and in the glue; what wasm-opt has found that nobody calls leaves the glue, too. Numbers that are exported
 * for a wrapper that starts modules again are left out: here a module is thrown away as a whole.
 */
import { bytesOf, createReader, FUNCTION, GLOBAL, leb128, SECTION, sectionsOf } from './wasm.mjs'

/** A function of the glue that a module may import, as esbuild lays it out. */
const GIVEN = /^ {4}(\w+): function\([\s\S]*?^ {4}\},?\n/gm
/** What all imports come from, as the glue has it. */
const FROM = /"\.\/\w+_bg\.js"/g
const SHORT_FROM = 'm'
/** How the names of wasm-bindgen's own exports begin. */
const INTERNAL = '__'

/** @returns `{ module, glue }` with the same names in both. */
export function shortenNames(module, glue) {
  const imports = rewrite(module, SECTION.imports, shortenImport)
  const exports = rewrite(imports.module, SECTION.exports, shortenExport)
  const used = glue.replace(GIVEN, (given, name) => (name in imports.names ? given : ''))
  const names = new Map(Object.entries({ ...imports.names, ...exports.names }))
  const shortened = used.replace(FROM, `"${SHORT_FROM}"`).replace(/\w+/g, (word) => names.get(word) ?? word)
  return { module: exports.module, glue: shortened }
}

/**
 * Writes the items of a section anew.
 * @param shorten reads an item and gives its bytes, or none to leave it out; it writes down the names that it has changed
 */
function rewrite(module, id, shorten) {
  const section = sectionsOf(module).find((one) => one.id === id)
  const reader = createReader(module, section.body)
  const names = {}
  const items = Array.from({ length: reader.number() }, () => shorten(reader, names)).filter((item) => item)
  if (reader.at !== section.end) throw new Error(`section ${id} has something behind its items`)
  const body = [...leb128(items.length), ...items.flat()]
  const parts = [
    module.subarray(0, section.start),
    Buffer.from([id, ...leb128(body.length), ...body]),
    module.subarray(section.end),
  ]
  return { module: Buffer.concat(parts), names }
}

function shortenImport(reader, names) {
  const [, name, kind, type] = [reader.text(), reader.text(), reader.number(), reader.number()]
  if (kind !== FUNCTION) throw new Error(`the module imports "${name}", which is no function`)
  names[name] = letters(Object.keys(names).length)
  return [...bytesOf(SHORT_FROM), ...bytesOf(names[name]), kind, ...leb128(type)]
}

function shortenExport(reader, names) {
  const [name, kind, number] = [reader.text(), reader.number(), reader.number()]
  if (kind === GLOBAL) return undefined
  if (name.startsWith(INTERNAL)) names[name] = letters(Object.keys(names).length)
  return [...bytesOf(names[name] ?? name), kind, ...leb128(number)]
}

/** a, b ... z, aa, ab ... */
function letters(number) {
  const last = String.fromCharCode('a'.charCodeAt(0) + (number % 26))
  return number < 26 ? last : letters(Math.floor(number / 26) - 1) + last
}
