import { createCatalogFile } from './catalog-file.js'
import { createConnectForm } from './connect-form.js'
import { h } from './dom.js'
import { createGallery } from './gallery.js'
import { noGuide } from './guide.js'
import { loadProviders } from './own.js'
import { createPicker } from './picker.js'
import { createResult } from './result.js'

const page = (id) => document.getElementById(id)

try {
  const [own, { openCatalog }] = await Promise.all([loadProviders(), import('/pkg/full.js'), import('/pkg/element.js')])
  start(own, openCatalog)
} catch (error) {
  page('failure').hidden = false
  page('failure').append(h('p', {}, error.message))
}

function start(own, openCatalog) {
  // The address names the provider, so that a link leads to its form.
  const choose = (id) => {
    location.hash = id
  }
  let showChosen = () => {}
  const show = (catalog) => {
    const picker = createPicker(catalog, choose)
    page('cards').replaceChildren(...picker.elements)
    showChosen = () => {
      const id = picker.show(decodeURIComponent(location.hash.slice(1)))
      showProvider(catalog.provider(id), catalog)
    }
    showChosen()
  }
  show(own)
  page('picker').append(createCatalogFile(openCatalog, (catalog) => show({ ...catalog, guideOf: noGuide, codeFor })))
  addEventListener('hashchange', () => showChosen())
  page('main').hidden = false
}

/** How one has a provider of a catalog of one's own. */
const codeFor = ({ id }) => [
  `import { openCatalog } from 'connect-fields'`,
  '',
  `const schema = openCatalog(bytes).provider('${id}')`,
]

function showProvider(provider, { guideOf, codeFor }) {
  const guide = guideOf(provider)
  document.title = `Connect ${provider.name} · connect-fields`
  page('connect-title').textContent = `Connect ${provider.name}`
  page('guide').replaceChildren(...guide.elements)

  const form = createConnectForm(provider, guide, {
    edit: () => page('result').replaceChildren(),
    submit(value) {
      const result = createResult(provider, value, codeFor(provider))
      page('result').replaceChildren(result.element)
      result.focus()
    },
  })
  page('result').replaceChildren()
  page('form').replaceChildren(...form.elements)
  page('gallery').replaceChildren(...createGallery(provider, form.tryOut))
}
