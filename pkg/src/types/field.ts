/** What a form needs to draw a provider. */
import type { Path, Section } from './notes.js'

/** How a provider authenticates, in the words of integration platforms; those of other catalogs may have more. */
export type AuthMode = 'API_KEY' | 'BASIC' | 'OAUTH2' | 'OAUTH2_CC' | 'TWO_STEP' | 'JWT' | 'NONE' | (string & {})

/** One of the values to choose from. */
export interface Option {
  /** What is submitted. */
  readonly value: string
  /** What people read; the value itself where it has no other words. */
  readonly label: string
}

/** What another field has to hold. */
export interface Condition {
  /** The path of that field. */
  readonly path: Path
  /** Compared with its value, or with its default while it is empty. */
  readonly equals: string
}

/** Everything a form needs to draw one input. */
export interface Field<F extends string = string> {
  /** The key that the integration platform expects; two sections may have the same. */
  readonly id: F
  /** Where the value goes when the form is submitted. */
  readonly section: Section
  /** Its name on the form. */
  readonly label: string
  /** One sentence on what it is or where it is found; empty where there is none. */
  readonly help: string
  /** What an empty box shows; empty where there is none. */
  readonly placeholder: string
  /** To be kept from eyes and logs: show it as a password. */
  readonly secret: boolean
  /** It may hold line breaks: draw it as a `textarea`. */
  readonly multiline: boolean
  /** It is taken as it is, never trimmed or unwrapped. */
  readonly verbatim: boolean
  /** A form that shows it is not valid without it. */
  readonly required: boolean
  /** Shown in front of the box, no part of the value; empty where there is none. */
  readonly prefix: string
  /** Shown behind the box, no part of the value; empty where there is none. */
  readonly suffix: string
  /** The values to choose from; empty where any text may be entered. */
  readonly options: readonly Option[]
  /** What the box holds at first; empty where there is none. */
  readonly default: string
  /** Its place in the form, from 0. Fields that no form shows have a place, too, so one may be left out. */
  readonly order: number
  /** The field is shown, checked and submitted only while another one has this value; `null`: always. */
  readonly visibleWhen: Condition | null
  /** The vendor's page about it; empty where there is none. */
  readonly docsUrl: string
  /** The language of its texts, as `lang` in HTML has it. */
  readonly lang: string
  /** HTML attributes by their HTML names, ready for `setAttribute`. */
  readonly inputAttributes: Readonly<Record<string, string>>
}

/** All of a provider as plain JSON. */
export interface Description {
  /** What `provider(id)` finds it by; it never changes. */
  readonly id: string
  /** The vendor's own spelling. */
  readonly name: string
  /** How it authenticates. */
  readonly authMode: AuthMode
  /** Eight hexadecimal digits that change whenever its compiled definition does. */
  readonly revision: string
  /** The vendor's page about its credentials; empty where there is none. */
  readonly docsUrl: string
  /** Those that a form shows, in its order. */
  readonly fields: readonly Field[]
}

/** A provider as a list shows it. */
export interface ProviderSummary {
  /** What `provider(id)` finds it by; it never changes. */
  readonly id: string
  /** The vendor's own spelling. */
  readonly name: string
  /** How it authenticates. */
  readonly authMode: AuthMode
}
