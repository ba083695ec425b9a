/** Boxes that a page already has. */
import type { Provider } from '../types.js'
import { findBoxes } from './find.js'
import { firstInvalid } from './invalid.js'
import { Session } from './session.js'
import type { Enhanced, EnhanceOptions } from './types.js'

/** A form has one at a time. */
const enhanced = new WeakMap<HTMLFormElement, Enhanced>()

/**
 * Gives a form of a page what `<connect-form>` has. A pasted address fills each box that it holds a value for; a box that is left
 * loses the blanks around its value; what is wrong is said under its box when it is left or the form is submitted, and no longer
 * than it is wrong. Nothing is written into a box while the user types or composes, and the browser's own undo takes back a paste.
 *
 * A form that can be submitted gives a `connect` event with `detail.value`; whoever prevents it, prevents the submission. A button
 * with `formnovalidate` is none of its business. Inputs that come later are found by calling it once more.
 * @param form its inputs, text areas and selects are named by path (`params.workspaceId`) or by id
 * @param schema the provider's
 * @param options `words: false` leaves the messages and the submission to a form library
 * @returns what takes it all back
 * @throws `TypeError` where there is no form, or no input is named after a field; what has the `name`
 *   `UnknownFieldError` where `kept` names none
 * @example
 * ```ts
 * const { stop } = enhance(document.querySelector('form'), provider('clay'))
 * ```
 */
export function enhance(form: HTMLFormElement, schema: Provider, options: EnhanceOptions = {}): Enhanced {
  if (!form?.elements || !schema?.fields) throw new TypeError('enhance() takes a form and what provider() gives.')
  enhanced.get(form)?.stop()
  const session = new Session(form, schema, findBoxes(form, schema, options), options)
  session.validate()
  const listening = new AbortController()
  const { signal } = listening
  const { noValidate } = form
  if (options.words ?? true) {
    form.noValidate = true
    form.addEventListener('submit', (event) => submit(event, form, session), { signal })
    // The boxes get their first texts after the event.
    form.addEventListener('reset', () => setTimeout(() => session.reset()), { signal })
  }
  const result: Enhanced = {
    check: () => session.check(),
    tell: (issues) => session.tell(issues),
    paste: (text) => session.paste(text),
    stop() {
      if (signal.aborted) return
      listening.abort()
      form.noValidate = noValidate
      session.stop()
      enhanced.delete(form)
    },
  }
  enhanced.set(form, result)
  return result
}

function submit(event: SubmitEvent, form: HTMLFormElement, session: Session): void {
  if (event.defaultPrevented || (event.submitter as HTMLButtonElement | null)?.formNoValidate) return
  const { ok, value, issues } = session.check()
  if (!ok) {
    event.preventDefault()
    session.focusFirstError()
    const homeless = issues.filter((issue) => !session.boxes.some((box) => box.owns(issue)))
    const paths = homeless.map(({ path }) => path.join('.')).join(', ')
    // Nobody can mend what has no box: that is a mistake of the page.
    if (paths !== '') throw new Error(`The form has no input for ${paths}, so it can never be submitted.`)
    return
  }
  // The browser does not look at the page's own inputs any more.
  const own = session.boxes.map(({ box }) => box as Element)
  const bad = firstInvalid([...form.elements].filter((control) => !own.includes(control)))
  const connect = new CustomEvent('connect', { cancelable: true, detail: { provider: session.schema.id, value } })
  if (bad) bad.reportValidity()
  if (bad || !form.dispatchEvent(connect)) event.preventDefault()
}
