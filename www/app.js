import { createConnectForm } from './connect-form.js'
import { h } from './dom.js'
import { createGuide } from './guide.js'
import { fillPicker } from './picker.js'
import { createResult } from './result.js'
import { AUTH_MODES } from './words.js'

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
  // The address names the provider, so that a link leads to its form.
  const picker = fillPicker(page('picker'), summaries, (id) => {
    location.hash = id
  })
  const showChosen = () => {
    const chosen = summaries.find(({ id }) => id === location.hash.slice(1)) ?? summaries[0]
    picker.select(chosen.id)
    showProvider(provider(chosen.id), guide(chosen.id))
  }
  addEventListener('hashchange', showChosen)
  showChosen()
  page('main').hidden = false
}

function showProvider(provider, guide) {
  document.title = `Connect ${provider.name} · connect-fields`
  page('connect-title').textContent = `Connect ${provider.name}`
  page('connect-mode').textContent = AUTH_MODES[provider.authMode] ?? provider.authMode

  const help = createGuide(guide, provider)
  page('guide').replaceChildren(...help.elements)

  const form = createConnectForm(provider, {
    focus: help.showFor,
    edit: () => page('result').replaceChildren(),
    submit(value) {
      const result = createResult(provider, value)
      page('result').replaceChildren(result.element)
      result.focus()
    },
  })
  page('result').replaceChildren()
  page('form').replaceChildren(...form.elements)
}
