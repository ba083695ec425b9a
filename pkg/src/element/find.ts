/** The boxes that a page already has. */
import type { Field, Provider } from '../types.js'
import { FieldBox } from './box.js'
import type { Box } from './edit.js'
import type { EnhanceOptions } from './types.js'

/** Inputs that hold a text; others stay as they are. */
const TEXTS = ['text', 'password', 'search', 'url', 'tel', 'email', 'number']

/** The boxes of a form that are named after fields, in the order of the fields. */
export function findBoxes(
  form: HTMLFormElement,
  { fields, field: checkerOf }: Provider,
  { stored = {}, locale }: EnhanceOptions,
): FieldBox[] {
  const boxes: FieldBox[] = []
  for (const field of fields) {
    const { section, id } = field
    const box = findBox(form, field, fields.filter((other) => other.id === id).length === 1)
    if (!box) continue
    // In a label the words would become part of the box's name.
    const anchor = box.closest('label') ?? box
    boxes.push(new FieldBox(field, checkerOf(id, section), box, anchor, locale ?? field, stored[section]?.[id]))
  }
  const names = fields.map(({ section, id }) => `${section}.${id}`).join(', ')
  if (boxes.length === 0) throw new TypeError(`No input of the form is named after a field: name them ${names}.`)
  return boxes
}

/** The box named by path, or by an id that only one section has. */
function findBox({ elements }: HTMLFormElement, { section, id }: Field, isOnly: boolean): Box | undefined {
  const found = elements.namedItem(`${section}.${id}`) ?? (isOnly ? elements.namedItem(id) : null)
  if (found instanceof HTMLTextAreaElement || found instanceof HTMLSelectElement) return found
  return found instanceof HTMLInputElement && TEXTS.includes(found.type) ? found : undefined
}
