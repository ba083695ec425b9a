/** Tables of a catalog, walked as the core walks them. */
import { numberAt } from './parts.js'

/** Where the number of states and the class map stand in a table, and how long the map is. */
const STATES = 4
const CLASSES = 8
const BYTES = 256
/** Cells of more states take two bytes. Few tables have them; those are left to the core. */
const NARROW = 255

/** In the label of a text of which there is nothing to say. */
const PLAIN = 16

/** The last character in front of those that ASCII prints, and the first behind them. */
const BLANK = 0x20
const DELETE = 0x7f

/** An automaton in catalog bytes, as `format/FORMAT.md` lays it out. */
export class Table {
  readonly #bytes: Uint8Array
  readonly #sink: number
  readonly #states: number
  readonly #classes: number
  readonly #cells: number
  readonly #labels: number
  /** Whether a text that comes to the sink may be plain. */
  readonly #isOpen: boolean

  constructor(bytes: Uint8Array, start: number, end: number) {
    this.#bytes = bytes
    this.#sink = numberAt(bytes, start)
    this.#states = numberAt(bytes, start + STATES)
    this.#classes = start + CLASSES
    this.#cells = this.#classes + BYTES
    this.#labels = end - this.#states
    this.#isOpen = this.#isMarked(this.#sink)
  }

  /** Whether the text is marked as one of which there is nothing to say. */
  isPlain(text: string): boolean {
    // Fields in variables: a catalog is new when most texts are walked, and none of this is compiled.
    const bytes = this.#bytes
    const states = this.#states
    const classes = this.#classes
    const cells = this.#cells
    if (states > NARROW) return false
    // What lies outside the bytes leads to no state, and none is not marked.
    let state = 0
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit <= BLANK || unit >= DELETE) return false
      // A cell says how many states further the next one is, and 1 more; 0 is the sink.
      const cell = bytes[cells + (bytes[classes + unit] as number) * states + state] as number
      if (cell === 0) {
        if (!this.#isOpen) return false
        state = this.#sink
      } else if (state + cell <= states) state += cell - 1
      else state += cell - 1 - states
    }
    return this.#isMarked(state)
  }

  #isMarked(state: number): boolean {
    return ((this.#bytes[this.#labels + state] as number) & PLAIN) !== 0
  }
}
