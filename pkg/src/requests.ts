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
    // `mailto:` has none: nothing is sent there. And a page may make a link of the address.
    if (parsed?.protocol !== 'javascript:' && parsed?.host)
      return Object.freeze({ host: parsed.host, url: parsed.href })
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
  const fill = (text: string, write: Write): string =>
    text.replace(PLACES, (whole, name) => {
      const place = places.find((place) => nameOf(place) === name)
      const value = place && texts[place.number]
      if (!place || typeof value !== 'string' || value === '' || isSecret(place)) return whole
      const written = write(value, place)
      // A server puts secrets into what looks like their place.
      return written === undefined || written.includes('{') ? whole : written
    })
  const { method, urls, headers, data = {} } = JSON.parse(json) as Partial<Verification> & Omit<Verification, 'data'>
  const fillAll = (texts: Readonly<Record<string, string>>, write: Write) =>
    Object.freeze(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, fill(text, write)])))
  return Object.freeze({
    method,
    urls: Object.freeze(urls.map((url) => fill(url, inUrl))),
    headers: fillAll(headers, inHeader),
    data: fillAll(data, (value) => value),
  })
}

/** What is written in a place for a value; nothing where it must not stand there. */
type Write = (value: string, place: Place) => string | undefined

/** Escaped, so that the value stays in its part of the URL. What stands in a host was checked for that, and is kept as it is. */
const inUrl: Write = (value, { traits }) => {
  const slot = (traits >> SLOT_AT) & SLOT_BITS
  return slot >= IN_HOST ? value : encodeURIComponent(value)
}

/** Nothing for what would end the header, and begin another: https://www.rfc-editor.org/rfc/rfc9110#section-5.5. */
const inHeader: Write = (value) => (['\r', '\n', '\0'].some((end) => value.includes(end)) ? undefined : value)

const isSecret = ({ traits }: Place): boolean => (traits & SECRET) !== 0
