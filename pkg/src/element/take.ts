/** What a pasted text does to the boxes of a form. */
import type { Change, Found, Pasted, Section, Values } from '../types.js'
import type { FieldBox } from './box.js'

interface Taken {
  /** What stays in the box that was pasted into. */
  readonly value: string
  /** The other boxes that have got a value. */
  readonly filled: readonly FieldBox[]
  /** Gives those back what they had, unless somebody has edited them since. */
  readonly undo: () => void
}

/** Puts what was found for other boxes into them. */
export function takePasted(boxes: readonly FieldBox[], own: FieldBox, { values }: Pasted): Taken {
  const filled = boxes.filter((box) => box !== own && valueFor(values, box) !== undefined)
  const undos = filled.map((box) => {
    const [before, value] = [box.text, valueFor(values, box) ?? '']
    box.replace(value)
    return () => box.text === value && box.replace(before)
  })
  const undo = (): void => {
    for (const undoOne of undos) undoOne()
  }
  // What belongs into other boxes only does not stay in this one.
  return { value: valueFor(values, own) ?? (filled.length > 0 ? '' : own.text), filled, undo }
}

const valueFor = (values: Found<Values>, { field }: FieldBox): string | undefined => values[field.section]?.[field.id]

/** What the boxes hold, as `validate` takes it. */
export function valuesOf(boxes: readonly FieldBox[]): Values {
  const values: { -readonly [S in Section]?: Record<string, string> } = {}
  for (const { field, text } of boxes) {
    values[field.section] = { ...values[field.section], [field.id]: text }
  }
  return values
}

/** What was done, in words. */
export const sentence = (changes: readonly Change[]): string => changes.map(({ message }) => message).join(' ')
