/** A provider's texts, read as far as they are needed. */
import type { Catalog } from './catalog.js'
import type { Kind, Kinds } from './kind.js'
import type { Plain } from './plain.js'
import type { AuthMode, Description, Field, Option, Path, Section } from './types.js'

/** What each call needs of a field. */
export interface Place {
  readonly number: number
  readonly section: Section
  readonly id: string
  readonly label: string
  /** Flags, below. */
  readonly traits: number
  readonly required: boolean
  readonly kind: Kind
  readonly plain: Plain
}

const SECTIONS: readonly Section[] = ['credentials', 'params', 'assertion_option']
/** In the traits; the lowest two bits are the section, counted from 1. */
const SECTION = 3
const SECRET = 4
const MULTILINE = 8
const VERBATIM = 16
const REQUIRED = 64
const DIGITS = 128
const HIDDEN = 256

/** The character that stands for the first kind. */
const FIRST_KIND = 33

/** How many texts stand before those of the fields, and how many each field has. */
const HEAD = 7
const TEXTS = 13
/** Of those of a field that has to be safe, too. */
const PLAIN = 12
const DESTINATIONS = 5
const VERIFICATION = 6

/** A provider's fields; the rest is read when it is asked for. */
export class Details {
  /** All fields, by their number; a form shows those of the description. */
  readonly places: readonly Place[]
  readonly id: string
  readonly name: string
  readonly authMode: AuthMode
  readonly #record: string

  constructor(catalog: Catalog, number: number) {
    this.#record = catalog.records[number] ?? ''
    const texts = this.#texts()
    const [id = '', name = '', authMode] = texts
    this.id = id
    this.name = name
    this.authMode = authMode as AuthMode
    this.places = readPlaces(texts, catalog.kinds)
  }

  path(number: number): Path {
    const place = this.places[number]
    return Object.freeze(place ? ([place.section, place.id] as const) : ([] as const))
  }

  /** URL templates, as `format/FORMAT.md` writes them. */
  destinations(): readonly string[] {
    return (this.#texts()[DESTINATIONS] ?? '').split('\x1f')
  }

  /** JSON, or nothing. */
  verification(): string {
    return this.#texts()[VERIFICATION] ?? ''
  }

  isSecret(number: number): boolean {
    return ((this.places[number]?.traits ?? 0) & SECRET) !== 0
  }

  describe(revision: string): Description {
    const texts = this.#texts()
    const [, , , docsUrl = ''] = texts
    const shown = this.places.filter(({ traits }) => (traits & HIDDEN) === 0)
    return Object.freeze({
      id: this.id,
      name: this.name,
      authMode: this.authMode,
      revision,
      docsUrl,
      fields: Object.freeze(shown.map((place) => readField(place, texts.slice(HEAD + TEXTS * place.number)))),
    })
  }

  #texts(): readonly string[] {
    return this.#record.split('\0')
  }
}

function readPlaces(texts: readonly string[], kinds: Kinds): readonly Place[] {
  const places: Place[] = []
  for (let at = HEAD; at + TEXTS <= texts.length; at += TEXTS) {
    const traits = texts[at]?.charCodeAt(0) ?? 0
    const numbers = texts[at + 1] ?? ''
    const kind = kinds.get(numbers.charCodeAt(0) - FIRST_KIND)
    places.push({
      number: places.length,
      section: SECTIONS[(traits & SECTION) - 1] ?? 'credentials',
      id: texts[at + 2] ?? '',
      label: texts[at + 3] ?? '',
      traits,
      required: (traits & REQUIRED) !== 0,
      kind,
      plain: numbers.length > 1 ? kinds.safe(kind, texts[at + PLAIN] ?? '') : kind.plain,
    })
  }
  return places
}

function readField({ number, section, id, label, traits, required }: Place, texts: readonly string[]): Field {
  const [, , , , , help = '', placeholder = '', docsUrl = '', preset = '', options = '', prefix = '', suffix = ''] =
    texts
  const has = (trait: number): boolean => (traits & trait) !== 0
  return Object.freeze({
    id,
    section,
    label,
    help,
    placeholder,
    secret: has(SECRET),
    multiline: has(MULTILINE),
    verbatim: has(VERBATIM),
    required,
    prefix,
    suffix,
    options: readOptions(options),
    default: preset,
    order: number,
    docsUrl,
    inputAttributes: inputAttributes(has(SECRET), has(MULTILINE), has(DIGITS)),
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
