/** Catalogs: the embedded one, and those that are opened. */
import { type Core, core, discard, give } from './core.js'
import { CatalogError } from './errors.js'
import { type Records, readRecords } from './records.js'
import type { ProviderOptions } from './types.js'

/** Where its memory is larger than this, the module starts again with what is asked for next. */
const MOST_BYTES = 2 ** 25
const MOST_PROVIDERS = 2 ** 12

/** Below 0 stands what is wrong with the bytes. */
const PROBLEMS = ['not_a_catalog', 'other_version', 'damaged'] as const

export interface Catalog extends Records {
  /** Takes the provider with this number into the running core, with its options. */
  enter(number: number, softened: readonly number[], hosts: ProviderOptions['hosts']): Entered
  /** The running core, and the number that the catalog has in it. Only in `connect-fields/full`. */
  readonly start?: () => Entered
}

/** The running core, and the number that a provider has in it. */
export interface Entered {
  readonly core: Core
  readonly number: number
}

/** The catalog in these bytes, or the embedded one. */
export function createCatalog(given?: Uint8Array): Catalog {
  const numberIn = (running: Core): number => {
    if (!given) return 0
    const known = running.catalogs.get(given)
    if (known !== undefined) return known
    const number = running.wasm.open(give(running, given))
    if (number < 0) throw new CatalogError(PROBLEMS[-1 - number] ?? 'damaged')
    running.catalogs.set(given, number)
    return number
  }

  /** The core, with room for another provider of this catalog. */
  const roomy = (): Core => {
    const running = core()
    const more = given && !running.catalogs.has(given) ? given.length : 0
    const held = running.catalogs.size === 0 ? 0 : running.bytes.length
    if (running.providers < MOST_PROVIDERS && held + more <= MOST_BYTES) return running
    discard()
    return core()
  }

  function enter(number: number, softened: readonly number[], hosts: ProviderOptions['hosts']): Entered {
    const running = roomy()
    const { wasm } = running
    running.providers++
    const own = wasm.provider(numberIn(running), number)
    for (const field of softened) wasm.soften(own, field)
    if (hosts === 'public') wasm.publish(own)
    return { core: running, number: own }
  }

  /** The bytes, once the core has looked at them. */
  function opened(): Uint8Array {
    try {
      const running = roomy()
      numberIn(running)
      return given ?? running.glue.embedded()
    } catch (cause) {
      // What it was given it holds, whatever that is.
      discard()
      throw cause
    }
  }

  const catalog = { ...readRecords(opened()), enter }
  if (!FULL) return catalog
  const start = (): Entered => {
    const running = roomy()
    return { core: running, number: numberIn(running) }
  }
  return { ...catalog, start }
}
