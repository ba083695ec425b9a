/** What a pasted text does to the boxes of a form. */
import type { Change, Found, Issue, Pasted, Provider, Section, Values } from '../types.js'
import type { FieldBox } from './box.js'
import { isShown } from './conditions.js'
import { isWritable } from './edit.js'
import type { Texts } from './texts.js'

export interface Taken {
  readonly found: Pasted
  /** The boxes that have got a value, but the one that was pasted into. */
  readonly filled: readonly FieldBox[]
  /** The boxes that hold something else than what was found for them. */
  readonly left: readonly FieldBox[]
  /** Gives the filled ones back what they had, unless somebody has edited them since. */
  undo(): void
}

/** Puts what a text holds into the boxes that nobody has filled; into the one that was pasted into, the caller does. */
export function spread(schema: Provider, boxes: readonly FieldBox[], text: string, into?: FieldBox): Taken {
  const others = boxes.filter(({ box }) => box !== into?.box && isWritable(box))
  // What nobody has touched, such as a default, may be replaced.
  const current = valuesOf(others.filter((box) => !box.isUntouched))
  const found = schema.paste(text, { field: into?.path as `${Section}.${string}` | undefined, current })
  const fills = others
    .map((box) => ({ box, before: box.text, value: valueFor(found.values, box) ?? box.text }))
    .filter(({ before, value }) => value !== before)
  for (const { box, value } of fills) box.replace(value)
  const undo = (): void => {
    for (const { box, before, value } of fills) if (box.text === value) box.replace(before)
  }
  // What is filled may show or hide a field.
  for (const { box, before } of fills) if (!isShown(box, boxes)) box.replace(before)
  const filled = fills.filter(({ box, value }) => box.text === value).map(({ box }) => box)
  return { found, filled, left: others.filter((box) => valueFor(found.conflicts, box) !== undefined), undo }
}

/** What becomes of the box that was pasted into. */
export interface Own {
  readonly value: string
  readonly changes: readonly Change[]
  /** What is odd about the text, and not known to the box itself: that it tells once it is left. */
  readonly odd: readonly Issue[]
}

export function ownOf(box: FieldBox, { found, filled }: Taken): Own {
  const own = valueFor(found.values, box)
  const checked = box.check()
  // What belongs into other boxes only does not stay in this one.
  const value = own ?? (filled.length > 0 ? '' : (checked.value ?? box.text))
  const known = [...checked.issues, ...checked.warnings].map(({ code }) => code)
  const odd = own === undefined ? [...found.issues, ...found.warnings].filter(box.owns) : []
  return {
    value,
    // The box knows more of what was around the value than the paste does.
    changes: value === checked.value ? checked.changes : found.changes.filter(box.owns),
    odd: odd.filter(({ code }) => !known.includes(code)),
  }
}

/** What a paste has done, in words. */
export function describe(texts: Texts, { filled, left }: Pick<Taken, 'filled' | 'left'>, ...notes: string[]): string {
  const labels = (boxes: readonly FieldBox[]): string => texts.list(boxes.map(({ field }) => field.label))
  const [first = '', ...rest] = notes
  const told = [
    first,
    filled.length > 0 && texts.say('element_filled', { labels: labels(filled) }),
    left.length > 0 && texts.say('element_left', { labels: labels(left) }),
    ...rest,
  ]
  return told.filter(Boolean).join(' ')
}

export const valueFor = (values: Found<Values>, { field }: FieldBox): string | undefined =>
  values[field.section]?.[field.id]

/** What the boxes hold, as `validate` takes it. */
export function valuesOf(boxes: readonly FieldBox[]): Values {
  const values: { -readonly [S in Section]?: Record<string, string> } = {}
  for (const { field, text } of boxes) {
    values[field.section] = { ...values[field.section], [field.id]: text }
  }
  return values
}

/** The messages of notes, each once. */
export const sentence = (notes: readonly { readonly message: string }[]): string =>
  [...new Set(notes.map(({ message }) => message))].join(' ')
