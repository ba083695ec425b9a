/** The form of any provider, drawn from its schema alone. */
import type { Field, Guide, Provider, Section, Values } from '../../types.js'
import { isShown } from '../conditions.js'
import { h } from '../dom.js'
import { Session } from '../session.js'
import type { Texts } from '../texts.js'
import { drawDestination } from './destination.js'
import { drawField } from './field.js'
import { drawHandoff } from './handoff.js'

/** What a form is drawn from. */
export interface Given {
  /** In the language of `texts`. */
  readonly schema: Provider
  readonly texts: Texts
  readonly kept: readonly `${Section}.${string}`[]
  readonly stored: Values
  /** What stands in the boxes at first, in place of what is stored. */
  readonly values: Values
  /** What the user has typed there since. */
  readonly typed: Values
  readonly loadGuide: (() => Promise<Guide>) | undefined
}

export interface DrawnForm {
  readonly form: HTMLFormElement
  readonly fieldset: HTMLFieldSetElement
  readonly submit: HTMLButtonElement
  readonly session: Session
  /** Shows what stands in the boxes now. */
  update(): void
  /** Hides the secrets that were shown. */
  hide(): void
}

/** What stands in a box at first. */
export const initialOf = ({ section, id, default: ownDefault }: Field, values: Values, stored: Values): string =>
  values[section]?.[id] ?? stored[section]?.[id] ?? ownDefault

/** `onChange` is called whenever some text has changed. */
export function drawForm({ schema, texts, loadGuide, ...given }: Given, onChange: () => void): DrawnForm {
  const fields = schema.fields.map((field) => {
    const { section, id } = field
    const own = {
      initial: initialOf(field, given.values, given.stored),
      typed: given.typed[section]?.[id],
      stored: field.secret ? undefined : given.stored[section]?.[id],
      isKept: given.kept.includes(`${section}.${id}`),
    }
    return drawField(field, schema.field(id, section), own, texts, loadGuide)
  })
  const boxes = fields.map(({ box }) => box)
  const hasOptional = schema.fields.some(({ required }) => !required)
  const summary = h('div', { part: 'summary' })
  const destination = drawDestination(schema, boxes, texts)
  const shown = () => boxes.filter((box) => isShown(box, boxes))
  const missing = () => {
    const open = shown().filter((box) => box.field.required && box.check().state !== 'valid')
    return (open.length > 0 ? open : shown()).map(({ field }) => field)
  }
  const submit = h(
    'button',
    { part: 'submit' },
    h('slot', { name: 'submit' }, texts.say('element_connect', { name: schema.name })),
  )
  const fieldset = h(
    'fieldset',
    {},
    summary,
    hasOptional && h('p', { part: 'help' }, texts.say('element_required')),
    ...fields.map(({ element }) => element),
    destination.element,
    h('slot'),
    submit,
    loadGuide && drawHandoff(texts, loadGuide, missing),
  )
  const form = h('form', { part: 'form', novalidate: true, lang: texts.lang, dir: texts.dir }, fieldset)

  function update(): void {
    // Nothing is asked for again where nothing is stored.
    const issues = kept.length > 0 ? session.validate().issues : []
    const asked = issues.filter(({ code }) => code === 'secret_reentry_required')
    for (const field of fields) {
      field.update(asked.some(field.box.owns))
      field.element.hidden = !isShown(field.box, boxes)
    }
    destination.update()
    onChange()
  }
  const hide = (): void => {
    for (const field of fields) field.hide?.()
  }
  const paths = boxes.map(({ path }) => path)
  const kept = given.kept.filter((path) => paths.includes(path))
  const options = { locale: texts.locale, kept, summary }
  const session = new Session(form, schema, boxes, options, update)
  return { form, fieldset, submit, session, update, hide }
}
