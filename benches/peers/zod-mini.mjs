import * as z from 'zod/mini'
import en from 'zod/v4/locales/en.js'
import { HOSTNAME, mapValues, openWith } from './opener.mjs'

// Without it all messages are "Invalid input": https://zod.dev/packages/mini#no-default-locale
z.config(en())

const FORMATS = {
  email: () => z.email(),
  uuid: () => z.uuid(),
  uri: () => z.url(),
  hostname: () => z.string().check(z.regex(HOSTNAME)),
}

function schemaOf({ hidden, options, format, some, pattern, optional }) {
  if (hidden) return z.optional(z.string())
  if (options) return z.enum(optional ? [...options, ''] : options)
  const checks = []
  if (some) checks.push(z.minLength(1))
  if (pattern) checks.push(z.regex(new RegExp(pattern)))
  const schema = (FORMATS[format]?.() ?? z.string()).check(...checks)
  return optional ? z.union([schema, z.literal('')]) : schema
}

export const open = openWith({
  buildForm(form) {
    z.config({ jitless: true })
    const schema = z.object(mapValues(form, (fields) => z.object(mapValues(fields, schemaOf))))
    return (value) => {
      const { success, error } = schema.safeParse(value)
      return success ? undefined : error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
    }
  },
  buildField(field) {
    const schema = schemaOf(field)
    return (text) => {
      const { success, error } = schema.safeParse(text)
      return success ? undefined : error.issues.map(({ message }) => message)
    }
  },
})
