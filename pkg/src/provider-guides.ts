/**
 * How users get the values of all providers: an import of its own, as `connect-fields/guides` is for those that every import brings.
 *
 * @packageDocumentation
 */
import { guides } from './generated/provider-guides.js'
import type { ProviderValues } from './generated/providers.js'
import { guideOf } from './guide-of.js'
import type { Guide } from './types.js'

export type { Guide, GuideStep } from './types.js'

/**
 * The guide of a provider of `connect-fields/providers`. Runs no WebAssembly.
 * @param id an id such as `'zendesk'`
 * @throws what has the `name` `UnknownProviderError`; the class is not exported here
 * @example
 * ```ts
 * import { guide } from 'connect-fields/providers/guides'
 *
 * guide('zendesk').needs // ['Email address with /token', 'API token', 'Subdomain']
 * ```
 */
export function guide(id: keyof ProviderValues | (string & {})): Guide {
  return guideOf(guides, id)
}
