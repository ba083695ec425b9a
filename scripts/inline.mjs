/**
 * A module as the source of a JavaScript text, one character a byte: after compression that costs a tenth of what base64 does.
 * NUL, the most frequent byte, needs an escape: a byte that the module does not have stands for it, if there is one. As a module
 * begins with NUL, the first character tells which. pkg/src/inlined.ts reads the text.
 */
const ESCAPES = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r' }
/** The first byte above those that may need an escape. */
const UNESCAPED = 0x5d

export function inline(module) {
  const standIn = standInFor(new Set(module))
  const escaped = Buffer.from(module.map((byte) => byte || standIn))
    .toString('latin1')
    .replace(/[\\"\n\r]/g, (character) => ESCAPES[character])
    // `\0` before a digit would be another escape.
    .replace(/\0(?=\d)/g, '\\x00')
    .replaceAll('\0', '\\0')
  return `"${escaped}"`
}

function standInFor(used) {
  for (let byte = UNESCAPED; byte < 256; byte++) if (!used.has(byte)) return byte
  return 0
}
