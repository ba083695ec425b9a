/** Words to issues and changes. They hold no value, so each is made once and shared, frozen. */
import type { Details, Facts } from './description.js'
import { changes as changeCodes, codes } from './generated/codes.js'
import { messages } from './generated/messages.js'
import type { Change, Issue, Path, Suggestion } from './types.js'
import { basisOf, codeOf, fieldOf, NONE, RULE, SHAPE } from './wire.js'

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
  const issues = new Map<number, Issue>()
  const changes = new Map<number, Change>()
  const paths = new Map<number, Path>()

  function pathOf(number: number): Path {
    const made = paths.get(number)
    if (made) return made
    const field = details.description.fields[number]
    const path: Path = field ? Object.freeze([field.section, field.id] as const) : NOTHING
    paths.set(number, path)
    return path
  }

  function issueOf(word: number): Issue {
    // A warning and an issue of the same code are the same but for their basis, which is in the word.
    const key = word & ~0xff
    let issue = issues.get(key)
    if (!issue) {
      issue = makeIssue(details, word, pathOf(fieldOf(word)))
      issues.set(key, issue)
    }
    return issue
  }

  function changeOf(word: number): Change {
    let change = changes.get(word)
    if (!change) {
      const code = changeCodes[codeOf(word)] ?? changeCodes[0]
      change = Object.freeze({ code, path: pathOf(fieldOf(word)), message: render(code, {}) })
      changes.set(word, change)
    }
    return change
  }

  return {
    issue: issueOf,
    change: changeOf,
    suggestion: (number, value) => ({ path: pathOf(number), value, label: render('plain_digits', { value }) }),
  }
}

function makeIssue({ description, rules, shapes }: Details, word: number, path: Path): Issue {
  const number = fieldOf(word)
  const basis = basisOf(word)
  const facts: Facts | undefined = basis === RULE ? rules[number] : basis === SHAPE ? shapes[number] : undefined
  const [code, validity, names] = codes[codeOf(word)] ?? INTERNAL
  const values: Record<string, string> = {
    label: description.fields[number]?.label ?? '',
    other: (basis < NONE && description.fields[basis]?.label) || '',
    prefix: facts?.prefix ?? '',
    expected: (code === 'character' ? facts?.characters : facts?.length) ?? LIMIT,
  }
  const params: Record<string, string> = {}
  for (const name of names.split(' ')) if (name) params[name] = values[name] ?? ''
  return Object.freeze({ code, path, params: Object.freeze(params), message: render(code, params), validity })
}

function render(code: string, params: Readonly<Record<string, string>>): string {
  return (messages[code] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')
}
