import { announce } from './announce.js'
import { h } from './dom.js'
import { createDropZone } from './drop-zone.js'
import { replacesAll } from './edit.js'
import { createField } from './field.js'
import { afterPress } from './press.js'
import { createReview } from './review.js'
import { createSummary } from './summary.js'
import { takeOwn, takePasted } from './take.js'
import { count } from './words.js'

/**
 * The Connect form of any provider, drawn from its schema alone.
 * @param {import('connect-fields').Provider} provider
 * @param {object} on
 * @param {(field: object) => void} on.focus a field has got the focus
 * @param {() => void} on.edit some text has changed
 * @param {(value: object) => void} on.submit the form is right; this is what to submit
 */
export function createConnectForm(provider, on) {
  const fields = provider.fields.map((descriptor) =>
    createField(descriptor, provider.field(descriptor.id, descriptor.section)),
  )
  const allRequired = provider.fields.every(({ required }) => required)
  const review = createReview(provider, fields)
  const summary = createSummary()
  const form = h(
    'form',
    { novalidate: true, onsubmit: submit },
    summary.element,
    h(
      'p',
      { class: 'legend' },
      allRequired ? 'All fields are required.' : 'Fields that are not marked optional are required.',
    ),
    ...fields.map(({ element }) => element),
    h('button', { class: 'primary' }, `Connect ${provider.name}`),
  )
  const dropZone = createDropZone(provider, fields, (filled) => announceAll(review.after(...filled)))

  for (const field of fields) listen(field)

  function listen(field) {
    let pasted = null
    field.input.addEventListener('focus', () => on.focus(field))
    // The browser pastes first and we replace after it, so that its undo leads back through the pasted text.
    field.input.addEventListener('paste', ({ clipboardData }) => {
      pasted = replacesAll(field.input) ? clipboardData.getData('text/plain') : null
    })
    field.input.addEventListener('input', ({ inputType }) => {
      const text = inputType === 'insertFromPaste' ? pasted : null
      pasted = null
      if (inputType === 'historyUndo') field.kept = field.text
      field.clearNote()
      field.showState()
      review.whileTyping()
      on.edit()
      if (text) announceAll(review.after(...takePasted(provider, fields, field, text)))
    })
    field.element.addEventListener('focusout', ({ relatedTarget }) => {
      if (!field.element.contains(relatedTarget)) afterPress(() => settle(field))
    })
  }

  function settle(field) {
    takeOwn(field)
    announceAll(review.after(field))
  }

  function submit(event) {
    event.preventDefault()
    for (const field of fields) takeOwn(field)
    const result = review.onSubmit()
    const bad = fields.filter((field) => result.issues.some(field.owns))
    summary.show(bad)
    if (result.ok) {
      on.submit(result.value)
      return
    }
    bad[0].input.focus()
    announce(`${count(bad.length, 'field')} to correct.`)
  }

  return { elements: [dropZone, form] }
}

function announceAll(messages) {
  if (messages.length > 0) announce(messages.join(' '))
}
