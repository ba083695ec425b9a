/** Fields that are shown only while another one has a certain value. */
import type { DrawnField } from './field.js'

/** Whether a field is shown as the form stands. */
export function isShown({ box }: DrawnField, all: readonly DrawnField[]): boolean {
  const { visibleWhen } = box.field
  if (!visibleWhen) return true
  const other = all.find((one) => one.box.owns(visibleWhen))
  if (!other) return false
  const { state, value } = other.box.check()
  const text = state === 'empty' ? other.box.field.default : value
  return text === visibleWhen.equals && isShown(other, all)
}
