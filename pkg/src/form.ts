/** A form's texts: read from whatever a caller gives, and put together to what is submitted. */
import { keyOf } from './flat.js'
import { type Messages, NOTHING, Notes, SILENT } from './notes.js'
import { CONDITIONAL, nameOf, type Place, REQUIRED } from './places.js'
import { accepted, refused } from './results.js'
import type { Issue, Section, Validated, Values } from './types.js'
import { REQUIRED_CODE, wordOf } from './wire.js'

/** Stands for what cannot be read; not text. */
const UNREADABLE = Symbol('unreadable')

type Sections<T> = { -readonly [S in Section]?: T }
type Texts = Readonly<Record<string, unknown>> | null
type Nested = Readonly<Sections<Texts>> | null | undefined
type Built = Sections<Record<string, string>>

/** The form of these fields; providers whose fields are alike share one. */
export class Form {
  readonly places: readonly Place[]
  readonly notes: Notes

  /** `words` are messages other than the English ones. */
  constructor(places: readonly Place[], words?: Messages) {
    this.places = places
    this.notes = new Notes(places, words)
  }

  // Numbers, not iterators: most forms are validated once, before any of this is compiled.

  /** The result, where nothing is to be said of the form but which required fields are empty; `undefined` for any other. */
  settle(texts: readonly unknown[]): Validated<Values> | undefined {
    const { places } = this
    const values: Built = {}
    let missing: Issue[] | undefined
    for (let at = 0; at < places.length; at++) {
      const place = places[at] as Place
      const { traits, expected } = place
      if ((traits & CONDITIONAL) !== 0) return undefined
      const text = texts[at]
      if (expected.isPlain(text)) put(values, place, text)
      else if (text !== '' && text !== undefined && text !== null) return undefined
      else if ((traits & REQUIRED) !== 0) {
        missing ??= []
        missing.push(this.notes.issue(wordOf(REQUIRED_CODE, at)))
      }
    }
    return missing
      ? refused({ issues: missing, warnings: NOTHING, changes: NOTHING, suggestions: NOTHING })
      : accepted(values, SILENT)
  }

  /** What stands in each field, by its number; of any type. Never throws. */
  read(input: unknown): unknown[] {
    const { places } = this
    const form = this.#nest(input)
    // A list that grows takes room for many more.
    const texts = new Array<unknown>(places.length)
    for (let at = 0; at < places.length; at++) {
      const { section, id } = places[at] as Place
      // By name: a key in a variable takes several times as long.
      try {
        if (section === 'credentials') texts[at] = form?.credentials?.[id]
        else texts[at] = (section === 'params' ? form?.params : form?.assertion_option)?.[id]
      } catch {
        // A getter has thrown: there is no text, and the user is told so.
        texts[at] = UNREADABLE
      }
    }
    return texts
  }

  /** `FormData` and its like by section; what it lacks is `null`. Anything else as it is. */
  #nest(input: unknown): Nested {
    const { places } = this
    try {
      if (typeof (input as FormData | null | undefined)?.get !== 'function') return input as Nested
      const data = input as FormData
      const form: Sections<Record<string, unknown>> = {}
      for (const place of places) {
        form[place.section] ??= {}
        const texts = form[place.section] as Record<string, unknown>
        texts[place.id] = data.get(nameOf(place)) ?? data.get(keyOf(places, place))
      }
      return form
    } catch {
      return input as Nested
    }
  }

  /** The texts that are not empty, by section and id. */
  build(texts: readonly unknown[]): Values {
    const { places } = this
    const values: Built = {}
    for (let at = 0; at < places.length; at++) {
      const text = texts[at]
      if (typeof text === 'string' && text !== '') put(values, places[at] as Place, text)
    }
    return values
  }
}

function put(values: Built, { section, id }: Place, text: string): void {
  if (section === 'credentials') {
    values.credentials ??= {}
    values.credentials[id] = text
  } else if (section === 'params') {
    values.params ??= {}
    values.params[id] = text
  } else {
    values.assertion_option ??= {}
    values.assertion_option[id] = text
  }
}
