// ajv, which makes its functions at run time.
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { answerField, answerForm } from './ajv-answers.mjs'
import { fieldSchema, formSchema } from './json-schema.mjs'
import { openWith } from './opener.mjs'

/** Each wrong field is to be named; and not all patterns of catalogs are regular expressions with the flag `u`. */
const OPTIONS = { allErrors: true, unicodeRegExp: false }

/** An instance, for what is compiled at run time, or beforehand where there is `code`. */
export function createAjv(code) {
  const ajv = new Ajv({ ...OPTIONS, code })
  addFormats(ajv, ['email', 'uuid', 'uri'])
  return ajv
}

export function open(bytes) {
  const ajv = createAjv()
  return openWith({
    buildForm: (form) => answerForm(ajv.compile(formSchema(form))),
    buildField: (field) => answerField(ajv.compile(fieldSchema(field))),
  })(bytes)
}
