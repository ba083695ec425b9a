/**
 * Inputs for tests of your forms, with what is said of them: the examples of the definitions.
 *
 * @packageDocumentation
 */
import { UnknownProviderError } from './errors.js'
import { freeze } from './freeze.js'
import { samples as all } from './generated/samples.js'
import type { ChangeCode, IssueCode, ProviderValues, Values } from './types.js'

/** A text for one field, and the codes of what is said of it. */
export interface Sample {
  /** Of the field: `params.workspaceId`. */
  readonly path: string
  readonly input: string
  /** What comes out, where it is accepted. */
  readonly value?: string
  readonly issues: readonly IssueCode[]
  readonly warnings: readonly IssueCode[]
  readonly changes: readonly ChangeCode[]
}

/** Inputs for one provider's fields. */
export interface Samples {
  /** A whole form that is accepted without a word. */
  readonly form: Values
  /** Values. */
  readonly accepted: readonly Sample[]
  /** What people paste in place of values; `changes` say what is done to it. */
  readonly messy: readonly Sample[]
  /** What is not accepted; of an empty box `validate` says so, not `check`. */
  readonly refused: readonly Sample[]
}

/**
 * The samples of a provider of the embedded catalog. They are made up: no service takes them. Runs no WebAssembly.
 * @param id an id such as `'clay'`
 * @throws what has the `name` `UnknownProviderError`; the class is not exported here
 * @example
 * ```ts
 * import { samples } from 'connect-fields/testing'
 *
 * for (const { path, input, issues } of samples('clay').refused) {
 *   // type `input` into the box of `path`, and expect the message of `issues[0]`
 * }
 * ```
 */
export function samples<K extends keyof ProviderValues>(id: K): Samples & { readonly form: ProviderValues[K] }
export function samples(id: string): Samples
export function samples(id: string): Samples {
  const found = typeof id === 'string' && Object.hasOwn(all, id) ? all[id] : undefined
  if (!found) throw new UnknownProviderError()
  return freeze(found)
}
