/** A form's texts: read from whatever a caller gives, and put together to what is submitted. */
import { isPlain, type Plain } from './plain.js'
import type { Field, Section, Values } from './types.js'

/** Stands for what cannot be read; not text. */
const UNREADABLE = Symbol('unreadable')

export interface Form {
  /** What is submitted where each text is plain; `undefined` for any other form. Never throws. */
  accept(input: unknown): Values | undefined
  /** What stands in each field, by its number; of any type. Never throws. */
  read(input: unknown): unknown[]
  /** The texts that are not empty, by section and id. */
  build(texts: readonly unknown[]): Values
}

type Texts = Record<string, unknown> | null | undefined
type Nested = { readonly [S in Section]?: Texts } | null | undefined
type Built = Partial<Record<Section, Record<string, string>>>

interface Place {
  readonly section: Section
  readonly id: string
  readonly order: number
  readonly plain: Plain
}

/** Prepares for the fields what each call needs of them. */
export function createForm(fields: readonly Field[], plains: readonly Plain[]): Form {
  const places = fields.map(({ section, id, order }): Place => ({ section, id, order, plain: plains[order] as Plain }))
  const parts = [...new Set(fields.map(({ section }) => section))].map((section) => ({
    section,
    members: places.filter((place) => place.section === section),
  }))

  function accept(input: unknown): Values | undefined {
    const values: Built = {}
    try {
      for (const { section, members } of parts) {
        const filled = fill(members, sectionOf(input as Nested, section))
        if (!filled) return undefined
        if (section === 'credentials') values.credentials = filled
        else if (section === 'params') values.params = filled
        else values.assertion_option = filled
      }
      return values
    } catch {
      return undefined
    }
  }

  function read(input: unknown): unknown[] {
    try {
      const texts: unknown[] = []
      for (const { section, id } of places) texts.push(sectionOf(input as Nested, section)?.[id])
      return texts
    } catch {
      return places.map((place) => readOne(input as Nested, place))
    }
  }

  function build(texts: readonly unknown[]): Values {
    const values: Built = {}
    for (const { section, id, order } of places) {
      const text = texts[order]
      if (typeof text !== 'string' || text === '') continue
      values[section] = { ...values[section], [id]: text }
    }
    return values
  }

  return { accept, read, build }
}

/** Sections by name: a key in a variable takes several times as long. */
function sectionOf(form: Nested, section: Section): Texts {
  if (section === 'credentials') return form?.credentials
  return section === 'params' ? form?.params : form?.assertion_option
}

/** The texts of these places, if all of them are plain. */
function fill(places: readonly Place[], texts: Texts): Record<string, string> | undefined {
  const filled: Record<string, string> = {}
  for (const { id, plain } of places) {
    const text = texts?.[id]
    if (!isPlain(plain, text)) return undefined
    filled[id] = text
  }
  return filled
}

/** A getter may throw; then there is no text, and the user is told so. */
function readOne(input: Nested, { section, id }: { section: Section; id: string }): unknown {
  try {
    return sectionOf(input, section)?.[id]
  } catch {
    return UNREADABLE
  }
}
