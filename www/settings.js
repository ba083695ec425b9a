import { h } from './dom.js'

/** The languages of the package, each by its own name. */
const LANGUAGES = ['en', 'ar', 'de', 'es', 'fr', 'it', 'ja', 'ko', 'pt-BR', 'zh-CN']

/** It stays when another provider is chosen. */
let language = LANGUAGES[0]

/**
 * What a page may set of a form, to be tried: its language, and that its values are stored already.
 * @param {import('connect-fields').Provider} provider
 * @param {import('connect-fields/element').ConnectForm} form
 * @param {ReturnType<typeof import('./guide.js').createGuide>['guideIn'] | undefined} guideIn
 */
export function createSettings(provider, form, guideIn) {
  const select = h(
    'select',
    { onchange: () => speak(select.value) },
    ...LANGUAGES.map((lang) => h('option', { value: lang, lang, selected: lang === language }, nameOf(lang))),
  )
  const stored = h('input', { type: 'checkbox', onchange: () => keep(stored.checked) })

  async function speak(lang) {
    language = lang
    form.setAttribute('locale', lang)
    if (!guideIn) return
    const { default: locale } = lang === 'en' ? {} : await import(`/pkg/locales/${lang}.js`)
    form.guide = guideIn(locale)
  }

  /** Made up values; those of secrets are not given out by the server that has them. */
  async function keep(areStored) {
    const { samples } = await import('/pkg/testing.js')
    const values = samples(provider.id).form
    const isOpen = ({ secret, section, id }) => !secret && values[section]?.[id] !== undefined
    form.stored = areStored ? sectioned(provider.fields.filter(isOpen), values) : {}
    form.kept = areStored ? provider.fields.filter(({ secret }) => secret).map(pathOf) : []
  }

  speak(language)
  return h(
    'div',
    { class: 'settings' },
    h('label', {}, 'Language ', select),
    hasSamples(provider) && h('label', {}, stored, ' Edit what is stored'),
  )
}

const hasSamples = ({ id }) => ['clay', 'clickhouse', 'cloudentity'].includes(id)

const pathOf = ({ section, id }) => `${section}.${id}`

const nameOf = (lang) => new Intl.DisplayNames(lang, { type: 'language' }).of(lang)

function sectioned(fields, values) {
  const chosen = {}
  for (const { section, id } of fields) chosen[section] = { ...chosen[section], [id]: values[section][id] }
  return chosen
}
