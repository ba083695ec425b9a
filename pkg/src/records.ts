/** What stands in the bytes of a catalog; `format/FORMAT.md` lays it out. */
import { Form } from './form.js'
import { Kinds } from './kinds.js'
import { NUMBER, numberAt, textAt } from './parts.js'
import { readPlaces } from './places.js'
import { type Rule, readRule } from './rules.js'

/** Where the length of the kinds stands. */
const KINDS_AT = 9

/** How many texts each provider has in `heads`. */
export const HEAD = 4

/** Between the details of providers. */
const BETWEEN = '\x1e'

export interface Records {
  /** Id, name, auth mode and outline of each provider, one behind another. */
  readonly heads: readonly string[]
  /** The other texts of the provider with this number. */
  details(number: number): readonly string[]
  /** The form of an outline, one of the texts of a provider. */
  form(outline: string): Form
  /** The rule of the kind with this number; only in `connect-fields/full`. */
  rule?(kind: number): Rule | undefined
}

/** Reads bytes that the core has looked at. Forms and details are read when they are asked for. */
export function readRecords(bytes: Uint8Array): Records {
  const kinds = new Kinds(bytes, KINDS_AT + NUMBER)
  const headsAt = KINDS_AT + NUMBER + numberAt(bytes, KINDS_AT) + NUMBER
  const detailsAt = headsAt + numberAt(bytes, headsAt - NUMBER)
  const heads = textAt(bytes, headsAt, detailsAt).split('\0')

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
    const kindsAt = KINDS_AT + NUMBER
    // Behind the details of the last provider; each of them has a head of so many texts, and a NUL stands behind the last.
    const patterns = (kind: number): string => details(Math.floor(heads.length / HEAD))[kind] ?? ''
    const start = (kind: number): number => kindsAt + numberAt(bytes, kindsAt + NUMBER * kind)
    const rule = (kind: number) => (kind >= 0 ? readRule(bytes, start(kind), patterns(kind)) : undefined)
    return { heads, details, form, rule }
  }
  return { heads, details, form }
}
