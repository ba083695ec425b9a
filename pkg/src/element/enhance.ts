/** Boxes that a page already has: pastes are spread over them, edges trimmed, words said. */
import { words as english } from '../generated/element.js'
import type { Enhanced, EnhanceOptions, Found, Provider, Section, Validated, Values } from '../types.js'
import { type FieldBox, findBoxes } from './box.js'
import { isAllSelected } from './edit.js'
import { createLive } from './live.js'
import { createPress } from './press.js'
import { sentence, takePasted, valuesOf } from './take.js'

/**
 * Gives a form of a page what the demo's forms have. A pasted address fills each box that it holds a value for; a box that is left
 * loses the blanks around its value; what is wrong is said under its box when it is left or the form is submitted, and no longer
 * than it is wrong. Nothing is written into a box while the user types or composes, and the browser's own undo takes back each edit.
 *
 * A form that can be submitted gives a `connect` event with `detail.value`; whoever prevents it, prevents the submission.
 * @param form its inputs are named by path (`params.workspaceId`) or by id
 * @param schema the provider's
 * @param options `words: false` leaves the messages and the submission to a form library
 * @returns what takes it all back
 * @throws `TypeError` where no input is named after a field
 * @example
 * ```ts
 * const { stop } = enhance(document.querySelector('form'), provider('clay'))
 * ```
 */
export function enhance(form: HTMLFormElement, schema: Provider, options: EnhanceOptions = {}): Enhanced {
  const enhanced = new Enhancement(form, schema, options)
  return { check: () => enhanced.check(), stop: () => enhanced.stop() }
}

class Enhancement {
  readonly #boxes: readonly FieldBox[]
  readonly #listening = new AbortController()
  readonly #afterPress: (run: () => void) => void
  readonly #live: HTMLElement
  readonly #wasNoValidate: boolean
  /** What is on its way into a box that it will fill alone. */
  #pasted: string | undefined

  constructor(
    readonly form: HTMLFormElement,
    readonly schema: Provider,
    readonly options: EnhanceOptions,
  ) {
    this.#boxes = findBoxes(form, schema)
    this.#afterPress = createPress(form.ownerDocument, this.#listening.signal)
    this.#live = createLive(form)
    this.#wasNoValidate = form.noValidate
    this.#listen('paste', (event, box) => {
      // The browser pastes first and we replace after it, so that its undo leads back through the pasted text.
      this.#pasted = isAllSelected(box.box) ? event.clipboardData?.getData('text/plain') : undefined
    })
    this.#listen('input', (event, box) => this.#onInput(event as InputEvent, box))
    // Password managers write into boxes that have no focus, and paste nothing.
    this.#listen('change', (_, box) => {
      if (box.box !== form.ownerDocument.activeElement) this.#afterPress(() => this.#leave(box))
    })
    this.#listen('focusout', (_, box) => this.#afterPress(() => this.#leave(box)))
    if (this.#saysWords) {
      form.noValidate = true
      form.addEventListener('submit', (event) => this.#onSubmit(event), { signal: this.#listening.signal })
    }
  }

  check(): Validated<Found<Values>> {
    for (const box of this.#boxes) this.#takeOwn(box)
    const kept = this.options.kept?.filter((path) => this.#boxes.every((box) => box.path !== path || box.mayKeep))
    const result = this.schema.validate(valuesOf(this.#boxes), { kept })
    for (const box of this.#boxes) box.showIssue(result.issues.find(box.owns))
    return result
  }

  stop(): void {
    this.#listening.abort()
    this.#live.remove()
    for (const box of this.#boxes) box.remove()
    this.form.noValidate = this.#wasNoValidate
  }

  get #saysWords(): boolean {
    return this.options.words ?? true
  }

  /** Listens to events of the boxes. */
  #listen<K extends keyof HTMLElementEventMap>(
    type: K,
    run: (event: HTMLElementEventMap[K], box: FieldBox) => void,
  ): void {
    const listener = (event: HTMLElementEventMap[K]): void => {
      const found = this.#boxes.find(({ box }) => box === event.target)
      if (found) run(event, found)
    }
    this.form.addEventListener(type, listener, { signal: this.#listening.signal })
  }

  #onInput({ inputType, isComposing }: InputEvent, box: FieldBox): void {
    const text = inputType === 'insertFromPaste' ? this.#pasted : undefined
    this.#pasted = undefined
    if (inputType === 'historyUndo') box.restored = box.text
    if (inputType !== 'insertReplacementText') box.showNote('')
    if (box.hasIssue && box.check().issues.length === 0) box.showIssue(undefined)
    if (text && !isComposing) this.#take(box, text)
  }

  #onSubmit(event: Event): void {
    const { ok, value } = this.check()
    if (!ok) {
      event.preventDefault()
      this.#boxes.find(({ hasIssue }) => hasIssue)?.box.focus()
      return
    }
    const connect = new CustomEvent('connect', { cancelable: true, detail: { provider: this.schema.id, value } })
    if (!this.form.dispatchEvent(connect)) event.preventDefault()
  }

  #leave(box: FieldBox): void {
    this.#takeOwn(box)
    const { state, issues } = box.check()
    // An empty box is no mistake before the form is submitted.
    if (this.#saysWords && state !== 'empty') box.showIssue(issues[0])
  }

  /** The value out of what the box holds. */
  #takeOwn(box: FieldBox): void {
    const { value, changes } = box.check()
    if (value !== undefined && changes.length > 0 && box.text !== box.restored) {
      this.#replace(box, value, sentence(changes), () => {})
    }
  }

  /** The values out of a pasted text: its own box's, and those of boxes that nobody has filled. */
  #take(box: FieldBox, text: string): void {
    const current = valuesOf(this.#boxes.filter((other) => other !== box && !other.isUntouched))
    const found = this.schema.paste(text, { field: box.path as `${Section}.${string}`, current })
    const { value, filled, undo } = takePasted(this.#boxes, box, found)
    if (value === box.text && filled.length === 0) return
    const { locale } = this.options
    const labels = new Intl.ListFormat(locale?.lang ?? 'en').format(filled.map(({ field }) => field.label))
    const told = filled.length > 0 ? this.#say('element_filled').replace('{labels}', () => labels) : ''
    this.#replace(box, value, [sentence(found.changes.filter(box.owns)), told].filter(Boolean).join(' '), undo)
  }

  #replace(box: FieldBox, value: string, told: string, undoOthers: () => void): void {
    const raw = box.text
    box.replace(value)
    const run = (): void => {
      undoOthers()
      box.restored = raw
      box.box.focus()
      box.replace(raw)
      box.showNote('')
    }
    box.showNote(told, { label: this.#say('element_undo'), run })
    this.#live.textContent = `${box.field.label}: ${told}`
  }

  #say(code: keyof typeof english): string {
    return this.options.locale?.messages[code] ?? english[code]
  }
}
