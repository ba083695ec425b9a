/** What is asked of a text: fields that ask the same share one kind. */
import { NUMBER, numberAt, textAt } from './parts.js'
import { type Plain, readPlain } from './plain.js'
import { Table } from './table.js'

/** What can be said in words of what a kind takes. */
export interface Words {
  readonly prefix: string
  readonly characters: string
  readonly length: string
}

/** A view of its part of a catalog, as `format/FORMAT.md` lays it out. */
export class Kind {
  readonly table: Table
  /** Only in `connect-fields/full`. */
  declare readonly number: number
  /** Only in `connect-fields/full`. */
  declare readonly facts: Uint8Array
  readonly #bytes: Uint8Array
  readonly #words: number

  constructor(bytes: Uint8Array, number: number, start: number, end: number) {
    this.#bytes = bytes
    this.#words = behind(bytes, start)
    this.table = new Table(bytes, behind(bytes, this.#words), end)
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

  #texts(): readonly string[] {
    const start = this.#words + NUMBER
    return textAt(this.#bytes, start, start + numberAt(this.#bytes, this.#words)).split('\0')
  }
}

/** Where a part ends whose length stands at `at`. */
const behind = (bytes: Uint8Array, at: number): number => at + NUMBER + numberAt(bytes, at)
