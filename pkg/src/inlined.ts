/** WebAssembly modules inside JavaScript. */
import { WasmBlockedError } from './errors.js'

/** What Node, Deno and Bun bring; named through `globalThis`, so that no bundler puts a copy of it into a page. */
interface Native {
  readonly Buffer?: { readonly from?: (text: string, encoding: 'latin1') => Uint8Array<ArrayBuffer> }
}

/** What changed places with the characters at the front of the text, in their order. */
const COMMON = [0x00, 0x22, 0x0d, 0x0a]

/** The module that scripts/inline.mjs wrote as text. */
export const compileText = (text: string): WebAssembly.Module => new WebAssembly.Module(bytesOf(text))

/**
 * What a start of WebAssembly gives. Throws `WasmBlockedError` where the page forbids it: Chromium and Firefox refuse to
 * compile a module, WebKit compiles it and refuses to make an instance.
 */
export function unlessBlocked<T>(start: () => T): T {
  try {
    return start()
  } catch (cause) {
    throw new WasmBlockedError(cause)
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = latin1(text)
  const module = bytes.subarray(COMMON.length)
  COMMON.forEach((common, at) => {
    swap(module, common, bytes[at] ?? 0)
  })
  return module
}

/** Searches are quicker than a look at each byte: this is done once, before any of it is compiled. */
function swap(bytes: Uint8Array, common: number, rare: number): void {
  const places: number[] = []
  for (let at = bytes.indexOf(common); at >= 0; at = bytes.indexOf(common, at + 1)) places.push(at)
  for (let at = bytes.indexOf(rare); at >= 0; at = bytes.indexOf(rare, at + 1)) bytes[at] = common
  for (const at of places) bytes[at] = rare
}

function latin1(text: string): Uint8Array<ArrayBuffer> {
  const { Buffer: native } = globalThis as Native
  // A millisecond less until the first answer.
  if (typeof native?.from === 'function') return native.from(text, 'latin1')
  const { length } = text
  const bytes = new Uint8Array(length)
  // A loop takes a tenth of the time of `Uint8Array.from`.
  for (let at = 0; at < length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}
