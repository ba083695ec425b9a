/** What `connect-fields/compiler` takes and tells. */
/** What of definitions is compiled, and how. */
export interface CompileOptions {
  /** The name of the file, for faults. */
  readonly file?: string | undefined
  /** The ids of the providers; without it all of them. */
  readonly only?: readonly string[] | undefined
  /**
   * What a form can do without: examples as placeholders, one sentence of help a field, links to documentation, the request
   * that tries the values (and the destinations that no user chooses), the patterns of rules (for `jsonSchema`).
   */
  readonly with?: readonly ('examples' | 'help' | 'links' | 'verification' | 'patterns')[] | undefined
  /** Leave out what has errors, instead of throwing. */
  readonly keepGoing?: boolean | undefined
}

/** One thing wrong or odd with a definition. */
export interface Fault {
  /** An error keeps its provider out of a catalog; a warning does not. */
  readonly level: 'error' | 'warning'
  /** The stable name of what was looked for. */
  readonly rule: string
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1, in characters. */
  readonly column: number
  /** What is wrong, and why. */
  readonly what: string
  /** How to mend it. */
  readonly fix: string
}
