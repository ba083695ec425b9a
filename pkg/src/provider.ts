/** A provider's schema. A call crosses into the core once, or not at all. */
import { readAnswer } from './answer.js'
import type { Catalog } from './catalog.js'
import { discard, write } from './core.js'
import { type Details, readDetails } from './description.js'
import { UnknownFieldError } from './errors.js'
import { createForm } from './form.js'
import { createNotes, FAILED, NOTHING, type NotesOf, SILENT } from './notes.js'
import { isPlain, type Plain } from './plain.js'
import type {
  Checked,
  FieldChecker,
  Pasted,
  Provider,
  ProviderOptions,
  Section,
  State,
  Validated,
  Values,
} from './types.js'
import { missingWord, VALID } from './wire.js'

/** By the numbers of the core. */
const STATES = ['empty', 'incomplete', 'invalid'] as const satisfies readonly State[]
const NO_VALUES: Values = Object.freeze({})

/** The schema of the provider with this number in a catalog. */
export function createProvider(catalog: Catalog, number: number, options: ProviderOptions): Provider {
  const details = describe(catalog, number)
  const { description, fields, plains } = details
  const enter = catalog.enter(number, softened(details, options), options.hosts)
  const notesMaker = createNotes(details)
  const { id } = description
  const { sort, read, build } = createForm(fields, plains)

  function validate(input: unknown): Validated<Values> {
    const sorted = sort(input)
    if (sorted) {
      const { values, missing } = sorted
      if (missing.length === 0) return accepted(values, SILENT)
      return refused({ ...SILENT, issues: missing.map((at) => notesMaker.issue(missingWord(at))) })
    }
    const given = read(input)
    try {
      const { core: running, number: own } = enter()
      let end = 0
      for (let at = 0; at < given.length; at++) end = write(running, at, given[at], end)
      const { state, notes, texts } = readAnswer(running, running.wasm.validate(own, end), notesMaker, given)
      return state === VALID ? accepted(build(texts), notes) : refused(notes)
    } catch {
      discard()
      return refused(FAILED)
    }
  }

  function check(at: number, text: unknown): Checked {
    if (isPlain(plains[at] as Plain, text)) return valid(text, SILENT)
    try {
      const { core: running, number: own } = enter()
      const pointer = running.wasm.check(own, at, write(running, 0, text, 0))
      const { state, notes, texts } = readAnswer(running, pointer, notesMaker, NOTHING)
      if (state === VALID) return valid((texts[at] ?? text) as string, notes)
      return { state: STATES[state] ?? 'invalid', ...notes }
    } catch {
      discard()
      return { state: 'invalid', ...FAILED }
    }
  }

  function paste(text: unknown): Pasted {
    try {
      const { core: running, number: own } = enter()
      const pointer = running.wasm.paste(own, write(running, 0, text, 0))
      const { notes, texts } = readAnswer(running, pointer, notesMaker, NOTHING)
      return { values: build(texts), conflicts: NO_VALUES, ...notes }
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
    if (!found || matches.length > 1) throw unknownField(details)
    const at = fields.indexOf(found)
    return Object.freeze({ id: found.id, section: found.section, check: (text: unknown) => check(at, text) })
  }

  return Object.freeze({
    id,
    name: description.name,
    authMode: description.authMode,
    revision: description.revision,
    fields: description.fields,
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

/** Reads a provider's descriptors from the core. */
function describe(catalog: Catalog, number: number): Details {
  const { core: running, number: own } = catalog.enter(number, [], undefined)()
  try {
    const revision = (running.wasm.revision(own) >>> 0).toString(16).padStart(8, '0')
    return readDetails(running.glue.describe(own).split('\0'), revision)
  } catch (trap) {
    discard()
    throw trap
  }
}

/** The numbers of the fields whose rule only warns. */
function softened(details: Details, { soften = [] }: ProviderOptions): number[] {
  return soften.map((path) => {
    const at = details.paths.findIndex(([section, id]) => `${section}.${id}` === path)
    if (at < 0) throw unknownField(details)
    return at
  })
}

const unknownField = ({ description, paths }: Details): UnknownFieldError =>
  new UnknownFieldError(
    description.id,
    paths.map((path) => path.join('.')),
  )

// Literals, because a spread takes longer than all the rest of an answer.
const accepted = (value: Values, { issues, warnings, changes, suggestions }: NotesOf): Validated<Values> => ({
  ok: true,
  value,
  issues,
  warnings,
  changes,
  suggestions,
})

const valid = (value: string, { issues, warnings, changes, suggestions }: NotesOf): Checked => ({
  state: 'valid',
  value,
  issues,
  warnings,
  changes,
  suggestions,
})

const refused = ({ issues, warnings, changes, suggestions }: NotesOf): Validated<Values> => ({
  ok: false,
  issues,
  warnings,
  changes,
  suggestions,
})
