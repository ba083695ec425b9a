/** What `<connect-form>` loads by itself: files beside its own, which bundlers make chunks of. */
import { locales } from '../generated/locales.js'
import type { Guide, Locale, Provider } from '../types.js'

/** What a form is drawn of. */
export interface Loaded {
  /** In the language. */
  readonly schema: Provider
  readonly locale: Locale | undefined
  readonly isEmbedded: boolean
}

/** What the attributes of an element name; `own` comes before its provider. */
export async function load(own: Provider | undefined, element: HTMLElement): Promise<Loaded | undefined> {
  const id = element.getAttribute('provider')
  if (!own && id === null) return undefined
  const [found, locale] = await Promise.all([own ?? loadProvider(id ?? ''), loadLocale(element.getAttribute('locale'))])
  return { schema: locale ? found.withLocale(locale) : found, locale, isEmbedded: !own }
}

/** A provider of the embedded catalog; where the page's policy forbids WebAssembly, of the build without. */
async function loadProvider(id: string): Promise<Provider> {
  const { provider, WasmBlockedError } = await import('../index.js')
  try {
    return provider(id)
  } catch (error) {
    if (!(error instanceof WasmBlockedError)) throw error
    return (await import('virtual:js')).provider(id)
  }
}

export async function loadGuide(id: string, locale: Locale | undefined): Promise<Guide> {
  const { guide } = await import('../guides.js')
  return guide(id, locale)
}

/** The texts of a language, or of the same language elsewhere (`fr-CA`). A form in English is better than none. */
async function loadLocale(name: string | null): Promise<Locale | undefined> {
  if (name === null) return undefined
  // Case says nothing in it: https://www.rfc-editor.org/rfc/rfc5646#section-2.1.1
  const language = (lang: string): string | undefined => lang.toLowerCase().split('-')[0]
  const elsewhere = Object.keys(locales).find((lang) => language(lang) === language(name)) ?? ''
  try {
    return (await (locales[name] ?? locales[elsewhere])?.())?.default
  } catch {
    return undefined
  }
}
