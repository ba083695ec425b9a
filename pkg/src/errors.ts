/**
 * Errors are the caller's mistakes, or the page's: what a user types is never thrown. What was passed is not repeated:
 * it may be a secret in the wrong place.
 */

/** The embedded catalog has no provider of that id. */
export class UnknownProviderError extends Error {
  override readonly name = 'UnknownProviderError'
  constructor() {
    super('No provider of that id in the embedded catalog; providers() lists those there are.')
  }
}

/** The provider has no field of that id, or more than one. */
export class UnknownFieldError extends Error {
  override readonly name = 'UnknownFieldError'
  constructor(provider: string, known: readonly string[]) {
    super(`Not one field of that id in "${provider}"; it has ${known.join(', ')}.`)
  }
}

/** The page may not compile WebAssembly. */
export class WasmBlockedError extends Error {
  override readonly name = 'WasmBlockedError'
  constructor(cause: unknown) {
    super("WebAssembly is blocked here. Add 'wasm-unsafe-eval' to script-src in the page's Content-Security-Policy.", {
      cause,
    })
  }
}
