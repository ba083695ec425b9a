/** The public types. Everything a call returns is plain, frozen where it is shared, and safe to log unless its name is `value`, `values` or `suggestions`. */
import type { ChangeCode, IssueCode, ProviderFields, ProviderValues } from './generated/registry.js'

export type { ChangeCode, IssueCode, ProviderFields, ProviderValues }

/** Where a field's value goes when the form is submitted. */
export type Section = 'credentials' | 'params' | 'assertion_option'

/** How a provider authenticates, in the words of integration platforms; those of other catalogs may have more. */
export type AuthMode = 'API_KEY' | 'BASIC' | 'OAUTH2' | 'OAUTH2_CC' | 'TWO_STEP' | 'JWT' | 'NONE' | (string & {})

/** What a text is, as far as its field is concerned: `incomplete` could still become `valid` by typing on. */
export type State = 'empty' | 'incomplete' | 'invalid' | 'valid'

/** `[section, field id]`; of a flat schema the one key; or `[]` for something that concerns the whole form or paste. */
export type Path = readonly [] | readonly [section: Section, id: string] | readonly [key: string]

/** One thing wrong (`issues`) or odd (`warnings`) with one field. Never holds the value or a part of it. */
export interface Issue {
  /** Stable, snake_case; the table is in the package's `docs/codes.md`. */
  readonly code: IssueCode
  readonly path: Path
  /**
   * Facts of the field's rule, for wording of your own. Of `invisible_character` its name, and its `position` in the text that was
   * given, in UTF-16 units from 1 on.
   */
  readonly params: Readonly<Record<string, string | number>>
  readonly message: string
  /** The `ValidityState` key to raise for this code. */
  readonly validity:
    | 'valueMissing'
    | 'typeMismatch'
    | 'patternMismatch'
    | 'tooLong'
    | 'tooShort'
    | 'badInput'
    | 'customError'
}

/** One thing that was done to the input before it was checked (`trimmed`, `extracted_from_url` ...). */
export interface Change {
  readonly code: ChangeCode
  readonly path: Path
  readonly message: string
}

/** A value to offer for one click. Never for a secret field. */
export interface Suggestion {
  readonly path: Path
  readonly value: string
  readonly label: string
}

/** What every result has beside its value. */
export interface Notes {
  readonly issues: readonly Issue[]
  readonly warnings: readonly Issue[]
  readonly changes: readonly Change[]
  readonly suggestions: readonly Suggestion[]
}

/** The result for one field; `value` is there only when `state` is `'valid'`. */
export type Checked = Notes &
  (
    | { readonly state: 'valid'; readonly value: string }
    | { readonly state: 'empty' | 'incomplete' | 'invalid'; readonly value?: undefined }
  )

/** The result for a whole form; `value` is what to submit. */
export type Validated<V> = Notes &
  ({ readonly ok: true; readonly value: V } | { readonly ok: false; readonly value?: undefined })

/** Values by section and field id; no empty sections. */
export type Values = { readonly [S in Section]?: Readonly<Record<string, string>> }

/** What a pasted text held for this provider's fields. */
export interface Pasted<V = Values> extends Notes {
  readonly values: Found<V>
  /** What was found for boxes that hold something else already; nothing is overwritten. */
  readonly conflicts: Found<V>
}

/** How a form is checked. */
export interface ValidateOptions<F extends string = string> {
  /** The paths of fields whose values are stored and were not changed, such as `'credentials.apiKey'`. */
  readonly kept?: readonly `${Section}.${F}`[] | undefined
}

/** Where a paste goes to. */
export interface PasteOptions<F extends string = string> {
  /** The path of the field whose box was pasted into, such as `'params.workspaceId'`: a text that stands alone belongs there. */
  readonly field?: `${Section}.${F}` | undefined
  /** What the boxes hold, as `validate` takes it: what is found for another filled box is a conflict. */
  readonly current?: unknown
}

/** Any of a form's values; no empty sections. */
export type Found<V> = { readonly [S in keyof V]?: Readonly<Partial<V[S]>> }

export interface Option {
  readonly value: string
  readonly label: string
}

/** What another field has to hold. */
export interface Condition {
  readonly path: Path
  /** Compared with its value, or with its default while it is empty. */
  readonly equals: string
}

/** Everything a form needs to draw one input. */
export interface Field<F extends string = string> {
  readonly id: F
  readonly section: Section
  readonly label: string
  readonly help: string
  readonly placeholder: string
  readonly secret: boolean
  readonly multiline: boolean
  readonly verbatim: boolean
  readonly required: boolean
  readonly prefix: string
  readonly suffix: string
  readonly options: readonly Option[]
  readonly default: string
  readonly order: number
  /** The field is shown, checked and submitted only while another one has this value; `null`: always. */
  readonly visibleWhen: Condition | null
  readonly docsUrl: string
  /** The language of its texts, as `lang` in HTML has it. */
  readonly lang: string
  /** HTML attributes by their HTML names, ready for `setAttribute`. */
  readonly inputAttributes: Readonly<Record<string, string>>
}

/** All of a provider as plain JSON. */
export interface Description {
  readonly id: string
  readonly name: string
  readonly authMode: AuthMode
  readonly revision: string
  readonly docsUrl: string
  readonly fields: readonly Field[]
}

/** How a provider is to be checked. */
export interface ProviderOptions {
  /** Paths such as `'params.workspaceId'`: there a text that fails the rule is warned about, not refused. Hosts stay safe. */
  readonly soften?: readonly string[] | undefined
  /** `'public'`: a host that the user chooses may not be one of a private network. Otherwise that is a warning. */
  readonly hosts?: 'public' | undefined
  /** Labels of your own, by path: `{ 'params.workspaceId': 'Workspace number' }`. Messages name fields by them. */
  readonly labels?: Readonly<Record<string, string>> | undefined
  /** Messages of your own, by code, with `{label}` and the other params of the code: `{ required: 'We need the {label}.' }`. */
  readonly messages?: Readonly<Partial<Record<IssueCode | ChangeCode, string>>> | undefined
  /** The language of labels, help and messages; see `withLocale`. English where none is given. */
  readonly locale?: Locale | undefined
  /** The time in milliseconds since 1970, against which `connect-fields/full` holds what expires; `Date.now` where none is given. */
  readonly clock?: (() => number) | undefined
}

/** The texts of a language: the default export of `connect-fields/locales/...`. */
export interface Locale {
  /** As `lang` in HTML has it: `pt-BR`. */
  readonly lang: string
  /** As `dir` in HTML has it. */
  readonly dir: 'ltr' | 'rtl'
  /** By code. */
  readonly messages: Readonly<Record<string, string>>
  /** By id; of those that are not here the texts stay English. */
  readonly providers: Readonly<Record<string, ProviderTexts>>
}

/** The texts of a provider in one language. */
export interface ProviderTexts {
  /** By path. */
  readonly fields: Readonly<Record<string, FieldTexts>>
  readonly guide: Guide
}

/** The texts of a field in one language; what is not there stays English. */
export interface FieldTexts {
  readonly label: string
  readonly help?: string
  readonly placeholder?: string
}

/** A catalog that was opened. */
export interface Catalog {
  /** The version of its layout. */
  readonly formatVersion: number
  /** Its providers, by id. */
  providers(): readonly ProviderSummary[]
  /**
   * The schema of a provider; without options the same frozen object for each call.
   * @throws `UnknownProviderError`; `UnknownFieldError` where `soften` names no field
   */
  provider(id: string, options?: ProviderOptions): Provider
}

export interface ProviderSummary {
  readonly id: string
  readonly name: string
  readonly authMode: AuthMode
}

/** The checker of one field. */
export interface FieldChecker<F extends string = string> {
  readonly id: F
  readonly section: Section
  /**
   * Checks the text of one box, at any moment: while typing, on blur, on paste.
   * @param text what the box holds, up to 2^20 UTF-16 units; any other type is an issue, not a throw
   */
  check(text: unknown): Checked
}

/** A provider's schema over `{ apiKey, workspaceId }`: a Standard Schema whose issues have a path of one key. */
export interface FlatSchema<F extends string = string> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: 'connect-fields'
    readonly validate: (
      value: unknown,
    ) =>
      | { readonly value: Readonly<Partial<Record<F, string>>>; readonly issues?: undefined }
      | { readonly issues: readonly Issue[] }
    readonly types?:
      | { readonly input: Readonly<Partial<Record<F, string>>>; readonly output: Readonly<Partial<Record<F, string>>> }
      | undefined
  }
}

/** A provider's schema: also a Standard Schema (https://standardschema.dev). */
export interface Provider<V = Values, F extends string = string, K extends string = string> {
  readonly id: K
  readonly name: string
  readonly authMode: AuthMode
  /** Changes whenever the provider's compiled definition does. */
  readonly revision: string
  readonly fields: readonly Field<F>[]
  /** The same schema over `{ apiKey, workspaceId }`, for forms without sections; where two sections have an id, keys are paths. */
  readonly flat: FlatSchema<F>
  describe(): Description
  /**
   * Checks a whole form. Synchronous; never throws, whatever it is given.
   * @param input `{ credentials: { ... }, params: { ... } }`; unknown keys are dropped. Or `FormData` (or `URLSearchParams`), whose
   * names are paths (`params.workspaceId`), or ids that only one section has
   */
  validate(input: unknown): Validated<V>
  /**
   * Checks a form whose values are stored. A field of `kept` counts as filled where its box is empty, or shows a secret behind stars
   * or dots, and is absent from `value`. Where a host is entered that is not among `kept`, the secrets are asked for once more
   * (`secret_reentry_required`), so that what is stored is never sent elsewhere.
   * @throws `UnknownFieldError` where `kept` names no field
   * @example
   * ```ts
   * const edited = { credentials: { apiKey: '' }, params: { workspaceId: '7' } }
   * provider('clay').validate(edited, { kept: ['credentials.apiKey'] }).value // { params: { workspaceId: '7' } }
   * ```
   */
  validate(input: unknown, options: ValidateOptions<F>): Validated<Found<V>>
  /**
   * The checker of one field.
   * @throws `UnknownFieldError` that lists the fields there are
   */
  field(id: F, section?: Section): FieldChecker<F>
  /**
   * Finds this provider's values in whatever the user's clipboard held: a dashboard URL, a URL in prose, `Label value` lines.
   * `connect-fields/full` reads `.env` files, JSON, `curl` commands, headers, connection strings, tables and PEM, too.
   * @param text up to 2^20 UTF-16 units
   * @throws `UnknownFieldError` where `field` names none
   */
  paste(text: unknown, options?: PasteOptions<F>): Pasted<V>
  /**
   * An issue that something else than a check has found, in the same words and language: what a server answers.
   * @param path of a field, such as `'credentials.apiKey'`; `''` where it concerns the whole form
   * @param code `'rejected'`, `'unauthorized'`, `'already_connected'`, or any other
   * @throws `UnknownFieldError` where `path` names no field
   * @example
   * ```ts
   * provider('clay').issue('credentials.apiKey', 'rejected').message // 'The service did not accept this. Check it, or copy it once more.'
   * ```
   */
  issue(path: `${Section}.${F}` | '', code: IssueCode): Issue
  /**
   * The same schema in another language: labels, help and messages. What is not translated stays English, and says so in `lang`.
   * @param locale the default export of `connect-fields/locales/...`
   * @example
   * ```ts
   * import fr from 'connect-fields/locales/fr'
   *
   * provider('clay').withLocale(fr).field('workspaceId').check('10x').issues[0].message
   * ```
   */
  withLocale(locale: Locale): Provider<V, F, K>
  /**
   * Where the secret will be sent to.
   * @param value a form's value, as `validate` gives it
   * @returns `undefined` where the definition does not tell, or a value that it needs is not there
   */
  destination(value: unknown): Destination | undefined
  readonly '~standard': {
    readonly version: 1
    readonly vendor: 'connect-fields'
    readonly validate: (
      value: unknown,
    ) => { readonly value: V; readonly issues?: undefined } | { readonly issues: readonly Issue[] }
    readonly types?: { readonly input: V; readonly output: V } | undefined
  }
}

/** A JSON Schema, as plain JSON. */
export type JsonSchema = Record<string, unknown>

/** For which version of JSON Schema; `'draft-2020-12'` where none is given. */
export interface JsonSchemaOptions {
  readonly target?: 'draft-2020-12' | 'draft-07' | undefined
}

/** A provider of `connect-fields/full`: also a Standard JSON Schema (https://standardschema.dev/json-schema). */
export interface FullProvider<V = Values, F extends string = string, K extends string = string>
  extends Provider<V, F, K> {
  /**
   * The JSON Schema of what `validate` gives as `value`, a new object for each call. It describes values, not what people paste:
   * `validate` takes `' 0123'` and a URL with the value in it, and the schema does not.
   *
   * Rules are its patterns, lengths and options; `visibleWhen` is `if` and `then`. Keys that the form does not have are open, as
   * `validate` drops them. What only code can tell is not in it: hosts and paths that are safe, characters that no one sees, URLs
   * that parse. A character beyond U+FFFF counts as one in JSON Schema, and as two UTF-16 units in `validate`.
   *
   * A catalog of your own has patterns where it was compiled with them (`with: ['patterns']`); without, the schema tells what is
   * known of them: how values begin, their characters and lengths.
   * @throws `TypeError` for another target
   * @example
   * ```ts
   * provider('clay').jsonSchema().properties.params.properties.workspaceId.pattern // '^\\d+$'
   * ```
   */
  jsonSchema(options?: JsonSchemaOptions): JsonSchema
  /**
   * The request by which a server can try the values; nothing is sent here. Values that are not secret are put in, `{section.id}`
   * stands for those that are.
   * @param value a form's value, as `validate` gives it
   * @returns `undefined` where the definition has none; catalogs have it where they are compiled with `verification`
   */
  verification(value: unknown): Verification | undefined
  withLocale(locale: Locale): FullProvider<V, F, K>
  readonly '~standard': Provider<V, F, K>['~standard'] & {
    readonly jsonSchema: {
      /** Of what `validate` takes: its texts may be anything. */
      readonly input: (options: StandardJsonSchemaOptions) => JsonSchema
      /** The same as `jsonSchema` of the provider. */
      readonly output: (options: StandardJsonSchemaOptions) => JsonSchema
    }
  }
}

/** The options of the standard: any other target than ours is a `TypeError`. */
export interface StandardJsonSchemaOptions {
  readonly target: 'draft-2020-12' | 'draft-07' | (string & {})
  readonly libraryOptions?: Record<string, unknown> | undefined
}

/** A provider that a text holds something of. */
export interface Detected {
  /** Its id. */
  readonly provider: string
  /**
   * What tells so, the surest first: one of its own web addresses with a value in it, a credential that can only be of its vendor,
   * names of its fields behind its own name (`CLAY_API_KEY`), a web address of its own without a value.
   */
  readonly clue: 'address' | 'credential' | 'names' | 'host'
  /** What a paste into its empty form fills. */
  readonly values: Found<Values>
}

/** A catalog that `connect-fields/full` has opened. */
export interface FullCatalog extends Catalog {
  /**
   * Whose a text is: the providers that it holds something of, the surest first; `[]` where nothing tells. Never throws.
   * @param text up to 2^20 UTF-16 units
   */
  detect(text: unknown): readonly Detected[]
  provider(id: string, options?: ProviderOptions): FullProvider
}

/** What of definitions is compiled, and how. */
export interface CompileOptions {
  /** The name of the file, for faults. */
  readonly file?: string | undefined
  /** The ids of the providers; without it all of them. */
  readonly only?: readonly string[] | undefined
  /**
   * What a form can do without: examples as placeholders, one sentence of help a field, links to documentation, the request
   * that tries the values (and the destinations that no user chooses), the patterns of rules (for `jsonSchema`).
   */
  readonly with?: readonly ('examples' | 'help' | 'links' | 'verification' | 'patterns')[] | undefined
  /** Leave out what has errors, instead of throwing. */
  readonly keepGoing?: boolean | undefined
}

/** One thing wrong or odd with a definition. */
export interface Fault {
  /** An error keeps its provider out of a catalog; a warning does not. */
  readonly level: 'error' | 'warning'
  /** The stable name of what was looked for. */
  readonly rule: string
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1, in characters. */
  readonly column: number
  /** What is wrong, and why. */
  readonly what: string
  /** How to mend it. */
  readonly fix: string
}

/** Where a request goes to. */
export interface Destination {
  /** With the port, if one is written. */
  readonly host: string
  readonly url: string
}

/** A request, for the caller's server to make. */
export interface Verification {
  readonly method: string
  /** The first one that answers is enough. */
  readonly urls: readonly string[]
  /** Beside those that the auth mode asks for. */
  readonly headers: Readonly<Record<string, string>>
  readonly data: Readonly<Record<string, string>>
}

/** How instructions are written. */
export interface HandoffOptions {
  readonly format?: 'text' | 'markdown' | 'html' | undefined
  /** The language of the guide that is handed over. */
  readonly locale?: Locale | undefined
}

/** How a user gets a provider's values. */
export interface Guide {
  readonly summary: string
  readonly needs: readonly string[]
  readonly prerequisites: readonly { readonly text: string; readonly url?: string }[]
  readonly dashboardUrl: string
  readonly steps: readonly GuideStep[]
  readonly finish: string
}

export interface GuideStep {
  readonly title: string
  readonly actions: readonly {
    readonly text: string
    readonly url?: string
    /** The id of the field that this action gives. */
    readonly fills?: string
    readonly shownOnce?: boolean
  }[]
}
