/** What a field asks of its values: fields that ask the same share one. */
import type { Kind } from './kind.js'
import { bothPlain, isPlain, type Plain } from './plain.js'

/** Longer texts are rare, and walked faster by the core. */
const LONGEST = 1000
/** So often tables are walked before the description is read, which takes as long as dozens of walks. */
const FEW = 64

export class Expected {
  /** The rule, the shape that values have as far as anyone knows, what is safe in the slot of the field. */
  readonly kinds: readonly (Kind | undefined)[]
  #walks = 0
  /** Only where there is a description. */
  #plain: Plain | undefined

  constructor(kinds: readonly (Kind | undefined)[]) {
    this.kinds = kinds
  }

  /** Whether the text is a value of which there is nothing to say; `false` where that takes the core's closer look. */
  isPlain(text: unknown): text is string {
    // Of any text there may be something to say: it may be another vendor's credential.
    if (FULL || typeof text !== 'string' || text === '' || text.length > LONGEST) return false
    if (this.#plain && isPlain(this.#plain, text)) return true
    if (this.#walks < FEW && ++this.#walks === FEW) this.#plain = this.#readPlain()
    for (let at = 0; at < this.kinds.length; at++) {
      const kind = this.kinds[at]
      if (kind && !kind.table.isPlain(text)) return false
    }
    return true
  }

  #readPlain(): Plain | undefined {
    const [rule, shape, safety] = this.kinds
    // The shape first: of two the one with the longer prefix.
    const [first, ...others] = [shape, rule, safety].filter((kind) => kind !== undefined)
    return others.reduce((plain, kind) => bothPlain(plain, kind.plain), first?.plain)
  }
}
