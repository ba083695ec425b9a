/**
 * Bytes as the source of a JavaScript text, one character a byte: after compression that costs a tenth of what base64 does.
 * pkg/src/inlined.ts reads it.
 */
const ESCAPES = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r' }

export function inline(bytes) {
  const escaped = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\\"\n\r]/g, (character) => ESCAPES[character])
    // `\0` before a digit would be another escape.
    .replace(/\0(?=\d)/g, '\\x00')
    .replaceAll('\0', '\\0')
  return `"${escaped}"`
}
