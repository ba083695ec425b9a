/** What is known of rules beside their tables, for `connect-fields/full`; `format/FORMAT.md` lays it out. */
import { numberAt, textAt } from './parts.js'

/** All of it holds for each value. */
export interface Rule {
  readonly prefix: string
  /** In UTF-16 units. */
  readonly min: number
  /** `Infinity` where there is no limit. */
  readonly max: number
  /** The ASCII characters that a value may have, in order; `undefined` where it may have others. */
  readonly alphabet: string | undefined
  /** As `RegExp` takes them with the flag `u`; none where the catalog was compiled without them. */
  readonly patterns: readonly string[]
}

/** Where the facts of a rule stand. */
const MAX = 4
const ALPHABET = 8
const BEYOND = 24
const PREFIX = 26

const UNLIMITED = 2 ** 32 - 1
const CODES = 128

/** The rule of these facts; `undefined` where it takes any text, or one of its options. */
export function readRule(facts: Uint8Array, patterns: string): Rule | undefined {
  if (facts.length === 0) return undefined
  const max = numberAt(facts, MAX)
  return {
    prefix: textAt(facts, PREFIX, facts.length),
    min: numberAt(facts, 0),
    max: max === UNLIMITED ? Infinity : max,
    alphabet: facts[BEYOND] === 0 ? readAlphabet(facts) : undefined,
    patterns: patterns === '' ? [] : patterns.split('\x1f'),
  }
}

function readAlphabet(facts: Uint8Array): string {
  const has = (code: number): boolean => (((facts[ALPHABET + (code >> 3)] ?? 0) >> (code & 7)) & 1) === 1
  const codes = Array.from({ length: CODES }, (_, code) => code)
  return String.fromCharCode(...codes.filter(has))
}
