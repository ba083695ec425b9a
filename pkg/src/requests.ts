/** The requests that are made with a form's values, as far as a definition tells. Nothing is sent. */
import { nameOf, type Place, SECRET } from './places.js'
import type { Destination, Verification } from './types.js'

/** Which texts of the details they are. */
const DESTINATIONS = 2
const VERIFICATION = 3

/** A character from this one on stands for the value of a field. */
const SLOT = 0x80
const SLOTS = /[\u0080-\u00ff]/g
/** `{params.workspaceId}` */
const PLACES = /\{([^{}]*)\}/g

/** Where the slot of a field stands in its traits, and the first of those that hold a host; `format/FORMAT.md` lists them. */
const SLOT_AT = 10
const SLOT_BITS = 7
const IN_HOST = 3

/** Where the secret goes: the first template for which all values are there. `texts` are the values, by field number. */
export function findDestination(
  details: readonly string[],
  places: readonly Place[],
  texts: readonly unknown[],
): Destination | undefined {
  for (const template of (details[DESTINATIONS] ?? '').split('\x1f')) {
    let complete = template !== ''
    const filled = template.replace(SLOTS, (slot) => {
      const number = slot.charCodeAt(0) - SLOT
      const place = places[number]
      const text = texts[number]
      // Where a request goes to may be shown and logged.
      if (place && isSecret(place)) return nameOf(place)
      if (typeof text === 'string' && text !== '') return text
      complete = false
      return ''
    })
    const parsed = complete ? parse(filled) : undefined
    // `mailto:` has none: nothing is sent there.
    if (parsed?.host) return Object.freeze({ host: parsed.host, url: parsed.href })
  }
  return undefined
}

function parse(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

/** The request that tries the values; secrets stay placeholders. */
export function fillVerification(
  details: readonly string[],
  places: readonly Place[],
  texts: readonly unknown[],
): Verification | undefined {
  const json = details[VERIFICATION]
  if (!json) return undefined
  // In one go: what a value holds is never taken for a place itself.
  const fillWith = (text: string, write: (value: string, place: Place) => string): string =>
    text.replace(PLACES, (whole, name) => {
      const place = places.find((place) => nameOf(place) === name)
      const value = place && texts[place.number]
      return place && typeof value === 'string' && value !== '' && !isSecret(place) ? write(value, place) : whole
    })
  const fill = (text: string) => fillWith(text, (value) => value)
  const { method, urls, headers, data = {} } = JSON.parse(json) as Partial<Verification> & Omit<Verification, 'data'>
  const fillAll = (texts: Readonly<Record<string, string>>) =>
    Object.freeze(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, fill(text)])))
  return Object.freeze({
    method,
    urls: Object.freeze(urls.map((url) => fillWith(url, inUrl))),
    headers: fillAll(headers),
    data: fillAll(data),
  })
}

/** A value that nothing else holds to a part of a URL stays in one. */
const inUrl = (value: string, { traits }: Place): string => {
  const slot = (traits >> SLOT_AT) & SLOT_BITS
  return slot >= IN_HOST ? value : encodeURIComponent(value)
}

const isSecret = ({ traits }: Place): boolean => (traits & SECRET) !== 0
