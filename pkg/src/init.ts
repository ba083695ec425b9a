/** The module is given by the page, which fetches `connect-fields/core.wasm` by itself. */
import { NotStartedError } from './errors.js'

let given: WebAssembly.Module | undefined

/**
 * Gives the module that all calls run.
 * @param module what `await WebAssembly.compileStreaming(fetch(url))` gives for the url of `connect-fields/core.wasm`
 * @throws `TypeError` where it is none, such as a promise of one
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
  // Not `instanceof`: it may have been compiled in another realm.
  if (Object.prototype.toString.call(module) !== '[object WebAssembly.Module]') {
    throw new TypeError(
      'init() takes a WebAssembly.Module: `await WebAssembly.compileStreaming(fetch(url))` gives one.',
    )
  }
  given = module
}

export function givenModule(): WebAssembly.Module {
  if (!given) throw new NotStartedError()
  return given
}
