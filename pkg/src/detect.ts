/** Whose a text is: only `connect-fields/full` asks. */
import type { Catalog as Core } from './catalog.js'
import { discard, refresh, write } from './core.js'
import { HEAD } from './records.js'
import type { Catalog, Detected } from './types.js'

/** By the numbers of the core, the surest first. */
const CLUES = ['address', 'credential', 'names', 'host'] as const

/** Finds the providers of a catalog that a text holds something of. */
export function createDetect(catalog: Core, provider: Catalog['provider']): (text: unknown) => readonly Detected[] {
  return (text) =>
    Array.from(detect(catalog, text), ([number, clue]) => {
      const id = catalog.heads[HEAD * number] ?? ''
      return { provider: id, clue: CLUES[clue] ?? 'host', values: provider(id).paste(text).values }
    })
}

/** The number of each provider in its catalog, and that of a clue. Never throws. */
function detect({ start }: Core, text: unknown): readonly (readonly [provider: number, clue: number])[] {
  try {
    const entered = start?.()
    if (!entered) return []
    const { core, number } = entered
    const at = core.wasm.detect(number, write(core, 0, text, 0)) >>> 2
    refresh(core)
    const count = core.words[at] ?? 0
    const found = core.words.slice(at + 1, at + 1 + 2 * count)
    core.wasm.clear()
    return Array.from({ length: count }, (_, pair) => [found[2 * pair] ?? 0, found[2 * pair + 1] ?? 0])
  } catch {
    discard()
    return []
  }
}
