/** What is wrong, listed above a form with a way to each box. */
import type { Found, Validated, Values } from '../types.js'
import type { FieldBox } from './box.js'
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

  /** @returns its title, where there is something wrong */
  show({ ok, issues }: Validated<Found<Values>>): string {
    const links = this.boxes.flatMap((box) => issues.filter(box.owns).map(({ message }) => this.#link(box, message)))
    const general = issues.filter(({ path }) => path.length === 0).map(({ message }) => message)
    const count = links.length > 0 ? this.texts.say('element_errors', { count: `${links.length}` }) : ''
    const title = [...general, count].filter(Boolean).join(' ')
    this.element.hidden = ok
    this.element.setAttribute('aria-label', title)
    this.element.replaceChildren(this.#make('p', [title]), this.#make('ul', links))
    return ok ? '' : title
  }

  #link({ box, field }: FieldBox, message: string): HTMLElement {
    const link = this.#make('a', [message])
    link.setAttribute('href', `#${box.id}`)
    link.lang = field.lang
    // By hand: a fragment reaches no box in a shadow tree, and the page's address may have another use for it.
    link.addEventListener('click', (event) => {
      event.preventDefault()
      box.focus()
    })
    return this.#make('li', [link])
  }

  #make(tag: string, children: readonly (string | Node)[]): HTMLElement {
    const element = this.element.ownerDocument.createElement(tag)
    element.append(...children)
    return element
  }
}
