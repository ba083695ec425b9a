/** A provider's texts, as the core lists them, read as far as they are needed. */
import { type Plain, readPlain } from './plain.js'
import type { AuthMode, Description, Field, Option, Path, Section } from './types.js'

/** What can be said of a rule or a shape in words. */
export interface Facts {
  readonly prefix: string
  readonly characters: string
  readonly length: string
}

/** What each call needs of a field. */
export interface Place {
  readonly number: number
  readonly section: Section
  readonly id: string
  readonly required: boolean
  readonly plain: Plain
}

export interface Details {
  /** All fields, by their number; a form shows those of the description. */
  readonly places: readonly Place[]
  label(number: number): string
  /** `Words.Rule` or `Words.Shape` of a field. */
  facts(number: number, of: number): Facts
  path(number: number): Path
  /** URL templates, as `format/FORMAT.md` writes them. */
  destinations(): readonly string[]
  /** JSON, or nothing. */
  verification(): string
  isSecret(number: number): boolean
  /** Made on first use. */
  description(): Description
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
const HEAD = 7
const DESTINATIONS = 5
const VERIFICATION = 6
const TEXTS = 13
const WORDS = 7

/** The texts of a field. */
const KIND = 1
const ID = 2
const LABEL = 3
const PLAIN_AND_SAFE = 12

/** The words of a field. */
export const RULE_WORDS = 0
export const SHAPE_WORDS = 3
const PLAIN = 6

/** Reads a provider's texts; `revision` is asked for once, when it is needed. */
export function readDetails(texts: readonly string[], revision: () => string): Details {
  const count = Math.floor((texts.length - HEAD) / (TEXTS + WORDS))
  const text = (number: number, at: number): string => texts[HEAD + TEXTS * number + at] ?? ''
  const word = (number: number, at: number): string => texts[HEAD + TEXTS * count + WORDS * number + at] ?? ''
  const traits = (number: number): number => text(number, 0).charCodeAt(0)

  const readPlace = (number: number): Place => {
    const bits = traits(number)
    // A second character says that something has to be safe.
    const plain = text(number, KIND).length === 1 ? word(number, PLAIN) : text(number, PLAIN_AND_SAFE)
    return {
      number,
      section: SECTIONS[(bits & SECTION) - 1] ?? 'credentials',
      id: text(number, ID),
      required: (bits & REQUIRED) !== 0,
      plain: readPlain(plain, word(number, SHAPE_WORDS) || word(number, RULE_WORDS)),
    }
  }
  const places: Place[] = []
  for (let number = 0; number < count; number++) places.push(readPlace(number))

  const readDescription = (): Description => {
    const [id = '', name = '', authMode, docsUrl = ''] = texts
    const shown = places.filter(({ number }) => (traits(number) & HIDDEN) === 0)
    const fields = shown.map((place) => readField(place, traits(place.number), (at) => text(place.number, at)))
    return Object.freeze({
      id,
      name,
      authMode: authMode as AuthMode,
      revision: revision(),
      docsUrl,
      fields: Object.freeze(fields),
    })
  }
  let described: Description | undefined

  return {
    places,
    label: (number) => text(number, LABEL),
    facts: (number, of) => ({
      prefix: word(number, of),
      characters: word(number, of + 1),
      length: word(number, of + 2),
    }),
    path: (number) => {
      const place = places[number]
      return Object.freeze(place ? ([place.section, place.id] as const) : ([] as const))
    },
    destinations: () => (texts[DESTINATIONS] ?? '').split('\x1f'),
    verification: () => texts[VERIFICATION] ?? '',
    isSecret: (number) => (traits(number) & SECRET) !== 0,
    description: () => {
      described ??= readDescription()
      return described
    },
  }
}

function readField({ number, section, id, required }: Place, traits: number, text: (at: number) => string): Field {
  const [secret, multiline] = [(traits & SECRET) !== 0, (traits & MULTILINE) !== 0]
  return Object.freeze({
    id,
    section,
    label: text(LABEL),
    help: text(5),
    placeholder: text(6),
    secret,
    multiline,
    verbatim: (traits & VERBATIM) !== 0,
    required,
    prefix: text(10),
    suffix: text(11),
    options: readOptions(text(9)),
    default: text(8),
    order: number,
    docsUrl: text(7),
    inputAttributes: inputAttributes(secret, multiline, (traits & DIGITS) !== 0),
  })
}

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
