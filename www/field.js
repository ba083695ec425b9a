import { createBox } from './box.js'
import { button, h, hidden, icon, link, replaceText, setIcon } from './dom.js'

/** Shape, not colour alone, tells the states apart. */
const STATE_ICONS = { empty: 'none', incomplete: 'dots', invalid: 'error', valid: 'check' }

/**
 * One field of a Connect form: what is drawn, and what may be asked of it or shown at it.
 * @param {import('connect-fields').Field} descriptor
 * @param {import('connect-fields').FieldChecker} checker
 * @param {Node | false} howTo tells how to get the value
 */
export function createField(descriptor, checker, howTo) {
  const { section, id, label } = descriptor
  const key = `${section}-${id}`
  const { element: box, input, stateIcon } = createBox(descriptor, key)
  const help = h('p', { class: 'help', id: `${key}-help` }, descriptor.help)
  const words = h('div', { class: 'words', id: `${key}-words` })
  const actions = h('div', { class: 'actions' })
  const note = h('span', { id: `${key}-note` })
  const noteLine = h('div', { class: 'line note', hidden: true }, icon('done'), note)
  const element = h(
    'div',
    { class: 'field' },
    h(
      'div',
      { class: 'field-head' },
      h('label', { for: key }, label),
      !descriptor.required && h('span', { class: 'optional' }, 'Optional'),
      descriptor.docsUrl && link(descriptor.docsUrl, 'Docs', hidden(` for ${label}`)),
    ),
    help,
    howTo && h('details', { class: 'how-to' }, h('summary', {}, 'How to get it', hidden(`: ${label}`)), howTo),
    box,
    words,
    actions,
    noteLine,
  )

  const field = {
    section,
    id,
    label,
    input,
    element,
    /** A text that the user put back after we had changed it: it stays. */
    kept: '',
    get text() {
      return input.value
    },
    get isEmpty() {
      return field.check().state === 'empty'
    },
    get isUntouched() {
      return field.isEmpty || input.value === descriptor.default
    },
    check: () => checker.check(input.value),
    owns: ({ path }) => path[0] === section && path[1] === id,

    /** Changes the text; like typing, it gives an `input` event. */
    replace: (text) => replaceText(input, text),

    showState() {
      element.dataset.state = field.check().state
      drawIcon()
    },

    /**
     * Shows what is wrong or odd, and what can be done about it by a click.
     * @param {{ tone: 'error' | 'warning', message: string }[]} lines
     * @param {{ label: string, run: () => void }[]} offers
     * @returns the messages that were not there before
     */
    showWords(lines, offers) {
      const before = field.messages()
      const isError = lines.some(({ tone }) => tone === 'error')
      element.dataset.tone = isError ? 'error' : lines.length > 0 ? 'warning' : 'none'
      if (isError) input.setAttribute('aria-invalid', 'true')
      else input.removeAttribute('aria-invalid')
      words.replaceChildren(
        ...lines.map(({ tone, message }) => h('p', { class: `line ${tone}` }, icon(tone), h('span', {}, message))),
      )
      // The same buttons stay: the focus may be on its way to one of them.
      if (offers.map((offer) => offer.label).join() !== [...actions.children].map((old) => old.textContent).join()) {
        actions.replaceChildren(...offers.map((offer) => button(offer.label, offer.run)))
      }
      drawIcon()
      describe()
      return field.messages().filter((message) => !before.includes(message))
    },
    messages: () => [...words.children].map((line) => line.textContent),

    /** Says what was done to the text, until it changes again. */
    showNote(text, undo) {
      field.clearNote()
      note.textContent = text
      noteLine.hidden = false
      if (undo) noteLine.append(button('Undo', undo))
      describe()
    },
    clearNote() {
      noteLine.hidden = true
      note.textContent = ''
      noteLine.querySelector('button')?.remove()
      describe()
    },
  }

  function drawIcon() {
    const { state, tone } = element.dataset
    // Where words stand, they bring their own icon.
    setIcon(stateIcon, tone === 'none' ? STATE_ICONS[state] : 'none')
  }

  /** Names the descriptions that say something, and no empty one. */
  function describe() {
    const ids = [help, words, note].filter(({ textContent }) => textContent !== '').map(({ id }) => id)
    input.setAttribute('aria-describedby', ids.join(' '))
  }

  field.showWords([], [])
  field.showState()
  return field
}
