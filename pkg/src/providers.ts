/**
 * All providers of this project, where `connect-fields` brings three: made with `connect-fields/full`, which it loads, so that
 * whole clipboards are read and a text tells whose it is. Each is a module of its own, too, made with `connect-fields`: the default export
 * of `connect-fields/providers/zendesk` is the provider, and its export `provider` takes options.
 *
 * @example
 * ```ts
 * import { provider } from 'connect-fields/providers'
 *
 * provider('zendesk').paste('https://acme.zendesk.com/agent/tickets/1').values // { params: { subdomain: 'acme' } }
 * ```
 * @packageDocumentation
 */
import text from 'virtual:providers'
import { openCatalog } from './full.js'
import type { ProviderFields, ProviderValues } from './generated/providers.js'
import { bytesOf } from './latin1.js'
import type { Detected, FullCatalog, FullProvider, ProviderOptions, ProviderSummary } from './types.js'

export type { ProviderFields, ProviderValues } from './generated/providers.js'

let opened: FullCatalog | undefined

function all(): FullCatalog {
  opened ??= openCatalog(bytesOf(text))
  return opened
}

/**
 * The schema of a provider, as `provider` of `connect-fields/full` gives it.
 * @param id an id that `providers()` lists, such as `'zendesk'`
 * @param options how it is to be checked
 * @throws what has the `name` `UnknownProviderError`, or `WasmBlockedError` where a Content-Security-Policy forbids WebAssembly, or there is
 *   none; the classes are those of `connect-fields/full`
 * @example
 * ```ts
 * provider('okta').paste('https://acme-admin.okta.com').values // { params: { hostname: 'acme.okta.com' } }
 * ```
 */
export function provider<K extends keyof ProviderValues>(
  id: K,
  options?: ProviderOptions,
): FullProvider<ProviderValues[K], ProviderFields[K], K>
export function provider(id: string, options?: ProviderOptions): FullProvider
export function provider(id: string, options?: ProviderOptions): FullProvider {
  return all().provider(id, options)
}

/**
 * All providers, by id.
 * @throws what has the `name` `WasmBlockedError` where a Content-Security-Policy forbids WebAssembly, or there is none
 * @example
 * ```ts
 * providers().some(({ name }) => name === 'Zendesk') // true
 * ```
 */
export function providers(): readonly ProviderSummary[] {
  return all().providers()
}

/**
 * Whose a text is: the providers that it holds something of, the surest first; `[]` where nothing tells.
 * @param text up to 2^20 UTF-16 units; never throws, whatever it is given
 * @example
 * ```ts
 * detect('https://acme.zendesk.com/agent')[0].provider // 'zendesk'
 * ```
 */
export function detect(text: unknown): readonly Detected[] {
  return all().detect(text)
}
