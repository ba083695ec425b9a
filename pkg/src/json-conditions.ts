/** `visibleWhen` as JSON Schema. */
import { nested } from './json-objects.js'
import type { Asked } from './json-source.js'
import type { Condition, Field, JsonSchema } from './types.js'

/** All that must hold for the field to be shown; `undefined` for one that waits for itself. */
export function conditionsOf(field: Field, all: readonly Asked[]): readonly Condition[] | undefined {
  const found: Condition[] = []
  let asked: Field | undefined = field
  while (asked?.visibleWhen) {
    if (found.length === all.length) return undefined
    found.push(asked.visibleWhen)
    asked = decisiveOf(asked.visibleWhen, all)
  }
  return found
}

const decisiveOf = ({ path: [section, id] }: Condition, all: readonly Asked[]): Field | undefined =>
  all.find(({ field }) => field.section === section && field.id === id)?.field

/** Where the conditions hold, the field is asked for. */
export function implication(
  conditions: readonly Condition[],
  all: readonly Asked[],
  { section, id, required }: Field,
  checks: JsonSchema,
): JsonSchema {
  const parts = conditions.map((condition) => {
    const { path, equals } = condition
    // An empty box counts as what stands in it at first.
    const mayBeEmpty = decisiveOf(condition, all)?.default === equals
    return nested(path[0] ?? '', path[1] ?? '', { const: equals }, !mayBeEmpty)
  })
  const [first = {}] = parts
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema; no function, so nothing awaits it
  return { if: parts.length > 1 ? { allOf: parts } : first, then: nested(section, id, checks, required) }
}
