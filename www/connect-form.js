import { createConditions } from './conditions.js'
import { createDestination } from './destination.js'
import { afterPress, announce, h, icon } from './dom.js'
import { createDropZone } from './drop-zone.js'
import { createField } from './field.js'
import { takeOwn, takePasted } from './fill.js'
import { createReview } from './review.js'

/**
 * The Connect form of any provider, drawn from its schema alone.
 * @param {import('connect-fields').Provider} provider
 * @param {ReturnType<typeof import('./guide.js').createGuide>} guide
 * @param {object} on
 * @param {() => void} on.edit some text has changed
 * @param {(value: object) => void} on.submit the form is right; this is what to submit
 * @returns the elements to show, and a way to try a clipboard out, which gives what was read
 */
export function createConnectForm(provider, guide, on) {
  const fields = provider.fields.map((descriptor) =>
    createField(descriptor, provider.field(descriptor.id, descriptor.section), guide.actionsFor(descriptor.id)),
  )
  const allRequired = provider.fields.every(({ required }) => required)
  const review = createReview(provider, fields)
  const destination = createDestination(provider, fields)
  const showFields = createConditions(provider.fields, fields)
  const summary = h('div', { class: 'summary', role: 'group', 'aria-labelledby': 'summary-title', hidden: true })
  const form = h(
    'form',
    { novalidate: true, onsubmit: submit },
    summary,
    h(
      'p',
      { class: 'legend' },
      allRequired ? 'All fields are required.' : 'Fields that are not marked optional are required.',
    ),
    ...fields.map(({ element }) => element),
    destination.element,
    h('button', { class: 'primary' }, `Connect ${provider.name}`),
  )

  for (const field of fields) listen(field)
  showFields()

  function listen(field) {
    const { input, element } = field
    let pasted = null
    input.addEventListener('focus', () => guide.showFor(field.id))
    // The browser pastes first and we replace after it, so that its undo leads back through the pasted text.
    input.addEventListener('paste', ({ clipboardData }) => {
      const replacesAll = input.selectionStart === 0 && input.selectionEnd === input.value.length
      pasted = replacesAll ? clipboardData.getData('text/plain') : null
    })
    input.addEventListener('input', ({ inputType }) => {
      const text = inputType === 'insertFromPaste' ? pasted : null
      pasted = null
      if (inputType === 'historyUndo') field.kept = field.text
      field.clearNote()
      field.showState()
      review.whileTyping(field)
      showFields()
      destination.show()
      on.edit()
      if (text) settle(takePasted(provider, fields, field, text))
    })
    element.addEventListener('focusout', ({ relatedTarget }) => {
      if (element.contains(relatedTarget)) return
      afterPress(() => {
        takeOwn(field)
        settle([field], relatedTarget)
      })
    })
  }

  /** Words for fields that the user has left, or that were filled for them. What gets the focus next stays. */
  function settle(settled, next = null) {
    const { result, news } = review.after(settled)
    if (news.length > 0) announce(news.join(' '))
    if (!summary.hidden && !summary.contains(next)) summarize(result)
  }

  function submit(event) {
    event.preventDefault()
    for (const field of fields) takeOwn(field)
    const { result } = review.onSubmit()
    const [firstWrong] = summarize(result)
    if (result.ok) {
      on.submit(result.value)
      return
    }
    firstWrong?.input.focus()
    announce(summary.querySelector('h3').textContent)
  }

  /** Says above the form which fields are wrong, with a way to each; an issue of no field stands for itself. */
  function summarize({ ok, issues }) {
    const wrong = fields.filter(({ owns }) => issues.some(owns))
    const general = issues.find(({ path }) => path.length === 0)
    const title = wrong.length === 1 ? '1 field to correct.' : `${wrong.length} fields to correct.`
    summary.hidden = ok
    summary.replaceChildren(
      h('h3', { class: 'line', id: 'summary-title' }, icon('error'), general?.message ?? title),
      h('ul', {}, ...wrong.map((field) => h('li', {}, linkTo(field)))),
    )
    return wrong
  }

  const dropZone = createDropZone(provider, fields, settle)
  return { elements: [dropZone.element, form], tryOut: dropZone.tryOut }
}

function linkTo({ input, label }) {
  // Focus by hand: the fragment of this page's address names the provider.
  const focus = (event) => {
    event.preventDefault()
    input.focus()
  }
  return h('a', { href: `#${input.id}`, onclick: focus }, label)
}
