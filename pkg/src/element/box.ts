/** One field's box on a page, and what is said at it. */
import type { Checked, Field, FieldChecker, Issue } from '../types.js'
import { h } from './dom.js'
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

/** The language of what is said, and its direction where that is not the page's. */
interface Said {
  readonly lang: string
  readonly dir?: 'ltr' | 'rtl'
}

let made = 0

/** What a page has for a field, with the words that we put behind it. */
export class FieldBox {
  readonly path: string
  /** What stood in the box at first. */
  initial: string
  /** A text that the user has put back: it stays. */
  restored: string | undefined
  readonly #words: HTMLElement
  readonly #offers: HTMLElement
  readonly #note: HTMLElement
  /** The attributes that are changed, as they were. */
  readonly #before = new Map<string, string | null>()

  /**
   * The words stand behind `anchor`, in the language of `said`: labels may be in another one. `stored` is the value that is stored for a
   * field that is no secret.
   */
  constructor(
    readonly field: Field,
    readonly checker: FieldChecker,
    readonly box: Box,
    anchor: Element,
    readonly said: Said,
    readonly stored?: string,
  ) {
    this.path = `${field.section}.${field.id}`
    this.initial = box.value
    this.#words = placeBehind(anchor, 'words', said)
    this.#offers = placeBehind(this.#words, 'offers', said)
    this.#note = placeBehind(this.#offers, 'note', said)
    for (const [name, value] of Object.entries(field.inputAttributes)) {
      // What hides a secret stays as it is, and a page may show one.
      const hides = name === 'type' && ['text', 'password', 'textarea'].includes(box.type)
      if (!hides && !(box instanceof HTMLSelectElement)) this.#set(name, value)
    }
    // They cut what is pasted before it is seen.
    for (const name of ['maxlength', 'pattern']) this.#set(name, null)
    if (field.required) this.#set('aria-required', 'true')
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

  /** Whether what is stored may stay: a secret tells by itself, and another value may not have been edited. */
  get mayKeep(): boolean {
    return this.field.secret || (this.stored !== undefined && this.stored === (this.check().value ?? this.text))
  }

  readonly owns = ({ path }: Pick<Issue, 'path'>): boolean => path.join('.') === this.path

  reset(): void {
    this.box.value = this.initial
    // The browser may write it in another way.
    this.initial = this.box.value
  }

  replace(text: string): void {
    replaceText(this.box, text)
  }

  /** Says what is wrong or odd, in words and to what looks at `ValidityState`; gives the messages that were not there before. */
  say(lines: readonly Line[], offers: readonly Offer[] = []): string[] {
    const before = this.messages
    const error = lines.find(({ tone }) => tone === 'error')
    this.#words.replaceChildren(...lines.map(drawLine))
    this.#offer(offers)
    this.box.setCustomValidity(error?.message ?? '')
    setAttribute(this.box, 'aria-invalid', error ? 'true' : null)
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
    this.#note.replaceChildren(text, ...(undo ? [' ', drawButton(undo)] : []))
    this.#describe()
  }

  /** Forgets what was said. */
  clear(): void {
    this.restored = undefined
    this.note('')
    // Where a form library says the words, nothing of ours is there.
    if (this.messages.length > 0) this.say([])
  }

  /** Takes what was added off the page again. */
  remove(): void {
    this.clear()
    for (const place of [this.#words, this.#offers, this.#note]) place.remove()
    this.#describe()
    // A box for numbers would lose its text.
    this.#before.delete('type')
    for (const [name, value] of this.#before) setAttribute(this.box, name, value)
  }

  #set(name: string, value: string | null): void {
    this.#before.set(name, this.box.getAttribute(name))
    setAttribute(this.box, name, value)
  }

  #offer(offers: readonly Offer[]): void {
    const shown = [...this.#offers.children].map(({ textContent }) => textContent)
    // The same buttons stay: the focus may be on its way to one of them.
    if (shown.join() === offers.map(({ label }) => label).join()) return
    this.#offers.replaceChildren(...offers.map(drawButton))
  }

  /** Names what says something, beside what the page names. */
  #describe(): void {
    const own = [this.#words, this.#note]
    const others = (this.box.getAttribute('aria-describedby') ?? '').split(' ')
    const ids = others.filter((id) => id !== '' && !own.some((element) => element.id === id))
    ids.push(...own.filter(({ textContent, isConnected }) => textContent && isConnected).map(({ id }) => id))
    setAttribute(this.box, 'aria-describedby', ids.join(' ') || null)
  }
}

function setAttribute(box: Box, name: string, value: string | null): void {
  if (value === null) box.removeAttribute(name)
  else box.setAttribute(name, value)
}

const drawButton = ({ label, run }: Offer): HTMLElement => h('button', { type: 'button', onclick: run }, label)

const drawLine = ({ tone, message }: Line): HTMLElement => asBlock(h('span', { 'data-tone': tone }, message))

function placeBehind(before: Element, kind: string, { lang, dir }: Said): HTMLElement {
  const id = freshId(before.ownerDocument)
  const element = asBlock(h('span', { id, lang, dir, part: kind, 'data-connect-fields': kind }))
  before.after(element)
  return element
}

/** A paragraph may not stand in the paragraph that a box may stand in; and a page may have no style for this. */
function asBlock(element: HTMLElement): HTMLElement {
  element.style.display = 'block'
  return element
}

/** Another copy of this may have been at the same page. */
function freshId(page: Document): string {
  const id = `connect-fields-${++made}`
  return page.getElementById(id) ? freshId(page) : id
}
