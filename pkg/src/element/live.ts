import { h, hide } from './dom.js'

/** A place on the page that screen readers read out when it changes, and nobody sees. */
export class Live {
  readonly element = hide(h('div', { role: 'status' }))
  readonly #waiting: string[] = []

  constructor(form: HTMLFormElement) {
    form.append(this.element)
  }

  /** What was said of a text that has changed since is found by nobody who reads on. */
  clear(): void {
    this.element.replaceChildren()
  }

  /** What is said in one go arrives as one announcement, each text once. */
  announce(text: string): void {
    if (text === '' || this.#waiting.includes(text) || this.#waiting.push(text) > 1) return
    queueMicrotask(() => {
      // A new element, so that the same words are read out a second time.
      this.element.replaceChildren(h('span', {}, this.#waiting.splice(0).join(' ')))
    })
  }
}
