/**
 * Values of which there is nothing to say, told at a glance: the compiler has proved that all texts of a prefix, a length
 * and a few characters are such values.
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
const CODES = 128

/** By how they are described: many kinds allow the same characters. */
const alphabets = new Map<string, Uint8Array>()

function readAlphabet(runs: string): Uint8Array {
  const known = alphabets.get(runs)
  if (known) return known
  const allowed = new Uint8Array(CODES)
  for (let at = 0; at < runs.length; at += 2) allowed.fill(1, runs.charCodeAt(at), runs.charCodeAt(at + 1) + 1)
  alphabets.set(runs, allowed)
  return allowed
}

/** Reads a description: least and greatest length, then the first and the last character of each run. */
export function readPlain(description: string, prefix: string): Plain | undefined {
  if (description === '') return undefined
  const [min, max] = [description.charCodeAt(0) - FIRST, description.charCodeAt(1) - FIRST]
  return { prefix, min, max, allowed: readAlphabet(description.slice(2)) }
}

/** What is plain as one and as the other, whose prefix is no longer; `undefined` where that is not known. */
export function bothPlain(one: Plain | undefined, other: Plain | undefined): Plain | undefined {
  if (!one || !other || !isPlain({ ...other, min: 0 }, one.prefix)) return undefined
  return {
    prefix: one.prefix,
    min: Math.max(one.min, other.min),
    max: Math.min(one.max, other.max),
    allowed: one.allowed.map((is, code) => is & (other.allowed[code] ?? 0)),
  }
}

export function isPlain({ prefix, min, max, allowed }: Plain, text: string): boolean {
  if (text.length < min || text.length > max) return false
  if (prefix && !text.startsWith(prefix)) return false
  for (let at = prefix.length; at < text.length; at++) if (allowed[text.charCodeAt(at)] !== 1) return false
  return true
}
