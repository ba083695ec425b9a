/** Guides by the ids of their providers. */
import { UnknownProviderError } from './errors.js'
import { freeze } from './freeze.js'
import type { Guide } from './types.js'

/** The guide of an id. Anything but a text may throw when it is turned into a key. */
export function guideOf(guides: Readonly<Record<string, Guide>>, id: unknown): Guide {
  const found = typeof id === 'string' && Object.hasOwn(guides, id) ? guides[id] : undefined
  if (!found) throw new UnknownProviderError()
  return freeze(found)
}
