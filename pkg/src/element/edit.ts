/** Writing into the boxes of a page. */

/** What people type or paste into, or choose from. */
export type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Whether the user is in this box; a box may stand in a shadow tree. */
export const hasFocus = (box: Box): boolean => (box.getRootNode() as Document | ShadowRoot).activeElement === box

export const isWritable = (box: Box): boolean => !box.disabled && !('readOnly' in box && box.readOnly)

/**
 * Replaces all the text of a box and gives an `input` event, and what chooses from a list a `change` event, as users do. In the box that
 * has the focus it is an edit of the user's, which the browser's own undo takes back; `execCommand` is deprecated, yet nothing else can
 * do that.
 */
export function replaceText(box: Box, text: string): void {
  if (!isWritable(box)) return
  if (hasFocus(box) && 'select' in box) {
    box.select()
    box.ownerDocument.execCommand(text ? 'insertText' : 'delete', false, text)
  }
  if (box.value === text) return
  // React puts a setter of its own before that of the browser, and would not see the change.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value')?.set?.call(box, text)
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText' }))
  // That is the one which frameworks listen to there.
  if (box instanceof HTMLSelectElement) box.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Whether the next paste replaces all that stands in the box. */
export const isAllSelected = (box: Box): boolean =>
  'selectionStart' in box && box.selectionStart === 0 && box.selectionEnd === box.value.length
