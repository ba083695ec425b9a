/** The module is given by the page, which fetches `connect-fields/core.wasm` by itself. */
import { NotStartedError } from './errors.js'

let given: WebAssembly.Module | undefined

/**
 * Gives the module that all calls run.
 * @param module what `WebAssembly.compileStreaming(fetch(url))` gives for the url of `connect-fields/core.wasm`
 * @example
 * ```ts
 * import { init, provider } from 'connect-fields/slim'
 * import url from 'connect-fields/core.wasm?url'
 *
 * init(await WebAssembly.compileStreaming(fetch(url)))
 * provider('clay')
 * ```
 */
export function init(module: WebAssembly.Module): void {
  given = module
}

export function givenModule(): WebAssembly.Module {
  if (!given) throw new NotStartedError()
  return given
}
