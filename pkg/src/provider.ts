/** A provider's schema. A call crosses into the core once, or not at all. */
import { readAnswer } from './answer.js'
import type { Catalog, Entrance } from './catalog.js'
import { discard, write } from './core.js'
import { Details, type Place } from './description.js'
import { CatalogError, UnknownFieldError } from './errors.js'
import { Form } from './form.js'
import { FAILED, NOTHING, Notes, type NotesOf, SILENT } from './notes.js'
import { isPlain } from './plain.js'
import { fillVerification, findDestination } from './requests.js'
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
  let enter = catalog.enter(number, [], undefined)
  const details = new Details(catalog, number, () => revisionOf(enter))
  const { places, id, name, authMode } = details
  const softened = (options.soften ?? []).map((path) => findPath(details, path))
  if (softened.length > 0 || options.hosts) enter = catalog.enter(number, softened, options.hosts)
  const notesMaker = new Notes(details)
  const form = new Form(places)

  function validate(input: unknown): Validated<Values> {
    const sorted = form.sort(input)
    if (sorted) {
      const { values, missing } = sorted
      if (missing.length === 0) return accepted(values, SILENT)
      return refused({ ...SILENT, issues: missing.map((at) => notesMaker.issue(missingWord(at))) })
    }
    const given = form.read(input)
    try {
      const { core: running, number: own } = enter()
      let end = 0
      for (let at = 0; at < given.length; at++) end = write(running, at, given[at], end)
      const { state, notes, texts } = readAnswer(running, running.wasm.validate(own, end), notesMaker, given)
      return state === VALID ? accepted(form.build(texts), notes) : refused(notes)
    } catch {
      discard()
      return refused(FAILED)
    }
  }

  function check(at: number, text: unknown): Checked {
    if (isPlain((places[at] as Place).plain, text)) return valid(text, SILENT)
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
      return { values: form.build(texts), conflicts: NO_VALUES, ...notes }
    } catch {
      discard()
      return { values: NO_VALUES, conflicts: NO_VALUES, ...FAILED }
    }
  }

  function field(fieldId: unknown, section?: Section): FieldChecker {
    const matches = places.filter(
      (place) => place.id === fieldId && (section === undefined || place.section === section),
    )
    const [found] = matches
    if (!found || matches.length > 1) throw unknownField(details)
    const at = found.number
    return Object.freeze({ id: found.id, section: found.section, check: (text: unknown) => check(at, text) })
  }

  return Object.freeze({
    id,
    name,
    authMode,
    get revision() {
      return details.description().revision
    },
    get fields() {
      return details.description().fields
    },
    describe: () => details.description(),
    validate,
    field,
    paste,
    destination: (value: unknown) => findDestination(details, form.read(value)),
    verification: (value: unknown) => fillVerification(details, form.read(value)),
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

/** Eight hexadecimal digits. */
function revisionOf(enter: Entrance): string {
  try {
    const { core: running, number: own } = enter()
    return (running.wasm.revision(own) >>> 0).toString(16).padStart(8, '0')
  } catch (trap) {
    if (!(trap instanceof CatalogError)) discard()
    throw trap
  }
}

/** The number of the field at `params.workspaceId`. */
function findPath(details: Details, path: unknown): number {
  const found = details.places.find(({ section, id }) => `${section}.${id}` === path)
  if (!found) throw unknownField(details)
  return found.number
}

const unknownField = ({ id, places }: Details): UnknownFieldError =>
  new UnknownFieldError(
    id,
    places.map(({ section, id }) => `${section}.${id}`),
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
