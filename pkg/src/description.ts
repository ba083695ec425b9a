/** What a form needs to be drawn, as plain JSON. */
import { DIGITS, HIDDEN, MULTILINE, nameOf, type Place, pathOf, REQUIRED, SECRET, VERBATIM } from './places.js'
import type { Condition, Description, Field, Option, ProviderTexts } from './types.js'

/** How many texts stand before those of the fields, and how many each field has; `format/FORMAT.md` lists them. */
const OWN = 5
const TEXTS = 9
/** The character that stands for the first field. */
const FIRST_FIELD = 33

/** What a form is drawn from. */
export type Drawn = Pick<Description, 'docsUrl' | 'fields'>

/** What the details of a provider tell beside its places; what is translated is in another language than English. */
export function describe(
  details: readonly string[],
  places: readonly Place[],
  translated: ProviderTexts['fields'] = {},
  lang = 'en',
): Drawn {
  const shown = places.filter(({ traits }) => (traits & HIDDEN) === 0)
  const fields = shown.map((place) => {
    const field = readField(places, place, details.slice(OWN + TEXTS * place.number))
    const texts = translated[nameOf(place)]
    return Object.freeze(texts ? { ...field, ...texts, label: place.label, lang } : field)
  })
  return { docsUrl: details[0] ?? '', fields: Object.freeze(fields) }
}

function readField(
  places: readonly Place[],
  { number, section, id, label, traits }: Place,
  texts: readonly string[],
): Field {
  const [, help = '', placeholder = '', docsUrl = '', preset = '', options = '', prefix = '', suffix = '', when = ''] =
    texts
  const has = (trait: number): boolean => (traits & trait) !== 0
  return {
    id,
    section,
    label,
    help,
    placeholder,
    secret: has(SECRET),
    multiline: has(MULTILINE),
    verbatim: has(VERBATIM),
    required: has(REQUIRED),
    prefix,
    suffix,
    options: readOptions(options),
    default: preset,
    order: number,
    visibleWhen: readCondition(places, when),
    docsUrl,
    lang: 'en',
    inputAttributes: inputAttributes(has(SECRET), has(MULTILINE), has(DIGITS)),
  }
}

function readCondition(places: readonly Place[], text: string): Condition | null {
  if (text === '') return null
  return Object.freeze({ path: pathOf(places, text.charCodeAt(0) - FIRST_FIELD), equals: text.slice(1) })
}

function readOptions(text: string): readonly Option[] {
  const pieces = text.split('\x1f')
  const options: Option[] = []
  for (let at = 1; at < pieces.length; at += 2) {
    const value = pieces[at - 1] ?? ''
    // A label that would only repeat its value is left out.
    options.push(Object.freeze({ value, label: pieces[at] || value }))
  }
  return Object.freeze(options)
}

/**
 * Never `type=number|url|email`, `maxlength` or `pattern`: a browser would refuse or cut what people paste before we see
 * it. Spell-checkers that work in the cloud are kept off.
 */
function inputAttributes(secret: boolean, multiline: boolean, digits: boolean): Readonly<Record<string, string>> {
  return Object.freeze({
    ...(multiline ? {} : { type: secret ? 'password' : 'text' }),
    ...(digits ? { inputmode: 'numeric' } : {}),
    autocomplete: 'off',
    autocapitalize: 'off',
    autocorrect: 'off',
    spellcheck: 'false',
  })
}
