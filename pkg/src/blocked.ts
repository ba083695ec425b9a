/** Pages that forbid WebAssembly. */
import { WasmBlockedError } from './errors.js'

/** The shortest module there is: https://webassembly.github.io/spec/core/binary/modules.html#binary-module */
const EMPTY = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]

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

/** Throws `WasmBlockedError` where the page forbids WebAssembly, without the time that a start takes. */
export function assertAllowed(): void {
  // A server has no policy, and no `self`: not even half a millisecond is spent there.
  if (globalThis.self || !globalThis.WebAssembly) {
    unlessBlocked(() => new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(EMPTY))))
  }
}
