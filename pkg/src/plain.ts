/**
 * Values of which there is nothing to say are told apart here and do not cross: the compiler has proved that all texts of
 * a prefix, a length and a few characters are such values. Everything else is the core's business.
 */
export interface Plain {
  readonly prefix: string
  readonly min: number
  readonly max: number
  /** Finds a character that no plain value has. A single class, so that it passes over a text once and cannot hang. */
  readonly odd: RegExp
}

/** Lengths are written as characters, and the first of them are control characters. */
const FIRST = 32

/** Reads a description: least and greatest length, then the characters as a class of a regular expression. */
export function readPlain(description: string, prefix: string): Plain {
  const min = description.charCodeAt(0) - FIRST
  const max = description.charCodeAt(1) - FIRST
  return { prefix, min, max, odd: new RegExp(`[^${description.slice(2)}]`) }
}

/** Whether the text is a value of which there is nothing to say; `false` where that takes a closer look. */
export function isPlain({ prefix, min, max, odd }: Plain, text: unknown): text is string {
  if (typeof text !== 'string' || text.length < min || !(text.length <= max)) return false
  return (!prefix || text.startsWith(prefix)) && !finds(odd, text)
}

const ANYTHING = /^/

/** `RegExp.input` and its like keep the last text in which something was found: it may be a secret. */
export function finds(pattern: RegExp, text: string): boolean {
  const found = pattern.test(text)
  if (found) ANYTHING.test('')
  return found
}
