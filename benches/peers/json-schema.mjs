// Forms as JSON Schemas, for ajv.
import { HOSTNAME, mapValues } from './opener.mjs'

export function fieldSchema({ hidden, options, format, some, pattern, optional }) {
  if (hidden) return { type: 'string' }
  if (options) return { enum: optional ? [...options, ''] : options }
  const schema = { type: 'string' }
  if (format === 'hostname') schema.allOf = [{ pattern: HOSTNAME.source }]
  else if (format) schema.format = format
  if (some) schema.minLength = 1
  if (pattern) schema.pattern = pattern
  return optional ? { anyOf: [schema, { const: '' }] } : schema
}

export const formSchema = (form) =>
  objectSchema(
    mapValues(form, (fields) =>
      objectSchema(
        mapValues(fields, fieldSchema),
        Object.keys(fields).filter((id) => !fields[id].hidden),
      ),
    ),
  )

const objectSchema = (properties, required = Object.keys(properties)) => ({ type: 'object', properties, required })
