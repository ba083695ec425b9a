/** Catalogs as callers see them. */
import text from 'virtual:catalog'
import { assertStartable } from 'virtual:loader'
import { createCatalog, type LoadedCatalog } from './catalog.js'
import { createDetect } from './detect.js'
import { UnknownProviderError } from './errors.js'
import { bytesOf } from './latin1.js'
import { AS_IT_IS, Schema } from './provider.js'
import type { AuthMode, Catalog, FullCatalog, Provider, ProviderOptions, ProviderSummary } from './types.js'

/** Without `detect` where this is not `connect-fields/full`. */
type Opened = Pick<Catalog, 'providers' | 'provider'> & { readonly detect?: FullCatalog['detect'] }

let first: Opened | undefined

/** The embedded catalog. */
export function embedded(): Opened {
  first ??= embed(text)
  return first
}

/**
 * A catalog that stands in the JavaScript. It starts nothing, but throws where nothing could be started: a form should learn that
 * at once.
 */
export function embed(bytes: string): Opened {
  assertStartable()
  return open(createCatalog(bytesOf(bytes)))
}

/** The providers of a catalog, each made when it is first asked for. */
export function open(catalog: LoadedCatalog): Opened {
  const { ids } = catalog
  const numbers = new Map<string, number>()
  for (let number = 0; number < ids.length; number++) numbers.set(ids[number] as string, number)
  const opened = new Array<Provider | undefined>(ids.length)
  let summaries: readonly ProviderSummary[] | undefined
  const providers = (): readonly ProviderSummary[] => {
    summaries ??= Object.freeze(Array.from(numbers.values(), (number) => summarize(catalog, number)))
    return summaries
  }
  const provider = (id: string, options?: ProviderOptions): Provider => {
    const number = numbers.get(id)
    if (number === undefined) throw new UnknownProviderError()
    if (options) return new Schema(catalog, number, { ...options })
    opened[number] ??= new Schema(catalog, number, AS_IT_IS)
    return opened[number]
  }
  return FULL ? { providers, provider, detect: createDetect(catalog, provider) } : { providers, provider }
}

const summarize = ({ ids, names, authModes }: LoadedCatalog, number: number): ProviderSummary =>
  Object.freeze({ id: ids[number] ?? '', name: names[number] ?? '', authMode: authModes[number] as AuthMode })
