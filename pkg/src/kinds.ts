import { Expected } from './expected.js'
import { Kind } from './kind.js'
import { NUMBER, numberAt } from './parts.js'

/** How many characters the traits are, in front of what stands for kinds. */
const TRAITS = 2

/** The character that stands for the first kind, and how many kinds have a character of their own; others are told by two. */
const FIRST = 33
const SINGLE = 192

/** What the fields of a catalog ask; each kind is read once. */
export class Kinds {
  readonly #bytes: Uint8Array
  readonly #start: number
  readonly #kinds: Kind[] = []
  /** By the texts that tell of them. */
  readonly #expected = new Map<string, Expected>()

  /** From their parts, which begin at `start`. */
  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes
    this.#start = start
  }

  /** What a field asks, by the text in its outline: traits, then what stands for its rule, its shape and what is safe; a blank for none. */
  expected(asked: string): Expected {
    const known = this.#expected.get(asked)
    if (known) return known
    const traits = asked.charCodeAt(0) | (asked.charCodeAt(1) << 8)
    const made = new Expected(traits, this.#kind(asked, 0), this.#kind(asked, 1), this.#kind(asked, 2))
    this.#expected.set(asked, made)
    return made
  }

  /** The kind that the text has in this place. */
  #kind(asked: string, place: number): Kind | undefined {
    let number = -1
    for (let at = TRAITS, left = place; left >= 0; left--) {
      number = asked.charCodeAt(at++) - FIRST
      if (number >= SINGLE) number = SINGLE * (number - SINGLE + 1) + asked.charCodeAt(at++) - FIRST
    }
    if (!(number >= 0)) return undefined
    this.#kinds[number] ??= new Kind(this.#bytes, number, this.#part(number), this.#part(number + 1))
    return this.#kinds[number]
  }

  #part(number: number): number {
    return this.#start + numberAt(this.#bytes, this.#start + NUMBER * number)
  }
}
