/** A form without sections. */
import type { Place } from './places.js'
import { standardProps } from './standard.js'
import type { FlatSchema, Issue, Provider } from './types.js'

type Texts = Record<string, string>

/** What a field is called without its section: its id, or its path where two sections have that id. */
export function keyOf(
  places: readonly Place[],
  { section, id }: Pick<Place, 'id'> & { section: string | undefined },
): string {
  return places.some((other) => other.id === id && other.section !== section) ? `${section}.${id}` : id
}

/** The schema of a provider over `{ apiKey, workspaceId }`. */
export function flatten({ validate }: Pick<Provider, 'validate'>, places: readonly Place[]): FlatSchema {
  const flat = (issue: Issue): Issue => {
    const [section, id] = issue.path
    return id === undefined ? issue : { ...issue, path: [keyOf(places, { section, id })] }
  }
  const check = standardProps<Texts>((input) => {
    const { value, issues } = validate({ get: (key: string) => (input as Texts | null)?.[key] })
    if (!value) return { issues: issues.map(flat) }
    const texts: Texts = {}
    for (const place of places) {
      const text = value[place.section]?.[place.id]
      if (text !== undefined) texts[keyOf(places, place)] = text
    }
    return { value: texts }
  })
  return { '~standard': check }
}
