/** WebAssembly modules inside JavaScript. */

/** Each character of a module's text is its byte and this much more; scripts/inline.mjs tells why. */
const SHIFT = 37

/** The bytes of a module that scripts/inline.mjs wrote as text. */
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (unit) => unit.charCodeAt(0) - SHIFT)
