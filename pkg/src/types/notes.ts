/** What is said of an input. */
import type { ChangeCode, IssueCode } from '../generated/registry.js'

/** Where a field's value goes when the form is submitted. */
export type Section = 'credentials' | 'params' | 'assertion_option'

/** `[section, field id]`; of a flat schema the one key; or `[]` for something that concerns the whole form or paste. */
export type Path = readonly [] | readonly [section: Section, id: string] | readonly [key: string]

/**
 * One thing wrong (`issues`) or odd (`warnings`) with one field. Never holds the value or a part of it, but for the name and place of an
 * invisible character.
 */
export interface Issue {
  /** Stable, snake_case; the table is in the package's `docs/codes.md`. */
  readonly code: IssueCode
  readonly path: Path
  /**
   * Facts of the field's rule, for wording of your own. Of `invisible_character` its name, and its `position` in the text that was
   * given, in UTF-16 units from 1 on.
   */
  readonly params: Readonly<Record<string, string | number>>
  readonly message: string
  /** The `ValidityState` key to raise for this code. */
  readonly validity: 'valueMissing' | 'typeMismatch' | 'patternMismatch' | 'tooLong' | 'tooShort' | 'customError'
}

/** One thing that was done to the input before it was checked (`trimmed`, `extracted_from_url` ...). */
export interface Change {
  readonly code: ChangeCode
  readonly path: Path
  readonly message: string
}

/** A value to offer for one click. Never for a secret field. */
export interface Suggestion {
  readonly path: Path
  readonly value: string
  readonly label: string
}

/** Codes by the path of their field, such as `'params.workspaceId'`; those of the whole form by `''`. */
export type Codes<C extends string> = Readonly<Record<string, readonly C[]>>

/** A result without anything of what was entered: to be counted, logged or sent. */
export interface Summary {
  /** The id of the provider. */
  readonly provider: string
  /** Of its definition: counts of one revision can be held against those of another. */
  readonly revision: string
  /** The codes of the issues. */
  readonly paths: Codes<IssueCode>
  readonly warnings: Codes<IssueCode>
  readonly changes: Codes<ChangeCode>
}

/** What every result has beside its value. */
export interface Notes {
  readonly issues: readonly Issue[]
  readonly warnings: readonly Issue[]
  readonly changes: readonly Change[]
  readonly suggestions: readonly Suggestion[]
}
