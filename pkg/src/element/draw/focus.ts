/** The focus, when boxes are drawn anew. */

/** Draws, and gives the focus to the box of the same name, its selection as it was. */
export function keepFocus(root: ShadowRoot, draw: () => void): void {
  const before = root.activeElement as HTMLInputElement | null
  const { name, selectionStart = null, selectionEnd = null } = before ?? {}
  draw()
  const after = name ? root.querySelector<HTMLInputElement>(`[name="${CSS.escape(name)}"]`) : null
  after?.focus({ preventScroll: true })
  if (selectionStart !== null) after?.setSelectionRange(selectionStart, selectionEnd)
}
