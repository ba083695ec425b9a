/**
 * Bytes as the source of a JavaScript text, one character a byte: after compression that costs a tenth of what base64 does.
 * What is frequent in modules and needs an escape changes places with what is rare and needs none: the text begins with one such
 * character for each of them. pkg/src/latin1.ts reads the text.
 */
const COMMON = [0x00, 0x0d, 0x0a]
// In single quotes: modules have hundreds of double ones, and next to none of these.
const ESCAPES = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r' }

export function inline(module) {
  const rare = rarestOf(module)
  const swapped = Buffer.from(module)
  for (const [at, common] of COMMON.entries()) swap(swapped, common, rare[at])
  const escaped = Buffer.concat([Buffer.from(rare), swapped])
    .toString('latin1')
    .replace(/[\\'\n\r]/g, (character) => ESCAPES[character])
    // `\0` before a digit would be another escape.
    .replace(/\0(?=\d)/g, '\\x00')
    .replaceAll('\0', '\\0')
  return `'${escaped}'`
}

/** Stands for bytes until esbuild is done: it would escape more than it needs to. */
export const placeholder = (name) => `"the bytes of ${name}"`

/** A script with what stands for bytes behind all the JavaScript, where bytes compress better; they are not read before the first call. */
export const moveToEnd = (script, name) => {
  const [before, after] = cutOnce(script, `=${placeholder(name)}`, name)
  const variable = /[\w$]+$/.exec(before)?.[0]
  return `${before}${after.trimEnd()}${variable}=${placeholder(name)};\n`
}

/** A script with bytes in place of what stands for them, on a line of their own: Node prints the whole line that throws an error. */
export const inlineInto = (script, name, bytes) => cutOnce(script, placeholder(name), name).join(`\n${inline(bytes)}`)

function cutOnce(script, text, name) {
  const parts = script.split(text)
  if (parts.length !== 2) throw new Error(`the bytes of ${name} must stand in the script once`)
  return parts
}

/** Of the characters that ASCII prints, which are one byte each in a file, too. */
function rarestOf(module) {
  const counts = new Array(256).fill(0)
  for (const byte of module) counts[byte]++
  const printed = [...counts.keys()].filter((byte) => byte > 0x20 && byte < 0x7f && byte !== 0x27 && byte !== 0x5c)
  return printed.sort((left, right) => counts[left] - counts[right]).slice(0, COMMON.length)
}

function swap(bytes, one, other) {
  for (const [at, byte] of bytes.entries()) {
    if (byte === one) bytes[at] = other
    else if (byte === other) bytes[at] = one
  }
}
