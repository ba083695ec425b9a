/** The requests that are made with a form's values, as far as a definition tells. Nothing is sent. */
import { nameOf, type Place, SECRET } from './places.js'
import type { Destination, Verification } from './types.js'

/** Which texts of the details they are. */
const DESTINATIONS = 2
const VERIFICATION = 3

/** A character from this one on stands for the value of a field. */
const SLOT = 0x80
const SLOTS = /[\u0080-\u00ff]/g

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
  const fill = (text: string): string => {
    let filled = text
    for (const place of places) {
      const value = texts[place.number]
      if (typeof value !== 'string' || value === '' || isSecret(place)) continue
      filled = filled.split(`{${nameOf(place)}}`).join(value)
    }
    return filled
  }
  const { method, urls, headers, data = {} } = JSON.parse(json) as Partial<Verification> & Omit<Verification, 'data'>
  const fillAll = (texts: Readonly<Record<string, string>>) =>
    Object.freeze(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, fill(text)])))
  return Object.freeze({
    method,
    urls: Object.freeze(urls.map(fill)),
    headers: fillAll(headers),
    data: fillAll(data),
  })
}

const isSecret = ({ traits }: Place): boolean => (traits & SECRET) !== 0
