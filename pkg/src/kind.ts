/** What fields expect: those that expect the same share one kind. */
import { type Plain, readPlain } from './plain.js'

/** What can be said of a rule or a shape in words. */
export interface Facts {
  readonly prefix: string
  readonly characters: string
  readonly length: string
}

export interface Kind {
  readonly rule: Facts
  readonly shape: Facts
  readonly plain: Plain
}

/** The kinds of a catalog, by their numbers; each is read once. */
export class Kinds {
  readonly #words: readonly string[]
  readonly #kinds: Kind[] = []
  readonly #safe = new Map<string, Plain>()

  /** From the words of each, as `format/FORMAT.md` lists them. */
  constructor(words: readonly string[]) {
    this.#words = words
  }

  get(number: number): Kind {
    this.#kinds[number] ??= readKind(this.#words[number] ?? '')
    return this.#kinds[number]
  }

  /** The plain values of a kind that are safe where a field puts them. */
  safe(kind: Kind, description: string): Plain {
    const { prefix } = kind.plain
    const key = `${prefix}\0${description}`
    const known = this.#safe.get(key) ?? readPlain(description, prefix)
    this.#safe.set(key, known)
    return known
  }
}

function readKind(words: string): Kind {
  const texts = words.split('\0')
  const rule = factsAt(texts, 0)
  const shape = factsAt(texts, 3)
  return { rule, shape, plain: readPlain(texts[6] ?? '', shape.prefix || rule.prefix) }
}

const factsAt = (texts: readonly string[], at: number): Facts => ({
  prefix: texts[at] ?? '',
  characters: texts[at + 1] ?? '',
  length: texts[at + 2] ?? '',
})
