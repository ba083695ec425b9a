/** What each call needs of a form's fields. */
import type { Expected } from './expected.js'
import type { Kinds } from './kinds.js'
import type { Path, Section } from './types.js'

export interface Place {
  readonly number: number
  readonly section: Section
  readonly id: string
  readonly label: string
  /** Flags, and what `format/FORMAT.md` tells besides. */
  readonly traits: number
  readonly expected: Expected
}

export const SECRET = 4
export const MULTILINE = 8
export const VERBATIM = 16
export const REQUIRED = 64
export const DIGITS = 128
export const HIDDEN = 256
/** Shown while another field has a certain value. */
export const CONDITIONAL = 32768

/** The lowest two bits of traits are the section, counted from 1. */
const SECTION = 3
const SECTIONS: readonly Section[] = ['credentials', 'params', 'assertion_option']

/** How many texts an outline has of each field. */
const TEXTS = 3
/** The core reads no more, and has no room for their lengths. */
const MOST = 127

/** Reads an outline, as `format/FORMAT.md` lays it out; the places stand by their numbers. */
export function readPlaces(outline: string, kinds: Kinds): readonly Place[] {
  const texts = outline.split('\x1f')
  const places = new Array<Place>(Math.min(Math.floor(texts.length / TEXTS), MOST))
  for (let number = 0; number < places.length; number++) {
    const at = TEXTS * number
    const expected = kinds.expected(texts[at] ?? '')
    const { traits } = expected
    places[number] = {
      number,
      section: SECTIONS[(traits & SECTION) - 1] ?? 'credentials',
      id: texts[at + 1] ?? '',
      label: texts[at + 2] ?? '',
      traits,
      expected,
    }
  }
  return places
}

export function pathOf(places: readonly Place[], number: number): Path {
  const place = places[number]
  return Object.freeze(place ? ([place.section, place.id] as const) : ([] as const))
}

/** `params.workspaceId`. */
export const nameOf = ({ section, id }: Place): string => `${section}.${id}`
