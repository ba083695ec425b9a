/** Catalogs in the core. */
import { type Core, core, discard, give } from './core.js'
import { CatalogError } from './errors.js'
import { type Records, readRecords } from './records.js'
import type { ProviderOptions } from './types.js'

/** Where its memory is larger than this, the module starts again with what is asked for next. */
const MOST_BYTES = 2 ** 25
const MOST_PROVIDERS = 2 ** 12

/** Below 0 stands what is wrong with the bytes. */
const PROBLEMS = ['not_a_catalog', 'other_version', 'damaged'] as const

/** A catalog whose records are read here, and whose providers the core takes in when they are first asked. */
export interface LoadedCatalog extends Records {
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

/** The catalog in these bytes. The core gets them when it is first asked. */
export function createCatalog(bytes: Uint8Array): LoadedCatalog {
  function enter(number: number, softened: readonly number[], hosts: ProviderOptions['hosts']): Entered {
    const { core: running, number: catalog } = start(bytes)
    const { wasm } = running
    running.providers++
    // Whatever it says: a switch for safety that is misspelled must not be off.
    const own = wasm.provider(catalog, number, !!hosts)
    for (const field of softened) wasm.soften(own, field)
    return { core: running, number: own }
  }

  const catalog = { ...readRecords(bytes), enter }
  return FULL ? { ...catalog, start: () => start(bytes) } : catalog
}

/** Throws `CatalogError` for bytes that are no catalog. */
export function assertCatalog(bytes: Uint8Array): void {
  try {
    start(bytes)
  } catch (cause) {
    // What it was given it holds, whatever that is.
    discard()
    throw cause
  }
}

function start(bytes: Uint8Array): Entered {
  const running = roomFor(bytes)
  return { core: running, number: numberIn(running, bytes) }
}

function numberIn(running: Core, bytes: Uint8Array): number {
  const known = running.catalogs.get(bytes)
  if (known !== undefined) return known
  const number = running.wasm.open(give(running, bytes))
  if (number < 0) throw new CatalogError(PROBLEMS[-1 - number] ?? 'damaged')
  running.catalogs.set(bytes, number)
  return number
}

/** The core, with room for another provider of this catalog. */
function roomFor(bytes: Uint8Array): Core {
  const running = core()
  const more = running.catalogs.has(bytes) ? 0 : bytes.length
  const held = running.catalogs.size === 0 ? 0 : running.bytes.length
  if (running.providers < MOST_PROVIDERS && held + more <= MOST_BYTES) return running
  discard()
  return core()
}
