/** The module is imported: where the platform compiles it beforehand and forbids to compile bytes, as workers on the edge do. */
import module from 'virtual:wasm'

export const loadModule = (): WebAssembly.Module => module
