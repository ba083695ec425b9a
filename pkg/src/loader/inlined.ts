/** The module stands in the JavaScript: works wherever bytes may be compiled. */
import type { Glue, Wasm } from 'virtual:glue'
import moduleBytes from 'virtual:module'
import { unlessBlocked } from '../blocked.js'
import { bytesOf } from '../latin1.js'

export { assertAllowed as assertStartable } from '../blocked.js'

let module: WebAssembly.Module | undefined

export const startModule = (glue: Glue): Wasm =>
  unlessBlocked(() => {
    module ??= new WebAssembly.Module(bytesOf(moduleBytes))
    return glue.start(module)
  })
