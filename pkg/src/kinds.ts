import { Expected } from './expected.js'
import { Kind } from './kind.js'
import { NUMBER, numberAt } from './parts.js'

/** The character that stands for the first kind. */
const FIRST_KIND = 33

/** The kinds of a catalog; each is read once. */
export class Kinds {
  readonly #bytes: Uint8Array
  readonly #start: number
  readonly #kinds: Kind[] = []
  /** By the characters that stand for their kinds. */
  readonly #expected = new Map<string, Expected>()

  /** From their parts, which begin at `start`. */
  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes
    this.#start = start
  }

  /** What a field expects, by the text in its outline: the character of one kind, and maybe that of what is safe. */
  expected(numbers: string): Expected {
    const known = this.#expected.get(numbers)
    if (known) return known
    const made = new Expected(this.#kind(numbers, 0), numbers.length > 1 ? this.#kind(numbers, 1) : undefined)
    this.#expected.set(numbers, made)
    return made
  }

  #kind(numbers: string, at: number): Kind {
    const number = numbers.charCodeAt(at) - FIRST_KIND
    this.#kinds[number] ??= new Kind(this.#bytes, this.#part(number), this.#part(number + 1))
    return this.#kinds[number]
  }

  #part(number: number): number {
    return this.#start + numberAt(this.#bytes, this.#start + NUMBER * number)
  }
}
