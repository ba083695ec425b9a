/** The module is JavaScript: where WebAssembly is forbidden. What starts it asks for nothing. */
import type { Glue, Wasm } from 'virtual:glue'

export const startModule = ({ start }: Glue): Wasm => start({})

/** Nothing stands in its way here. */
export const assertStartable = (): void => {}
