/** Catalogs: the embedded one, and those that are opened. */
import { type Core, core, discard, give } from './core.js'
import { CatalogError } from './errors.js'
import { Form } from './form.js'
import { Kinds } from './kind.js'
import { readPlaces } from './places.js'
import type { ProviderOptions } from './types.js'

/** More than this the module does not hold: it starts again with what is asked for next. */
const MOST_BYTES = 2 ** 25
const MOST_PROVIDERS = 2 ** 12

/** How many texts each provider has in `heads`. */
export const HEAD = 4

/** Between the details of providers, and behind the words of each kind. */
const BETWEEN = '\x1e'

/** Below 0 stands what is wrong with the bytes. */
const PROBLEMS = ['not_a_catalog', 'other_version', 'damaged'] as const

export interface Catalog {
  /** Id, name, auth mode and outline of each provider, one behind another. */
  readonly heads: readonly string[]
  /** The other texts of the provider with this number, as `format/FORMAT.md` lists them. */
  details(number: number): readonly string[]
  /** The form of an outline, one of the texts of a provider. */
  form(outline: string): Form
  /** Takes the provider with this number into the running core, with its options. */
  enter(number: number, softened: readonly number[], hosts: ProviderOptions['hosts']): Entered
}

/** The running core, and the number that a provider has in it. */
export interface Entered {
  readonly core: Core
  readonly number: number
}

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

  function enter(number: number, softened: readonly number[], hosts: ProviderOptions['hosts']): Entered {
    const running = roomy()
    const { wasm } = running
    running.providers++
    const own = wasm.provider(numberIn(running), number)
    for (const field of softened) wasm.soften(own, field)
    if (hosts === 'public') wasm.publish(own)
    return { core: running, number: own }
  }

  function read(ask: (running: Core, own: number) => string): string {
    try {
      const running = roomy()
      return ask(running, numberIn(running))
    } catch (cause) {
      // What it was given it holds, whatever that is.
      discard()
      throw cause
    }
  }

  const heads = read(({ glue }, own) => glue.heads(own)).split('\0')
  const kinds = new Kinds(read(({ glue }, own) => glue.words(own)).split(BETWEEN))

  let all: readonly string[] | undefined
  const details = (number: number): readonly string[] => {
    all ??= read(({ glue }, own) => glue.details(own)).split(BETWEEN)
    return (all[number] ?? '').split('\0')
  }

  const forms = new Map<string, Form>()
  const form = (outline: string): Form => {
    const known = forms.get(outline)
    if (known) return known
    const made = new Form(readPlaces(outline, kinds))
    forms.set(outline, made)
    return made
  }
  return { heads, details, form, enter }
}
