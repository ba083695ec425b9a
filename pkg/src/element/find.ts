/** The boxes that a page already has. */
import type { Provider } from '../types.js'
import { FieldBox } from './box.js'

/** The boxes of a form that are named after fields, in the order of the fields. */
export function findBoxes(form: HTMLFormElement, { fields, field: checkerOf }: Provider): FieldBox[] {
  const boxes: FieldBox[] = []
  for (const field of fields) {
    const { section, id } = field
    const found = form.elements.namedItem(`${section}.${id}`) ?? form.elements.namedItem(id)
    if (!(found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement)) continue
    // In a label the words would become part of the box's name.
    boxes.push(new FieldBox(field, checkerOf(id, section), found, found.closest('label') ?? found))
  }
  const names = fields.map(({ section, id }) => `${section}.${id}`).join(', ')
  if (boxes.length === 0) throw new TypeError(`No input of the form is named after a field: name them ${names}.`)
  return boxes
}
