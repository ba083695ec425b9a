/**
 * Values of which there is nothing to say are told apart here and do not cross: the compiler has proved that all texts of
 * a prefix, a length and a few characters are such values. Everything else is the core's business.
 */
export interface Plain {
  readonly prefix: string
  readonly min: number
  readonly max: number
  /** By its code: 1 where the character may stand behind the prefix. */
  readonly allowed: Uint8Array
}

/** Lengths are written as characters, and the first of them are control characters. */
const FIRST = 32

/** Many fields of a catalog share one. */
const plains = new Map<string, Plain>()

/** Reads a description: least and greatest length, then the first and the last character of each run. */
export function readPlain(description: string, prefix: string): Plain {
  const key = `${prefix}\0${description}`
  const known = plains.get(key)
  if (known) return known
  const codes = Array.from(description, (character) => character.charCodeAt(0))
  const [min = FIRST, max = 0] = codes
  const allowed = new Uint8Array(128)
  for (let at = 2; at < codes.length; at += 2) allowed.fill(1, codes[at], (codes[at + 1] ?? 0) + 1)
  const plain = { prefix, min: min - FIRST, max: max - FIRST, allowed }
  plains.set(key, plain)
  return plain
}

/** Whether the text is a value of which there is nothing to say; `false` where that takes a closer look. */
export function isPlain({ prefix, min, max, allowed }: Plain, text: unknown): text is string {
  if (typeof text !== 'string' || text.length < min || text.length > max) return false
  if (prefix && !text.startsWith(prefix)) return false
  for (let at = prefix.length; at < text.length; at++) if (allowed[text.charCodeAt(at)] !== 1) return false
  return true
}
