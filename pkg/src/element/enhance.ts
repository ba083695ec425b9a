/** Boxes that a page already has. */
import type { Provider } from '../types.js'
import { findBoxes } from './find.js'
import { Session } from './session.js'
import type { Enhanced, EnhanceOptions } from './types.js'

/**
 * Gives a form of a page what `<connect-form>` has. A pasted address fills each box that it holds a value for; a box that is left
 * loses the blanks around its value; what is wrong is said under its box when it is left or the form is submitted, and no longer
 * than it is wrong. Nothing is written into a box while the user types or composes, and the browser's own undo takes back each edit.
 *
 * A form that can be submitted gives a `connect` event with `detail.value`; whoever prevents it, prevents the submission.
 * @param form its inputs are named by path (`params.workspaceId`) or by id
 * @param schema the provider's
 * @param options `words: false` leaves the messages and the submission to a form library
 * @returns what takes it all back
 * @throws `TypeError` where no input is named after a field
 * @example
 * ```ts
 * const { stop } = enhance(document.querySelector('form'), provider('clay'))
 * ```
 */
export function enhance(form: HTMLFormElement, schema: Provider, options: EnhanceOptions = {}): Enhanced {
  const session = new Session(form, schema, findBoxes(form, schema), options)
  const { noValidate } = form
  const submit = (event: Event): void => {
    const { ok, value } = session.check()
    if (!ok) {
      event.preventDefault()
      session.focusFirstError()
      return
    }
    const connect = new CustomEvent('connect', { cancelable: true, detail: { provider: schema.id, value } })
    if (!form.dispatchEvent(connect)) event.preventDefault()
  }
  if (options.words ?? true) {
    form.noValidate = true
    form.addEventListener('submit', submit)
  }
  return {
    check: () => session.check(),
    tell: (issues) => session.tell(issues),
    paste: (text) => session.paste(text),
    stop() {
      form.removeEventListener('submit', submit)
      form.noValidate = noValidate
      session.stop()
    },
  }
}
