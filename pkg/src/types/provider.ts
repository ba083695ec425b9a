/** A provider's schema. */
import type { ChangeCode, IssueCode, ToldCode } from '../generated/registry.js'
import type { AuthMode, Description, Field, ProviderSummary } from './field.js'
import type { FlatValues } from './flat.js'
import type { Locale } from './locale.js'
import type { Issue, Notes, Section, Summary } from './notes.js'
import type { Checked, Found, Pasted, PasteOptions, Validated, ValidateOptions, Values } from './values.js'

/** How a provider is to be checked. */
export interface ProviderOptions {
  /** Paths such as `'params.workspaceId'`: there a text that fails the rule is warned about, not refused. Hosts stay safe. */
  readonly soften?: readonly string[] | undefined
  /**
   * `'public'`: a host that the user chooses may not be one of a private network, nor a name without a dot, nor missing from a URL.
   * Where this is not given, the first is a warning.
   */
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

/** What form libraries call of a schema: https://standardschema.dev. */
export interface StandardSchemaProps<V> {
  readonly version: 1
  readonly vendor: 'connect-fields'
  readonly validate: (
    value: unknown,
  ) => { readonly value: V; readonly issues?: undefined } | { readonly issues: readonly Issue[] }
  readonly types?: { readonly input: V; readonly output: V } | undefined
}

/** A provider's schema over `{ apiKey, workspaceId }`: a Standard Schema whose issues have a path of one key. */
export interface FlatSchema<T = FlatValues<Values>> {
  readonly '~standard': StandardSchemaProps<T>
}

/** Where a request goes to. */
export interface Destination {
  /** With the port, if one is written. */
  readonly host: string
  readonly url: string
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
  readonly flat: FlatSchema<FlatValues<V>>
  describe(): Description
  /**
   * Checks a whole form. Synchronous; never throws, whatever it is given.
   * @param input `{ credentials: { ... }, params: { ... } }`; unknown keys are dropped. Or `FormData` (or `URLSearchParams`), whose
   * names are paths (`params.workspaceId`), or ids that only one section has
   */
  validate(input: unknown): Validated<V>
  /**
   * Checks a form whose values are stored. A field of `kept` counts as filled where its box is empty, or shows a secret behind stars
   * or dots, and is absent from `value`. Where a host is entered that is not among `kept`, or a field that
   * decides whether a host is shown is not, the secrets are asked for once more (`secret_reentry_required`), so that what is stored
   * is never sent elsewhere.
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
   * `connect-fields/full` reads `.env` files, JSON, `curl` commands, headers, connection strings, tables and PEM, too; where the host
   * may be any, a link in prose is none to it.
   * @param text up to 2^20 UTF-16 units
   * @throws `UnknownFieldError` where `field` names none
   */
  paste(text: unknown, options?: PasteOptions<F>): Pasted<V>
  /**
   * An issue that something else than a check has found, in the same words and language: what a server answers.
   * @param path of a field, such as `'credentials.apiKey'`; `''` where it concerns the whole form
   * @param code `'rejected'`, `'unauthorized'`, `'already_connected'`, or any other that needs nothing but the field; those such as
   * `'expired'` that only `connect-fields/full` says, it knows alone
   * @throws `UnknownFieldError` where `path` names no field; `RangeError` for a code that is not known
   * @example
   * ```ts
   * provider('clay').issue('credentials.apiKey', 'rejected').message // 'The service did not accept this. Check it, or copy it once more.'
   * ```
   */
  issue(path: `${Section}.${F}` | '', code: ToldCode): Issue
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
  /**
   * What may be counted of a result: codes and paths, no text.
   * @param result what `validate`, `check`, `paste` or `~standard.validate` gave
   * @example
   * ```ts
   * const clay = provider('clay')
   * clay.summary(clay.validate({ credentials: { apiKey: 'x' }, params: { workspaceId: 'abc' } })).paths // { 'params.workspaceId': ['not_digits'] }
   * ```
   */
  summary(result: { readonly [N in keyof Notes]?: Notes[N] | undefined }): Summary
  readonly '~standard': StandardSchemaProps<V>
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
