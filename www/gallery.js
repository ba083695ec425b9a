import { clipboardsFor } from './clipboards.js'
import { h } from './dom.js'
import { createReading, pastedValues } from './reading.js'
import { panel } from './result.js'

/**
 * Clipboards to try. Of the chosen one it shows the text, and what was read in it, from where, and why.
 * @param {import('connect-fields').Provider} provider
 * @param {(text: string) => Promise<import('connect-fields').Pasted>} tryOut puts a text into the form
 * @returns the elements to show; none where there is nothing to try
 */
export function createGallery(provider, tryOut) {
  const clipboards = clipboardsFor(provider)
  if (clipboards.length === 0) return []
  const shown = h('div', { class: 'shown' })
  let chosen = null

  async function choose(button, { title, lines }) {
    chosen?.removeAttribute('aria-current')
    chosen = button
    chosen.setAttribute('aria-current', 'true')
    const text = lines.join('\n')
    const pasted = await tryOut(text)
    shown.replaceChildren(
      panel(`Clipboard: ${title}`, h('code', {}, ...markValues(text, pastedValues(pasted)))),
      createReading(provider, pasted),
    )
  }

  function group(id, name, members) {
    const choice = (clipboard) => {
      const button = h('button', { type: 'button', onclick: () => choose(button, clipboard) }, clipboard.title)
      return h('li', {}, button)
    }
    return h(
      'div',
      { class: 'clipboards' },
      h('h3', { id }, name),
      h('ul', { 'aria-labelledby': id }, ...members.map(choice)),
    )
  }

  return [
    h(
      'div',
      { class: 'gallery-head' },
      h('h2', { id: 'gallery-title' }, 'Messy clipboards to try'),
      h('p', {}, 'Each is pasted into the form below. See what was read, from where, and why.'),
    ),
    group(
      'gallery-formats',
      'Formats',
      clipboards.filter(({ isOdd }) => !isOdd),
    ),
    group(
      'gallery-odd',
      'Odd ones',
      clipboards.filter(({ isOdd }) => isOdd),
    ),
    shown,
  ]
}

/** The text in parts, those marked that are a value. */
function markValues(text, values) {
  if (values.length === 0) return [text]
  const longestFirst = values.toSorted((a, b) => b.length - a.length)
  const patterns = longestFirst.map((value) => value.replaceAll(/[^\w\s]/g, '\\$&'))
  const parts = text.split(new RegExp(`(?<!\\w)(${patterns.join('|')})(?!\\w)`))
  return parts.map((part, at) => (at % 2 === 1 ? h('mark', {}, part) : part))
}
