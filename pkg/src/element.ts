/**
 * Forms of a page: an import of its own, for browsers.
 *
 * @packageDocumentation
 */
export { enhance } from './element/enhance.js'
export type { Enhanced, EnhanceOptions } from './types.js'
