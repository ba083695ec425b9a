// What every module of the page asks of the document.

/**
 * Makes an element. Attributes are set by their HTML names; a function is a listener (`onclick`), `true` an empty
 * attribute, and `false`, `null` or `undefined` none.
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Node | string | false | null | undefined)} children
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else if (value === true) element.setAttribute(name, '')
    else if (value !== false && value != null) element.setAttribute(name, String(value))
  }
  element.append(...children.filter((child) => child != null && child !== false))
  return element
}

const SVG = 'http://www.w3.org/2000/svg'

/** A drawing from the sheet in index.html. Always decoration: what it says stands in words beside it. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  svg.append(document.createElementNS(SVG, 'use'))
  svg.firstChild.setAttribute('href', `#icon-${name}`)
  return svg
}

export function button(label, onclick) {
  return h('button', { type: 'button', onclick }, label)
}

/** A link out of the page. */
export function link(url, ...text) {
  return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, ...text, icon('out'), hidden(' (new tab)'))
}

/** Text for screen readers only. */
export function hidden(text) {
  return h('span', { class: 'visually-hidden' }, text)
}

const waiting = []

/** Says something once to those who do not see the page. What is said in one go arrives as one announcement. */
export function announce(text) {
  if (waiting.push(text) > 1) return
  queueMicrotask(() => document.getElementById('live').replaceChildren(h('p', {}, waiting.splice(0).join(' '))))
}
