/** WebAssembly modules inside JavaScript. */

/** What Node, Deno and Bun bring; named through `globalThis`, so that no bundler puts a copy of it into a page. */
interface Native {
  readonly Buffer?: { readonly from?: (text: string, encoding: 'latin1') => Uint8Array<ArrayBuffer> }
}

/** The bytes of a module that scripts/inline.mjs wrote as text, one character each. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const { Buffer: native } = globalThis as Native
  // A millisecond less until the first answer.
  if (typeof native?.from === 'function') return native.from(text, 'latin1')
  const { length } = text
  const bytes = new Uint8Array(length)
  // A loop takes a tenth of the time of `Uint8Array.from`.
  for (let at = 0; at < length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}
