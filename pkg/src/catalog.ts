/** The embedded catalog, read from the core on first use. */
import { core, discard } from './core.js'

export interface Entry {
  /** In the order that `format/FORMAT.md` lists. */
  readonly texts: readonly string[]
  readonly revision: string
}

let loaded: readonly Entry[] | undefined

/** The providers, by their number. */
export function catalog(): readonly Entry[] {
  loaded ??= load()
  return loaded
}

function load(): Entry[] {
  const { glue, wasm } = core()
  const providers: Entry[] = []
  try {
    for (;;) {
      const number = providers.length
      const texts = glue.describe(number)
      if (!texts) return providers
      const revision = (wasm.revision(number) >>> 0).toString(16).padStart(8, '0')
      providers.push({ texts: texts.split('\0'), revision })
    }
  } catch (trap) {
    discard()
    throw trap
  }
}
