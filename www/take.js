import { announce } from './announce.js'
import { describeLeft, fillUntouched, labels } from './fill.js'
import { describeChanges } from './words.js'

/** Takes a field's value out of what its box holds: `1060661` out of a whole address. Says so, and can be undone. */
export function takeOwn(field) {
  const { value, changes } = field.check()
  if (field.text === field.kept || value === undefined || changes.length === 0) return
  takeInto(field, value, describeChanges(changes, `the ${field.label}`))
}

/**
 * After a paste that is all its box holds: takes this field's value out of it, and those of the fields not yet filled.
 * @param {import('connect-fields').Provider} provider
 * @param {string} text what the clipboard held; a one-line box has lost its line breaks
 * @returns the other fields that were filled
 */
export function takePasted(provider, fields, field, text) {
  const found = provider.paste(text)
  const own = found.values[field.section]?.[field.id]
  const checked = field.check()
  // A text that is good here as it stands was meant for here, whatever else it may look like.
  const meantForHere = own === undefined && checked.state === 'valid'
  const others = fields.filter((other) => other !== field)
  const { filled, left, undo } = fillUntouched(others, meantForHere ? {} : found.values)
  const value = own ?? checked.value ?? field.text
  if (value === field.text && filled.length === 0) return filled

  const changes = own === undefined ? checked.changes : found.changes.filter(field.owns)
  const sentences = [
    describeChanges(changes, `the ${field.label}`),
    filled.length > 0 && `Also filled ${labels(filled)}.`,
    describeLeft(left),
  ]
  takeInto(field, value, sentences.filter(Boolean).join(' '), undo)
  return filled
}

function takeInto(field, value, text, undoOthers = () => {}) {
  const raw = field.text
  field.replace(value)
  field.showNote(text, () => {
    undoOthers()
    field.kept = raw
    field.input.focus()
    field.replace(raw)
    announce('Undone.')
  })
  announce(text)
}
