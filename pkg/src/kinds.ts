import { Expected } from './expected.js'
import { Kind } from './kind.js'
import { NUMBER, numberAt } from './parts.js'

/** The character that stands for the first kind. */
const FIRST_KIND = 33

/** What the fields of a catalog ask; each kind is read once. */
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

  /** What a field asks, by the text in its outline: characters for its rule, its shape and what is safe; a blank for none. */
  expected(numbers: string): Expected {
    const known = this.#expected.get(numbers)
    if (known) return known
    const made = new Expected([0, 1, 2].map((at) => this.#kind(numbers, at)))
    this.#expected.set(numbers, made)
    return made
  }

  #kind(numbers: string, at: number): Kind | undefined {
    const number = numbers.charCodeAt(at) - FIRST_KIND
    if (!(number >= 0)) return undefined
    this.#kinds[number] ??= new Kind(this.#bytes, this.#part(number), this.#part(number + 1))
    return this.#kinds[number]
  }

  #part(number: number): number {
    return this.#start + numberAt(this.#bytes, this.#start + NUMBER * number)
  }
}
