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
  readonly label: string
  readonly required: boolean
  readonly plain: Plain
}

/** What the core tells of a provider. */
export interface Told {
  /** Traits, id, label, prefix and plain values of each field. */
  outline(): string
  /** All texts, as `format/FORMAT.md` lists them. */
  texts(): string
  revision(): string
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

/** How many texts an outline has of a field. */
const OUTLINE = 5

/** How many texts stand before those of the fields, how many each field has, and how many say what it expects. */
const HEAD = 7
const TEXTS = 13
const WORDS = 7
const DESTINATIONS = 5
const VERIFICATION = 6

/** The words of a field. */
export const RULE_WORDS = 0
export const SHAPE_WORDS = 3

/** A provider's fields, read as far as they are needed. */
export class Details {
  /** All fields, by their number; a form shows those of the description. */
  readonly places: readonly Place[]
  readonly #told: Told
  #texts: readonly string[] | undefined
  #description: Description | undefined

  constructor(told: Told) {
    this.#told = told
    this.places = readPlaces(told.outline())
  }

  /** Reads all texts, so that notes can be made without asking the core. */
  load(): void {
    this.#all()
  }

  label(number: number): string {
    return this.places[number]?.label ?? ''
  }

  /** The words at `RULE_WORDS` or `SHAPE_WORDS` of a field. */
  facts(number: number, of: number): Facts {
    const at = HEAD + TEXTS * this.places.length + WORDS * number + of
    const [prefix = '', characters = '', length = ''] = this.#all().slice(at, at + 3)
    return { prefix, characters, length }
  }

  path(number: number): Path {
    const place = this.places[number]
    return Object.freeze(place ? ([place.section, place.id] as const) : ([] as const))
  }

  /** URL templates, as `format/FORMAT.md` writes them. */
  destinations(): readonly string[] {
    return (this.#all()[DESTINATIONS] ?? '').split('\x1f')
  }

  /** JSON, or nothing. */
  verification(): string {
    return this.#all()[VERIFICATION] ?? ''
  }

  isSecret(number: number): boolean {
    return (this.#traits(number) & SECRET) !== 0
  }

  /** Made on first use. */
  description(): Description {
    this.#description ??= this.#describe()
    return this.#description
  }

  #all(): readonly string[] {
    this.#texts ??= this.#told.texts().split('\0')
    return this.#texts
  }

  #traits(number: number): number {
    return this.#own(number)[0]?.charCodeAt(0) ?? 0
  }

  #own(number: number): readonly string[] {
    const at = HEAD + TEXTS * number
    return this.#all().slice(at, at + TEXTS)
  }

  #describe(): Description {
    const [id = '', name = '', authMode, docsUrl = ''] = this.#all()
    const shown = this.places.filter(({ number }) => (this.#traits(number) & HIDDEN) === 0)
    return Object.freeze({
      id,
      name,
      authMode: authMode as AuthMode,
      revision: this.#told.revision(),
      docsUrl,
      fields: Object.freeze(shown.map((place) => readField(place, this.#own(place.number)))),
    })
  }
}

function readPlaces(outline: string): readonly Place[] {
  const texts = outline.split('\0')
  const places: Place[] = []
  for (let at = 0; at + OUTLINE < texts.length; at += OUTLINE) {
    const traits = texts[at]?.charCodeAt(0) ?? 0
    places.push({
      number: places.length,
      section: SECTIONS[(traits & SECTION) - 1] ?? 'credentials',
      id: texts[at + 1] ?? '',
      label: texts[at + 2] ?? '',
      required: (traits & REQUIRED) !== 0,
      plain: readPlain(texts[at + 4] ?? '', texts[at + 3] ?? ''),
    })
  }
  return places
}

function readField({ number, section, id, label, required }: Place, texts: readonly string[]): Field {
  const [traits = '', , , , , help = '', placeholder = '', docsUrl = '', preset = ''] = texts
  const [options = '', prefix = '', suffix = ''] = texts.slice(9)
  const has = (trait: number): boolean => (traits.charCodeAt(0) & trait) !== 0
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
