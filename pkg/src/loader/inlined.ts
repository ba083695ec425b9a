/** The module stands in the JavaScript: works wherever bytes may be compiled. */
import moduleBytes from 'virtual:module'
import { compileText } from '../inlined.js'

export const loadModule = (): WebAssembly.Module => compileText(moduleBytes)
