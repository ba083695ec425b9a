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
import { catalog } from './catalog.js'
import { UnknownProviderError } from './errors.js'
import { createProvider } from './provider.js'
import type { AuthMode, Provider, ProviderFields, ProviderSummary, ProviderValues } from './types.js'

export { UnknownFieldError, UnknownProviderError, WasmBlockedError } from './errors.js'
export type * from './types.js'

const opened = new Map<string, Provider>()
let listed: readonly ProviderSummary[] | undefined

/**
 * The schema of a provider. The first call starts the WebAssembly module (a few milliseconds); no `await` is needed.
 * @param id an id that `providers()` lists, such as `'clay'`
 * @returns a frozen object, the same one for each call; also a Standard Schema
 * @throws `UnknownProviderError`; `WasmBlockedError` where a Content-Security-Policy forbids WebAssembly
 * @example
 * ```ts
 * const result = provider('clay').validate({ credentials: { apiKey: '0123456789abcdef' }, params: { workspaceId: '106' } })
 * if (result.ok) result.value // { credentials: { apiKey: ... }, params: { workspaceId: '106' } }
 * ```
 */
export function provider<K extends keyof ProviderValues>(id: K): Provider<ProviderValues[K], ProviderFields[K], K>
export function provider(id: string): Provider
export function provider(id: string): Provider {
  let found = opened.get(id)
  if (!found) {
    const number = catalog().findIndex(({ texts: [other] }) => other === id)
    const entry = catalog()[number]
    if (!entry) throw new UnknownProviderError()
    found = createProvider(number, entry)
    opened.set(id, found)
  }
  return found
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
  listed ??= Object.freeze(
    catalog().map(({ texts: [id = '', name = '', authMode] }) =>
      Object.freeze({ id, name, authMode: authMode as AuthMode }),
    ),
  )
  return listed
}
