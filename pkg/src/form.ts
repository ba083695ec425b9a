/** A form's texts: read from whatever a caller gives, and put together to what is submitted. */
import type { Field, Section, Values } from './types.js'

/** Stands for what cannot be read; not text. */
const UNREADABLE = Symbol('unreadable')

export interface Form {
  /** What stands in each field, by its number; of any type. Never throws. */
  read(input: unknown): unknown[]
  /** The texts that are not empty, by section and id. */
  build(texts: readonly unknown[]): Values
}

type Nested = Record<string, Record<string, unknown> | undefined> | null | undefined

/** Prepares for the fields what each call needs of them. */
export function createForm(fields: readonly Field[]): Form {
  const places = fields.map(({ section, id }) => ({ section, id }))
  const sections = [...new Set(fields.map(({ section }) => section))].map((section) => ({
    section,
    members: fields.filter((field) => field.section === section).map(({ id, order }) => ({ id, order })),
  }))

  function read(input: unknown): unknown[] {
    try {
      const texts: unknown[] = []
      for (const { section, id } of places) texts.push((input as Nested)?.[section]?.[id])
      return texts
    } catch {
      return places.map((place) => readOne(input as Nested, place))
    }
  }

  function build(texts: readonly unknown[]): Values {
    const values: Partial<Record<Section, Record<string, string>>> = {}
    for (const { section, members } of sections) {
      let found: Record<string, string> | undefined
      for (const { id, order } of members) {
        const text = texts[order]
        if (typeof text !== 'string' || text === '') continue
        found ??= {}
        found[id] = text
      }
      if (found) values[section] = found
    }
    return values
  }

  return { read, build }
}

/** A getter may throw; then there is no text, and the user is told so. */
function readOne(input: Nested, { section, id }: { section: Section; id: string }): unknown {
  try {
    return input?.[section]?.[id]
  } catch {
    return UNREADABLE
  }
}
