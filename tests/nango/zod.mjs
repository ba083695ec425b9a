// What the forms in use ask of a field, as a zod schema.
import * as z from 'zod'

z.config({ jitless: true })

const HOSTNAME = /^[a-zA-Z0-9.-]+$/
const FORMATS = {
  hostname: (text) => text.regex(HOSTNAME),
  uuid: (text) => text.uuid(),
  uri: (text) => text.url(),
  email: (text) => text.email(),
}

/** The pattern, or nothing where it is no JavaScript: a form with it cannot be drawn. */
export function patternOf({ pattern } = {}) {
  try {
    return pattern ? new RegExp(pattern) : undefined
  } catch {
    return undefined
  }
}

/** The schema of a field as `fieldsOf` gives it. */
export function schemaOf({ definition = {}, optional }) {
  // Of a field that no one sees a form knows only what it holds itself.
  if (definition.hidden) return z.string().optional()
  // Of a list no other text can be chosen.
  if (definition.enum) return optional ? z.enum([...definition.enum, '']) : z.enum(definition.enum)
  const format = FORMATS[definition.format]
  let schema = z.string()
  if (format) schema = format(schema)
  else if (definition.default_value === undefined) schema = schema.min(1)
  const pattern = patternOf(definition)
  if (pattern) schema = schema.regex(pattern)
  return optional ? z.union([schema, z.literal('')]) : schema
}
