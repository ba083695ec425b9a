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

/** By how they are described: many fields allow the same characters. */
const alphabets = new Map<string, Uint8Array>()

function readAlphabet(runs: string): Uint8Array {
  const known = alphabets.get(runs)
  if (known) return known
  const allowed = new Uint8Array(128)
  for (let at = 0; at < runs.length; at += 2) allowed.fill(1, runs.charCodeAt(at), runs.charCodeAt(at + 1) + 1)
  alphabets.set(runs, allowed)
  return allowed
}

/** Reads a description: least and greatest length, then the first and the last character of each run; of `''` none is plain. */
export function readPlain(description: string, prefix: string): Plain {
  if (description === '') return { prefix, min: 1, max: 0, allowed: readAlphabet('') }
  const [min, max] = [description.charCodeAt(0) - FIRST, description.charCodeAt(1) - FIRST]
  return { prefix, min, max, allowed: readAlphabet(description.slice(2)) }
}

/** Whether the text is a value of which there is nothing to say; `false` where that takes a closer look. */
export function isPlain({ prefix, min, max, allowed }: Plain, text: unknown): text is string {
  if (typeof text !== 'string' || text.length < min || text.length > max) return false
  if (prefix && !text.startsWith(prefix)) return false
  for (let at = prefix.length; at < text.length; at++) if (allowed[text.charCodeAt(at)] !== 1) return false
  return true
}
