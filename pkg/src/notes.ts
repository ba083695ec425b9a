/** Words to issues and changes. They hold no value, so each is made once and shared, frozen. */
import { type Details, RULE_WORDS, SHAPE_WORDS } from './description.js'
import { changes as changeCodes, codes } from './generated/codes.js'
import { messages } from './generated/messages.js'
import type { Change, Issue, Suggestion } from './types.js'
import { basisOf, codeOf, fieldOf, RULE, SHAPE } from './wire.js'

const INTERNAL = ['internal', 'customError', ''] as const
export const NOTHING: readonly [] = Object.freeze([] as const)
/** What a text that is too long to be looked at is told. */
const LIMIT = 'at most 1048576'

export interface NotesOf {
  readonly issues: readonly Issue[]
  readonly warnings: readonly Issue[]
  readonly changes: readonly Change[]
  readonly suggestions: readonly Suggestion[]
}

/** No note at all. */
export const SILENT: NotesOf = Object.freeze({
  issues: NOTHING,
  warnings: NOTHING,
  changes: NOTHING,
  suggestions: NOTHING,
})

/** The one note when the core failed. */
export const FAILED: NotesOf = Object.freeze({
  ...SILENT,
  issues: Object.freeze([
    Object.freeze({
      code: 'internal',
      path: NOTHING,
      params: Object.freeze({}),
      message: messages.internal ?? '',
      validity: 'customError' as const,
    }),
  ]),
})

/** Words to notes. */
export interface NotesMaker {
  issue(word: number): Issue
  change(word: number): Change
  suggestion(field: number, value: string): Suggestion
}

/** Makes the notes of one provider's answers. */
export function createNotes(details: Details): NotesMaker {
  const issue = remember((word) => makeIssue(details, word))
  const change = remember((word): Change => {
    const code = changeCodes[codeOf(word)] ?? changeCodes[0]
    return Object.freeze({ code, path: details.path(fieldOf(word)), message: render(code, {}) })
  })
  const suggestion = (number: number, value: string): Suggestion => ({
    path: details.path(number),
    value,
    label: render('plain_digits', { value }),
  })
  return { issue, change, suggestion }
}

/** Makes the note of a word once. */
function remember<T>(make: (word: number) => T): (word: number) => T {
  let made: Map<number, T> | undefined
  return (word) => {
    const known = made?.get(word)
    if (known) return known
    const note = make(word)
    made ??= new Map()
    made.set(word, note)
    return note
  }
}

function makeIssue(details: Details, word: number): Issue {
  const number = fieldOf(word)
  const [code, validity, names] = codes[codeOf(word)] ?? INTERNAL
  const params: Record<string, string> = {}
  for (const name of names.split(' ')) if (name) params[name] = paramOf(details, word, code, name)
  const path = details.path(number)
  return Object.freeze({ code, path, params: Object.freeze(params), message: render(code, params), validity })
}

function paramOf(details: Details, word: number, code: string, name: string): string {
  const number = fieldOf(word)
  const basis = basisOf(word)
  if (name === 'label') return details.label(number)
  if (name === 'other') return details.label(basis)
  if (basis !== RULE && basis !== SHAPE) return LIMIT
  const { prefix, characters, length } = details.facts(number, basis === RULE ? RULE_WORDS : SHAPE_WORDS)
  if (name === 'prefix') return prefix
  return code === 'character' || code === 'format' ? characters : length
}

function render(code: string, params: Readonly<Record<string, string>>): string {
  let text = messages[code] ?? code
  // A function, because `$` in a text is no pattern.
  for (const name in params) text = text.replaceAll(`{${name}}`, () => params[name] ?? '')
  return text
}
