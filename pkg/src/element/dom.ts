/** Making elements. */

export type Child = Node | string | false | null | undefined

/**
 * Makes an element. Attributes are set by their HTML names; a function is a listener (`onclick`), `true` an empty attribute, and
 * `false`, `undefined` or `''` none.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | boolean | undefined | ((event: Event) => void)>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else if (value === true) element.setAttribute(name, '')
    else if (value) element.setAttribute(name, value)
  }
  element.append(...children.filter((child) => typeof child === 'string' || child instanceof Node))
  return element
}

/** Leaves an element to screen readers only. */
export function hide<E extends HTMLElement>(element: E): E {
  element.style.cssText =
    'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap'
  return element
}

export const hidden = (text: string): HTMLElement => hide(h('span', {}, text))
