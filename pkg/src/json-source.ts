/** What a JSON Schema is made of, out of a catalog. */

import { describe } from './description.js'
import type { Place } from './places.js'
import type { Records } from './records.js'
import type { Rule } from './rules.js'
import type { Field, Provider } from './types.js'

/** What is asked of a provider. */
export interface Source {
  readonly name: string
  /** Those that a form shows, in its order. */
  fields(): readonly Asked[]
  /** Whether nothing is said of the text as a value of the field. */
  isValue(field: Field, text: string): boolean
}

/** A field, and what is asked of its values. */
export interface Asked {
  readonly field: Field
  /** Whether any text is a value. */
  readonly isFree: boolean
  readonly rule: Rule | undefined
}

/** The provider with a number in a catalog; any text is a value of the fields whose numbers are `softened`. */
export function createSource(
  provider: Provider,
  { details, rule }: Records,
  number: number,
  places: readonly Place[],
  softened: readonly number[],
): Source {
  const asked = (): readonly Asked[] =>
    describe(details(number), places).fields.map((field) => ({
      field,
      isFree: softened.includes(field.order),
      rule: rule?.(places[field.order]?.expected.rule),
    }))
  return {
    name: provider.name,
    fields: asked,
    isValue: ({ id, section }, text) => {
      const { value, warnings } = provider.field(id, section).check(text)
      return value === text && warnings.length === 0
    },
  }
}
