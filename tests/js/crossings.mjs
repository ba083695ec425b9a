// Whether a call crosses into the core.
import { loadCopy } from './install.mjs'
import { start, watchInstances } from './instances.mjs'

/** A new copy of the package, and `crosses(call)`, which gives what the call gave and whether it crossed. */
export async function loadCounted() {
  let crossings = 0
  const counted =
    (call) =>
    (...given) => {
      crossings++
      return call(...given)
    }
  const watched = watchInstances((exports) => ({
    ...exports,
    check: counted(exports.check),
    validate: counted(exports.validate),
  }))
  const copy = await loadCopy()
  start(copy)
  watched.stop()
  const crosses = (call) => {
    crossings = 0
    const result = call()
    return { result, crossed: crossings > 0 }
  }
  return { copy, crosses }
}

/** What the core says of a text that did not cross: it does where there is a blank to trim. `undefined` where it was not asked. */
export function saidOf(check, crosses, text) {
  const { result, crossed } = crosses(() => check(text))
  if (crossed) return undefined
  const { value: _, ...said } = crosses(() => check(`${text}\n`)).result
  return { ...said, isSame: result.value === text, changes: said.changes.map(({ code }) => code) }
}

/** Nothing but that. */
export const SILENT = {
  state: 'valid',
  issues: [],
  warnings: [],
  isSame: true,
  changes: ['trimmed'],
  suggestions: [],
}
