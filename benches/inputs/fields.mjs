// The fields of the 1013 providers of @nangohq/providers, as the peers are told of them. Of each text it says whether it is
// `optional` or must be `some`, its `format`, its `pattern`, its `options`, or that it is `hidden`.
import { everyField, providers } from '../../tests/nango/fields.mjs'
import { patternOf } from '../../tests/nango/zod.mjs'

function tell({ definition = {}, optional }) {
  const { hidden, format, default_value, enum: options } = definition
  if (hidden) return { hidden }
  if (options) return { options, optional }
  return {
    optional,
    format,
    some: format === undefined && default_value === undefined,
    pattern: patternOf(definition)?.source,
  }
}

/** By provider, section and id. */
export const fields = {}
for (const id of Object.keys(providers)) fields[id] = {}
for (const field of everyField) {
  const form = fields[field.provider]
  form[field.section] ??= {}
  form[field.section][field.id] = tell(field)
}

/** All patterns, each once. */
export const patterns = [...new Set(everyField.map(({ definition }) => patternOf(definition)?.source).filter(Boolean))]
