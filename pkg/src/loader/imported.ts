/** The module is imported: where the platform compiles it beforehand and forbids to compile bytes, as workers on the edge do. */
import type { Glue, Wasm } from 'virtual:glue'
import module from 'virtual:wasm'

export const startModule = ({ start }: Glue): Wasm => start(module)

/** Nothing stands in its way here. */
export const assertStartable = (): void => {}
