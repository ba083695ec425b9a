/** What a field asks of its values: fields that ask the same share one. */
import type { Kind } from './kind.js'
import { bothPlain, isPlain, type Plain } from './plain.js'

/** Longer texts are rare, and walked faster by the core. */
const LONGEST = 1000
/** So often tables are walked before the description is read: that takes as long as dozens of walks, and has to be compiled first. */
const FEW = 512

export class Expected {
  /** Flags, and what `format/FORMAT.md` tells besides. */
  readonly traits: number
  readonly rule: Kind | undefined
  /** The shape that values have as far as anyone knows. */
  readonly shape: Kind | undefined
  /** What is safe in the slot of the field. */
  readonly safety: Kind | undefined
  #walks = 0
  /** Only where there is a description. */
  #plain: Plain | undefined

  constructor(traits: number, rule: Kind | undefined, shape: Kind | undefined, safety: Kind | undefined) {
    this.traits = traits
    this.rule = rule
    this.shape = shape
    this.safety = safety
  }

  /** Whether the text is a value of which there is nothing to say; `false` where that takes the core's closer look. */
  isPlain(text: unknown): text is string {
    // Of any text there may be something to say: it may be another vendor's credential.
    if (FULL || typeof text !== 'string' || text === '' || text.length > LONGEST) return false
    const plain = this.#plain
    // An engine compares with `undefined` at once; whether an object is like `true` takes it several looks.
    if (plain !== undefined && isPlain(plain, text)) return true
    if (this.#walks < FEW && ++this.#walks === FEW) this.#plain = this.#readPlain()
    const { rule, shape, safety } = this
    return (!rule || rule.isPlain(text)) && (!shape || shape.isPlain(text)) && (!safety || safety.isPlain(text))
  }

  #readPlain(): Plain | undefined {
    const { rule, shape, safety } = this
    // The shape first: of two the one with the longer prefix.
    let plain = (shape ?? rule)?.plain
    if (shape && rule) plain = bothPlain(plain, rule.plain)
    if (safety) plain = bothPlain(plain, safety.plain)
    return plain
  }
}
