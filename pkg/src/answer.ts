/** Reads the core's answers. */
import { type Core, refresh } from './core.js'
import { NOTHING, type Notes, type NotesOf, SILENT } from './notes.js'
import { textAt } from './parts.js'
import type { Change, Issue, Suggestion } from './types.js'
import { CHANGE, CONFLICT, codeOf, fieldOf, INVISIBLE, ISSUE, kindOf, SUGGESTION, VALID, WARNING } from './wire.js'

export interface Answer {
  /** The number of a state. */
  readonly state: number
  readonly notes: NotesOf
  /** The values, by the number of their field. */
  readonly texts: readonly unknown[]
  /** What was found for boxes that are filled, by the number of their field. */
  readonly conflicts: readonly unknown[]
}

/** Reads the answer at a pointer, and gives its memory back. At 0 what was given is valid as it is. */
export function readAnswer(core: Core, pointer: number, make: Notes, given: readonly unknown[]): Answer {
  if (pointer === 0) {
    core.wasm.clear()
    return { state: VALID, notes: SILENT, texts: given, conflicts: NOTHING }
  }
  refresh(core)
  const { bytes, words } = core
  const start = pointer >>> 2
  const end = start + 3 + (words[start] ?? 0)
  const state = words[start + 2] ?? 0
  let text = words[start + 1] ?? 0
  // A list is made for its first item only: most stay empty.
  let texts: unknown[] | undefined
  let conflicts: unknown[] | undefined
  let issues: Issue[] | undefined
  let warnings: Issue[] | undefined
  let changes: Change[] | undefined
  let suggestions: Suggestion[] | undefined
  for (let at = start + 3; at < end; at++) {
    const word = words[at] ?? 0
    const kind = kindOf(word)
    if (kind === ISSUE && codeOf(word) === INVISIBLE) {
      issues = append(issues, make.invisible(word, words[++at] ?? 0, words[++at] ?? 0))
    } else if (kind === ISSUE) issues = append(issues, make.issue(word))
    else if (kind === WARNING) warnings = append(warnings, make.issue(word))
    else if (kind === CHANGE) changes = append(changes, make.change(word))
    else {
      const length = words[++at] ?? 0
      const value = textAt(bytes, text, text + length)
      text += length
      if (kind === SUGGESTION) suggestions = append(suggestions, make.suggestion(fieldOf(word), value))
      else if (kind === CONFLICT) {
        conflicts ??= []
        conflicts[fieldOf(word)] = value
      } else {
        texts ??= []
        texts[fieldOf(word)] = value
      }
    }
  }
  core.wasm.clear()
  const notes = {
    issues: issues ?? NOTHING,
    warnings: warnings ?? NOTHING,
    changes: changes ?? NOTHING,
    suggestions: suggestions ?? NOTHING,
  }
  return { state, notes, texts: texts ?? NOTHING, conflicts: conflicts ?? NOTHING }
}

function append<T>(list: T[] | undefined, item: T): T[] {
  if (!list) return [item]
  list.push(item)
  return list
}
