/**
 * The same as `connect-fields` without the WebAssembly module, for who hosts it: call `init` first.
 *
 * @packageDocumentation
 */
export { NotStartedError } from './errors.js'
export * from './index.js'
export { init } from './init.js'
