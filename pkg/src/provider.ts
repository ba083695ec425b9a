/** A provider's schema. Each call crosses into the core once. */
import { core, discard, prepare, unitsOf, write } from './core.js'
import { readDetails } from './description.js'
import { UnknownFieldError } from './errors.js'
import { createNotes, FAILED, SILENT } from './notes.js'
import type { Checked, Field, FieldChecker, Pasted, Provider, Section, State, Validated, Values } from './types.js'
import { readAnswer } from './wire.js'

/** By the numbers of the core. */
const STATES = ['empty', 'incomplete', 'invalid', 'valid'] as const satisfies readonly State[]
const NO_VALUES: Values = Object.freeze({})
/** Stands for what cannot be read; not text. */
const UNREADABLE = Symbol('unreadable')

/** The schema of the provider with this number in the embedded catalog. */
export function createProvider(number: number, ownTexts: readonly string[]): Provider {
  const revision = (core().wasm.revision(number) >>> 0).toString(16).padStart(8, '0')
  const details = readDetails(ownTexts, revision)
  const notesOf = createNotes(details)
  const { description } = details
  const { id, fields } = description
  const count = fields.length

  function validate(input: unknown): Validated<Values> {
    const texts = fields.map((field) => read(input, field))
    try {
      const running = core()
      let units = 0
      for (let at = 0; at < count; at++) units += unitsOf(texts[at])
      prepare(running, units)
      let end = 0
      for (let at = 0; at < count; at++) end = write(running, at, texts[at], end)
      const pointer = running.wasm.validate(number, end) >>> 0
      if (pointer === 0) return { ok: true, value: build(fields, texts), ...SILENT }
      const answer = readAnswer(running, pointer)
      const notes = notesOf(answer)
      if (answer.state === 0) return { ok: false, ...notes }
      for (const change of answer.changes) texts[(change >>> 16) & 0xff] = undefined
      for (const [at, text] of answer.values) texts[at] = text
      return { ok: true, value: build(fields, texts), ...notes }
    } catch {
      discard()
      return { ok: false, ...FAILED }
    }
  }

  function check(at: number, text: unknown): Checked {
    try {
      const running = core()
      prepare(running, unitsOf(text))
      const pointer = running.wasm.check(number, at, write(running, 0, text, 0)) >>> 0
      if (pointer === 0) return { state: 'valid', value: text as string, ...SILENT }
      const answer = readAnswer(running, pointer)
      const state = STATES[answer.state] ?? 'invalid'
      const notes = notesOf(answer)
      return state === 'valid' ? { state, value: answer.values[0]?.[1] ?? '', ...notes } : { state, ...notes }
    } catch {
      discard()
      return { state: 'invalid', ...FAILED }
    }
  }

  function paste(text: unknown): Pasted {
    try {
      const running = core()
      prepare(running, unitsOf(text))
      const answer = readAnswer(running, running.wasm.paste(number, write(running, 0, text, 0)) >>> 0)
      const texts: unknown[] = []
      for (const [at, value] of answer.values) texts[at] = value
      return { values: build(fields, texts), conflicts: NO_VALUES, ...notesOf(answer) }
    } catch {
      discard()
      return { values: NO_VALUES, conflicts: NO_VALUES, ...FAILED }
    }
  }

  function field(fieldId: unknown, section?: Section): FieldChecker {
    const matches = fields.filter(
      (field) => field.id === fieldId && (section === undefined || field.section === section),
    )
    const [found] = matches
    if (!found || matches.length > 1) {
      throw new UnknownFieldError(
        id,
        fields.map((field) => `${field.section}.${field.id}`),
      )
    }
    const at = fields.indexOf(found)
    return Object.freeze({ id: found.id, section: found.section, check: (text: unknown) => check(at, text) })
  }

  return Object.freeze({
    id,
    name: description.name,
    authMode: description.authMode,
    revision: description.revision,
    fields,
    describe: () => description,
    validate,
    field,
    paste,
    '~standard': Object.freeze({
      version: 1 as const,
      vendor: 'connect-fields' as const,
      validate: (value: unknown) => {
        const result = validate(value)
        return result.ok ? { value: result.value } : { issues: result.issues }
      },
    }),
  })
}

/** A getter may throw; then there is no text, and the user is told so. */
function read(input: unknown, field: Field): unknown {
  try {
    return (input as Record<string, Record<string, unknown> | undefined> | undefined)?.[field.section]?.[field.id]
  } catch {
    return UNREADABLE
  }
}

function build(fields: readonly Field[], texts: readonly unknown[]): Values {
  const values: Partial<Record<Section, Record<string, string>>> = {}
  for (let number = 0; number < fields.length; number++) {
    const field = fields[number]
    const text = texts[number]
    if (!field || typeof text !== 'string' || text === '') continue
    const section = values[field.section]
    if (section) section[field.id] = text
    else values[field.section] = { [field.id]: text }
  }
  return values
}
