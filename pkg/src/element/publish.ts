/** What a form of the page gets of `<connect-form>`: data, validity, and what the browser may restore. */
import type { Found, Section, Values } from '../types.js'
import type { Session } from './session.js'
import { valuesOf } from './take.js'

export function publish(internals: ElementInternals, session: Session): void {
  const { boxes } = session
  const { issues, value } = session.validate()
  const [issue] = issues
  const anchor = boxes.find(({ owns }) => issue && owns(issue))?.box
  if (issue) internals.setValidity({ [issue.validity]: true }, issue.message, anchor)
  else internals.setValidity({})
  // A browser keeps the state on a disk: no secret belongs there.
  const open = boxes.filter(({ field }) => !field.secret)
  internals.setFormValue(dataOf(value ?? valuesOf(boxes)), dataOf(valuesOf(open)))
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

/** Named by path. */
function dataOf(values: Found<Values>): FormData {
  const data = new FormData()
  for (const [section, texts] of Object.entries(values)) {
    for (const [id, text] of Object.entries(texts ?? {})) data.set(`${section}.${id}`, text ?? '')
  }
  return data
}
