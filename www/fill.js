import { list } from './words.js'

/**
 * Puts values into the boxes that nobody has filled yet. What the user typed is never overwritten.
 * @param {object[]} fields
 * @param {import('connect-fields').Values} values
 * @returns which fields were filled, which hold something else already, and how to empty the filled ones again
 */
export function fillUntouched(fields, values) {
  const filled = []
  const left = []
  const undos = []
  for (const field of fields) {
    const value = values[field.section]?.[field.id]
    if (value === undefined || value === field.text) continue
    if (!field.untouched) {
      left.push(field)
      continue
    }
    const before = field.text
    field.replace(value)
    field.showNote('Filled from what you pasted.')
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

/** `Tenant ID and Region ID` */
export const labels = (fields) => list(fields.map(({ label }) => label))

/** What became of the values for which there was no room, or nothing. */
export function describeLeft(left) {
  return left.length > 0 && `Left ${labels(left)} as you typed it.`
}
