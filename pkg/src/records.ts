/** What stands in the bytes of a catalog; `format/FORMAT.md` lays it out. */
import { Form } from './form.js'
import type { Kind } from './kind.js'
import { Kinds } from './kinds.js'
import { NUMBER, numberAt, textAt } from './parts.js'
import { readPlaces } from './places.js'
import { type Rule, readRule } from './rules.js'

/** Where the length of the kinds stands. */
const KINDS_AT = 9

/** How many texts a head has. */
const HEAD = 4

/** In front of the number of an earlier provider, whose fields are these, too. */
const SHARED = '\x1f'

/** Between the details of providers. */
const BETWEEN = '\x1e'

/** Providers have numbers: their places in the lists. */
export interface Records {
  readonly ids: readonly string[]
  readonly names: readonly string[]
  readonly authModes: readonly string[]
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
  const column = (number: number) => heads.slice(count * number, count * (number + 1))
  const [ids, names, authModes, outlines] = [column(0), column(1), column(2), column(3)]

  let all: readonly string[] | undefined
  const details = (number: number): readonly string[] => {
    all ??= textAt(bytes, detailsAt, bytes.length).split(BETWEEN)
    return (all[number] ?? '').split('\0')
  }

  const forms: Form[] = []
  const form = (number: number): Form => {
    const outline = outlines[number] ?? ''
    const other = outline.startsWith(SHARED) ? numberIn(outline) : number
    // Those without a field share the form of what stands behind the last provider: nothing.
    const first = outline === '' ? count : other
    forms[first] ??= new Form(readPlaces(outlines[first] ?? '', kinds))
    return forms[first]
  }
  if (FULL) {
    // Behind the details of the last provider.
    const patterns = (kind: number): string => details(count)[kind] ?? ''
    const rule = (kind: Kind | undefined) => kind && readRule(kind.facts, patterns(kind.number))
    return { ids, names, authModes, details, form, rule }
  }
  return { ids, names, authModes, details, form }
}
