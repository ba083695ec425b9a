/** What a page sets of `<connect-form>`. */
import type { Guide, Provider, Section, Values } from '../types.js'

interface Given {
  schema: Provider | undefined
  guide: Guide | undefined
  kept: readonly `${Section}.${string}`[]
  stored: Values
  values: Values
}

const NOTHING: Given = { schema: undefined, guide: undefined, kept: [], stored: {}, values: {} }

export class Settings {
  readonly given: Given = { ...NOTHING }
  /** What was set last: what a page only has confirmed is drawn by no form. */
  readonly #last: Given = { ...NOTHING }
  /** What was set since the form was drawn, to the same as before, too. */
  readonly #named = new Set<keyof Given>()
  readonly #changed = new Set<keyof Given>()

  /** @returns whether it is something new: frameworks set the same at each rendering */
  set<K extends keyof Given>(name: K, value: Given[K] | null): boolean {
    const next = value ?? NOTHING[name]
    this.#named.add(name)
    if (name === 'schema' ? this.given[name] === next : isSame(this.#last[name], next)) return false
    this.given[name] = next
    this.#last[name] = next
    this.#changed.add(name)
    return true
  }

  /** The page sets what stands in the boxes; what was set before that is something new again. */
  confirm(values: Values): void {
    this.#last.values = values
  }

  /**
   * The form is drawn with what there is. What was set for another provider than this is no more.
   * @returns whether what the user has typed may stay
   */
  settle(isOther: boolean): boolean {
    const mayStay = !isOther && !this.#changed.has('values')
    const old = ['guide', 'kept', 'stored', 'values'] as const
    for (const name of old) {
      if (!isOther || this.#named.has(name)) continue
      for (const all of [this.given, this.#last]) Object.assign(all, { [name]: NOTHING[name] })
    }
    this.#named.clear()
    this.#changed.clear()
    return mayStay
  }
}

/** What a page has set before the element was defined hides the accessors. */
export function takeEarly(element: object): void {
  for (const name of Object.keys(NOTHING)) {
    const early = Object.getOwnPropertyDescriptor(element, name)
    if (early && Reflect.deleteProperty(element, name)) Object.assign(element, { [name]: early.value })
  }
}

/** Keys have no order. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder)

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value
