/** Results, made of notes. */
import type { NotesOf } from './notes.js'
import type { Checked, Validated, Values } from './types.js'

// Literals, because a spread takes longer than all the rest of an answer.
export const accepted = (value: Values, { issues, warnings, changes, suggestions }: NotesOf): Validated<Values> => ({
  ok: true,
  value,
  issues,
  warnings,
  changes,
  suggestions,
})

export const valid = (value: string, { issues, warnings, changes, suggestions }: NotesOf): Checked => ({
  state: 'valid',
  value,
  issues,
  warnings,
  changes,
  suggestions,
})

export const refused = ({ issues, warnings, changes, suggestions }: NotesOf): Validated<Values> => ({
  ok: false,
  issues,
  warnings,
  changes,
  suggestions,
})
