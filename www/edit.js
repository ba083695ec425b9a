/**
 * Replaces all the text of a box and gives an `input` event. In the box that has the focus it is done as an edit of the
 * user's, which the browser's own undo can take back; `execCommand` is deprecated, yet nothing else can do that.
 * @param {HTMLInputElement | HTMLTextAreaElement} input
 */
export function replaceText(input, text) {
  if (document.activeElement === input) {
    input.select()
    document.execCommand(text ? 'insertText' : 'delete', false, text)
  }
  if (input.value === text) return
  input.value = text
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }))
}

/** Whether what is pasted now will be all that the box holds. */
export function replacesAll({ value, selectionStart, selectionEnd }) {
  return selectionStart === 0 && selectionEnd === value.length
}
