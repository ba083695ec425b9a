/** Fields that are shown only while another one has a certain value. */
import type { FieldBox } from './box.js'

/** Whether a field is shown as the form stands. */
export function isShown({ field }: FieldBox, all: readonly FieldBox[]): boolean {
  const { visibleWhen } = field
  if (!visibleWhen) return true
  const other = all.find((box) => box.owns(visibleWhen))
  if (!other) return true
  const { state, value } = other.check()
  const text = state === 'empty' ? other.field.default : value
  return text === visibleWhen.equals && isShown(other, all)
}
