import { h } from './dom.js'

const AUTH_MODES = {
  API_KEY: 'API key',
  BASIC: 'Key and secret',
  OAUTH2_CC: 'OAuth client credentials',
}

/** More cards than these nobody looks through: then there is a box to search with. */
const FEW = 12

/**
 * The providers of a catalog to choose from.
 * @param {readonly import('connect-fields').ProviderSummary[]} summaries
 * @param {(id: string) => void} choose
 */
export function createPicker(summaries, choose) {
  const cards = h('div', { class: 'cards', onchange: ({ target }) => choose(target.value) })
  const count = h('p', { class: 'count', role: 'status' })
  const search = h('input', {
    type: 'search',
    class: 'search',
    'aria-label': 'Search providers',
    placeholder: `Search ${summaries.length} providers`,
    autocomplete: 'off',
    spellcheck: 'false',
    oninput: () => draw(),
  })
  let chosen = summaries[0]?.id

  function draw() {
    const wanted = search.value.trim().toLowerCase()
    const found = summaries.filter(({ id, name }) => id.includes(wanted) || name.toLowerCase().includes(wanted))
    cards.replaceChildren(...found.slice(0, FEW).map((summary) => createCard(summary, summary.id === chosen)))
    count.textContent = found.length > FEW ? `${FEW} of ${found.length} shown` : ''
  }

  /** Marks the provider, or the first where there is none of that id; gives the id of the one that is marked. */
  function show(id) {
    chosen = (summaries.find((summary) => summary.id === id) ?? summaries[0])?.id
    const card = [...cards.querySelectorAll('input')].find(({ value }) => value === chosen)
    if (card) card.checked = true
    else draw()
    return chosen
  }

  draw()
  return { elements: summaries.length > FEW ? [search, count, cards] : [cards], show }
}

function createCard({ id, name, authMode }, checked) {
  return h(
    'label',
    { class: 'card' },
    h('input', { type: 'radio', name: 'provider', value: id, checked }),
    h('span', { class: 'card-text' }, h('strong', {}, name), h('span', {}, AUTH_MODES[authMode] ?? authMode)),
  )
}
