/** What fields expect: those that expect the same share one kind. */
import { NUMBER, numberAt, textAt } from './parts.js'
import { type Plain, readPlain } from './plain.js'
import { Table } from './table.js'

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

/** A view of its part of a catalog, as `format/FORMAT.md` lays it out. */
export class Kind {
  readonly table: Table
  readonly #bytes: Uint8Array
  readonly #words: number

  constructor(bytes: Uint8Array, start: number, end: number) {
    const behind = (at: number): number => at + NUMBER + numberAt(bytes, at)
    this.#bytes = bytes
    this.#words = behind(behind(start))
    this.table = new Table(bytes, behind(this.#words), end)
  }

  get rule(): Facts {
    return this.#facts(RULE)
  }

  get shape(): Facts {
    return this.#facts(SHAPE)
  }

  /** What plain values are like; `undefined` where that is not described. */
  get plain(): Plain | undefined {
    const texts = this.#texts()
    return readPlain(texts[PLAIN] ?? '', texts[SHAPE] || (texts[RULE] ?? ''))
  }

  #facts(at: number): Facts {
    const [prefix = '', characters = '', length = ''] = this.#texts().slice(at, at + 3)
    return { prefix, characters, length }
  }

  #texts(): readonly string[] {
    const start = this.#words + NUMBER
    return textAt(this.#bytes, start, start + numberAt(this.#bytes, this.#words)).split('\0')
  }
}
