/** What is wrong, listed above a form with a way to each box. */
import type { Found, Validated, Values } from '../types.js'
import type { FieldBox } from './box.js'
import { h } from './dom.js'
import type { Texts } from './texts.js'

export class Summary {
  constructor(
    readonly element: HTMLElement,
    readonly boxes: readonly FieldBox[],
    readonly texts: Texts,
  ) {
    element.setAttribute('role', 'group')
    element.hidden = true
  }

  get isShown(): boolean {
    return !this.element.hidden
  }

  hide(): void {
    this.element.hidden = true
    this.element.replaceChildren()
  }

  /** @returns its title, where there is something wrong */
  show({ ok, issues }: Validated<Found<Values>>): string {
    const links = this.boxes.flatMap((box) => issues.filter(box.owns).map(({ message }) => this.#link(box, message)))
    // Of a field without a box, too.
    const general = issues.filter((issue) => !this.boxes.some((box) => box.owns(issue))).map(({ message }) => message)
    const count = links.length > 0 ? this.texts.say('element_errors', { count: `${links.length}` }) : ''
    const title = [...general, count].filter(Boolean).join(' ')
    this.element.hidden = ok
    this.element.setAttribute('aria-label', title)
    this.element.replaceChildren(h('p', {}, title), h('ul', {}, ...links))
    return ok ? '' : title
  }

  #link({ box, field }: FieldBox, message: string): HTMLElement {
    // By hand: a fragment reaches no box in a shadow tree, and the page's address may have another use for it.
    const onclick = (event: Event): void => {
      event.preventDefault()
      box.focus()
    }
    return h('li', {}, h('a', { href: `#${box.id}`, lang: field.lang, onclick }, message))
  }
}
