/** What stands in the bytes of a catalog; `format/FORMAT.md` lays it out. */
import { Form } from './form.js'
import type { Kind } from './kind.js'
import { Kinds } from './kinds.js'
import { NUMBER, numberAt, textAt } from './parts.js'
import { readPlaces } from './places.js'
import { type Rule, readRule } from './rules.js'

/** Where the length of the kinds stands. */
const KINDS_AT = 9

/** The texts of a head, by their place, and how many there are. */
export const ID = 0
export const NAME = 1
export const AUTH_MODE = 2
const OUTLINE = 3
const HEAD = 4

/** In front of the number of an earlier provider, whose fields are these, too. */
const SHARED = '\x1f'

/** Between the details of providers. */
const BETWEEN = '\x1e'

export interface Records {
  /** How many providers there are. */
  readonly count: number
  /** A text of the head of the provider with this number. */
  head(text: number, number: number): string
  /** The other texts of the provider with this number. */
  details(number: number): readonly string[]
  /** The form of the provider with this number. Those whose fields are alike share one. */
  form(number: number): Form
  /** What is known of a kind as a rule; only in `connect-fields/full`. */
  rule?(kind: Kind | undefined): Rule | undefined
}

/** The number behind the first character, as the core reads it, whatever stands there. */
function numberIn(outline: string): number {
  let number = 0
  for (let at = 1; at < outline.length; at++) number = (10 * number + (outline.charCodeAt(at) & 15)) >>> 0
  return number
}

/** Reads bytes that the core has looked at. Forms and details are read when they are asked for. */
export function readRecords(bytes: Uint8Array): Records {
  const kinds = new Kinds(bytes, KINDS_AT + NUMBER)
  const headsAt = KINDS_AT + NUMBER + numberAt(bytes, KINDS_AT) + NUMBER
  const detailsAt = headsAt + numberAt(bytes, headsAt - NUMBER)
  const heads = textAt(bytes, headsAt, detailsAt).split('\0')
  const count = Math.floor(heads.length / HEAD)
  const head = (text: number, number: number): string => heads[count * text + number] ?? ''

  let all: readonly string[] | undefined
  const details = (number: number): readonly string[] => {
    all ??= textAt(bytes, detailsAt, bytes.length).split(BETWEEN)
    return (all[number] ?? '').split('\0')
  }

  const forms: Form[] = []
  const form = (number: number): Form => {
    const outline = head(OUTLINE, number)
    // Behind the last provider there is none, and so no field either.
    const other = outline.startsWith(SHARED) ? numberIn(outline) : number
    const first = outline === '' ? count : other
    forms[first] ??= new Form(readPlaces(head(OUTLINE, first), kinds))
    return forms[first]
  }
  if (FULL) {
    // Behind the details of the last provider.
    const patterns = (kind: number): string => details(count)[kind] ?? ''
    const rule = (kind: Kind | undefined) => kind && readRule(kind.facts, patterns(kind.number))
    return { count, head, details, form, rule }
  }
  return { count, head, details, form }
}
