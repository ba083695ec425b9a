/** A form's values without their sections. */
import type { Values } from './values.js'

/** What another section than `S` has for the ids of its fields. */
type Elsewhere<V, S extends keyof V> = { [O in Exclude<keyof V, S>]: keyof NonNullable<V[O]> }[Exclude<keyof V, S>]

/** The values of one section: by id, or by path where another one has the same id. */
type Renamed<T, S, Taken> = {
  [K in keyof T as K extends Taken & string ? `${S & string}.${K}` : K]: T[K]
}

type OfSection<V, S extends keyof V> =
  Partial<Pick<V, S>> extends Pick<V, S>
    ? Partial<Renamed<NonNullable<V[S]>, S, Elsewhere<V, S>>>
    : Renamed<NonNullable<V[S]>, S, Elsewhere<V, S>>

type All<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer I) => void ? I : never

type Merged<T> = { readonly [K in keyof T]: T[K] }

/** What a flat schema gives: `{ apiKey: string; workspaceId: string }`; where two sections have an id, keys are paths. */
export type FlatValues<V> = Values extends V
  ? Readonly<Partial<Record<string, string>>>
  : Merged<All<{ [S in keyof V]-?: OfSection<V, S> }[keyof V]>>
