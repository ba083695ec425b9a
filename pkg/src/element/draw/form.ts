/** The form of any provider, drawn from its schema alone. */
import type { Guide, Provider, Values } from '../../types.js'
import { Session } from '../session.js'
import type { Texts } from '../texts.js'
import { isShown } from './conditions.js'
import { drawDestination } from './destination.js'
import { h } from './dom.js'
import { drawField } from './field.js'
import { drawHandoff } from './handoff.js'

/** What a form is drawn from. */
export interface Given {
  /** In the language of `texts`. */
  readonly schema: Provider
  readonly texts: Texts
  readonly kept: readonly string[]
  readonly values: Values
  readonly loadGuide: (() => Promise<Guide>) | undefined
}

export interface DrawnForm {
  readonly form: HTMLFormElement
  readonly fieldset: HTMLFieldSetElement
  readonly submit: HTMLButtonElement
  readonly session: Session
  /** Shows what stands in the boxes now. */
  update(): void
}

/** `onChange` is called whenever some text has changed. */
export function drawForm({ schema, texts, kept, values, loadGuide }: Given, onChange: () => void): DrawnForm {
  const fields = schema.fields.map((field) => {
    const { section, id } = field
    const given = { text: values[section]?.[id], isKept: kept.includes(`${section}.${id}`) }
    return drawField(field, schema.field(id, section), given, texts, loadGuide)
  })
  const boxes = fields.map(({ box }) => box)
  const hasOptional = schema.fields.some(({ required }) => !required)
  const summary = h('div', { part: 'summary' })
  const destination = drawDestination(schema, boxes, texts)
  const shown = () => fields.filter((field) => isShown(field, fields))
  const missing = () => {
    const open = shown().filter(({ box }) => box.field.required && box.check().state !== 'valid')
    return (open.length > 0 ? open : shown()).map(({ box }) => box.field)
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
    for (const field of fields) {
      field.update()
      field.element.hidden = !isShown(field, fields)
    }
    destination.update()
    onChange()
  }
  const options = { locale: texts.locale, kept: kept as readonly `params.${string}`[], summary }
  const session = new Session(form, schema, boxes, options, update)
  return { form, fieldset, submit, session, update }
}
