import { createConnectForm } from './connect-form.js'
import { h } from './dom.js'
import { createGuide } from './guide.js'
import { createResult } from './result.js'

const AUTH_MODES = {
  API_KEY: 'API key',
  BASIC: 'Key and secret',
  OAUTH2_CC: 'OAuth client credentials',
}

const page = (id) => document.getElementById(id)

try {
  // Not imported statically, so that a package that cannot be loaded or run leaves a message and not an empty page.
  const [{ provider, providers }, { guide }] = await Promise.all([import('/pkg/index.js'), import('/pkg/guides.js')])
  start(providers(), provider, guide)
} catch (error) {
  page('failure').hidden = false
  page('failure').append(h('p', {}, error.message))
}

function start(summaries, provider, guide) {
  const cards = summaries.map(createCard)
  page('picker').append(h('div', { class: 'cards' }, ...cards))
  // The address names the provider, so that a link leads to its form.
  page('picker').addEventListener('change', ({ target }) => {
    location.hash = target.value
  })
  const showChosen = () => {
    const named = summaries.findIndex(({ id }) => id === location.hash.slice(1))
    const chosen = Math.max(named, 0)
    cards[chosen].control.checked = true
    showProvider(provider(summaries[chosen].id), guide(summaries[chosen].id))
  }
  addEventListener('hashchange', showChosen)
  showChosen()
  page('main').hidden = false
}

function createCard({ id, name, authMode }) {
  return h(
    'label',
    { class: 'card' },
    h('input', { type: 'radio', name: 'provider', value: id }),
    h('span', { class: 'card-text' }, h('strong', {}, name), h('span', {}, AUTH_MODES[authMode] ?? authMode)),
  )
}

function showProvider(provider, guide) {
  document.title = `Connect ${provider.name} · connect-fields`
  page('connect-title').textContent = `Connect ${provider.name}`

  const panel = createGuide(guide, provider)
  page('guide').replaceChildren(...panel.elements)

  const form = createConnectForm(provider, panel, {
    edit: () => page('result').replaceChildren(),
    submit(value) {
      const result = createResult(provider, value)
      page('result').replaceChildren(result.element)
      result.focus()
    },
  })
  page('result').replaceChildren()
  page('form').replaceChildren(...form)
}
