import { h, icon } from './dom.js'

/**
 * The input of one field: an `<input>` or `<textarea>` with its affixes, the icon of its state and, for a secret, the
 * button that reveals it.
 * @param {import('connect-fields').Field} field
 * @param {string} id of the input in the document
 */
export function createBox(field, id) {
  const input = h(field.multiline ? 'textarea' : 'input', {
    id,
    class: 'input',
    placeholder: field.placeholder || null,
    rows: field.multiline && 4,
    list: field.options.length > 0 && `${id}-options`,
    'aria-required': field.required && 'true',
    ...field.inputAttributes,
  })
  input.value = field.default
  const state = h('span', { class: 'state' }, icon('none'))
  const element = h(
    'div',
    { class: 'box' },
    field.prefix && affix(field.prefix),
    input,
    field.suffix && affix(field.suffix),
    state,
    field.secret && revealButton(field, input),
    field.options.length > 0 && optionList(field.options, `${id}-options`),
  )
  return { element, input, stateIcon: state.firstChild }
}

const affix = (text) => h('span', { class: 'affix' }, text)

// A list of offers and not a <select>: into a <select> nobody can paste.
const optionList = (options, id) =>
  h('datalist', { id }, ...options.map(({ value, label }) => h('option', { value }, label)))

function revealButton(field, input) {
  const { type } = input
  // A textarea has no type that hides its text.
  const reveal = (shown) => {
    if (field.multiline) input.classList.toggle('masked', !shown)
    else input.type = shown ? 'text' : type
  }
  const toggle = () => {
    const shown = button.getAttribute('aria-pressed') !== 'true'
    button.setAttribute('aria-pressed', String(shown))
    reveal(shown)
  }
  const button = h(
    'button',
    { type: 'button', class: 'reveal', 'aria-label': `Show ${field.label}`, 'aria-pressed': 'false', onclick: toggle },
    icon('eye'),
    icon('eye-off'),
  )
  reveal(false)
  return button
}
