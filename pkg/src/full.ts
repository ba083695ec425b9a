/**
 * The same as `connect-fields`, and more of it: `paste` reads whole clipboards (`.env` files, JSON, `curl` commands, headers, connection
 * strings, tables, keys in PEM). Import the one or the other: each brings a WebAssembly module of its own.
 *
 * @example
 * ```ts
 * import { provider } from 'connect-fields/full'
 *
 * provider('clay').paste("export CLAY_WORKSPACE_ID='106'").values // { params: { workspaceId: '106' } }
 * ```
 * @packageDocumentation
 */
export * from './index.js'
