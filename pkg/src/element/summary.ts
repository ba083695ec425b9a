/** What is wrong with a form: all of it, with a way to each box, or what stands at none. */
import type { Found, Validated, Values } from '../types.js'
import type { FieldBox } from './box.js'
import { h } from './dom.js'
import type { Texts } from './texts.js'

export class Summary {
  readonly element: HTMLElement
  readonly #isOwn: boolean
  #isShown = false

  /** A page that has no `place` for a list still has users who want to know why a whole form was refused: at its end. */
  constructor(
    form: HTMLFormElement,
    place: HTMLElement | undefined,
    readonly boxes: readonly FieldBox[],
    readonly texts: Texts,
  ) {
    this.#isOwn = place === undefined
    this.element = place ?? form.appendChild(h('div', { lang: texts.lang, 'data-connect-fields': 'summary' }))
    this.element.setAttribute('role', 'group')
    this.element.hidden = true
  }

  /** One that was shown when it was removed is shown again by the form that is drawn next. */
  get isShown(): boolean {
    return this.#isShown
  }

  hide(): void {
    this.#isShown = false
    this.#empty()
  }

  remove(): void {
    this.#empty()
    if (this.#isOwn) this.element.remove()
  }

  /** @returns its title, where there is something wrong */
  show({ issues }: Validated<Found<Values>>): string {
    const wrong = this.#isOwn ? [] : this.boxes.filter((box) => issues.some(box.owns))
    const links = wrong.flatMap((box) => issues.filter(box.owns).map(({ message }) => this.#link(box, message)))
    // Of a field without a box, too.
    const general = issues.filter((issue) => !this.boxes.some((box) => box.owns(issue))).map(({ message }) => message)
    const count = wrong.length > 0 ? this.texts.say('element_errors', { count: `${wrong.length}` }) : ''
    const title = [...general, count].filter(Boolean).join(' ')
    this.#isShown = title !== ''
    this.element.hidden = !this.#isShown
    this.element.setAttribute('aria-label', title)
    this.element.replaceChildren(h('p', {}, title), h('ul', {}, ...links))
    return title
  }

  #empty(): void {
    this.element.hidden = true
    this.element.replaceChildren()
  }

  #link({ box, said: { lang, dir } }: FieldBox, message: string): HTMLElement {
    // By hand: a fragment reaches no box in a shadow tree, and the page's address may have another use for it.
    const onclick = (event: Event): void => {
      event.preventDefault()
      box.focus()
    }
    return h('li', {}, h('a', { href: `#${box.id}`, lang, dir, onclick }, message))
  }
}
