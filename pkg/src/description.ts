/** Descriptors: a provider's texts, as the core lists them, to frozen objects. */
import type { Entry } from './catalog.js'
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
const REQUIRED = 32
const DIGITS = 64

/** How many texts stand before those of the fields, how many each field has, and where its facts begin. */
const HEAD = 4
const TEXTS = 15
const RULE = 8
const SHAPE = 11
const PLAIN = 14

/** Reads a provider's texts. */
export function readDetails({ texts, revision }: Entry): Details {
  const [id = '', name = '', authMode, docsUrl = ''] = texts
  const fields: Field[] = []
  const rules: Facts[] = []
  const shapes: Facts[] = []
  const plains: Plain[] = []
  for (let at = HEAD; at < texts.length; at += TEXTS) {
    const own = texts.slice(at, at + TEXTS)
    fields.push(readField(own, fields.length))
    const [rule, shape] = [readFacts(own.slice(RULE)), readFacts(own.slice(SHAPE))]
    rules.push(rule)
    shapes.push(shape)
    plains.push(readPlain(own[PLAIN] ?? '', shape.prefix || rule.prefix))
  }
  const paths = fields.map(({ section, id }): Path => Object.freeze([section, id] as const))
  const description = { id, name, authMode: authMode as AuthMode, revision, docsUrl, fields: Object.freeze(fields) }
  return { description: Object.freeze(description), rules, shapes, plains, paths }
}

function readField(texts: readonly string[], order: number): Field {
  const [traits = '', id = '', label = '', help = '', placeholder = '', docsUrl = '', preset = '', options = ''] = texts
  const bits = traits.charCodeAt(0)
  const has = (trait: number): boolean => (bits & trait) !== 0
  return Object.freeze({
    id,
    section: SECTIONS[(bits & SECTION) - 1] ?? 'credentials',
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
    order,
    docsUrl,
    inputAttributes: inputAttributes(has(SECRET), has(MULTILINE), has(DIGITS)),
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
