import { h, hidden, icon } from './dom.js'
import { AS_IT_STANDS, describeLeft, isAbout, sentence, valueFor } from './notes.js'
import { MASK } from './result.js'

/**
 * What was read in a clipboard: for each field what it got, from where, and what is odd about it.
 * @param {import('connect-fields').Provider} provider
 * @param {import('connect-fields').Pasted} pasted
 */
export function createReading(provider, pasted) {
  const general = pasted.issues.filter(({ path }) => path.length === 0)
  return h(
    'section',
    { class: 'panel reading', 'aria-labelledby': 'reading-title' },
    h('h3', { id: 'reading-title' }, 'What was read'),
    ...general.map((issue) => line('p', 'info', issue.message)),
    general.length === 0 && h('dl', {}, ...provider.fields.map((field) => entry(field, notesOf(field, pasted)))),
    pastedValues(pasted).length > 0 && h('p', { class: 'rest' }, 'The rest of the text was not used.'),
  )
}

/** All that was found for boxes, filled or not. */
export const pastedValues = ({ values, conflicts }) =>
  [values, conflicts].flatMap((found) => Object.values(found).flatMap(Object.values))

/** What of a paste concerns one field. */
function notesOf(field, pasted) {
  const own = (notes) => notes.filter(isAbout(field))
  return {
    value: valueFor(pasted.values, field),
    conflict: valueFor(pasted.conflicts, field),
    offered: own(pasted.suggestions).map(({ value }) => value),
    why: sentence(own(pasted.changes)),
    issues: own(pasted.issues),
    warnings: own(pasted.warnings),
  }
}

function entry(field, { value, conflict, offered, why, issues, warnings }) {
  const isFilled = value !== undefined
  const found = [value ?? conflict ?? offered].flat()
  const shown = found.map((text) => h('code', {}, field.secret ? MASK : text))
  const isNothing = [found, issues, warnings, why].every(({ length }) => length === 0)
  const isThere = found.length === 0 && issues.length === 0 && why !== ''
  const told = why || (isFilled && AS_IT_STANDS)
  return h(
    'div',
    { class: isFilled && 'filled' },
    h('dt', {}, icon(isFilled ? 'check' : 'none'), field.label),
    isNothing && h('dd', { class: 'got' }, nothing()),
    found.length > 0 && h('dd', { class: 'got' }, ...shown),
    told && h('dd', { class: 'why' }, told),
    isThere && line('dd', 'info', 'The form has it already.'),
    conflict !== undefined && line('dd', 'info', describeLeft([field])),
    ...issues.map(({ message }) => line('dd', 'error', message)),
    ...warnings.map(({ message }) => line('dd', 'warning', message)),
    offered.length > 0 && line('dd', 'info', 'Offered in the form, not filled.'),
  )
}

const line = (tag, tone, text) => h(tag, { class: `line ${tone}` }, icon(tone), h('span', {}, text))

const nothing = () => h('span', {}, h('span', { 'aria-hidden': 'true' }, '–'), hidden('Nothing'))
