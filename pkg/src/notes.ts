/** Words to issues and changes. They hold no value, so each is made once and shared, frozen. */
import { credentialOf } from './credentials.js'
import { changes as changeCodes, codes } from './generated/codes.js'
import { messages } from './generated/messages.js'
import { type Place, pathOf } from './places.js'
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

/** Makes the notes of one form's answers. */
export class Notes {
  readonly #places: readonly Place[]
  /** By their word. */
  #issues: Map<number, Issue> | undefined
  #changes: Map<number, Change> | undefined

  constructor(places: readonly Place[]) {
    this.#places = places
  }

  issue(word: number): Issue {
    this.#issues ??= new Map()
    const known = this.#issues.get(word)
    if (known) return known
    const made = makeIssue(this.#places, word)
    this.#issues.set(word, made)
    return made
  }

  /** The issue of a character that cannot be seen, and where it stands. */
  invisible(word: number, character: number, position: number): Issue {
    return makeIssue(this.#places, word, { character: named(character), position })
  }

  change(word: number): Change {
    this.#changes ??= new Map()
    const known = this.#changes.get(word)
    if (known) return known
    const code = changeCodes[codeOf(word)] ?? 'trimmed'
    const made = Object.freeze({ code, path: pathOf(this.#places, fieldOf(word)), message: render(code, {}) })
    this.#changes.set(word, made)
    return made
  }

  suggestion(number: number, value: string): Suggestion {
    return { path: pathOf(this.#places, number), value, label: render('use', { value }) }
  }
}

type Params = Issue['params']

function makeIssue(places: readonly Place[], word: number, found: Params = {}): Issue {
  const number = fieldOf(word)
  const [code, validity, names] = codes[codeOf(word)] ?? INTERNAL
  const params: Record<string, string | number> = {}
  for (const name of names.split(' ')) if (name) params[name] = found[name] ?? paramOf(places, word, code, name)
  const path = pathOf(places, number)
  return Object.freeze({ code, path, params: Object.freeze(params), message: render(code, params), validity })
}

function paramOf(places: readonly Place[], word: number, code: string, name: string): string {
  const place = places[fieldOf(word)]
  const basis = basisOf(word)
  if (name === 'label') return place?.label ?? ''
  if (FULL && name === 'credential') return credentialOf(basis)
  if (name === 'other') return places[basis]?.label ?? ''
  if (!place || (basis !== RULE && basis !== SHAPE)) return LIMIT
  const { prefix, characters, length } = basis === RULE ? place.expected.kind.rule : place.expected.kind.shape
  if (name === 'prefix') return prefix
  return code === 'character' || code === 'format' ? characters : length
}

/** `U+200B ZERO WIDTH SPACE`. */
function named(character: number): string {
  const code = `U+${character.toString(16).toUpperCase().padStart(4, '0')}`
  return `${code} ${messages[code] ?? 'INVISIBLE CHARACTER'}`
}

function render(code: string, params: Params): string {
  let text = messages[code] ?? code
  // A function, because `$` in a text is no pattern.
  for (const name in params) text = text.replaceAll(`{${name}}`, () => `${params[name] ?? ''}`)
  return text
}
