import { announce, button, h, icon } from './dom.js'
import { EXAMPLES } from './examples.js'
import { describeLeft, fillUntouched, labels } from './fill.js'

/**
 * A box that takes anything from the provider's dashboard and hands out the values that are in it.
 * @param {import('connect-fields').Provider} provider
 * @param {object[]} fields of the form to fill
 * @param {(changed: object[]) => void} onChange fields were filled, or emptied again
 */
export function createDropZone(provider, fields, onChange) {
  const text = h('textarea', {
    id: 'anything',
    rows: 1,
    placeholder: 'An address, or lines like “Label: value”',
    autocomplete: 'off',
    autocapitalize: 'none',
    autocorrect: 'off',
    spellcheck: 'false',
    oninput: typed,
  })
  const example = EXAMPLES[provider.id]
  const takeButton = h('button', { type: 'button', onclick: () => take(wantsExample() ? example : text.value) })
  const report = h('div', { class: 'line report' })
  const zone = h(
    'div',
    { class: 'drop-zone', ondragover: dragOver, ondragleave: dragLeave, ondrop: drop },
    h('label', { class: 'line', for: 'anything' }, icon('clipboard'), `Paste or drop anything from ${provider.name}`),
    h('div', { class: 'drop-line' }, text, takeButton),
    report,
  )

  const wantsExample = () => example !== undefined && text.value.trim() === ''

  function setText(value) {
    text.value = value
    nameButton()
  }

  function nameButton() {
    takeButton.textContent = wantsExample() ? 'Try an example' : 'Fill the form'
  }

  function typed({ inputType }) {
    nameButton()
    if (inputType === 'insertFromPaste') take(text.value)
  }

  function dragOver(event) {
    event.preventDefault()
    zone.dataset.over = ''
  }

  function dragLeave({ relatedTarget }) {
    if (!zone.contains(relatedTarget)) delete zone.dataset.over
  }

  function drop(event) {
    event.preventDefault()
    delete zone.dataset.over
    // A file is a catalog, and the page's business.
    if (event.dataTransfer.files.length > 0) return
    take(event.dataTransfer.getData('text/plain'))
  }

  function take(taken) {
    setText(taken)
    const found = provider.paste(taken)
    const { filled, left, undo } = fillUntouched(fields, found)
    const offers = found.suggestions.flatMap(offersOf)
    const sentences = [
      filled.length > 0 && `Filled ${labels(filled)}.`,
      describeLeft(left),
      ...found.issues.map(({ message }) => message),
    ].filter(Boolean)

    if (filled.length === 0) {
      const unsure = offers.length > 0 ? 'Not sure where this belongs.' : 'All of that is in the form already.'
      say('info', sentences.join(' ') || unsure, offers)
      return
    }
    // What was pasted may hold a secret, and it is where it belongs now.
    setText('')
    onChange(filled)
    const undoButton = button('Undo', () => {
      undo()
      onChange(filled)
      say('done', 'Undone.')
      text.focus()
    })
    say('done', sentences.join(' '), [...offers, undoButton])
  }

  function offersOf(suggestion) {
    const field = fields.find(({ owns }) => owns(suggestion))
    if (field.text === suggestion.value) return []
    return button(`${suggestion.label} as ${field.label}`, () => {
      setText('')
      report.replaceChildren()
      field.input.focus()
      field.replace(suggestion.value)
    })
  }

  function say(drawing, sentence, buttons = []) {
    report.replaceChildren(icon(drawing), h('span', {}, sentence), ...buttons)
    announce(sentence)
  }

  nameButton()
  return zone
}
