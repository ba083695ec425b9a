/**
 * Provider schemas and field validators for any Connect form.
 *
 * @example
 * ```ts
 * import { provider } from 'connect-fields'
 *
 * const clay = provider('clay')
 * clay.field('workspaceId').check('https://app.clay.com/workspaces/1060661/settings').value // '1060661'
 * ```
 * @packageDocumentation
 */
import { assertCatalog, createCatalog } from './catalog.js'
import { CatalogError } from './errors.js'
import { embedded, open } from './open.js'
import type { Catalog, Provider, ProviderFields, ProviderOptions, ProviderSummary, ProviderValues } from './types.js'

export { CatalogError, UnknownFieldError, UnknownProviderError, WasmBlockedError } from './errors.js'
/** @internal For `connect-fields/providers/...`, which have a catalog each. */
export { embed } from './open.js'
export type * from './types.js'

const FORMAT_VERSION_AT = 4

/**
 * The schema of a provider. The WebAssembly module starts (in a few milliseconds) with the first text that needs it; no `await` is needed.
 * @param id an id that `providers()` lists, such as `'clay'`
 * @param options how it is to be checked
 * @returns a frozen object, the same one for each call; also a Standard Schema
 * @throws `UnknownProviderError`; `WasmBlockedError` where a Content-Security-Policy forbids WebAssembly
 * @example
 * ```ts
 * const result = provider('clay').validate({ credentials: { apiKey: '0123456789abcdef' }, params: { workspaceId: '106' } })
 * if (result.ok) result.value // { credentials: { apiKey: ... }, params: { workspaceId: '106' } }
 * ```
 */
export function provider<K extends keyof ProviderValues>(
  id: K,
  options?: ProviderOptions,
): Provider<ProviderValues[K], ProviderFields[K], K>
export function provider(id: string, options?: ProviderOptions): Provider
export function provider(id: string, options?: ProviderOptions): Provider {
  return embedded().provider(id, options)
}

/**
 * The providers of the embedded catalog, by id.
 * @throws `WasmBlockedError` where a Content-Security-Policy forbids WebAssembly
 * @example
 * ```ts
 * providers().map(({ name }) => name) // ['Clay', 'ClickHouse Cloud', 'Cloudentity']
 * ```
 */
export function providers(): readonly ProviderSummary[] {
  return embedded().providers()
}

/**
 * Opens a catalog of your own: what `connect-fields compile` has written, or `compile` of `connect-fields/compiler` has given.
 * Providers are read when they are asked for.
 * @param bytes the whole file; a copy is kept
 * @throws `CatalogError` whose `code` says what is wrong with the bytes
 * @example
 * ```ts
 * const catalog = openCatalog(await readFile('catalog.bin'))
 * catalog.provider('acme').validate(form)
 * ```
 */
export function openCatalog(bytes: Uint8Array): Catalog {
  if (!(bytes instanceof Uint8Array)) throw new CatalogError('not_a_catalog')
  // A `slice` of Node's buffers is no copy.
  const own = new Uint8Array(bytes)
  assertCatalog(own)
  return Object.freeze({ formatVersion: own[FORMAT_VERSION_AT] ?? 0, ...open(createCatalog(own)) })
}
