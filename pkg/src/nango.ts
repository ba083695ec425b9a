/**
 * A form's value as `@nangohq/frontend` takes it: an import of its own, without WebAssembly.
 *
 * @packageDocumentation
 */
import type { AuthMode, Provider, Values } from './types.js'

/** What `nango.auth(integration, options)` takes of a form; it has more, such as `detectClosedAuthWindow`. */
export interface AuthOptions {
  readonly params?: Record<string, string>
  // `any`, because the client's own type is a union of all that there may be.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly credentials?: any
  readonly assertionOption?: Record<string, string>
}

/** Whose credentials the client tells apart by a type: https://nango.dev/docs/reference/sdks/frontend */
const TYPED: readonly AuthMode[] = ['JWT', 'TWO_STEP', 'SIGNATURE', 'AWS_SIGV4']

/**
 * The options of `nango.auth` for a form's value.
 * @param provider the provider's schema, or anything with its `authMode`
 * @param value what `validate` gives as `value`
 * @returns a new object; a section without values is not there
 * @example
 * ```ts
 * import { toAuthOptions } from 'connect-fields/nango'
 *
 * const result = clay.validate(form)
 * if (result.ok) await nango.auth('clay', toAuthOptions(clay, result.value))
 * ```
 */
export function toAuthOptions(
  { authMode }: Pick<Provider, 'authMode'>,
  { credentials, params, assertion_option }: Values,
): AuthOptions {
  const type = TYPED.includes(authMode) ? { type: authMode } : {}
  return {
    ...(params && { params: { ...params } }),
    ...(credentials && { credentials: { ...type, ...credentials } }),
    ...(assertion_option && { assertionOption: { ...assertion_option } }),
  }
}
