// Values out of texts, into boxes.
import { announce } from './dom.js'
import { formValues } from './review.js'

/**
 * What a text holds for a form as it stands.
 * @param {import('connect-fields').Provider} provider
 * @param {object} [into] the field whose box it was pasted into
 */
export function read(provider, fields, text, into) {
  // What nobody has touched, such as a default, may be replaced.
  const current = formValues(fields.filter(({ isUntouched }) => !isUntouched))
  return provider.paste(text, { field: into && `${into.section}.${into.id}`, current })
}

/** The value of a field among `values` or `conflicts`. */
export const valueFor = (values, { section, id }) => values[section]?.[id]

/** Takes a field's value out of what its box holds: `1060661` out of a whole address. Says so, and can be undone. */
export function takeOwn(field) {
  const { value, changes } = field.check()
  if (field.text === field.kept || value === undefined || changes.length === 0) return
  replaceOwn(field, value, sentence(changes))
}

/**
 * After a paste that is all its box holds: takes this field's value out of it, and those of the fields not yet filled.
 * @param {import('connect-fields').Provider} provider
 * @param {string} text what the clipboard held; a one-line box has lost its line breaks
 * @returns the other fields that were filled
 */
export function takePasted(provider, fields, field, text) {
  const found = read(provider, fields, text, field)
  const checked = field.check()
  const others = fields.filter((other) => other !== field)
  const { filled, left, undo } = fillUntouched(others, found)
  const own = valueFor(found.values, field)
  // What belongs into other boxes only does not stay in this one.
  const value = own ?? (filled.length > 0 ? '' : (checked.value ?? field.text))
  // The box itself tells what it knows once it is left.
  const known = [...checked.issues, ...checked.warnings].map(({ code }) => code)
  const odd = own === undefined ? [...found.issues, ...found.warnings] : []
  const news = odd.filter((note) => field.owns(note) && !known.includes(note.code))
  const isSame = value === field.text

  // The box knows more of what was around the value than the paste does.
  const changes = value === checked.value ? checked.changes : found.changes.filter(field.owns)
  const sentences = [
    sentence(changes) || (value !== '' && !isSame && 'Took it out of what you pasted.'),
    filled.length > 0 && `${value === '' ? 'Filled' : 'Also filled'} ${labels(filled)}.`,
    describeLeft(left),
    sentence(news),
  ]
  const told = sentences.filter(Boolean).join(' ')
  if (!isSame || filled.length > 0) replaceOwn(field, value, told, undo)
  else if (told) tell(field, told)
  return filled
}

function replaceOwn(field, value, told, undoOthers = () => {}) {
  const raw = field.text
  field.replace(value)
  tell(field, told, () => {
    undoOthers()
    field.kept = raw
    field.input.focus()
    field.replace(raw)
    announce('Undone.')
  })
}

function tell(field, told, undo) {
  field.showNote(told, undo)
  announce(`${field.label}: ${told}`)
}

/**
 * Puts values into the boxes that nobody has filled yet. What the user typed is never overwritten.
 * @param {object[]} fields
 * @param {import('connect-fields').Pasted} found
 * @returns which fields were filled, which hold something else already, and how to empty the filled ones again
 */
export function fillUntouched(fields, { values, conflicts, changes }) {
  const filled = []
  const undos = []
  for (const field of fields) {
    const value = valueFor(values, field)
    const before = field.text
    if (value === undefined || value === before) continue
    field.replace(value)
    field.showNote(sentence(changes.filter(field.owns)) || AS_IT_STANDS)
    filled.push(field)
    undos.push(() => field.text === value && field.replace(before))
  }
  const undo = () => {
    for (const undoOne of undos) undoOne()
  }
  return { filled, left: fields.filter((field) => valueFor(conflicts, field) !== undefined), undo }
}

/** Of a value around which there was nothing to take away. */
export const AS_IT_STANDS = 'Filled from what you pasted.'

/** The messages of notes, each once. */
export const sentence = (notes) => [...new Set(notes.map(({ message }) => message))].join(' ')

/** What became of the values for which there was no room, or nothing. */
export const describeLeft = (left) => left.length > 0 && `Left ${labels(left)} as you typed it.`

/** `Tenant ID, Region ID and Workspace ID` */
export const labels = (fields) => new Intl.ListFormat('en-GB').format(fields.map(({ label }) => label))
