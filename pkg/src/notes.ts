/** Words to issues and changes. They hold no value, so each is made once and shared, frozen. */
import { credentialOf } from './credentials.js'
import { changes as changeCodes, codes } from './generated/codes.js'
import { messages } from './generated/messages.js'
import { type Place, pathOf } from './places.js'
import type { Change, Issue, IssueCode, Suggestion } from './types.js'
import { basisOf, codeOf, fieldOf, NONE, RULE, SHAPE, wordOf } from './wire.js'

const INTERNAL = ['internal', 'customError', ''] as const
export const NOTHING: readonly [] = Object.freeze([] as const)
/** What a text that is too long to be looked at is told. */
const LIMIT = '0-1048576'

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

/** Templates by their code. */
export type Messages = Readonly<Record<string, string>>

/** Makes the notes of one form's answers. */
export class Notes {
  readonly #places: readonly Place[]
  readonly #messages: Messages
  /** By their word. */
  #issues: Map<number, Issue> | undefined
  #changes: Map<number, Change> | undefined

  /** `words` are messages other than the English ones. */
  constructor(places: readonly Place[], words: Messages | undefined) {
    this.#places = places
    this.#messages = words ? { ...messages, ...words } : messages
  }

  /** The one note when the core failed. */
  get failed(): NotesOf {
    return { ...SILENT, issues: [this.said('internal', NONE)] }
  }

  /** The issue of a code, where it is not the core that says so. */
  said(code: IssueCode, field: number): Issue {
    const number = codes.findIndex(([name]) => name === code)
    if (number < 0) throw new RangeError('No such code.')
    return this.issue(wordOf(number, field))
  }

  issue(word: number): Issue {
    this.#issues ??= new Map()
    const known = this.#issues.get(word)
    if (known) return known
    const made = this.#make(word)
    this.#issues.set(word, made)
    return made
  }

  /** The issue of a character that cannot be seen, and where it stands. */
  invisible(word: number, character: number, position: number): Issue {
    return this.#make(word, { character: this.#named(character), position })
  }

  change(word: number): Change {
    this.#changes ??= new Map()
    const known = this.#changes.get(word)
    if (known) return known
    const code = changeCodes[codeOf(word)] ?? 'trimmed'
    const made = Object.freeze({ code, path: pathOf(this.#places, fieldOf(word)), message: this.#render(code, {}) })
    this.#changes.set(word, made)
    return made
  }

  suggestion(number: number, value: string): Suggestion {
    return { path: pathOf(this.#places, number), value, label: this.#render('use', { value }) }
  }

  #make(word: number, found: Params = {}): Issue {
    const places = this.#places
    const [code, validity, names] = codes[codeOf(word)] ?? INTERNAL
    const params: Record<string, string | number> = {}
    for (const name of names.split(' ')) if (name) params[name] = found[name] ?? paramOf(places, word, code, name)
    const path = pathOf(places, fieldOf(word))
    return Object.freeze({ code, path, params: Object.freeze(params), message: this.#render(code, params), validity })
  }

  /** `U+200B ZERO WIDTH SPACE`. */
  #named(character: number): string {
    const code = `U+${character.toString(16).toUpperCase().padStart(4, '0')}`
    return `${code} ${this.#messages[code] ?? 'INVISIBLE CHARACTER'}`
  }

  #render(code: string, params: Params): string {
    // In one go: a label that is put in may hold braces itself.
    return `${this.#messages[code] ?? code}`.replace(/\{(\w+)\}/g, (hole, name) => {
      if (!Object.hasOwn(params, name)) return hole
      const param = `${params[name] ?? ''}`
      // What is expected may be a format that has a name.
      return name === 'expected' ? (this.#messages[param] ?? param) : param
    })
  }
}

type Params = Issue['params']

function paramOf(places: readonly Place[], word: number, code: string, name: string): string {
  const place = places[fieldOf(word)]
  const basis = basisOf(word)
  if (name === 'label') return place?.label ?? ''
  if (FULL && name === 'credential') return credentialOf(basis)
  if (name === 'other') return places[basis]?.label ?? ''
  const { rule, shape } = place?.expected ?? {}
  const asked = basis === RULE ? rule : basis === SHAPE ? shape : undefined
  if (!asked) return code === 'too_long' ? LIMIT : ''
  const { prefix, characters, length } = asked.words
  if (name === 'prefix') return prefix
  return code === 'character' || code === 'format' ? characters : length
}
