/** What fields expect: those that expect the same share one kind. */
import { type Plain, readPlain } from './plain.js'

/** What can be said of a rule or a shape in words. */
export interface Facts {
  readonly prefix: string
  readonly characters: string
  readonly length: string
}

/** Where the words of the rule, those of the shape and the plain values stand in the texts of a kind. */
const RULE = 0
const SHAPE = 3
const PLAIN = 6

export class Kind {
  readonly plain: Plain
  readonly #texts: readonly string[]

  /** From its words, as `format/FORMAT.md` lists them. */
  constructor(words: string) {
    const texts = words.split('\0')
    this.#texts = texts
    this.plain = readPlain(texts[PLAIN] ?? '', texts[SHAPE] || (texts[RULE] ?? ''))
  }

  get rule(): Facts {
    return this.#facts(RULE)
  }

  get shape(): Facts {
    return this.#facts(SHAPE)
  }

  #facts(at: number): Facts {
    const [prefix = '', characters = '', length = ''] = this.#texts.slice(at, at + 3)
    return { prefix, characters, length }
  }
}

/** The kinds of a catalog, by their numbers; each is read once. */
export class Kinds {
  readonly #words: readonly string[]
  readonly #kinds: Kind[] = []

  /** From the words of each. */
  constructor(words: readonly string[]) {
    this.#words = words
  }

  get(number: number): Kind {
    this.#kinds[number] ??= new Kind(this.#words[number] ?? '')
    return this.#kinds[number]
  }
}
