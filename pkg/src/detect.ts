/** Whose a text is: only `connect-fields/full` asks. */
import type { LoadedCatalog } from './catalog.js'
import { discard, refresh, write } from './core.js'
import type { Catalog, Detected } from './types.js'

/** By the numbers of the core, the surest first. */
const CLUES = ['address', 'credential', 'names', 'host'] as const
const NONE = new Int32Array()

/** How many words tell of a provider: its number, that of the clue, the rank. */
const WORDS = 3

/** Finds the providers of a catalog that a text holds something of. */
export function createDetect(
  catalog: LoadedCatalog,
  provider: Catalog['provider'],
): (text: unknown) => readonly Detected[] {
  return (text) => {
    const found = detect(catalog, text)
    return Array.from({ length: found.length / WORDS }, (_, at) => {
      const [number = 0, clue = 0, rank = 0] = found.subarray(WORDS * at, WORDS * (at + 1))
      const id = catalog.ids[number] ?? ''
      return { provider: id, clue: CLUES[clue] ?? 'host', rank, values: provider(id).paste(text).values }
    })
  }
}

/** The words that the core tells. Never throws. */
function detect({ start }: LoadedCatalog, text: unknown): Int32Array {
  try {
    const entered = start?.()
    if (!entered) return NONE
    const { core, number } = entered
    const at = core.wasm.detect(number, write(core, 0, text, 0)) >>> 2
    refresh(core)
    const found = core.words.slice(at + 1, at + 1 + WORDS * (core.words[at] ?? 0))
    core.wasm.clear()
    return found
  } catch {
    discard()
    return NONE
  }
}
