/** The focus, when boxes are drawn anew. */

interface Place {
  readonly selector: string
  readonly index: number
}

/** Draws, and gives the focus to what stands at the same place, its selection as it was; steps that were unfolded stay so. */
export function keepFocus(root: ShadowRoot, draw: () => void): void {
  const before = root.activeElement as HTMLInputElement | null
  const { selectionStart = null, selectionEnd = null } = before ?? {}
  const place = before && placeOf(root, before)
  const unfolded = [...root.querySelectorAll('details[open]')].map((details) => placeOf(root, details))
  draw()
  for (const one of unfolded) find<HTMLDetailsElement>(root, one)?.setAttribute('open', '')
  const after = place && find<HTMLInputElement>(root, place)
  after?.focus({ preventScroll: true })
  if (selectionStart !== null) after?.setSelectionRange(selectionStart, selectionEnd)
}

/** Among the elements of its kind in its field: fields may come and go. */
function placeOf(root: ShadowRoot, element: Element): Place {
  const box = element.closest('[part=field]')?.querySelector('[name]')
  // Not `CSS.escape`: jsdom has none, and of an id only quotes need it.
  const field = box ? `[part=field]:has([name=${JSON.stringify(box.getAttribute('name'))}]) ` : ''
  const part = element.getAttribute('part')
  const selector = `${field}${part ? `[part="${part}"]` : `${element.localName}:not([part])`}`
  return { selector, index: [...root.querySelectorAll(selector)].indexOf(element) }
}

const find = <E extends Element>(root: ShadowRoot, { selector, index }: Place): E | undefined =>
  root.querySelectorAll<E>(selector)[index]
