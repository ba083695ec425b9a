/**
 * The same as `connect-fields`, and more of it: `paste` reads whole clipboards (`.env` files, JSON, `curl` commands, headers, connection
 * strings, tables, keys in PEM), and each provider is a JSON Schema. Import the one or the other: each brings a WebAssembly module of
 * its own.
 *
 * @example
 * ```ts
 * import { provider } from 'connect-fields/full'
 *
 * provider('clay').paste("export CLAY_WORKSPACE_ID='106'").values // { params: { workspaceId: '106' } }
 * provider('clay').jsonSchema({ target: 'draft-07' }).required // ['credentials', 'params']
 * ```
 * @packageDocumentation
 */
import { provider as find, openCatalog as open } from './index.js'
import { embedded } from './open.js'
import type { Detected, FullCatalog, FullProvider, ProviderFields, ProviderOptions, ProviderValues } from './types.js'

export * from './index.js'

/**
 * The schema of a provider, as `provider` of `connect-fields` gives it, with `jsonSchema`.
 * @param id an id that `providers()` lists, such as `'clay'`
 * @param options how it is to be checked
 * @throws `UnknownProviderError`; `WasmBlockedError` where a Content-Security-Policy forbids WebAssembly, or there is none
 * @example
 * ```ts
 * provider('clay').jsonSchema().title // 'Clay'
 * ```
 */
export function provider<K extends keyof ProviderValues>(
  id: K,
  options?: ProviderOptions,
): FullProvider<ProviderValues[K], ProviderFields[K], K>
export function provider(id: string, options?: ProviderOptions): FullProvider
export function provider(id: string, options?: ProviderOptions): FullProvider {
  return find(id, options) as FullProvider
}

/**
 * Opens a catalog of your own, as `openCatalog` of `connect-fields` does; its providers have `jsonSchema`.
 * @param bytes the whole file; a copy is kept
 * @throws `CatalogError` whose `code` says what is wrong with the bytes
 * @example
 * ```ts
 * openCatalog(compile(definitions, { with: ['patterns'] })).provider('acme').jsonSchema()
 * ```
 */
export function openCatalog(bytes: Uint8Array): FullCatalog {
  return open(bytes) as FullCatalog
}

/**
 * Whose a text is: the providers of the embedded catalog that it holds something of, the surest first; `[]` where nothing tells.
 * @param text up to 2^20 UTF-16 units; never throws, whatever it is given
 * @example
 * ```ts
 * detect('https://app.clay.com/workspaces/106/home') // [{ provider: 'clay', clue: 'address', rank: 1, values: { params: { workspaceId: '106' } } }]
 * ```
 */
export function detect(text: unknown): readonly Detected[] {
  return embedded().detect?.(text) ?? []
}
