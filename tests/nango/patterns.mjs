// Every pattern of the catalog in a field of its own, against what `RegExp` says.

import { load } from '../js/install.mjs'
import { INVISIBLE } from '../js/texts.mjs'
import { everyField } from './fields.mjs'
import { oddTextOf, textsAround } from './texts.mjs'
import { patternOf } from './zod.mjs'

const { compile } = await load('connect-fields/compiler')
const { openCatalog } = await load()

/** Each once; the one that is no JavaScript has nobody to be compared with. */
export const patterns = [...new Set(everyField.map(({ definition }) => definition?.pattern).filter(Boolean))].filter(
  (pattern) => patternOf({ pattern }),
)

const definitions = patterns.map((pattern, number) => [
  `p${number}`,
  { auth_mode: 'NONE', connection_config: { p: { type: 'string', title: 'P', pattern } } },
])
const catalog = openCatalog(compile(Object.fromEntries(definitions)))

/** Texts that match and are refused all the same, by the issue that says why, whatever the pattern is. */
const REFUSED = {
  // Half a character has no UTF-8: no server could be sent it.
  not_text: (text) => !text.isWellFormed(),
  // In an address bar it looks like another text.
  invisible_character: (text) => INVISIBLE.test(text),
}
/** An empty box. */
const BLANK = /^[\s\p{Cf}\p{Cc}]*$/u

/** What differs on a text: `different`, one of the reasons above, or nothing. What was changed first has to match as it came out. */
function differenceOn(text, regexp, { state, value, issues, changes }) {
  if (state === 'valid') return regexp.test(changes.length === 0 ? text : value) ? undefined : 'different'
  if (!regexp.test(text)) return undefined
  if (state === 'empty') return BLANK.test(text) ? 'blank' : 'different'
  const [{ code }] = issues
  return REFUSED[code]?.(text) ? code : 'different'
}

/** Compares on at least `count` texts around each pattern. */
export function comparePatterns(count) {
  const differences = []
  const explained = {}
  let strings = 0
  let accepted = 0
  for (const [number, pattern] of patterns.entries()) {
    const regexp = new RegExp(pattern)
    const { check } = catalog.provider(`p${number}`).field('p')
    const near = textsAround(regexp, [], Math.ceil((count * 4) / 5), number)
    const odd = near.slice(0, Math.ceil(count / 5)).map((text, at) => oddTextOf(text, number + at))
    for (const text of [...near, ...odd]) {
      const checked = check(text)
      const difference = differenceOn(text, regexp, checked)
      if (difference === 'different') differences.push(`${pattern} on ${JSON.stringify(text.slice(0, 80))}`)
      else if (difference) explained[difference] = (explained[difference] ?? 0) + 1
      strings++
      if (checked.state === 'valid') accepted++
    }
  }
  return { strings, accepted, differences, explained }
}
