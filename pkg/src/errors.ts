/**
 * Errors are the caller's mistakes, or the page's: what a user types is never thrown. What was passed is not repeated:
 * it may be a secret in the wrong place.
 */

import type { Fault } from './types.js'

/** The catalog has no provider of that id. Told by its `name`, as each entry has a class of its own: `error.name === 'UnknownProviderError'`. */
export class UnknownProviderError extends Error {
  override readonly name = 'UnknownProviderError'
  constructor() {
    super('No provider of that id: providers() lists those there are.')
  }
}

/** What `openCatalog` was given cannot be read. Told by its `name`, as each entry has a class of its own: `error.name === 'CatalogError'`. */
export class CatalogError extends Error {
  override readonly name = 'CatalogError'
  /** `not_a_catalog`: the bytes are something else; `other_version`: written for another version; `damaged`: cut or altered. */
  readonly code: 'not_a_catalog' | 'other_version' | 'damaged'
  constructor(code: CatalogError['code']) {
    super(CATALOG_PROBLEMS[code])
    this.code = code
  }
}

const CATALOG_PROBLEMS = {
  not_a_catalog: 'Not a catalog: give the Uint8Array that `connect-fields compile` has written.',
  other_version: 'Another version of connect-fields wrote the catalog: compile it again.',
  damaged: 'The catalog is damaged: fetch or compile it again.',
} as const

/** The provider has no field of that id, or more than one. Told by its `name`, as each entry has a class of its own: `error.name === 'UnknownFieldError'`. */
export class UnknownFieldError extends Error {
  override readonly name = 'UnknownFieldError'
  constructor(provider: string, known: readonly string[]) {
    super(`Not one field of that id in "${provider}"; it has ${known.join(', ')}.`)
  }
}

/** Definitions cannot be compiled. Told by its `name`, as each entry has a class of its own: `error.name === 'CompileError'`. */
export class CompileError extends Error {
  override readonly name = 'CompileError'
  /** All that is wrong, in the order of the definitions. */
  readonly faults: readonly Fault[]
  constructor(faults: readonly Fault[]) {
    super(faults.map(({ file, line, column, what, fix }) => `${file}:${line}:${column}: ${what} (${fix})`).join('\n'))
    this.faults = faults
  }
}

/** The page may not compile WebAssembly, or its platform has none. Told by its `name`, as each entry has a class of its own: `error.name === 'WasmBlockedError'`. */
export class WasmBlockedError extends Error {
  override readonly name = 'WasmBlockedError'
  constructor(cause: unknown) {
    super(
      // `connect-fields` has no byte to spare for it, and React Native gets the build without WebAssembly by itself.
      FULL && !globalThis.WebAssembly
        ? 'There is no WebAssembly here: use connect-fields/js, which needs none, with catalogs that are compiled elsewhere.'
        : "WebAssembly is blocked: add 'wasm-unsafe-eval' to script-src in the page's Content-Security-Policy.",
      { cause },
    )
  }
}

/** `connect-fields/slim` has no module yet. Told by its `name`, as each entry has a class of its own: `error.name === 'NotStartedError'`. */
export class NotStartedError extends Error {
  override readonly name = 'NotStartedError'
  constructor() {
    super('connect-fields/slim has no module yet: call init() with the compiled connect-fields/core.wasm first.')
  }
}
