/** What `<connect-form>` loads by itself: files beside its own, which bundlers make chunks of. */
import { locales } from '../generated/locales.js'
import type { Guide, Locale, Provider } from '../types.js'

/** A provider of the embedded catalog; where the page's policy forbids WebAssembly, of the build without. */
export async function loadProvider(id: string): Promise<Provider> {
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

/** The texts of a language, or of the same language elsewhere (`fr-CA`); without any, English. */
export async function loadLocale(name: string | null): Promise<Locale | undefined> {
  if (name === null) return undefined
  const language = (lang: string): string => lang.toLowerCase().split('-')[0] ?? ''
  const exact = Object.keys(locales).find((lang) => lang.toLowerCase() === name.toLowerCase())
  const found = exact ?? Object.keys(locales).find((lang) => language(lang) === language(name))
  return found === undefined ? undefined : (await locales[found]?.())?.default
}
