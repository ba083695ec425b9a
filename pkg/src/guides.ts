/**
 * How users get a provider's values: an import of its own, so that a form without guides pays nothing for them.
 *
 * @packageDocumentation
 */
import { guides } from './generated/guides.js'
import { guideOf } from './guide-of.js'
import type { Guide, Locale, ProviderValues } from './types.js'

export { handoff, type MissingField } from './handoff.js'
export type { Guide, GuideStep, HandoffOptions } from './types.js'

/**
 * The guide of a provider of the embedded catalog. Runs no WebAssembly.
 * @param id an id such as `'clay'`
 * @param locale the default export of `connect-fields/locales/...`; where it has no texts of the provider, the guide is English
 * @throws what has the `name` `UnknownProviderError`; the class is not exported here
 * @example
 * ```ts
 * import { guide } from 'connect-fields/guides'
 *
 * guide('clay').steps[0].title // 'Copy the API key'
 * ```
 */
export function guide(id: keyof ProviderValues | (string & {}), locale?: Locale): Guide {
  const found = guideOf(guides, id)
  return locale?.providers[id]?.guide ?? found
}
