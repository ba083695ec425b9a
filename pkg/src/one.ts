/**
 * `connect-fields/providers/<id>`: one provider, made with `connect-fields`. scripts/singles.mjs makes a module of this for each.
 *
 * @packageDocumentation
 */
import { id, text } from 'virtual:one'
import { embed } from './index.js'
import type { Provider, ProviderOptions } from './types.js'

const catalog = embed(text)

export const provider = (options?: ProviderOptions): Provider => catalog.provider(id, options)

export default provider()
