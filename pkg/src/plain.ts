import { bitOf, hasAll } from './alphabets.js'

/**
 * Values of which there is nothing to say, told at a glance: the compiler has proved that all texts of a prefix, a length
 * and a few characters are such values.
 */
export interface Plain {
  readonly prefix: string
  readonly min: number
  readonly max: number
  /** Those that may stand behind the prefix. */
  readonly characters: string
  /** The bit of their set. */
  readonly alphabet: number
}

/** Lengths are written as characters, and the first of them are control characters. */
const FIRST = 32

/** Reads a description: least and greatest length, then the first and the last character of each run. */
export function readPlain(description: string, prefix: string): Plain | undefined {
  if (description === '') return undefined
  const [min, max] = [description.charCodeAt(0) - FIRST, description.charCodeAt(1) - FIRST]
  return createPlain(prefix, min, max, spell(description.slice(2)))
}

function spell(runs: string): string {
  let characters = ''
  for (let at = 0; at < runs.length; at += 2) {
    const last = runs.charCodeAt(at + 1)
    for (let code = runs.charCodeAt(at); code <= last; code++) characters += String.fromCharCode(code)
  }
  return characters
}

/** What is plain as one and as the other, whose prefix is no longer; `undefined` where that is not known. */
export function bothPlain(one: Plain | undefined, other: Plain | undefined): Plain | undefined {
  if (!one || !other || !isPlain({ ...other, min: 0 }, one.prefix)) return undefined
  const both = Array.from(one.characters).filter((character) => other.characters.includes(character))
  return createPlain(one.prefix, Math.max(one.min, other.min), Math.min(one.max, other.max), both.join(''))
}

const createPlain = (prefix: string, min: number, max: number, characters: string): Plain => ({
  prefix,
  min,
  max,
  characters,
  alphabet: bitOf(characters),
})

export function isPlain({ prefix, min, max, alphabet }: Plain, text: string): boolean {
  if (text.length < min || text.length > max) return false
  // No call for the many that have none.
  if (prefix !== '' && !text.startsWith(prefix)) return false
  return hasAll(alphabet, text, prefix.length)
}
