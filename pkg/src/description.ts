/** Descriptors: a provider's texts, as the core lists them, to frozen objects. */
import { type Plain, readPlain } from './plain.js'
import type { AuthMode, Description, Field, Option, Path, Section } from './types.js'

/** What can be said of a rule or a shape in words. */
export interface Facts {
  readonly prefix: string
  readonly characters: string
  readonly length: string
}

export interface Details {
  readonly description: Description
  /** All fields, by their number; a form shows those of the description. */
  readonly fields: readonly Field[]
  /** By field number. */
  readonly rules: readonly Facts[]
  readonly shapes: readonly Facts[]
  readonly plains: readonly Plain[]
  readonly paths: readonly Path[]
}

const SECTIONS: readonly Section[] = ['credentials', 'params', 'assertion_option']
/** In the traits of a field; the lowest two bits are its section, counted from 1. */
const SECTION = 3
const SECRET = 4
const MULTILINE = 8
const VERBATIM = 16
const REQUIRED = 64
const DIGITS = 128
const HIDDEN = 256

/** How many texts stand before those of the fields, how many each field has, and how many say what it expects. */
const HEAD = 5
const TEXTS = 13
const KIND = 1
const PLAIN_AND_SAFE = 12
const WORDS = 7
const SHAPE = 3
const PLAIN = 6

/** Reads a provider's texts. */
export function readDetails(texts: readonly string[], revision: string): Details {
  const [id = '', name = '', authMode, docsUrl = ''] = texts
  const fields: Field[] = []
  const shown: Field[] = []
  const rules: Facts[] = []
  const shapes: Facts[] = []
  const plains: Plain[] = []
  const count = Math.floor((texts.length - HEAD) / (TEXTS + WORDS))
  for (let number = 0; number < count; number++) {
    const own = texts.slice(HEAD + TEXTS * number)
    const words = texts.slice(HEAD + TEXTS * count + WORDS * number)
    const field = readField(own, number)
    fields.push(field)
    if (!has(own, HIDDEN)) shown.push(field)
    // A second character says that something has to be safe.
    const plain = own[KIND]?.length === 1 ? words[PLAIN] : own[PLAIN_AND_SAFE]
    const [rule, shape] = [readFacts(words), readFacts(words.slice(SHAPE))]
    rules.push(rule)
    shapes.push(shape)
    plains.push(readPlain(plain ?? '', shape.prefix || rule.prefix))
  }
  const paths = fields.map(({ section, id }): Path => Object.freeze([section, id] as const))
  const description = { id, name, authMode: authMode as AuthMode, revision, docsUrl, fields: Object.freeze(shown) }
  return { description: Object.freeze(description), fields, rules, shapes, plains, paths }
}

/** Whether a field has a trait. */
const has = ([traits = '']: readonly string[], trait: number): boolean => (traits.charCodeAt(0) & trait) !== 0

function readField(texts: readonly string[], order: number): Field {
  const [traits = '', , id = '', label = '', , help = '', placeholder = '', docsUrl = '', preset = ''] = texts
  const [options = '', prefix = '', suffix = ''] = texts.slice(9)
  const [secret, multiline] = [has(texts, SECRET), has(texts, MULTILINE)]
  return Object.freeze({
    id,
    section: SECTIONS[(traits.charCodeAt(0) & SECTION) - 1] ?? 'credentials',
    label,
    help,
    placeholder,
    secret,
    multiline,
    verbatim: has(texts, VERBATIM),
    required: has(texts, REQUIRED),
    prefix,
    suffix,
    options: readOptions(options),
    default: preset,
    order,
    docsUrl,
    inputAttributes: inputAttributes(secret, multiline, has(texts, DIGITS)),
  })
}

const readFacts = ([prefix = '', characters = '', length = '']: readonly string[]): Facts => ({
  prefix,
  characters,
  length,
})

function readOptions(text: string): readonly Option[] {
  const pieces = text.split('\x1f')
  const options: Option[] = []
  for (let at = 1; at < pieces.length; at += 2) {
    const value = pieces[at - 1] ?? ''
    // A label that would only repeat its value is left out.
    options.push(Object.freeze({ value, label: pieces[at] || value }))
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
