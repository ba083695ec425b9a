/** The public types of what works on a page; they need those of the DOM. */
import type { Found, Issue, Locale, Pasted, Section, Validated, Values } from '../types.js'
import type { ConnectForm } from './connect-form.js'

/**
 * What a form that is right gives.
 *
 * `<connect-form>` knows the event by its name. A form that was enhanced is an element of the browser's own, to which TypeScript knows
 * no such event.
 * @example
 * ```ts
 * form.addEventListener('connect', (event) => {
 *   const { provider, value } = (event as ConnectEvent).detail
 * })
 * ```
 */
export type ConnectEvent = CustomEvent<{ readonly provider: string; readonly value: Found<Values> }>

/** The events of `<connect-form>`, by name. */
export interface ConnectFormEventMap extends HTMLElementEventMap {
  connect: ConnectEvent
}

/** `addEventListener` and `removeEventListener` of `<connect-form>`. */
export interface ConnectFormListening<Options> {
  <K extends keyof ConnectFormEventMap>(
    type: K,
    listener: (this: ConnectForm, event: ConnectFormEventMap[K]) => unknown,
    options?: boolean | Options,
  ): void
  (type: string, listener: EventListenerOrEventListenerObject, options?: boolean | Options): void
}

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
