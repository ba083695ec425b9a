/** One field's box on a page, and what is said at it. */
import type { Checked, Field, FieldChecker, Issue, Provider } from '../types.js'
import { type Box, replaceText } from './edit.js'

let made = 0

/** What a page already has for a field, with the words that we put under it. */
export class FieldBox {
  readonly path: string
  /** What stood in the box at first. */
  readonly #first: string
  /** A text that the user has put back: it stays. */
  restored: string | undefined
  readonly #words: HTMLElement
  readonly #note: HTMLElement

  constructor(
    readonly field: Field,
    readonly checker: FieldChecker,
    readonly box: Box,
  ) {
    this.path = `${field.section}.${field.id}`
    this.#first = box.value
    this.#words = line(box, 'words', field.lang)
    this.#note = line(this.#words, 'note', field.lang)
    for (const [name, value] of Object.entries(field.inputAttributes)) {
      // What hides a secret stays as it is, and a page may show one.
      if (name !== 'type' || !['text', 'password', 'textarea'].includes(box.type)) box.setAttribute(name, value)
    }
    // They cut what is pasted before it is seen.
    for (const name of ['maxlength', 'pattern']) box.removeAttribute(name)
    if (field.required) box.setAttribute('aria-required', 'true')
  }

  get text(): string {
    return this.box.value
  }

  check(): Checked {
    return this.checker.check(this.text)
  }

  get isUntouched(): boolean {
    return this.check().state === 'empty' || this.text === this.field.default
  }

  /** Whether a stored value may stay: a host that was edited is another one, and a secret tells by itself. */
  get mayKeep(): boolean {
    return this.field.secret || this.text === this.#first
  }

  readonly owns = ({ path }: Pick<Issue, 'path'>): boolean => path.join('.') === this.path

  replace(text: string): void {
    replaceText(this.box, text)
  }

  /** Says what is wrong, in words and to what looks at `ValidityState`; without an issue nothing. */
  showIssue(issue: Issue | undefined): void {
    this.#words.textContent = issue?.message ?? ''
    this.box.setCustomValidity(issue?.message ?? '')
    if (issue) this.box.setAttribute('aria-invalid', 'true')
    else this.box.removeAttribute('aria-invalid')
    this.#describe()
  }

  get hasIssue(): boolean {
    return this.#words.textContent !== ''
  }

  /** Says what was done to the text; `undo` stands on a button behind it. */
  showNote(text: string, undo?: { readonly label: string; readonly run: () => void }): void {
    this.#note.textContent = text
    if (undo) {
      const button = this.box.ownerDocument.createElement('button')
      button.type = 'button'
      button.textContent = undo.label
      button.addEventListener('click', undo.run)
      this.#note.append(' ', button)
    }
    this.#describe()
  }

  /** Takes what was added off the page again. */
  remove(): void {
    this.showIssue(undefined)
    this.#words.remove()
    this.#note.remove()
    this.#describe()
  }

  /** Names what says something, beside what the page names. */
  #describe(): void {
    const own = [this.#words, this.#note]
    const others = (this.box.getAttribute('aria-describedby') ?? '').split(' ')
    const ids = others.filter((id) => id !== '' && !own.some((element) => element.id === id))
    ids.push(...own.filter(({ textContent, isConnected }) => textContent && isConnected).map(({ id }) => id))
    if (ids.length > 0) this.box.setAttribute('aria-describedby', ids.join(' '))
    else this.box.removeAttribute('aria-describedby')
  }
}

function line(before: Element, kind: string, lang: string): HTMLElement {
  // A paragraph may not stand in the paragraph that a box may stand in.
  const element = before.ownerDocument.createElement('span')
  element.style.display = 'block'
  element.id = `connect-fields-${++made}`
  element.dataset.connectFields = kind
  element.lang = lang
  // In a label it would become part of the box's name.
  ;(before.closest('label') ?? before).after(element)
  return element
}

/** The boxes of a form that are named after fields, in the order of the fields. */
export function findBoxes(form: HTMLFormElement, { fields, field: checkerOf }: Provider): FieldBox[] {
  const boxes: FieldBox[] = []
  for (const field of fields) {
    const { section, id } = field
    const found = form.elements.namedItem(`${section}.${id}`) ?? form.elements.namedItem(id)
    const isBox = found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement
    if (isBox) boxes.push(new FieldBox(field, checkerOf(id, section), found))
  }
  const names = fields.map(({ section, id }) => `${section}.${id}`).join(', ')
  if (boxes.length === 0) throw new TypeError(`No input of the form is named after a field: name them ${names}.`)
  return boxes
}
