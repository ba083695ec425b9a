/**
 * wasm-bindgen names what a module imports by words and hashes, and no hash can be compressed. Here each gets a letter or two, in
 * the module and in the glue; what wasm-opt has found that nobody calls leaves the glue, too.
 */
import { bytesOf, createReader, FUNCTION, leb128, SECTION, sectionsOf } from './wasm.mjs'

/** A function of the glue that a module may import, as esbuild lays it out. */
const GIVEN = /^ {4}(\w+): function\([\s\S]*?^ {4}\},?\n/gm

/** @returns `{ module, glue }` with the same names in both. */
export function shortenImports(module, glue) {
  const section = sectionsOf(module).find(({ id }) => id === SECTION.imports)
  const { body, names } = shorten(createReader(module, section.body), section.end)
  const parts = [
    module.subarray(0, section.start),
    Buffer.from([SECTION.imports, ...leb128(body.length), ...body]),
    module.subarray(section.end),
  ]
  const used = glue.replace(GIVEN, (given, name) => (name in names ? given : ''))
  const shortened = Object.entries(names).reduce((text, [name, letter]) => text.replaceAll(name, letter), used)
  return { module: Buffer.concat(parts), glue: shortened }
}

function shorten(reader, end) {
  const names = {}
  const count = reader.number()
  const body = [...leb128(count)]
  for (let at = 0; at < count; at++) {
    const from = reader.text()
    const name = reader.text()
    if (reader.number() !== FUNCTION) throw new Error(`the module imports "${name}", which is no function`)
    names[name] = letters(at)
    body.push(...bytesOf(from), ...bytesOf(names[name]), FUNCTION, ...leb128(reader.number()))
  }
  if (reader.at !== end) throw new Error('the import section has something behind its imports')
  return { body, names }
}

/** a, b ... z, aa, ab ... */
function letters(number) {
  const last = String.fromCharCode('a'.charCodeAt(0) + (number % 26))
  return number < 26 ? last : letters(Math.floor(number / 26) - 1) + last
}
