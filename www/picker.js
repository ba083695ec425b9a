import { h } from './dom.js'

const AUTH_MODES = {
  API_KEY: 'API key',
  BASIC: 'Key and secret',
  OAUTH2_CC: 'OAuth client credentials',
}

/** More cards than these nobody looks through: then there is a box to search with. */
const FEW = matchMedia('(max-width: 480px)').matches ? 4 : 8

/**
 * The providers of a catalog to choose from, by name, or by an address or a key of theirs.
 * @param {Pick<import('connect-fields/full').FullCatalog, 'providers' | 'detect'>} catalog
 * @param {(id: string) => void} choose
 */
export function createPicker(catalog, choose) {
  const summaries = catalog.providers()
  const cards = h('div', { class: 'cards', onchange: ({ target }) => choose(target.value) })
  const count = h('p', { class: 'count', role: 'status' })
  const search = h('input', {
    type: 'search',
    class: 'search',
    'aria-label': 'Search providers',
    placeholder: `Search ${summaries.length} providers, or paste an address`,
    autocomplete: 'off',
    spellcheck: 'false',
    oninput: () => draw(),
    onkeydown: chooseFirst,
  })
  let chosen = summaries[0]?.id
  const byId = (id) => summaries.find((summary) => summary.id === id)

  function find() {
    const wanted = search.value.trim().toLowerCase()
    const named = summaries.filter(({ id, name }) => id.includes(wanted) || name.toLowerCase().includes(wanted))
    return named.length > 0 ? named : catalog.detect(search.value).map(({ provider }) => byId(provider))
  }

  function draw() {
    const found = find()
    const isSearch = search.value.trim() !== ''
    // The one that the form is for is among them.
    const first = isSearch || found.indexOf(byId(chosen)) < FEW ? found : [byId(chosen), ...found]
    cards.replaceChildren(...first.slice(0, FEW).map((summary) => createCard(summary, summary.id === chosen)))
    count.textContent = told(found.length, isSearch)
  }

  function chooseFirst({ key }) {
    const [first] = find()
    if (key === 'Enter' && first) choose(first.id)
  }

  /** Marks the provider, or the first where there is none of that id; gives the id of the one that is marked. */
  function show(id) {
    chosen = (byId(id) ?? summaries[0])?.id
    const card = [...cards.querySelectorAll('input')].find(({ value }) => value === chosen)
    if (card) card.checked = true
    else draw()
    return chosen
  }

  draw()
  return { elements: summaries.length > FEW ? [search, count, cards] : [cards], show }
}

function told(found, isSearch) {
  if (found > FEW) return `${FEW} of ${found} shown`
  return isSearch ? `${found || 'None'} found` : ''
}

function createCard({ id, name, authMode }, checked) {
  return h(
    'label',
    { class: 'card' },
    h('input', { type: 'radio', name: 'provider', value: id, checked }),
    h('span', { class: 'card-text' }, h('strong', {}, name), h('span', {}, AUTH_MODES[authMode] ?? authMode)),
  )
}
