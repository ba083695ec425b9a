/** What a field expects: fields that expect the same share one. */
import type { Kind } from './kind.js'
import { bothPlain, isPlain, type Plain } from './plain.js'

/** Longer texts are rare, and walked faster by the core. */
const LONGEST = 1000
/** So often tables are walked before the description is read, which takes as long as some walks. */
const FEW = 8

export class Expected {
  readonly kind: Kind
  /** What is safe in the slot of the field. */
  readonly #safety: Kind | undefined
  #walks = 0
  /** Only where there is a description. */
  #plain: Plain | undefined

  constructor(kind: Kind, safety: Kind | undefined) {
    this.kind = kind
    this.#safety = safety
  }

  /** Whether the text is a value of which there is nothing to say; `false` where that takes the core's closer look. */
  isPlain(text: unknown): text is string {
    // Of any text there may be something to say: it may be another vendor's credential.
    if (FULL || typeof text !== 'string' || text === '' || text.length > LONGEST) return false
    if (this.#plain) return isPlain(this.#plain, text)
    if (this.#walks < FEW && ++this.#walks === FEW) this.#plain = this.#readPlain()
    return this.kind.table.isPlain(text) && (this.#safety === undefined || this.#safety.table.isPlain(text))
  }

  #readPlain(): Plain | undefined {
    const own = this.kind.plain
    return own && this.#safety ? bothPlain(own, this.#safety.plain) : own
  }
}
