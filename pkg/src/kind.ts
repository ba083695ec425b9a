/** What is asked of a text: fields that ask the same share one kind, which is walked as the core walks it. */
import { NUMBER, numberAt, textAt } from './parts.js'
import { type Plain, readPlain } from './plain.js'

/** Where the class map stands in a table, and how long it is. */
const CLASSES = 4
const BYTES = 256
/** A cell that leads to the sink. */
const OVER = 0x80

/** In the label of a text of which there is nothing to say. */
const PLAIN = 16

/** The last character in front of those that ASCII prints, and the first behind them. */
const BLANK = 0x20
const DELETE = 0x7f

/** What can be said in words of what a kind takes. */
export interface Words {
  readonly prefix: string
  readonly characters: string
  readonly length: string
}

/** A view of its part of a catalog, as `format/FORMAT.md` lays it out: facts, words, and a table, which is an automaton. */
export class Kind {
  /** Only in `connect-fields/full`. */
  declare readonly number: number
  /** Only in `connect-fields/full`. */
  declare readonly facts: Uint8Array
  readonly #bytes: Uint8Array
  /** Where its parts begin. */
  readonly #words: number
  readonly #classes: number
  readonly #labels: number
  readonly #states: number
  /** Whether a text that comes to the sink may be plain. */
  readonly #isOpen: boolean
  /** 1 where a cell is two bytes. Few tables have such; those are left to the core. */
  readonly #wide: number

  constructor(bytes: Uint8Array, number: number, start: number, end: number) {
    this.#bytes = bytes
    this.#words = behind(bytes, start)
    const table = behind(bytes, this.#words)
    const front = numberAt(bytes, table)
    this.#states = front >>> 1
    this.#wide = front & 1
    this.#classes = table + CLASSES
    this.#labels = end - this.#states
    this.#isOpen = this.#isMarked(this.#states - 1)
    if (FULL) {
      this.number = number
      this.facts = bytes.subarray(start + NUMBER, this.#words)
    }
  }

  get words(): Words {
    const [prefix = '', characters = '', length = ''] = this.#texts()
    return { prefix, characters, length }
  }

  /** What plain values are like; `undefined` where that is not described. */
  get plain(): Plain | undefined {
    const [prefix = '', , , plain = ''] = this.#texts()
    return readPlain(plain, prefix)
  }

  /** Whether its table marks the text as one of which there is nothing to say. */
  isPlain(text: string): boolean {
    // Fields in variables: a catalog is new when most texts are walked, and none of this is compiled.
    const bytes = this.#bytes
    const states = this.#states
    const classes = this.#classes
    const cells = classes + BYTES
    if (this.#wide) return false
    // What lies outside the bytes leads to no state, and none is not marked.
    let state = 0
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit <= BLANK || unit >= DELETE) return false
      const cell = bytes[cells + (bytes[classes + unit] as number) * states + state] as number
      // Any other says by how much the next state's number is greater, or less: its highest bit is the sign.
      if (cell === OVER) {
        if (!this.#isOpen) return false
        state = states - 1
      } else if (cell < OVER) state += cell
      else state += cell - 2 * OVER
    }
    return this.#isMarked(state)
  }

  #isMarked(state: number): boolean {
    return ((this.#bytes[this.#labels + state] as number) & PLAIN) !== 0
  }

  #texts(): readonly string[] {
    const start = this.#words + NUMBER
    return textAt(this.#bytes, start, start + numberAt(this.#bytes, this.#words)).split('\0')
  }
}

/** Where a part ends whose length stands at `at`. */
const behind = (bytes: Uint8Array, at: number): number => at + NUMBER + numberAt(bytes, at)
