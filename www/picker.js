import { h } from './dom.js'
import { AUTH_MODES } from './words.js'

/**
 * A card for each provider.
 * @param {HTMLFieldSetElement} fieldset
 * @param {import('connect-fields').ProviderSummary[]} providers
 * @param {(id: string) => void} onPick
 */
export function fillPicker(fieldset, providers, onPick) {
  const cards = h('div', { class: 'cards', onchange: ({ target }) => onPick(target.value) })
  const radios = new Map()
  for (const { id, name, authMode } of providers) {
    const radio = h('input', { type: 'radio', name: 'provider', value: id })
    radios.set(id, radio)
    cards.append(
      h(
        'label',
        { class: 'card' },
        radio,
        h('span', { class: 'card-text' }, h('strong', {}, name), h('span', {}, AUTH_MODES[authMode] ?? authMode)),
      ),
    )
  }
  fieldset.append(cards)
  return {
    select(id) {
      radios.get(id).checked = true
    },
  }
}
