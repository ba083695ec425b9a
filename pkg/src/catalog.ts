/** The embedded catalog's texts, read from the core on first use. */
import { core } from './core.js'

let loaded: readonly (readonly string[])[] | undefined

/** The texts of each provider, in the order that `format/FORMAT.md` lists. */
export function catalog(): readonly (readonly string[])[] {
  loaded ??= load()
  return loaded
}

function load(): string[][] {
  const { describe } = core().glue
  const providers: string[][] = []
  for (;;) {
    const texts = describe(providers.length)
    if (texts === undefined) return providers
    providers.push(texts.split('\0'))
  }
}
