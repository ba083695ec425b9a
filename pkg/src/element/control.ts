/** `<connect-form>` as a control of a page's form: data, validity, buttons, and what the browser may restore. */
import type { Found, Section, Values } from '../types.js'
import { isShown } from './conditions.js'
import type { Session } from './session.js'
import { valuesOf } from './take.js'

/** What takes part in a page's form. jsdom and happy-dom lack it, in whole or in part: there it is as a control that is never asked. */
export function attach(element: HTMLElement): ElementInternals {
  const found: Partial<ElementInternals> | undefined = element.attachInternals?.()
  if (found?.setFormValue) return found as ElementInternals
  const none = { form: null, willValidate: false, validationMessage: '', checkValidity: () => true }
  return { ...none, setFormValue() {}, setValidity() {} } as Partial<ElementInternals> as ElementInternals
}

export function publish(internals: ElementInternals, session: Session): void {
  const { issues, warnings, value } = session.validate()
  const boxes = session.boxes.filter((box) => isShown(box, session.boxes))
  const [issue] = issues
  const anchor = boxes.find(({ owns }) => issue && owns(issue))?.box
  if (issue) internals.setValidity({ [issue.validity]: true }, issue.message, anchor)
  else internals.setValidity({})
  // A browser keeps the state on a disk: no secret belongs there, and none that stands in a wrong box.
  const isOdd = ({ owns }: (typeof boxes)[number]): boolean => [...issues, ...warnings].some(owns)
  const open = boxes.filter((box) => !box.field.secret && !isOdd(box))
  internals.setFormValue(dataOf(value ?? valuesOf(boxes)), dataOf(valuesOf(open)))
}

/** Nothing is drawn, so there is nothing to submit. */
export function close(internals: ElementInternals): void {
  internals.setFormValue(null)
  internals.setValidity({ customError: true }, '…')
}

/** The values in a state that the browser has kept. */
export function restored(state: FormData): Values {
  const values: { -readonly [S in Section]?: Record<string, string> } = {}
  for (const [path, text] of state) {
    const [section, id = ''] = path.split('.') as [Section, string?]
    values[section] = { ...values[section], [id]: String(text) }
  }
  return values
}

/** The form that a button submits. */
export function submittedBy(target: EventTarget | null): HTMLFormElement | null {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('button, input') : null
  return button && ['submit', 'image'].includes(button.type) ? button.form : null
}

/** Submits a form as Enter does in one of its inputs: by its first button, if it has one. */
export function submitByEnter(form: HTMLFormElement): void {
  const buttons = [...form.elements].filter((control) => submittedBy(control) === form) as HTMLElement[]
  if (buttons[0]) buttons[0].click()
  else form.requestSubmit()
}

/**
 * Whether a click may be meant to submit something. One into a box is not, nor on what stands beside the boxes in `own`: a script that
 * asks at each edit may not move the focus.
 */
export function isPress(target: EventTarget | undefined, own: ShadowRoot): boolean {
  if (!(target instanceof Element)) return false
  if (own.contains(target)) return submittedBy(target) !== null
  const box = target.closest('input, textarea, select, label, [contenteditable]')
  return !box || ['submit', 'image', 'button'].includes((box as HTMLInputElement).type)
}

/** Named by path. */
function dataOf(values: Found<Values>): FormData {
  const data = new FormData()
  for (const [section, texts] of Object.entries(values)) {
    for (const [id, text] of Object.entries(texts ?? {})) data.set(`${section}.${id}`, text ?? '')
  }
  return data
}
