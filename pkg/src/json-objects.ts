/** Objects of JSON Schema. */
import type { JsonSchema } from './types.js'

export type Schemata = Record<string, JsonSchema>

export const object = (properties: Readonly<Schemata>, required: readonly string[]): JsonSchema => ({
  type: 'object',
  properties,
  ...(required.length > 0 && { required }),
})

/** An object with a section in which there is one field. */
export function nested(section: string, id: string, schema: JsonSchema, isRequired: boolean): JsonSchema {
  const one = (key: string, value: JsonSchema) => object({ [key]: value }, isRequired ? [key] : [])
  return one(section, one(id, schema))
}
