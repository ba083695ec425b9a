/** Catalogs: the embedded one, and those that are opened. */
import { type Core, core, discard, give } from './core.js'
import { CatalogError } from './errors.js'
import type { AuthMode, ProviderOptions, ProviderSummary } from './types.js'

/** More than this the module does not hold: it starts again with what is asked for next. */
const MOST_BYTES = 2 ** 25
const MOST_PROVIDERS = 2 ** 12

/** Below 0 stands what is wrong with the bytes. */
const PROBLEMS = ['not_a_catalog', 'other_version', 'damaged'] as const

export interface Catalog {
  /** The providers, by their number. */
  readonly list: readonly ProviderSummary[]
  /** A way to the provider with this number. */
  enter(number: number, softened: readonly number[], hosts: ProviderOptions['hosts']): Entrance
}

/** The running core, and the number that the provider has in it. */
export type Entrance = () => { readonly core: Core; readonly number: number }

/** The catalog in these bytes, or the embedded one. */
export function createCatalog(bytes?: Uint8Array): Catalog {
  const numberIn = (running: Core): number => {
    if (!bytes) return 0
    const known = running.catalogs.get(bytes)
    if (known !== undefined) return known
    const number = running.wasm.open(give(running, bytes))
    if (number < 0) throw new CatalogError(PROBLEMS[-1 - number] ?? 'damaged')
    running.catalogs.set(bytes, number)
    return number
  }

  /** The core, with room for another provider of this catalog. */
  const roomy = (): Core => {
    const running = core()
    const more = bytes && !running.catalogs.has(bytes) ? bytes.length : 0
    let held = 0
    for (const { length } of running.catalogs.keys()) held += length
    if (running.providers < MOST_PROVIDERS && (held === 0 || held + more <= MOST_BYTES)) return running
    discard()
    return core()
  }

  function enter(number: number, softened: readonly number[], hosts: ProviderOptions['hosts']): Entrance {
    let entered: ReturnType<Entrance> | undefined
    return () => {
      if (entered?.core === core()) return entered
      const running = roomy()
      const { wasm } = running
      running.providers++
      const own = wasm.provider(numberIn(running), number)
      for (const field of softened) wasm.soften(own, field)
      if (hosts === 'public') wasm.publish(own)
      entered = { core: running, number: own }
      return entered
    }
  }

  return { list: readList(numberIn), enter }
}

function readList(numberIn: (running: Core) => number): readonly ProviderSummary[] {
  try {
    const running = core()
    const texts = running.glue.list(numberIn(running)).split('\0')
    const list: ProviderSummary[] = []
    for (let at = 0; at + 2 < texts.length; at += 3) {
      const authMode = texts[at + 2] as AuthMode
      list.push(Object.freeze({ id: texts[at] ?? '', name: texts[at + 1] ?? '', authMode }))
    }
    return Object.freeze(list)
  } catch (cause) {
    // What it was given it holds, whatever that is.
    discard()
    throw cause
  }
}
