// zod 4, with and without code that is made at run time.
import * as z from 'zod'
import { HOSTNAME, mapValues, openWith } from './opener.mjs'

const FORMATS = {
  email: () => z.email(),
  uuid: () => z.uuid(),
  uri: () => z.url(),
  hostname: () => z.string().regex(HOSTNAME),
}

function schemaOf({ hidden, options, format, some, pattern, optional }) {
  if (hidden) return z.string().optional()
  if (options) return z.enum(optional ? [...options, ''] : options)
  let schema = FORMATS[format]?.() ?? z.string()
  if (some) schema = schema.min(1)
  if (pattern) schema = schema.regex(new RegExp(pattern))
  return optional ? z.union([schema, z.literal('')]) : schema
}

/** All copies of zod share this setting, and a schema obeys the one under which it was made. */
export const openZod = (jitless) =>
  openWith({
    buildForm(form) {
      z.config({ jitless })
      const schema = z.object(mapValues(form, (fields) => z.object(mapValues(fields, schemaOf))))
      return (value) => {
        const { success, error } = schema.safeParse(value)
        return success ? undefined : error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
      }
    },
    buildField(field) {
      z.config({ jitless })
      const schema = schemaOf(field)
      return (text) => {
        const { success, error } = schema.safeParse(text)
        return success ? undefined : error.issues.map(({ message }) => message)
      }
    },
  })
