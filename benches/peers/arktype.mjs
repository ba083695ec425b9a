import { type } from 'arktype'
import { HOSTNAME, mapValues, openWith } from './opener.mjs'

const FORMATS = {
  email: type.keywords.string.email,
  uuid: type.keywords.string.uuid.root,
  uri: type.keywords.string.url.root,
  hostname: type.string.matching(HOSTNAME),
}

function schemaOf({ options, format, some, pattern, optional }) {
  if (options) return type.enumerated(...options, ...(optional ? [''] : []))
  let schema = FORMATS[format] ?? type.string
  if (some) schema = schema.atLeastLength(1)
  if (pattern) schema = schema.matching(new RegExp(pattern))
  return optional ? schema.or(type.unit('')) : schema
}

const sectionOf = (fields) =>
  Object.fromEntries(
    Object.entries(fields).map(([id, field]) => (field.hidden ? [`${id}?`, 'string'] : [id, schemaOf(field)])),
  )

export const open = openWith({
  buildForm(form) {
    const schema = type(mapValues(form, sectionOf))
    return (value) => {
      const out = schema(value)
      return out instanceof type.errors
        ? out.map(({ path, message }) => ({ path: path.join('.'), message }))
        : undefined
    }
  },
  buildField(field) {
    const schema = schemaOf(field)
    return (text) => {
      const out = schema(text)
      return out instanceof type.errors ? out.map(({ message }) => message) : undefined
    }
  },
})
