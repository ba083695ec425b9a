/** What a form needs to draw a provider. */
import type { Path, Section } from './notes.js'

/** How a provider authenticates, in the words of integration platforms; those of other catalogs may have more. */
export type AuthMode = 'API_KEY' | 'BASIC' | 'OAUTH2' | 'OAUTH2_CC' | 'TWO_STEP' | 'JWT' | 'NONE' | (string & {})

export interface Option {
  readonly value: string
  readonly label: string
}

/** What another field has to hold. */
export interface Condition {
  readonly path: Path
  /** Compared with its value, or with its default while it is empty. */
  readonly equals: string
}

/** Everything a form needs to draw one input. */
export interface Field<F extends string = string> {
  readonly id: F
  readonly section: Section
  readonly label: string
  readonly help: string
  readonly placeholder: string
  readonly secret: boolean
  readonly multiline: boolean
  readonly verbatim: boolean
  readonly required: boolean
  readonly prefix: string
  readonly suffix: string
  readonly options: readonly Option[]
  readonly default: string
  readonly order: number
  /** The field is shown, checked and submitted only while another one has this value; `null`: always. */
  readonly visibleWhen: Condition | null
  readonly docsUrl: string
  /** The language of its texts, as `lang` in HTML has it. */
  readonly lang: string
  /** HTML attributes by their HTML names, ready for `setAttribute`. */
  readonly inputAttributes: Readonly<Record<string, string>>
}

/** All of a provider as plain JSON. */
export interface Description {
  readonly id: string
  readonly name: string
  readonly authMode: AuthMode
  readonly revision: string
  readonly docsUrl: string
  readonly fields: readonly Field[]
}

export interface ProviderSummary {
  readonly id: string
  readonly name: string
  readonly authMode: AuthMode
}
