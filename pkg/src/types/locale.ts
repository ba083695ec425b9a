/** Texts in a language, and what is made of them. */
import type { Guide } from './guide.js'

/** The texts of a language: the default export of `connect-fields/locales/...`. */
export interface Locale {
  /** As `lang` in HTML has it: `pt-BR`. */
  readonly lang: string
  /** As `dir` in HTML has it. */
  readonly dir: 'ltr' | 'rtl'
  /** By code. */
  readonly messages: Readonly<Record<string, string>>
  /** By id; of those that are not here the texts stay English. */
  readonly providers: Readonly<Record<string, ProviderTexts>>
}

/** The texts of a provider in one language. */
export interface ProviderTexts {
  /** By path. */
  readonly fields: Readonly<Record<string, FieldTexts>>
  readonly guide: Guide
}

/** The texts of a field in one language; what is not there stays English. */
export interface FieldTexts {
  readonly label: string
  readonly help?: string
  readonly placeholder?: string
}

/** How instructions are written. */
export interface HandoffOptions {
  readonly format?: 'text' | 'markdown' | 'html' | undefined
  /** The language of the guide that is handed over. */
  readonly locale?: Locale | undefined
}
