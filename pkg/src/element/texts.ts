/** What is said beside the boxes, in a language. */
import { words as english } from '../generated/element.js'
import type { Locale } from '../types.js'

export type Word = keyof typeof english

export class Texts {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'

  /** Without a locale it is English. */
  constructor(readonly locale: Locale | undefined) {
    this.lang = locale?.lang ?? 'en'
    this.dir = locale?.dir ?? 'ltr'
  }

  say(word: Word, params: Readonly<Record<string, string>> = {}): string {
    const template = this.locale?.messages[word] ?? english[word]
    // A function, because `$` in a text is no pattern.
    return Object.entries(params).reduce((text, [name, value]) => text.replace(`{${name}}`, () => value), template)
  }

  /** `Tenant ID, Region ID and Workspace ID`. */
  list(labels: readonly string[]): string {
    return new Intl.ListFormat(this.lang).format(labels)
  }

  /** A field's texts may be in another language than these. */
  dirOf({ lang }: { readonly lang: string }): 'ltr' | 'rtl' {
    return lang === this.lang ? this.dir : 'ltr'
  }
}
