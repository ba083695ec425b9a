/** What may be counted: codes and where they stand. */
import { NOTHING } from './notes.js'
import type { Codes, Path } from './types.js'

/** The codes of notes, by path. */
export function codesOf<C extends string>(
  notes: readonly { readonly code: C; readonly path: Path }[] = NOTHING,
): Codes<C> {
  const codes: Record<string, C[]> = {}
  for (const { code, path } of notes) {
    const name = path.join('.')
    codes[name] ??= []
    codes[name].push(code)
  }
  return codes
}
