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
  /** What was set since the form was drawn, to the same as before, too. */
  readonly #named = new Set<keyof Given>()
  readonly #changed = new Set<keyof Given>()

  /** @returns whether it is something new: frameworks set the same at each rendering */
  set<K extends keyof Given>(name: K, value: Given[K] | null): boolean {
    const next = value ?? NOTHING[name]
    this.#named.add(name)
    if (name === 'schema' ? this.given[name] === next : isSame(this.given[name], next)) return false
    this.given[name] = next
    this.#changed.add(name)
    return true
  }

  /**
   * The form is drawn with what there is. What was set for another provider than this is no more.
   * @returns whether what the user has typed may stay
   */
  settle(isOther: boolean): boolean {
    const mayStay = !isOther && !this.#changed.has('values')
    const old = ['guide', 'kept', 'stored', 'values'] as const
    for (const name of old) if (isOther && !this.#named.has(name)) Object.assign(this.given, { [name]: NOTHING[name] })
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

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
