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
  readonly #bytes: Uint8Array
  readonly #words: number

  constructor(bytes: Uint8Array, start: number, end: number) {
    const behind = (at: number): number => at + NUMBER + numberAt(bytes, at)
    this.#bytes = bytes
    this.#words = behind(start)
    this.table = new Table(bytes, behind(this.#words), end)
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
