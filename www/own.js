import { createGuide } from './guide.js'

/**
 * All providers of this project, with their guides, and the code with which one would have them. Not imported statically, so that a
 * package that cannot be loaded or run leaves a message and not an empty page.
 */
export async function loadProviders() {
  const [all, { providers }, embeddedGuides, guides] = await Promise.all([
    import('/pkg/providers.js'),
    import('/pkg/full.js'),
    import('/pkg/guides.js'),
    import('/pkg/provider-guides.js'),
  ])
  const embedded = providers().map(({ id }) => id)
  const isEmbedded = ({ id }) => embedded.includes(id)
  return {
    ...all,
    // Those first for which there are clipboards of their own.
    providers: () => all.providers().toSorted((one, other) => isEmbedded(other) - isEmbedded(one)),
    guideOf: (provider) =>
      createGuide(
        (locale) => (isEmbedded(provider) ? embeddedGuides.guide(provider.id, locale) : guides.guide(provider.id)),
        provider,
      ),
    codeFor: (provider) =>
      isEmbedded(provider)
        ? [`import { provider } from 'connect-fields'`, '', `const schema = provider('${provider.id}')`]
        : [`import schema from 'connect-fields/providers/${provider.id}'`],
  }
}
