/** The module is imported: where the platform compiles it beforehand and forbids to compile bytes, as workers on the edge do. */
import type { Glue, Wasm } from 'virtual:glue'
import module from 'virtual:wasm'

/** `next start` hands over a module of another realm, which the glue would take for bytes: it asks whether it is an instance. */
export const startModule = ({ initSync }: Glue): Wasm =>
  initSync({ module: Object.setPrototypeOf(module, WebAssembly.Module.prototype) })

/** Nothing stands in its way here. */
export const assertStartable = (): void => {}
