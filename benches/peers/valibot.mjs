import * as v from 'valibot'
import { HOSTNAME, mapValues, openWith } from './opener.mjs'

const FORMATS = { email: v.email, uuid: v.uuid, uri: v.url, hostname: () => v.regex(HOSTNAME) }

function schemaOf({ hidden, options, format, some, pattern, optional }) {
  if (hidden) return v.optional(v.string())
  if (options) return v.picklist(optional ? [...options, ''] : options)
  const checks = []
  if (format) checks.push(FORMATS[format]())
  if (some) checks.push(v.nonEmpty())
  if (pattern) checks.push(v.regex(new RegExp(pattern)))
  const schema = v.pipe(v.string(), ...checks)
  return optional ? v.union([schema, v.literal('')]) : schema
}

export const open = openWith({
  buildForm(form) {
    const schema = v.object(mapValues(form, (fields) => v.object(mapValues(fields, schemaOf))))
    return (value) => {
      const { success, issues } = v.safeParse(schema, value)
      return success ? undefined : issues.map((issue) => ({ path: v.getDotPath(issue), message: issue.message }))
    }
  },
  buildField(field) {
    const schema = schemaOf(field)
    return (text) => {
      const { success, issues } = v.safeParse(schema, text)
      return success ? undefined : issues.map(({ message }) => message)
    }
  },
})
