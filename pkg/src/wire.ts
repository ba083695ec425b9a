/** The words of the core's answers; `src/wire.rs` writes them. */

/** The kinds of words: each is one note, or a text that another word gives the length of. */
export const ISSUE = 0
export const WARNING = 1
export const CHANGE = 2
export const SUGGESTION = 3
export const CONFLICT = 5

/** The number of the state `valid`. */
export const VALID = 3

/** In place of a field's or a sibling's number. */
export const NONE = 255
/** In place of a sibling's number: what is told is the field's rule, or its shape. */
export const RULE = 254
export const SHAPE = 253

/**
 * The code of an issue whose word is followed by two more: a character, and where it stands. Its number is its place in the table of
 * `src/code.rs`.
 */
export const INVISIBLE = 15

/** The number of the code `required`: the first of the table of `src/code.rs`. */
export const REQUIRED_CODE = 0

/** The word of the issue of a code, by its number. */
export const wordOf = (code: number, field: number): number => (code << 8) | (field << 16) | (NONE << 24)

export const kindOf = (word: number): number => word & 0xff
export const codeOf = (word: number): number => (word >>> 8) & 0xff
export const fieldOf = (word: number): number => (word >>> 16) & 0xff
export const basisOf = (word: number): number => word >>> 24
