/** What stands in a form, and what a call gives back for it. */
import type { Notes, Section } from './notes.js'

/** Values by section and field id; no empty sections. */
export type Values = { readonly [S in Section]?: Readonly<Record<string, string>> }

/** Any of a form's values; no empty sections. */
export type Found<V> = { readonly [S in keyof V]?: Readonly<Partial<V[S]>> }

/** What a text is, as far as its field is concerned: `incomplete` could still become `valid` by typing on. */
export type State = 'empty' | 'incomplete' | 'invalid' | 'valid'

/** The result for one field; `value` is there only when `state` is `'valid'`. */
export type Checked = Notes &
  (
    | { readonly state: 'valid'; readonly value: string }
    | { readonly state: 'empty' | 'incomplete' | 'invalid'; readonly value?: undefined }
  )

/** The result for a whole form; `value` is what to submit. */
export type Validated<V> = Notes &
  ({ readonly ok: true; readonly value: V } | { readonly ok: false; readonly value?: undefined })

/** What a pasted text held for this provider's fields. */
export interface Pasted<V = Values> extends Notes {
  readonly values: Found<V>
  /** What was found for boxes that hold something else already; nothing is overwritten. */
  readonly conflicts: Found<V>
}

/** How a form is checked. */
export interface ValidateOptions<F extends string = string> {
  /** The paths of fields whose values are stored and were not changed, such as `'credentials.apiKey'`. */
  readonly kept?: readonly `${Section}.${F}`[] | undefined
}

/** Where a paste goes to. */
export interface PasteOptions<F extends string = string> {
  /** The path of the field whose box was pasted into, such as `'params.workspaceId'`: a text that stands alone belongs there. */
  readonly field?: `${Section}.${F}` | undefined
  /** What the boxes hold, as `validate` takes it: what is found for another filled box is a conflict. */
  readonly current?: unknown
}
