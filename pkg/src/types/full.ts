/** What only `connect-fields/full` has. */
import type { Locale } from './locale.js'
import type { Catalog, Provider, ProviderOptions } from './provider.js'
import type { Found, Values } from './values.js'

/** A JSON Schema, as plain JSON. */
export type JsonSchema = Record<string, unknown>

/** For which version of JSON Schema; `'draft-2020-12'` where none is given. */
export interface JsonSchemaOptions {
  readonly target?: 'draft-2020-12' | 'draft-07' | undefined
}

/** The options of the standard: any other target than ours is a `TypeError`. */
export interface StandardJsonSchemaOptions {
  readonly target: 'draft-2020-12' | 'draft-07' | (string & {})
  readonly libraryOptions?: Record<string, unknown> | undefined
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

/** A provider that a text holds something of. */
export interface Detected {
  /** Its id. */
  readonly provider: string
  /**
   * What tells so, the surest first: one of its own web addresses with a value in it, a credential that can only be of its vendor,
   * names of its fields behind its own name (`CLAY_API_KEY`), a web address of its own without a value.
   */
  readonly clue: 'address' | 'credential' | 'names' | 'host'
  /**
   * From 1 on, the surest first. Those that the text does not tell apart, as two products on one host, have the same rank, and stand in the
   * order of their ids; the next one is as many further down.
   */
  readonly rank: number
  /** What a paste into its empty form fills. */
  readonly values: Found<Values>
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
   * The request by which a server can try the values; nothing is sent here. Values that are not secret are put in; `{section.id}`
   * stands for those that are, for one that would end a header, and for one that holds a `{` where it would be read as such a place.
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

/** A catalog that `connect-fields/full` has opened. */
export interface FullCatalog extends Catalog {
  /**
   * Whose a text is: the providers that it holds something of, the surest first; `[]` where nothing tells. Never throws.
   * @param text up to 2^20 UTF-16 units
   */
  detect(text: unknown): readonly Detected[]
  provider(id: string, options?: ProviderOptions): FullProvider
}
