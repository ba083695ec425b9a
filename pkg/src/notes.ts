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
  const made = new Map<number, T>()
  return (word) => {
    const known = made.get(word)
    if (known) return known
    const note = make(word)
    made.set(word, note)
    return note
  }
}

function makeIssue(details: Details, word: number): Issue {
  const number = fieldOf(word)
  const basis = basisOf(word)
  const words = basis === RULE ? RULE_WORDS : SHAPE_WORDS
  const facts = basis === RULE || basis === SHAPE ? details.facts(number, words) : undefined
  const [code, validity, names] = codes[codeOf(word)] ?? INTERNAL
  const values: Record<string, string> = {
    label: details.label(number),
    other: basis < details.places.length ? details.label(basis) : '',
    prefix: facts?.prefix ?? '',
    expected: (code === 'character' || code === 'format' ? facts?.characters : facts?.length) ?? LIMIT,
  }
  const params: Record<string, string> = {}
  for (const name of names.split(' ')) if (name) params[name] = values[name] ?? ''
  const path = details.path(number)
  return Object.freeze({ code, path, params: Object.freeze(params), message: render(code, params), validity })
}

function render(code: string, params: Readonly<Record<string, string>>): string {
  return (messages[code] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')
}
