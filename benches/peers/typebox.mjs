// TypeBox, which makes its functions at run time.
import Type from 'typebox'
import { Compile } from 'typebox/compile'
import Format from 'typebox/format'
import { HOSTNAME, mapValues, openWith } from './opener.mjs'

Format.Set('hostname', (text) => HOSTNAME.test(text))

function schemaOf({ hidden, options, format, some, pattern, optional }) {
  if (hidden) return Type.Optional(Type.String())
  if (options) return Type.Enum(optional ? [...options, ''] : options)
  const schema = Type.String({
    ...(format && { format }),
    ...(some && { minLength: 1 }),
    ...(pattern && { pattern: new RegExp(pattern) }),
  })
  return optional ? Type.Union([schema, Type.Literal('')]) : schema
}

export const open = openWith({
  buildForm(form) {
    const schema = Compile(Type.Object(mapValues(form, (fields) => Type.Object(mapValues(fields, schemaOf)))))
    return (value) =>
      schema.Check(value)
        ? undefined
        : schema.Errors(value).map(({ instancePath, message }) => ({
            path: instancePath.slice(1).replace('/', '.'),
            message,
          }))
  },
  buildField(field) {
    const schema = Compile(schemaOf(field))
    return (text) => (schema.Check(text) ? undefined : schema.Errors(text).map(({ message }) => message))
  },
})
