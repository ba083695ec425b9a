/** Descriptors: a provider's texts, as the core lists them, to frozen objects. */
import type { AuthMode, Description, Field, Option, Section } from './types.js'

/** What can be said of a rule or a shape in words. */
export interface Facts {
  readonly prefix: string
  readonly characters: string
  readonly length: string
}

export interface Details {
  readonly description: Description
  /** By field number. */
  readonly rules: readonly Facts[]
  readonly shapes: readonly Facts[]
}

const SECTIONS: readonly Section[] = ['credentials', 'params', 'assertion_option']
/** In the traits of a field; the lowest two bits are its section, counted from 1. */
const SECTION = 3
const SECRET = 4
const MULTILINE = 8
const VERBATIM = 16
const REQUIRED = 32
const DIGITS = 64

/** Reads a provider's texts, in the order that `format/FORMAT.md` lists. */
export function readDetails(texts: readonly string[], revision: string): Details {
  let at = 0
  const next = (): string => texts[at++] ?? ''
  const facts = (): Facts => ({ prefix: next(), characters: next(), length: next() })

  const [id, name, authMode, docsUrl] = [next(), next(), next() as AuthMode, next()]
  const fields: Field[] = []
  const rules: Facts[] = []
  const shapes: Facts[] = []
  while (at < texts.length) {
    const traits = next().charCodeAt(0)
    const has = (trait: number): boolean => (traits & trait) !== 0
    const [id, label, help, placeholder, docsUrl, preset, options] = [
      next(),
      next(),
      next(),
      next(),
      next(),
      next(),
      next(),
    ]
    fields.push(
      Object.freeze({
        id,
        section: SECTIONS[(traits & SECTION) - 1] ?? 'credentials',
        label,
        help,
        placeholder,
        secret: has(SECRET),
        multiline: has(MULTILINE),
        verbatim: has(VERBATIM),
        required: has(REQUIRED),
        prefix: '',
        suffix: '',
        options: readOptions(options),
        default: preset,
        order: fields.length,
        docsUrl,
        inputAttributes: inputAttributes(has(SECRET), has(MULTILINE), has(DIGITS)),
      }),
    )
    rules.push(facts())
    shapes.push(facts())
    // The names, which only the core needs.
    next()
  }
  const description = Object.freeze({ id, name, authMode, revision, docsUrl, fields: Object.freeze(fields) })
  return { description, rules, shapes }
}

function readOptions(text: string): readonly Option[] {
  const pieces = text.split('\x1f')
  const options: Option[] = []
  for (let at = 1; at < pieces.length; at += 2) {
    options.push(Object.freeze({ value: pieces[at - 1] ?? '', label: pieces[at] ?? '' }))
  }
  return Object.freeze(options)
}

/**
 * Never `type=number|url|email`, `maxlength` or `pattern`: a browser would refuse or cut what people paste before we see
 * it. Spell-checkers that work in the cloud are kept off.
 */
function inputAttributes(secret: boolean, multiline: boolean, digits: boolean): Readonly<Record<string, string>> {
  return Object.freeze({
    ...(multiline ? {} : { type: secret ? 'password' : 'text' }),
    ...(digits ? { inputmode: 'numeric' } : {}),
    autocomplete: 'off',
    autocapitalize: 'off',
    autocorrect: 'off',
    spellcheck: 'false',
  })
}
