// JSON Schemas held against `validate`, with ajv for both targets.
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'

export const TARGETS = { 'draft-07': Ajv, 'draft-2020-12': Ajv2020 }

/** A function that tells the errors of a form, by the path of the field or the section. */
export function errorsBy(schema, target = 'draft-2020-12') {
  const accepts = new TARGETS[target]({ strict: true, allErrors: true }).compile(schema)
  return (form) => {
    accepts(form)
    return new Set((accepts.errors ?? []).map(pathOf))
  }
}

/** What is missing is an error of the object that lacks it. */
function pathOf({ instancePath, keyword, params }) {
  const path = instancePath.split('/').slice(1)
  return [...path, ...(keyword === 'required' ? [params.missingProperty] : [])].join('.')
}

/** Codes of what no JSON Schema says. */
export const UNSAID = {
  unsafe_host: 'where a request goes to is told by a URL parser',
  unsafe_path: 'where a request goes to is told by a URL parser',
  private_host: 'networks are told by a URL parser',
  invisible_character: 'what no one sees is a table of Unicode',
}
/** What a URL begins with; whether the rest is one only a parser tells. */
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/
/** One character to JSON Schema, two units to `validate`. */
const BEYOND = /[\u{10000}-\u{10ffff}]/u

/** Why the schema may take what `validate` refuses; nothing where it may not. `isUnsafe` tells of texts that are on the way. */
function explanation(code, text, isUnsafe) {
  if (Object.hasOwn(UNSAID, code)) return UNSAID[code]
  const isUrl = SCHEME.test(text) && !URL.canParse(text)
  if ((code === 'format' || code === 'incomplete') && isUrl) return 'what is a URL is told by a URL parser'
  if (code === 'incomplete' && isUnsafe()) return UNSAID.unsafe_host
  if (BEYOND.test(text)) return 'it has a character that is two UTF-16 units'
  return undefined
}

/** A form that shows the field and holds the text in it. */
export function formWith(provider, { section, id }, text) {
  const form = {}
  const put = (name, key, value) => {
    form[name] = { ...form[name], [key]: value }
  }
  let { visibleWhen } = provider.fields.find((field) => field.section === section && field.id === id)
  while (visibleWhen) {
    const { path, equals } = visibleWhen
    put(...path, equals)
    visibleWhen = provider.fields.find((field) => field.section === path[0] && field.id === path[1])?.visibleWhen
  }
  put(section, id, text)
  return form
}

/**
 * What differs between the schema and `check` on a text; nothing where they agree. `errors` is that of `errorsBy`, `open` gives the
 * provider with other options.
 */
export function difference(open, errors, { section, id }, text) {
  const path = `${section}.${id}`
  const provider = open()
  const takes = (value) => !errors(formWith(provider, { section, id }, value)).has(path)
  const { state, value, issues } = provider.field(id, section).check(text)
  if (state === 'valid') {
    return takes(value) || BEYOND.test(value) ? undefined : `refuses the value ${JSON.stringify(value.slice(0, 80))}`
  }
  // A text of blanks is an empty box: it is no value, and the schema speaks of values.
  if (state === 'empty' || !takes(text)) return undefined
  // What is refused although its rule only warns is refused as unsafe.
  const isUnsafe = () =>
    open({ soften: [path] })
      .field(id, section)
      .check(text).state !== 'valid'
  const [{ code }] = issues
  return explanation(code, text, isUnsafe) ? undefined : `takes what is refused as ${code}`
}
