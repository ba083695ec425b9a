import { createCatalogFile } from './catalog-file.js'
import { createConnectForm } from './connect-form.js'
import { h } from './dom.js'
import { createGallery } from './gallery.js'
import { createGuide, noGuide } from './guide.js'
import { createPicker } from './picker.js'
import { createResult } from './result.js'

const page = (id) => document.getElementById(id)

try {
  // Not imported statically, so that a package that cannot be loaded or run leaves a message and not an empty page.
  const [core, { guide }] = await Promise.all([
    import('/pkg/full.js'),
    import('/pkg/guides.js'),
    import('/pkg/element.js'),
  ])
  start(core, guide)
} catch (error) {
  page('failure').hidden = false
  page('failure').append(h('p', {}, error.message))
}

function start({ openCatalog, ...embedded }, guide) {
  // The address names the provider, so that a link leads to its form.
  const choose = (id) => {
    location.hash = id
  }
  let showChosen = () => {}
  const show = (catalog, guideOf) => {
    const picker = createPicker(catalog.providers(), choose)
    page('cards').replaceChildren(...picker.elements)
    showChosen = () => {
      const id = picker.show(decodeURIComponent(location.hash.slice(1)))
      const provider = catalog.provider(id)
      showProvider(provider, guideOf(provider))
    }
    showChosen()
  }
  show(embedded, (provider) => createGuide((locale) => guide(provider.id, locale), provider))
  page('picker').append(createCatalogFile(openCatalog, (catalog) => show(catalog, noGuide)))
  addEventListener('hashchange', () => showChosen())
  page('main').hidden = false
}

function showProvider(provider, guide) {
  document.title = `Connect ${provider.name} · connect-fields`
  page('connect-title').textContent = `Connect ${provider.name}`
  page('guide').replaceChildren(...guide.elements)

  const form = createConnectForm(provider, guide, {
    edit: () => page('result').replaceChildren(),
    submit(value) {
      const result = createResult(provider, value)
      page('result').replaceChildren(result.element)
      result.focus()
    },
  })
  page('result').replaceChildren()
  page('form').replaceChildren(...form.elements)
  page('gallery').replaceChildren(...createGallery(provider, form.tryOut))
}
