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
export const OUTLINE = 3
const HEAD = 4

/** Between the details of providers. */
const BETWEEN = '\x1e'

export interface Records {
  /** How many providers there are. */
  readonly count: number
  /** A text of the head of the provider with this number. */
  head(text: number, number: number): string
  /** The other texts of the provider with this number. */
  details(number: number): readonly string[]
  /** The form of an outline, one of the texts of a provider. */
  form(outline: string): Form
  /** What is known of a kind as a rule; only in `connect-fields/full`. */
  rule?(kind: Kind | undefined): Rule | undefined
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

  const forms = new Map<string, Form>()
  const form = (outline: string): Form => {
    const known = forms.get(outline)
    if (known) return known
    const made = new Form(readPlaces(outline, kinds))
    forms.set(outline, made)
    return made
  }
  if (FULL) {
    // Behind the details of the last provider.
    const patterns = (kind: number): string => details(count)[kind] ?? ''
    const rule = (kind: Kind | undefined) => kind && readRule(kind.facts, patterns(kind.number))
    return { count, head, details, form, rule }
  }
  return { count, head, details, form }
}
