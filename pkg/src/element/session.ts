/** What happens to the boxes of a form while a user fills it: pastes are spread, edges trimmed, words said. */
import type { Found, Issue, Provider, Validated, Values } from '../types.js'
import type { FieldBox } from './box.js'
import { hasFocus, isAllSelected } from './edit.js'
import { Live } from './live.js'
import { located } from './located.js'
import { createPress } from './press.js'
import { Review } from './review.js'
import { Summary } from './summary.js'
import { describe, ownOf, sentence, spread, valuesOf } from './take.js'
import { Texts } from './texts.js'
import type { EnhanceOptions, Spread } from './types.js'

type Result = Validated<Found<Values>>

export class Session {
  readonly #listening = new AbortController()
  readonly #afterPress: (run: () => void) => void
  readonly #live: Live
  readonly #texts: Texts
  readonly #review: Review
  readonly #summary: Summary
  /** What is on its way into a box that it will fill alone. */
  #pasted: string | undefined
  /** How to take back what a pasted text has done to other boxes. */
  readonly #undos = new Map<FieldBox, { readonly raw: string; readonly undo: () => void }>()

  /** `onChange` is called whenever some text has changed, or may have: who fills a box may give no `input` event. */
  constructor(
    readonly form: HTMLFormElement,
    readonly schema: Provider,
    readonly boxes: readonly FieldBox[],
    readonly options: EnhanceOptions,
    readonly onChange: () => void = () => {},
  ) {
    this.#texts = new Texts(options.locale)
    this.#live = new Live(form)
    this.#review = new Review(boxes, this.#texts, () => this.validate())
    this.#summary = new Summary(form, options.summary, boxes, this.#texts)
    this.#afterPress = createPress(form.ownerDocument, this.#listening.signal)
    this.#listen('paste', (event, box) => {
      // The browser pastes first and we replace after it, so that its undo leads back through the pasted text.
      this.#pasted = isAllSelected(box.box) ? event.clipboardData?.getData('text/plain') : undefined
    })
    this.#listen('input', (event, box) => this.#onInput(event as InputEvent, box))
    // Password managers write into boxes that have no focus, and paste nothing.
    this.#listen('change', (_, box) => {
      this.#afterPress(hasFocus(box.box) ? () => this.onChange() : () => this.#leave(box))
    })
    this.#listen('focusout', ({ relatedTarget }, box) => this.#afterPress(() => this.#leave(box, relatedTarget)))
  }

  /** @throws `UnknownFieldError` where `kept` names no field */
  validate(): Result {
    const stored = this.boxes.filter((box) => box.stored !== undefined).map(({ path }) => path as `params.${string}`)
    const kept = [...(this.options.kept ?? []), ...stored].filter(
      (path) => this.boxes.find((box) => box.path === path)?.mayKeep ?? true,
    )
    return this.schema.validate(valuesOf(this.boxes), { kept })
  }

  /** Says what is wrong with each box. */
  check(): Result {
    for (const box of this.boxes) this.#takeOwn(box)
    this.onChange()
    if (!this.#saysWords) return this.validate()
    const { result } = this.#review.onSubmit()
    this.#live.announce(this.#summary.show(result))
    return result
  }

  focusFirstError(): void {
    this.boxes.find(({ hasError }) => hasError)?.box.focus()
  }

  tell(issues: readonly Issue[]): void {
    const { result, news } = this.#review.tell(issues.map((issue) => located(issue, this.schema.fields)))
    this.#live.announce([this.#summary.show(result), ...news].filter(Boolean).join(' '))
  }

  /** The values out of a text that was pasted elsewhere. */
  paste(text: string): Spread {
    const taken = spread(this.schema, this.boxes, text)
    const { found, filled, undo } = taken
    this.#live.announce(describe(this.#texts, taken, '', sentence(found.issues)))
    this.#review.offer(found.suggestions)
    this.#settle(filled)
    const undoAll = (): void => {
      undo()
      this.#settle(filled)
    }
    return { ...found, undo: undoAll }
  }

  /** Says what `before` has said, in boxes that were drawn anew. */
  resume(before: Session): void {
    const { result } = this.#review.resume(before.#review)
    if (before.#summary.isShown) this.#summary.show(result)
  }

  /** As if nobody had been here. */
  reset(): void {
    this.#pasted = undefined
    this.#undos.clear()
    this.#review.reset()
    this.#live.clear()
    this.#summary.hide()
  }

  stop(): void {
    this.#listening.abort()
    this.#live.element.remove()
    this.#summary.remove()
    for (const box of this.boxes) box.remove()
  }

  get #saysWords(): boolean {
    return this.options.words ?? true
  }

  /** Listens to events of the boxes: one may stand outside of its form. */
  #listen<K extends keyof HTMLElementEventMap>(
    type: K,
    run: (event: HTMLElementEventMap[K], box: FieldBox) => void,
  ): void {
    const { signal } = this.#listening
    for (const box of this.boxes)
      (box.box as HTMLElement).addEventListener(type, (event) => run(event, box), { signal })
  }

  #onInput({ inputType, isComposing }: InputEvent, box: FieldBox): void {
    const text = inputType === 'insertFromPaste' ? this.#pasted : undefined
    this.#pasted = undefined
    if (inputType === 'historyUndo') this.#onUndo(box)
    box.note('')
    this.#live.clear()
    if (this.#saysWords) this.#review.whileTyping(box)
    this.onChange()
    if (text && !isComposing) this.#take(box, text)
  }

  /** The browser's own undo: it knows of this box only. */
  #onUndo(box: FieldBox): void {
    box.restored = box.text
    const found = this.#undos.get(box)
    if (found?.raw === box.text) found.undo()
  }

  #leave(box: FieldBox, next: EventTarget | null = null): void {
    this.#takeOwn(box)
    this.onChange()
    this.#settle([box], next)
  }

  /** Words for boxes that the user has left, or that were filled. What gets the focus next stays. */
  #settle(settled: readonly FieldBox[], next: EventTarget | null = null): void {
    if (!this.#saysWords) return
    const { result, news } = this.#review.after(settled)
    this.#live.announce(news.join(' '))
    const holdsNext = next instanceof Node && this.#summary.element.contains(next)
    if (this.#summary.isShown && !holdsNext) this.#summary.show(result)
  }

  /** The value out of what the box holds. */
  #takeOwn(box: FieldBox): void {
    const { value, changes } = box.check()
    if (value === undefined || changes.length === 0 || box.text === box.restored) return
    this.#replace(box, value, sentence(changes))
  }

  /** The values out of a pasted text: its own box's, and those of boxes that nobody has filled. */
  #take(box: FieldBox, text: string): void {
    const taken = spread(this.schema, this.boxes, text, box)
    const { value, changes, odd } = ownOf(box, taken)
    const { filled, left } = taken
    const isSame = value === box.text
    const isUnexplained = changes.length === 0 && value !== '' && !isSame
    const named = { filled: isUnexplained ? [box, ...filled] : filled, left }
    const told = describe(this.#texts, named, sentence(changes), sentence(odd))
    const undo = (): void => {
      taken.undo()
      this.#review.settle(filled)
    }
    if (!isSame || filled.length > 0) this.#replace(box, value, told, undo)
    else if (told) this.#note(box, told)
    this.#review.offer(taken.found.suggestions)
    this.#settle([box, ...filled])
  }

  #replace(box: FieldBox, value: string, told: string, undoOthers: () => void = () => {}): void {
    const raw = box.text
    box.replace(value)
    this.#undos.set(box, { raw, undo: undoOthers })
    const run = (): void => {
      undoOthers()
      box.restored = raw
      box.box.focus()
      box.replace(raw)
      box.note('')
    }
    this.#note(box, told, { label: this.#texts.say('element_undo'), run })
  }

  #note(box: FieldBox, told: string, undo?: { readonly label: string; run(): void }): void {
    box.note(told, undo)
    this.#live.announce(`${box.field.label}: ${told}`)
  }
}
