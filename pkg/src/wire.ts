/** Reads the answers of the core; `src/wire.rs` writes them. */
import { type Core, refresh } from './core.js'

const ISSUE = 0
const WARNING = 1
const CHANGE = 2
const SUGGESTION = 3

/** In place of a field's or a sibling's number. */
export const NONE = 255
export const RULE = 254
export const SHAPE = 253

export const codeOf = (word: number): number => (word >>> 8) & 0xff
export const fieldOf = (word: number): number => (word >>> 16) & 0xff
export const basisOf = (word: number): number => word >>> 24

/** One answer: words name issues, warnings and changes; texts come with their field. */
export interface Answer {
  readonly state: number
  readonly issues: number[]
  readonly warnings: number[]
  readonly changes: number[]
  readonly suggestions: (readonly [field: number, text: string])[]
  readonly values: (readonly [field: number, text: string])[]
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Reads the answer at a pointer that is not 0. Its texts may be secrets: they are cleared. */
export function readAnswer(core: Core, pointer: number): Answer {
  refresh(core)
  const { bytes, words } = core
  const start = pointer >>> 2
  const answer: Answer = {
    state: words[start + 2] ?? 0,
    issues: [],
    warnings: [],
    changes: [],
    suggestions: [],
    values: [],
  }
  const end = start + 3 + (words[start] ?? 0)
  const first = words[start + 1] ?? 0
  let text = first
  for (let at = start + 3; at < end; at++) {
    const word = words[at] ?? 0
    const kind = word & 0xff
    if (kind === ISSUE) answer.issues.push(word)
    else if (kind === WARNING) answer.warnings.push(word)
    else if (kind === CHANGE) answer.changes.push(word)
    else {
      const length = words[++at] ?? 0
      const list = kind === SUGGESTION ? answer.suggestions : answer.values
      list.push([fieldOf(word), decoder.decode(bytes.subarray(text, text + length))])
      text += length
    }
  }
  bytes.fill(0, first, text)
  return answer
}
