/**
 * Forms that a page already has: an import of its own, for browsers.
 *
 * @packageDocumentation
 */
export { enhance } from './element/enhance.js'
export type { ConnectEvent, Enhanced, EnhanceOptions, Spread } from './element/types.js'
