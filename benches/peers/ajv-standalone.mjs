// ajv, whose functions are made beforehand: no library that reads schemas is left, but the code of each form.
import standaloneCode from 'ajv/dist/standalone/index.js'
import { createAjv } from './ajv.mjs'
import { fieldSchema, formSchema } from './json-schema.mjs'

/**
 * The source of a module for these forms, to be bundled in this folder.
 * @param forms as in inputs/fields.mjs
 * @param fields the paths of the fields that are to be checked alone, each `[id, section, field]`
 */
export function generate(forms, fields) {
  const ajv = createAjv({ source: true, esm: true })
  const exported = {}
  const add = (name, schema) => {
    ajv.addSchema(schema, name)
    exported[name] = name
    return name
  }
  const ofForms = Object.keys(forms).map((id, at) => [id, add(`form${at}`, formSchema(forms[id]))])
  const ofFields = fields.map(([id, section, field], at) => [
    [id, section, field].join('.'),
    add(`field${at}`, fieldSchema(forms[id][section][field])),
  ])
  const list = (entries) => `{ ${entries.map(([key, name]) => `${JSON.stringify(key)}: ${name}`).join(', ')} }`
  return `import { answerField, answerForm } from './ajv-answers.mjs'
${standaloneCode(ajv, exported)}
const forms = ${list(ofForms)}
const fields = ${list(ofFields)}
export const open = () => ({
  form: (id) => answerForm(forms[id]),
  field: (...path) => answerField(fields[path.join('.')]),
})`
}
