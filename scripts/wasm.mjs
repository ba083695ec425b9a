// WebAssembly's binary format, as far as the build reads and writes it:
// https://webassembly.github.io/spec/core/binary/modules.html

/** Magic and version. */
export const HEADER = 8

/** The numbers of sections. */
export const SECTION = { custom: 0, imports: 2, exports: 7, code: 10, data: 11 }
/** What an import or an export is. */
export const FUNCTION = 0
export const GLOBAL = 3

/** A module's sections: `start` and `end` of each in bytes, and where its `body` begins. */
export function sectionsOf(module) {
  const sections = []
  const reader = createReader(module, HEADER)
  while (reader.at < module.length) {
    const start = reader.at
    const id = reader.number()
    const length = reader.number()
    const body = reader.at
    reader.at = body + length
    sections.push({ id, start, body, end: reader.at })
  }
  return sections
}

/** Reads from `at` on, and moves it. */
export function createReader(bytes, at) {
  return {
    at,
    number() {
      let value = 0
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[this.at++]
        value |= (byte & 0x7f) << shift
        if (byte < 0x80) return value
      }
    },
    text() {
      const length = this.number()
      this.at += length
      return bytes.toString('utf8', this.at - length, this.at)
    },
  }
}

export function leb128(value) {
  const bytes = []
  for (; value >= 0x80; value >>>= 7) bytes.push((value & 0x7f) | 0x80)
  return [...bytes, value]
}

/** A text with its length in front. */
export const bytesOf = (text) => [...leb128(Buffer.byteLength(text)), ...Buffer.from(text)]
