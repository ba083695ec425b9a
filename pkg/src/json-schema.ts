/** Providers as JSON Schema, for `connect-fields/full`: what stands in a value, not what people paste. */
import { checksOf } from './json-checks.js'
import { conditionsOf, implication } from './json-conditions.js'
import { object, type Schemata } from './json-objects.js'
import type { Source } from './json-source.js'
import type { Field, JsonSchema, JsonSchemaOptions, Section } from './types.js'

const DIALECTS: Readonly<Record<string, string>> = {
  'draft-2020-12': 'https://json-schema.org/draft/2020-12/schema',
  'draft-07': 'http://json-schema.org/draft-07/schema#',
}
const SECTIONS: readonly Section[] = ['credentials', 'params', 'assertion_option']

/** Both schemas of a provider: of what `validate` takes, and of the value that it gives. */
export interface Schemas {
  readonly input: (options?: JsonSchemaOptions) => JsonSchema
  readonly output: (options?: JsonSchemaOptions) => JsonSchema
}

export const createSchemas = (source: Source): Schemas =>
  Object.freeze({
    input: (options?: JsonSchemaOptions) => schemaOf(source, dialectOf(options), true),
    output: (options?: JsonSchemaOptions) => schemaOf(source, dialectOf(options), false),
  })

function dialectOf({ target = 'draft-2020-12' }: JsonSchemaOptions = {}): string {
  const found = Object.hasOwn(DIALECTS, target) ? DIALECTS[target] : undefined
  if (found === undefined) throw new TypeError(`No such target; there are ${Object.keys(DIALECTS).join(' and ')}.`)
  return found
}

function schemaOf(source: Source, dialect: string, isInput: boolean): JsonSchema {
  const all = source.fields()
  const sections = new Map(
    SECTIONS.map((section) => [section, { properties: {} as Schemata, required: [] as string[] }]),
  )
  const conditional: JsonSchema[] = []
  for (const asked of all) {
    const { field } = asked
    const section = sections.get(field.section)
    const conditions = conditionsOf(field, all)
    if (!conditions || !section) continue
    const checks = isInput ? typed(field) : checksOf(asked)
    const told = annotationsOf(source, field, 'enum' in checks)
    const isAlways = conditions.length === 0
    // What is not shown is not looked at either.
    section.properties[field.id] = { ...(isAlways ? checks : { type: 'string' }), ...told }
    if (!isAlways) conditional.push(implication(conditions, all, field, checks))
    else if (field.required) section.required.push(field.id)
  }
  return {
    $schema: dialect,
    title: source.name,
    ...joined(sections),
    ...(conditional.length > 0 && { allOf: conditional }),
  }
}

/** A section is asked for where one of its fields is; one that no form shows is left out. */
function joined(sections: ReadonlyMap<Section, { properties: Schemata; required: readonly string[] }>): JsonSchema {
  const shown = [...sections].filter(([, { properties }]) => Object.keys(properties).length > 0)
  const properties = shown.map(([name, { properties, required }]) => [name, object(properties, required)])
  const required = shown.filter(([, { required }]) => required.length > 0).map(([name]) => name)
  return object(Object.fromEntries(properties), required)
}

/** What `validate` takes: it reads values out of much that is none. */
const typed = ({ required }: Field): JsonSchema => ({ type: 'string', ...(required && { minLength: 1 }) })

/** What is only told, and refuses nothing. */
function annotationsOf(source: Source, field: Field, isEnum: boolean): JsonSchema {
  const { label, help, secret, default: preset, placeholder, options } = field
  const values = options.map(({ value }) => value)
  const shown = placeholder !== '' && source.isValue(field, placeholder) ? [placeholder] : []
  const examples = values.length > 0 ? values : shown
  return {
    title: label,
    ...(help !== '' && { description: help }),
    ...(secret && { writeOnly: true }),
    ...(preset !== '' && { default: preset }),
    ...(!isEnum && examples.length > 0 && { examples }),
  }
}
