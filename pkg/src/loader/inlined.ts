/** The module stands in the JavaScript: works wherever bytes may be compiled. */
import type { Glue, Wasm } from 'virtual:glue'
import moduleBytes from 'virtual:module'
import { compileText, unlessBlocked } from '../inlined.js'

let module: WebAssembly.Module | undefined

export const startModule = (glue: Glue): Wasm =>
  unlessBlocked(() => {
    module ??= compileText(moduleBytes)
    return glue.initSync({ module })
  })
