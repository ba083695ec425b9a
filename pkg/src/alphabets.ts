/** Sets of characters that ASCII has: a bit each, and all of them in one table. */

const CODES = 128

/** The table is made in here and handed to nobody: so an engine has its address in the code of a loop, and loads nothing else. */
function createAlphabets() {
  const table = new Int32Array(CODES)
  const known = new Map<string, number>()
  let next = 1

  /** The bit of the set of these characters; 0 where there is none left, and that set has no character. */
  function bitOf(characters: string): number {
    const had = known.get(characters)
    if (had !== undefined) return had
    const bit = next
    known.set(characters, bit)
    next <<= 1
    for (let at = 0; at < characters.length; at++) {
      const code = characters.charCodeAt(at)
      table[code] = (table[code] as number) | bit
    }
    return bit
  }

  /** Whether the set has all characters of the text from `start` on. */
  function hasAll(bit: number, text: string, start: number): boolean {
    // No way out in between: a jump takes longer than a look. What lies outside the table is in no set.
    let all = bit
    for (let at = start; at < text.length; at++) all &= table[text.charCodeAt(at)] as number
    return all !== 0
  }

  return { bitOf, hasAll }
}

export const { bitOf, hasAll } = createAlphabets()
