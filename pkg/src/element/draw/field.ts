/** One field: its label and help, its box, and what stands around it. */
import type { Field, FieldChecker } from '../../types.js'
import { FieldBox } from '../box.js'
import { h, hidden } from '../dom.js'
import type { Texts } from '../texts.js'
import { drawHowTo, type LoadGuide } from './how-to.js'
import { icon, setIcon } from './icons.js'
import { link } from './link.js'
import { drawSecret } from './secret.js'

export interface DrawnField {
  readonly element: HTMLElement
  readonly box: FieldBox
  /** Shows what the text is now, and whether a secret that is stored has to be entered once more. */
  update(isAskedAgain: boolean): void
  /** Hides a secret that was shown. */
  readonly hide: (() => void) | undefined
}

/** What stands in the box at first, and whether a secret is stored that may stay. */
interface Given {
  readonly initial: string
  /** What the user has typed in its place. */
  readonly typed: string | undefined
  /** Of a field that is no secret. */
  readonly stored: string | undefined
  readonly isKept: boolean
}

/**
 * Keeps password managers from filling, and offering to keep, what is no login of this page: 1Password, LastPass, Bitwarden, Dashlane,
 * Proton Pass. https://github.com/lukevella/rallly/issues/3235 and https://github.com/cloudflare/kumo/issues/511
 */
const NOT_A_LOGIN = {
  'data-1p-ignore': 'true',
  'data-lpignore': 'true',
  'data-bwignore': 'true',
  'data-form-type': 'other',
  'data-protonpass-ignore': 'true',
}

/** Stands in an empty box for a secret that is stored. */
const MASK = '••••••••'

export function drawField(
  field: Field,
  checker: FieldChecker,
  given: Given,
  texts: Texts,
  loadGuide: LoadGuide | undefined,
): DrawnField {
  const id = `${field.section}.${field.id}`
  const input = drawInput(field, id, given.initial)
  const isStored = given.isKept && field.secret
  const help = h('p', { id: `${id}-help`, part: 'help' }, field.help)
  const stored = isStored && h('p', { id: `${id}-stored`, part: 'help', lang: texts.lang }, texts.say('element_stored'))
  const secret = field.secret ? drawSecret(field, input, texts) : undefined
  const state = h('span', { part: 'state' }, icon('empty'))
  const [prefix, suffix] = (['prefix', 'suffix'] as const).map(
    (name) => field[name] !== '' && h('span', { part: 'affix', id: `${id}-${name}` }, field[name]),
  )
  // Values are not prose: their parts stand from left to right in each language.
  const line = h('div', { part: 'box', dir: 'ltr' }, prefix, input, suffix, state, secret?.reveal)
  const anchor = h('div', { class: 'anchor' }, line, secret?.count, ...drawOptions(field, id))
  const element = h(
    'div',
    { part: 'field', lang: field.lang, dir: texts.dirOf(field) },
    h('div', { class: 'head' }, h('label', { for: id, part: 'label' }, field.label), ...drawExtras(field, texts)),
    help,
    stored,
    loadGuide && drawHowTo(field, texts, loadGuide),
    anchor,
  )
  const described = [field.help !== '' && help, stored, prefix, suffix].flatMap((one) => (one ? [one.id] : []))
  if (described.length > 0) input.setAttribute('aria-describedby', described.join(' '))
  const box = new FieldBox(field, checker, input, anchor, texts.locale ?? field, given.stored)
  input.value = given.typed ?? input.value

  function update(isAskedAgain: boolean): void {
    const found = box.check().state
    element.dataset.state = found
    setIcon(state.firstElementChild as SVGElement, found)
    secret?.update()
    // Who enters another one is not told meanwhile that it may stay.
    if (!stored || !box.isEmpty) return
    stored.textContent = isAskedAgain ? '' : texts.say('element_stored')
    input.placeholder = isAskedAgain ? field.placeholder : MASK
    input.ariaRequired = isAskedAgain && field.required ? 'true' : null
  }
  return { element, box, update, hide: secret?.hide }
}

function drawInput(field: Field, id: string, initial: string): HTMLInputElement | HTMLTextAreaElement {
  const input = h(field.multiline ? 'textarea' : 'input', {
    id,
    name: id,
    part: 'input',
    rows: field.multiline ? '4' : undefined,
    list: field.options.length > 0 ? `${id}-options` : undefined,
    placeholder: field.placeholder,
    // An example of a value has no letter of Hebrew or Arabic: what has one is prose.
    class: /[\u0590-\u08ff]/.test(field.placeholder) && 'prose',
    ...(field.secret && NOT_A_LOGIN),
  })
  // Before there is a value: a browser may forget it when the type changes.
  if (field.inputAttributes.type) input.setAttribute('type', field.inputAttributes.type)
  input.value = initial
  return input
}

/** What stands behind the label. */
function drawExtras(field: Field, texts: Texts): (Node | false | undefined)[] {
  const optional = h('span', { part: 'optional', lang: texts.lang }, texts.say('element_optional'))
  const docs = (): Node | undefined =>
    link(field.docsUrl, texts.say('element_new_tab'), texts.say('element_docs'), hidden(`: ${field.label}`))
  return [!field.required && optional, field.docsUrl !== '' && docs()]
}

// A list of offers and not a <select>: into a <select> nobody can paste.
const drawOptions = ({ options }: Field, id: string): Node[] =>
  options.length > 0
    ? [h('datalist', { id: `${id}-options` }, ...options.map(({ value, label }) => h('option', { value }, label)))]
    : []
