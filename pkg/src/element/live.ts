/** A place on the page that screen readers read out when it changes, and nobody sees. */
export class Live {
  readonly element: HTMLElement
  readonly #waiting: string[] = []

  constructor(form: HTMLFormElement) {
    this.element = form.ownerDocument.createElement('div')
    this.element.setAttribute('role', 'status')
    this.element.style.cssText =
      'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap'
    form.append(this.element)
  }

  /** What was said of a text that has changed since is found by nobody who reads on. */
  clear(): void {
    this.element.replaceChildren()
  }

  /** What is said in one go arrives as one announcement. */
  announce(text: string): void {
    if (text === '' || this.#waiting.push(text) > 1) return
    queueMicrotask(() => {
      // A new element, so that the same words are read out a second time.
      const line = this.element.ownerDocument.createElement('span')
      line.textContent = this.#waiting.splice(0).join(' ')
      this.element.replaceChildren(line)
    })
  }
}
