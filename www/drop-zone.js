import { announce, button, h, icon } from './dom.js'
import { describeLeft, fillUntouched, labels, read, sentence, valueFor } from './fill.js'

const nothingTried = () => {}

/**
 * A box that takes anything from the provider's dashboard and hands out the values that are in it.
 * @param {import('connect-fields').Provider} provider
 * @param {object[]} fields of the form to fill
 * @param {(changed: object[]) => void} onChange fields were filled, or emptied again
 * @returns its element, and a way to try a clipboard out
 */
export function createDropZone(provider, fields, onChange) {
  const text = h('textarea', {
    id: 'anything',
    rows: 1,
    placeholder: 'An address, a .env file, a curl command',
    autocomplete: 'off',
    autocapitalize: 'none',
    autocorrect: 'off',
    spellcheck: 'false',
    oninput: typed,
  })
  const reportLine = h('div', { class: 'line report' })
  let endTrial = nothingTried
  const zone = h(
    'div',
    { class: 'drop-zone', ondragover: dragOver, ondragleave: dragLeave, ondrop: drop },
    h('label', { class: 'line', for: 'anything' }, icon('clipboard'), `Paste or drop anything from ${provider.name}`),
    h(
      'div',
      { class: 'drop-line' },
      text,
      button('Fill the form', () => take(text.value)),
    ),
    reportLine,
  )

  function typed({ inputType }) {
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
    endTrial()
    text.value = taken
    const found = read(provider, fields, taken)
    report(found, fillUntouched(fields, found))
    return found
  }

  /** What is only tried out is in nobody's way: it goes when the next thing is taken. */
  function tryOut(clipboard) {
    endTrial()
    const before = fields.map((field) => field.text)
    const found = take(clipboard)
    const values = [
      ...Object.values(found.values).flatMap(Object.values),
      ...found.suggestions.map(({ value }) => value),
    ]
    endTrial = () => {
      endTrial = nothingTried
      // A value may be in another box by now, by a click on an offer.
      for (const [at, field] of fields.entries()) if (values.includes(field.text)) field.replace(before[at])
      onChange(fields)
    }
    return found
  }

  function report(found, { filled, left, undo }) {
    const offers = found.suggestions.flatMap(offersOf)
    // What is odd about a value, its own box tells.
    const isOfNoValue = ({ path: [section, id] }) =>
      [found.values, found.conflicts].every((values) => valueFor(values, { section, id }) === undefined)
    const sentences = [
      filled.length > 0 && `Filled ${labels(filled)}.`,
      describeLeft(left),
      sentence([...found.issues, ...found.warnings.filter(isOfNoValue)]),
    ].filter(Boolean)

    if (filled.length === 0) {
      const unsure = offers.length > 0 ? 'Not sure where this belongs.' : 'All of that is in the form already.'
      say('info', sentences.join(' ') || unsure, offers)
      return
    }
    // What was pasted may hold a secret, and it is where it belongs now.
    text.value = ''
    onChange(filled)
    const undoButton = button('Undo', () => {
      undo()
      endTrial = nothingTried
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
      text.value = ''
      reportLine.replaceChildren()
      field.input.focus()
      field.replace(suggestion.value)
    })
  }

  function say(drawing, told, buttons = []) {
    reportLine.replaceChildren(icon(drawing), h('span', {}, told), ...buttons)
    announce(told)
  }

  return { element: zone, tryOut }
}
