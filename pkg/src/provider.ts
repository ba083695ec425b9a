/** A provider's schema. A call crosses into the core once, or not at all. */
import { readAnswer } from './answer.js'
import type { Catalog, Entrance } from './catalog.js'
import { type Core, discard, write } from './core.js'
import { Details, type Place } from './description.js'
import { CatalogError, UnknownFieldError } from './errors.js'
import { createForm } from './form.js'
import { createNotes, FAILED, NOTHING, type NotesOf, SILENT } from './notes.js'
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
  const id = catalog.list[number]?.id ?? ''
  // Fields are named by their numbers, which the texts tell: with options the core is asked once more.
  let enter = catalog.enter(number, [], undefined)
  const details = describe(enter)
  const { places } = details
  const softened = (options.soften ?? []).map((path) => findPath(details, id, path))
  if (softened.length > 0 || options.hosts) enter = catalog.enter(number, softened, options.hosts)
  const notesMaker = createNotes(details)
  const { sort, read, build } = createForm(places)

  /** To the core, with all that its answer will be told in. */
  const cross: Entrance = () => {
    details.load()
    return enter()
  }

  function validate(input: unknown): Validated<Values> {
    const sorted = sort(input)
    if (sorted) {
      const { values, missing } = sorted
      if (missing.length === 0) return accepted(values, SILENT)
      return refused({ ...SILENT, issues: missing.map((at) => notesMaker.issue(missingWord(at))) })
    }
    const given = read(input)
    try {
      const { core: running, number: own } = cross()
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
    if (isPlain((places[at] as Place).plain, text)) return valid(text, SILENT)
    try {
      const { core: running, number: own } = cross()
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
      const { core: running, number: own } = cross()
      const pointer = running.wasm.paste(own, write(running, 0, text, 0))
      const { notes, texts } = readAnswer(running, pointer, notesMaker, NOTHING)
      return { values: build(texts), conflicts: NO_VALUES, ...notes }
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
    if (!found || matches.length > 1) throw unknownField(details, id)
    const at = found.number
    return Object.freeze({ id: found.id, section: found.section, check: (text: unknown) => check(at, text) })
  }

  return Object.freeze({
    id,
    name: catalog.list[number]?.name ?? '',
    authMode: catalog.list[number]?.authMode ?? '',
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
    destination: (value: unknown) => findDestination(details, read(value)),
    verification: (value: unknown) => fillVerification(details, read(value)),
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

/** Reads a provider from the core. */
function describe(enter: Entrance): Details {
  const guarded = <T>(ask: (running: Core, own: number) => T): T => {
    try {
      const { core: running, number: own } = enter()
      return ask(running, own)
    } catch (trap) {
      if (!(trap instanceof CatalogError)) discard()
      throw trap
    }
  }
  return new Details({
    outline: () => guarded(({ glue }, own) => glue.outline(own)),
    texts: () => guarded(({ glue }, own) => glue.describe(own)),
    revision: () =>
      guarded(({ wasm }, own) => wasm.revision(own) >>> 0)
        .toString(16)
        .padStart(8, '0'),
  })
}

/** The number of the field at `params.workspaceId`. */
function findPath(details: Details, provider: string, path: unknown): number {
  const found = details.places.find(({ section, id }) => `${section}.${id}` === path)
  if (!found) throw unknownField(details, provider)
  return found.number
}

const unknownField = ({ places }: Details, provider: string): UnknownFieldError =>
  new UnknownFieldError(
    provider,
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
