import { announce } from './announce.js'
import { h, icon } from './dom.js'
import { describeLeft, fillUntouched, labels } from './fill.js'
import { describeChanges } from './words.js'

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
    placeholder: 'A dashboard URL, or lines like “Label: value”',
    'aria-describedby': 'anything-report',
    autocomplete: 'off',
    autocapitalize: 'none',
    autocorrect: 'off',
    spellcheck: 'false',
    oninput: typed,
  })
  const fillButton = h('button', { type: 'button', class: 'fill', hidden: true, onclick: take }, 'Fill the form')
  const report = h('div', { class: 'report', id: 'anything-report' })
  const zone = h(
    'div',
    { class: 'drop-zone', ondragover: dragOver, ondragleave: dragLeave, ondrop: drop },
    h('label', { for: 'anything' }, icon('clipboard'), 'Paste or drop anything here'),
    h('div', { class: 'drop-line' }, text, fillButton),
    report,
  )

  function typed({ inputType }) {
    fillButton.hidden = text.value.trim() === ''
    if (inputType === 'insertFromPaste') take()
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
    setText(event.dataTransfer.getData('text/plain'))
    take()
  }

  function setText(value) {
    text.value = value
    fillButton.hidden = value === ''
  }

  function take() {
    const found = provider.paste(text.value)
    const { filled, left, undo } = fillUntouched(fields, found.values)
    const sentences = [
      filled.length > 0 && `Filled ${labels(filled)}.`,
      describeChanges(
        found.changes.filter((change) => filled.some(({ owns }) => owns(change))),
        filled.length === 1 ? `the ${filled[0].label}` : 'the values',
      ),
      describeLeft(left),
      ...found.issues.map(({ message }) => message),
    ].filter(Boolean)

    if (filled.length === 0) {
      say(sentences.join(' ') || 'All of that is in the form already.')
      return
    }
    // What was pasted may hold a secret, and it is where it belongs now.
    setText('')
    onChange(filled)
    say(sentences.join(' '), () => {
      undo()
      onChange(filled)
      say('Undone.')
      text.focus()
    })
  }

  function say(sentence, undo) {
    report.replaceChildren(
      icon(undo ? 'done' : 'info'),
      h('span', {}, sentence),
      undo ? h('button', { type: 'button', onclick: undo }, 'Undo') : '',
    )
    announce(sentence)
  }

  return zone
}
