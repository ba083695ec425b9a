// Values out of texts, into boxes.
import { announce } from './dom.js'

/** Takes a field's value out of what its box holds: `1060661` out of a whole address. Says so, and can be undone. */
export function takeOwn(field) {
  const { value, changes } = field.check()
  if (field.text === field.kept || value === undefined || changes.length === 0) return
  replaceOwn(field, value, describeChanges(changes))
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
  const others = meantForHere ? [] : fields.filter((other) => other !== field)
  const { filled, left, undo } = fillUntouched(others, found)
  const value = own ?? checked.value ?? field.text
  if (value === field.text && filled.length === 0) return filled

  // The box knows more of what was around the value than the paste does.
  const changes = value === checked.value ? checked.changes : found.changes.filter(field.owns)
  const sentences = [
    describeChanges(changes) || (value !== field.text && 'Took it out of what you pasted.'),
    filled.length > 0 && `Also filled ${labels(filled)}.`,
    describeLeft(left),
  ]
  replaceOwn(field, value, sentences.filter(Boolean).join(' '), undo)
  return filled
}

function replaceOwn(field, value, sentence, undoOthers = () => {}) {
  const raw = field.text
  field.replace(value)
  field.showNote(sentence, () => {
    undoOthers()
    field.kept = raw
    field.input.focus()
    field.replace(raw)
    announce('Undone.')
  })
  announce(`${field.label}: ${sentence}`)
}

/**
 * Puts values into the boxes that nobody has filled yet. What the user typed is never overwritten.
 * @param {object[]} fields
 * @param {import('connect-fields').Pasted} found
 * @returns which fields were filled, which hold something else already, and how to empty the filled ones again
 */
export function fillUntouched(fields, { values, changes }) {
  const filled = []
  const left = []
  const undos = []
  for (const field of fields) {
    const value = values[field.section]?.[field.id]
    if (value === undefined || value === field.text) continue
    if (!field.isUntouched) {
      left.push(field)
      continue
    }
    const before = field.text
    field.replace(value)
    field.showNote(describeChanges(changes.filter(field.owns)) || 'Filled from what you pasted.')
    filled.push(field)
    undos.push(() => field.text === value && field.replace(before))
  }
  return {
    filled,
    left,
    undo: () => {
      for (const undo of undos) undo()
    },
  }
}

const describeChanges = (changes) => [...new Set(changes.map(({ message }) => message))].join(' ')

/** What became of the values for which there was no room, or nothing. */
export const describeLeft = (left) => left.length > 0 && `Left ${labels(left)} as you typed it.`

/** `Tenant ID, Region ID and Workspace ID` */
export const labels = (fields) => new Intl.ListFormat('en-GB').format(fields.map(({ label }) => label))
