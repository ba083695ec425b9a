/** Errors are the caller's mistakes, or the page's: what a user types is never thrown. */

/** The embedded catalog has no provider of that id. */
export class UnknownProviderError extends Error {
  override readonly name = 'UnknownProviderError'
  constructor(id: unknown) {
    super(`No provider ${spell(id)} in the embedded catalog; providers() lists those there are.`)
  }
}

/** The provider has no field of that id, or more than one. */
export class UnknownFieldError extends Error {
  override readonly name = 'UnknownFieldError'
  constructor(id: unknown, provider: string, known: readonly string[]) {
    super(`Not one field ${spell(id)} in "${provider}"; it has ${known.join(', ')}.`)
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

/** Ids are named in messages; anything else that was passed may be a secret. */
function spell(id: unknown): string {
  return typeof id === 'string' && /^[\w-]{1,40}$/.test(id) ? `"${id}"` : 'of that id'
}
