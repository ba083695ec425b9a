import { button, h, icon } from './dom.js'
import { describeLeft, isAbout, labels, sentence, valueFor } from './notes.js'

const nothingTried = () => {}

/**
 * A box that takes anything from the provider's dashboard and hands out the values that are in it.
 * @param {import('connect-fields').Provider} provider
 * @param {import('connect-fields/element').ConnectForm} form the one to fill
 * @returns its element, and a way to try a clipboard out
 */
export function createDropZone(provider, form) {
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

  async function take(taken) {
    await endTrial()
    text.value = taken
    const found = form.paste(taken)
    report(found)
    return found
  }

  /** What is only tried out is in nobody's way: it goes when the next thing is taken. */
  async function tryOut(clipboard) {
    await endTrial()
    const before = form.values
    const found = await take(clipboard)
    endTrial = () => {
      endTrial = nothingTried
      // The same as the last time would count as nothing new.
      form.values = null
      form.values = before
      return form.ready
    }
    return found
  }

  function report(found) {
    const { values, conflicts, suggestions } = found
    const [filled, left] = [values, conflicts].map((texts) =>
      provider.fields.filter((field) => valueFor(texts, field) !== undefined),
    )
    // What is odd about a value, its own box tells.
    const isOfNoValue = (warning) => ![...filled, ...left].some((field) => isAbout(field)(warning))
    const sentences = [
      filled.length > 0 && `Filled ${labels(filled)}.`,
      describeLeft(left),
      suggestions.length > 0 && 'What is not sure is offered below.',
      sentence([...found.issues, ...found.warnings.filter(isOfNoValue)]),
    ].filter(Boolean)
    if (filled.length === 0) {
      say('info', sentences.join(' ') || 'All of that is in the form already.')
      return
    }
    // What was pasted may hold a secret, and it is where it belongs now.
    text.value = ''
    const undo = () => {
      found.undo()
      endTrial = nothingTried
      say('done', 'Undone.')
      text.focus()
    }
    say('done', sentences.join(' '), [button('Undo', undo)])
  }

  // The form itself announces what was done to it.
  function say(drawing, told, buttons = []) {
    reportLine.replaceChildren(icon(drawing), h('span', {}, told), ...buttons)
  }

  return { element: zone, tryOut }
}
