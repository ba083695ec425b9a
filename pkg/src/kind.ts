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

/** Reads a kind's words, as `format/FORMAT.md` lists them. */
export function readKind(words: string): Kind {
  const [prefix = '', characters = '', length = '', start = '', typical = '', size = '', plain = ''] = words.split('\0')
  return {
    rule: { prefix, characters, length },
    shape: { prefix: start, characters: typical, length: size },
    plain: readPlain(plain, start || prefix),
  }
}
