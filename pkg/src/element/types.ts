/** The public types of what works on a page; they need those of the DOM. */
import type { Found, Issue, Locale, Pasted, Section, Validated, Values } from '../types.js'

/** How the boxes of a page are enhanced. */
export interface EnhanceOptions {
  /** The language of what is said beside the boxes; the schema's own messages are in its language. */
  readonly locale?: Locale | undefined
  /** The paths of stored values, as `validate` takes them. A secret may stay as long as no host is another one than `stored` says. */
  readonly kept?: readonly `${Section}.${string}`[] | undefined
  /** The stored values that are no secrets. One that the user edits, or that is not given here, is not kept. */
  readonly stored?: Values | undefined
  /** `false`: messages and the submission are a form library's business. */
  readonly words?: boolean | undefined
  /** An element of the page, empty: after a failed submission it lists what is wrong, with a link to each box. */
  readonly summary?: HTMLElement | undefined
}

/** What a text held that was pasted elsewhere, and was spread over the boxes of a form. */
export interface Spread extends Pasted {
  /** Gives the boxes back what they had, unless somebody has edited them since. */
  undo(): void
}

/** A form that was enhanced. */
export interface Enhanced {
  /** Checks the form and says what is wrong, as a submission does. */
  check(): Validated<Found<Values>>
  /**
   * Says issues until the texts that they are about are edited: at their boxes, or, where they have none, in `summary` or else at the
   * end of the form.
   * @param issues what `schema.issue(path, code)` makes of a server's answer, or what its own `validate` has found, also that of
   *   `schema.flat`
   * @example
   * ```ts
   * tell([schema.issue('credentials.apiKey', 'unauthorized')])
   * ```
   */
  tell(issues: readonly Issue[]): void
  /** Fills the boxes with what a text holds, for a paste that went elsewhere. Nothing that the user has filled is overwritten. */
  paste(text: string): Spread
  /** Takes the listeners and all that was added off the page. */
  stop(): void
}
