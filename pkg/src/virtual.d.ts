/** Whether this is `connect-fields/full`, or an entry that has as much room for words; scripts/bundle.mjs says so. */
declare const FULL: boolean
/** Whether this is `connect-fields/js`. */
declare const SCRIPT: boolean

/** What scripts/bundle.mjs puts into the bundle. */
declare module 'virtual:glue' {
  /** The exports of `src/wasm.rs` that take and give numbers; pointers are signed. */
  export interface Wasm {
    readonly memory: WebAssembly.Memory
    input(capacity: number): number
    lengths(): number
    clear(): void
    open(length: number): number
    provider(catalog: number, number: number, hasPublicHosts: boolean): number
    soften(provider: number, field: number): void
    revision(provider: number): number
    check(provider: number, field: number, length: number): number
    validate(provider: number, length: number): number
    /** Only in `connect-fields/full`. */
    detect(catalog: number, length: number): number
    /** Only in `connect-fields/full`. */
    time(provider: number, seconds: number): void
    paste(provider: number, target: number, length: number): number
  }

  export interface Glue {
    start(module: WebAssembly.Module): Wasm
    /** Only in `connect-fields/full`. */
    credentials(): Uint8Array
  }

  /** A fresh copy of wasm-bindgen's glue, which can start one instance: after a trap another copy starts another. */
  export function createGlue(): Glue
}

declare module 'virtual:compiler-glue' {
  export interface Output {
    readonly bytes: Uint8Array<ArrayBuffer>
    /** Each a `Fault` of types.ts. */
    readonly faults: readonly object[]
  }

  export interface CompilerGlue {
    start(module: WebAssembly.Module): unknown
    compile(text: string, request: { file: string; only: string[]; with: string[] }): Output
  }

  export function createGlue(): CompilerGlue
}

declare module 'virtual:compiler-module' {
  const bytes: string
  export default bytes
}

declare module 'virtual:cli-glue' {
  /** Files and terminal; what cannot be done is thrown as a text. */
  export interface Host {
    read(path: string): Uint8Array
    list(path: string): string[]
    /** Gives whether it is a file. */
    write(path: string, bytes: Uint8Array): boolean
    say(text: string): void
    complain(text: string): void
    colours(): boolean
    progress(done: number, total: number): void
  }

  export interface CliGlue {
    start(module: WebAssembly.Module): unknown
    /** Gives the exit code. */
    run(arguments: string[], host: Host): number
  }

  export function createGlue(): CliGlue
}

declare module 'virtual:catalog' {
  /** The bytes of the embedded catalog, written as those of a module are. */
  const bytes: string
  export default bytes
}

declare module 'virtual:providers' {
  /** The bytes of the catalog of all providers, written as those of a module are. */
  const bytes: string
  export default bytes
}

declare module 'virtual:one' {
  /** The provider's id, and the bytes of a catalog that has no other. */
  export const id: string
  export const text: string
}

declare module 'virtual:module' {
  /** The bytes of the WebAssembly module, one character each, as scripts/inline.mjs writes them. */
  const bytes: string
  export default bytes
}

declare module 'virtual:loader' {
  import type { Glue, Wasm } from 'virtual:glue'

  /** Starts a new instance; how the module comes about is told by one of pkg/src/loader. */
  export function startModule(glue: Glue): Wasm

  /** Throws what a start would throw because of where it runs, and starts nothing. */
  export function assertStartable(): void
}

declare module 'virtual:wasm' {
  /** The file beside the bundle; the platform has compiled it. */
  const module: WebAssembly.Module
  export default module
}

/** `connect-fields/js`, loaded by `<connect-form>` where WebAssembly is forbidden. */
declare module 'virtual:js' {
  export const provider: typeof import('./index.js').provider
}

/** The text of a file of styles, without blanks. */
declare module '*.css' {
  const css: string
  export default css
}
