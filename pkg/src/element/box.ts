/** One field's box on a page, and what is said at it. */
import type { Checked, Field, FieldChecker, Issue } from '../types.js'
import { type Box, replaceText } from './edit.js'

export interface Line {
  readonly tone: 'error' | 'warning'
  readonly message: string
}

/** What one click can do. */
export interface Offer {
  readonly label: string
  run(): void
}

let made = 0

/** What a page has for a field, with the words that we put behind it. */
export class FieldBox {
  readonly path: string
  /** What stood in the box at first. */
  readonly first: string
  /** A text that the user has put back: it stays. */
  restored: string | undefined
  readonly #words: HTMLElement
  readonly #offers: HTMLElement
  readonly #note: HTMLElement

  /** The words stand behind `anchor`. */
  constructor(
    readonly field: Field,
    readonly checker: FieldChecker,
    readonly box: Box,
    anchor: Element,
  ) {
    this.path = `${field.section}.${field.id}`
    this.first = box.value
    this.#words = placeBehind(anchor, 'words', field.lang)
    this.#offers = placeBehind(this.#words, 'offers', field.lang)
    this.#note = placeBehind(this.#offers, 'note', field.lang)
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

  get isEmpty(): boolean {
    return this.check().state === 'empty'
  }

  get isUntouched(): boolean {
    return this.isEmpty || this.text === this.field.default
  }

  /** Whether a stored value may stay: a host that was edited is another one, and a secret tells by itself. */
  get mayKeep(): boolean {
    return this.field.secret || this.text === this.first
  }

  readonly owns = ({ path }: Pick<Issue, 'path'>): boolean => path.join('.') === this.path

  replace(text: string): void {
    replaceText(this.box, text)
  }

  /** Says what is wrong or odd, in words and to what looks at `ValidityState`; gives the messages that were not there before. */
  say(lines: readonly Line[], offers: readonly Offer[] = []): string[] {
    const before = this.messages
    const error = lines.find(({ tone }) => tone === 'error')
    this.#words.replaceChildren(...lines.map(({ tone, message }) => this.#make('span', message, tone)))
    this.#offer(offers)
    this.box.setCustomValidity(error?.message ?? '')
    if (error) this.box.setAttribute('aria-invalid', 'true')
    else this.box.removeAttribute('aria-invalid')
    this.#describe()
    return this.messages.filter((message) => !before.includes(message))
  }

  get messages(): string[] {
    return [...this.#words.children].map(({ textContent }) => textContent ?? '')
  }

  get hasError(): boolean {
    return this.box.getAttribute('aria-invalid') === 'true'
  }

  /** Says what was done to the text, until it changes again. */
  note(text: string, undo?: Offer): void {
    this.#note.replaceChildren(text, ...(undo ? [' ', this.#button(undo)] : []))
    this.#describe()
  }

  /** Takes what was added off the page again. */
  remove(): void {
    this.say([])
    for (const place of this.#places) place.remove()
    this.#describe()
  }

  get #places(): readonly HTMLElement[] {
    return [this.#words, this.#offers, this.#note]
  }

  #offer(offers: readonly Offer[]): void {
    const shown = [...this.#offers.children].map(({ textContent }) => textContent)
    // The same buttons stay: the focus may be on its way to one of them.
    if (shown.join() === offers.map(({ label }) => label).join()) return
    this.#offers.replaceChildren(...offers.map((offer) => this.#button(offer)))
  }

  #button({ label, run }: Offer): HTMLElement {
    const button = this.#make('button', label)
    button.setAttribute('type', 'button')
    button.addEventListener('click', run)
    return button
  }

  #make(tag: string, text: string, tone = ''): HTMLElement {
    const element = this.box.ownerDocument.createElement(tag)
    element.textContent = text
    if (tone) element.dataset.tone = tone
    // Each line for itself, on pages without a style for it.
    if (tone) element.style.display = 'block'
    return element
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

function placeBehind(before: Element, kind: string, lang: string): HTMLElement {
  // A paragraph may not stand in the paragraph that a box may stand in.
  const element = before.ownerDocument.createElement('span')
  element.style.display = 'block'
  element.id = `connect-fields-${++made}`
  element.dataset.connectFields = kind
  element.setAttribute('part', kind)
  element.lang = lang
  before.after(element)
  return element
}
