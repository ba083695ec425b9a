/** A provider's schema. A call crosses into the core once, or not at all. */
import { readAnswer } from './answer.js'
import type { Entered, LoadedCatalog } from './catalog.js'
import { type Core, core, discard, keep, write } from './core.js'
import { type Drawn, describe } from './description.js'
import { UnknownFieldError } from './errors.js'
import { flatten } from './flat.js'
import type { Form } from './form.js'
import { createSchemas } from './json-schema.js'
import { createSource } from './json-source.js'
import { NOTHING, SILENT } from './notes.js'
import { assertKept, assertOptions } from './options.js'
import { nameOf } from './places.js'
import { fillVerification, findDestination } from './requests.js'
import { accepted, refused, valid } from './results.js'
import { standardProps } from './standard.js'
import { codesOf } from './summary.js'
import type {
  AuthMode,
  Checked,
  Description,
  Destination,
  Field,
  FieldChecker,
  FlatSchema,
  FullProvider,
  Issue,
  Locale,
  Notes as Noted,
  Pasted,
  PasteOptions,
  Provider,
  ProviderOptions,
  Section,
  State,
  Summary,
  ToldCode,
  Validated,
  ValidateOptions,
  Values,
} from './types.js'
import { NONE, VALID } from './wire.js'
import { reword } from './words.js'

/** One for all: an object less for each schema, and for each form. */
export const AS_IT_IS = Object.freeze({})

/** By the numbers of the core. */
const STATES = ['empty', 'incomplete', 'invalid'] as const satisfies readonly State[]

/** The schema of the provider with a number in a catalog. Its methods are its own: they may be taken off it, and it may be spread. */
export class Schema implements Provider {
  readonly id: string
  readonly name: string
  readonly authMode: AuthMode
  readonly '~standard': Provider['~standard'] = standardProps((value) => {
    const result = this.validate(value)
    return result.ok ? { value: result.value } : { issues: result.issues }
  })
  /** Only in `connect-fields/full`. */
  declare readonly jsonSchema: FullProvider['jsonSchema']
  /** Only in `connect-fields/full`. */
  declare readonly verification: FullProvider['verification']

  readonly #catalog: LoadedCatalog
  readonly #number: number
  readonly #form: Form
  readonly #softened: readonly number[]
  readonly #options: ProviderOptions
  #entered: Entered | undefined
  #drawn: Drawn | undefined
  #description: Description | undefined
  #flat: FlatSchema | undefined

  constructor(catalog: LoadedCatalog, number: number, options: ProviderOptions) {
    this.#catalog = catalog
    this.#number = number
    this.id = catalog.ids[number] ?? ''
    this.name = catalog.names[number] ?? ''
    this.authMode = catalog.authModes[number] as AuthMode
    if (FULL) assertOptions(options)
    this.#form = reword(catalog.form(number), this.id, options)
    this.#softened = options.soften ? this.#findAll(options.soften) : NOTHING
    this.#options = options
    if (FULL) {
      this.verification = (value) => fillVerification(this.#details(), this.#form.places, this.#form.read(value))
      const schemas = createSchemas(createSource(this, catalog, number, this.#form.places, this.#softened))
      this.jsonSchema = schemas.output
      this['~standard'] = Object.freeze({ ...this['~standard'], jsonSchema: schemas })
    }
    Object.freeze(this)
  }

  get revision(): string {
    return this.describe().revision
  }

  get fields(): readonly Field[] {
    return this.#draw().fields
  }

  get flat(): FlatSchema {
    this.#flat ??= flatten(this, this.#form.places)
    return this.#flat
  }

  readonly describe = (): Description => {
    this.#description ??= Object.freeze({
      id: this.id,
      name: this.name,
      authMode: this.authMode,
      revision: this.#readRevision(),
      ...this.#draw(),
    })
    return this.#description
  }

  readonly validate = (input: unknown, { kept = NOTHING }: ValidateOptions = AS_IT_IS): Validated<Partial<Values>> => {
    if (FULL) assertKept(kept)
    const stored = kept.length === 0 ? NOTHING : this.#findAll(kept)
    const given = this.#form.read(input)
    const settled = this.#options.hosts || stored.length > 0 ? undefined : this.#form.settle(given)
    if (settled) return settled
    try {
      const { core: running, number: own } = this.#enter()
      const end = writeAll(running, given)
      for (let at = 0; at < stored.length; at++) keep(running, stored[at] as number)
      const pointer = running.wasm.validate(own, end)
      const { state, notes, texts } = readAnswer(running, pointer, this.#form.notes, given)
      return state === VALID ? accepted(this.#form.build(texts), notes) : refused(notes)
    } catch {
      discard()
      return refused(this.#form.notes.failed)
    }
  }

  readonly field = (fieldId: unknown, section?: Section): FieldChecker => {
    const matches = this.#form.places.filter(
      (place) => place.id === fieldId && (section === undefined || place.section === section),
    )
    const [found] = matches
    if (!found || matches.length > 1) throw this.#unknownField()
    const { id, number, expected } = found
    const check = (text: unknown): Checked =>
      !this.#options.hosts && expected.isPlain(text) ? valid(text, SILENT) : this.#check(number, text)
    return Object.freeze({ id, section: found.section, check })
  }

  readonly paste = (text: unknown, { field, current }: PasteOptions = {}): Pasted => {
    const target = field === undefined ? -1 : this.#findPath(field)
    try {
      const { core: running, number: own } = this.#enter()
      const pointer = running.wasm.paste(own, target, writeAll(running, [text, ...this.#form.read(current)]))
      const { notes, texts, conflicts } = readAnswer(running, pointer, this.#form.notes, NOTHING)
      return { values: this.#form.build(texts), conflicts: this.#form.build(conflicts), ...notes }
    } catch {
      discard()
      return { values: {}, conflicts: {}, ...this.#form.notes.failed }
    }
  }

  readonly issue = (path: string, code: ToldCode): Issue =>
    this.#form.notes.said(code, path === '' ? NONE : this.#findPath(path))

  readonly summary = ({ issues, warnings, changes }: Partial<Noted>): Summary => ({
    provider: this.id,
    revision: this.revision,
    paths: codesOf(issues),
    warnings: codesOf(warnings),
    changes: codesOf(changes),
  })

  readonly withLocale = (locale: Locale): Provider =>
    new Schema(this.#catalog, this.#number, { ...this.#options, locale })

  readonly destination = (value: unknown): Destination | undefined =>
    findDestination(this.#details(), this.#form.places, this.#form.read(value))

  #check(at: number, text: unknown): Checked {
    try {
      const { core: running, number: own } = this.#enter()
      const pointer = running.wasm.check(own, at, write(running, 0, text, 0))
      const { state, notes, texts } = readAnswer(running, pointer, this.#form.notes, NOTHING)
      if (state === VALID) return valid((texts[at] ?? text) as string, notes)
      return { state: STATES[state] ?? 'invalid', ...notes }
    } catch {
      discard()
      return { state: 'invalid', ...this.#form.notes.failed }
    }
  }

  #enter(): Entered {
    if (this.#entered?.core !== core()) {
      this.#entered = this.#catalog.enter(this.#number, this.#softened, this.#options.hosts)
    }
    if (FULL) tellTime(this.#entered, this.#options.clock)
    return this.#entered
  }

  #draw(): Drawn {
    const { locale } = this.#options
    this.#drawn ??= describe(this.#details(), this.#form.places, locale?.providers[this.id]?.fields, locale?.lang)
    return this.#drawn
  }

  #details(): readonly string[] {
    return this.#catalog.details(this.#number)
  }

  /** Eight hexadecimal digits. */
  #readRevision(): string {
    try {
      const { core: running, number: own } = this.#enter()
      return (running.wasm.revision(own) >>> 0).toString(16).padStart(8, '0')
    } catch (trap) {
      discard()
      throw trap
    }
  }

  #findAll(paths: readonly unknown[]): readonly number[] {
    return paths.map((path) => this.#findPath(path))
  }

  /** The number of the field at `params.workspaceId`. */
  #findPath(path: unknown): number {
    const found = this.#form.places.find((place) => nameOf(place) === path)
    if (!found) throw this.#unknownField()
    return found.number
  }

  #unknownField(): UnknownFieldError {
    return new UnknownFieldError(this.id, this.#form.places.map(nameOf))
  }
}

/** Writes texts one behind another; gives where the last one ends. */
function writeAll(running: Core, texts: readonly unknown[]): number {
  let end = 0
  for (let at = 0; at < texts.length; at++) end = write(running, at, texts[at], end)
  return end
}

/** The time is told before each call: it may be another one. */
function tellTime({ core: { wasm }, number }: Entered, clock: ProviderOptions['clock']): void {
  if (clock) wasm.time(number, clock() / 1000)
}
