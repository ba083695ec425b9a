/** Boxes that a page already has: pastes are spread over them, edges trimmed, words said. */
import { words as english } from '../generated/element.js'
import type { Change, Enhanced, EnhanceOptions, Found, Provider, Section, Validated, Values } from '../types.js'
import { FieldBox } from './box.js'
import { type Box, isAllSelected } from './edit.js'

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
  const boxes = boxesOf(form, schema)
  const { locale, kept, words: saysWords = true } = options
  const say = (code: keyof typeof english): string => locale?.messages[code] ?? english[code]
  const labels = new Intl.ListFormat(locale?.lang ?? 'en')
  const listening = new AbortController()
  let pasted: string | undefined

  const page = form.ownerDocument
  let isPressed = false
  for (const [type, isDown] of [
    ['pointerdown', true],
    ['pointerup', false],
    ['pointercancel', false],
  ] as const) {
    const press = (): void => {
      isPressed = isDown
    }
    page.addEventListener(type, press, { capture: true, signal: listening.signal })
  }
  /** Words that appear while a pointer is down move the button from under it, and the click is lost. */
  const afterPress = (run: () => void): void => {
    if (isPressed) page.addEventListener('pointerup', () => setTimeout(run), { once: true, signal: listening.signal })
    else run()
  }

  const boxOf = ({ target }: Event): FieldBox | undefined => boxes.find(({ box }) => box === target)
  const listen = <K extends keyof HTMLElementEventMap>(type: K, run: (event: HTMLElementEventMap[K]) => void): void =>
    form.addEventListener(type, run, { signal: listening.signal })

  listen('paste', (event) => {
    const box = boxOf(event)
    // The browser pastes first and we replace after it, so that its undo leads back through the pasted text.
    pasted = box && isAllSelected(box.box) ? event.clipboardData?.getData('text/plain') : undefined
  })
  listen('input', (event) => {
    const box = boxOf(event)
    if (!box) return
    const { inputType, isComposing } = event as InputEvent
    const text = inputType === 'insertFromPaste' ? pasted : undefined
    pasted = undefined
    if (inputType === 'historyUndo') box.restored = box.text
    if (inputType !== 'insertReplacementText') box.showNote('')
    if (box.hasIssue && box.checker.check(box.text).issues.length === 0) box.showIssue(undefined)
    if (text && !isComposing) take(box, text)
  })
  // Password managers write into boxes that have no focus, and paste nothing.
  listen('change', (event) => {
    const box = boxOf(event)
    if (box && box.box !== page.activeElement) afterPress(() => leave(box))
  })
  listen('focusout', (event) => {
    const box = boxOf(event)
    if (box) afterPress(() => leave(box))
  })
  if (saysWords) listen('submit', submit)

  function leave(box: FieldBox): void {
    takeOwn(box)
    const { state, issues } = box.checker.check(box.text)
    // An empty box is no mistake before the form is submitted.
    if (saysWords && state !== 'empty') box.showIssue(issues[0])
  }

  /** The value out of what the box holds. */
  function takeOwn(box: FieldBox): void {
    const { value, changes } = box.checker.check(box.text)
    if (value !== undefined && changes.length > 0 && box.text !== box.restored)
      replace(box, value, sentence(changes), () => {})
  }

  /** The values out of a pasted text: its own box's, and those of boxes that nobody has filled. */
  function take(box: FieldBox, text: string): void {
    const current = formOf(boxes.filter((other) => other !== box && !other.isUntouched))
    const { values, changes } = schema.paste(text, { field: box.path as `${Section}.${string}`, current })
    const others = boxes.filter((other) => other !== box && valueFor(values, other) !== undefined)
    const undos = others.map((other) => {
      const [before, value] = [other.text, valueFor(values, other) ?? '']
      other.replace(value)
      return () => other.text === value && other.replace(before)
    })
    const filled =
      others.length > 0
        ? say('element_filled').replace('{labels}', () => labels.format(others.map(({ field }) => field.label)))
        : ''
    // What belongs into other boxes only does not stay in this one.
    const value = valueFor(values, box) ?? (others.length > 0 ? '' : box.text)
    const own = changes.filter(({ path }) => path.join('.') === box.path)
    if (value === box.text && others.length === 0) return
    replace(box, value, [sentence(own), filled].filter(Boolean).join(' '), () => {
      for (const undo of undos) undo()
    })
  }

  function replace(box: FieldBox, value: string, told: string, undoOthers: () => void): void {
    const raw = box.text
    box.replace(value)
    const undo = (): void => {
      undoOthers()
      box.restored = raw
      box.box.focus()
      box.replace(raw)
      box.showNote('')
    }
    box.showNote(told, { label: say('element_undo'), run: undo })
    announce(`${box.field.label}: ${told}`)
  }

  const live = page.createElement('div')
  live.setAttribute('role', 'status')
  live.style.cssText = 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap'
  form.append(live)
  const announce = (text: string): void => {
    live.textContent = text
  }

  function check(): Validated<Found<Values>> {
    for (const box of boxes) takeOwn(box)
    const result = schema.validate(formOf(boxes), { kept })
    for (const box of boxes) box.showIssue(result.issues.find(({ path }) => path.join('.') === box.path))
    return result
  }

  function submit(event: Event): void {
    const { ok, value } = check()
    if (!ok) {
      event.preventDefault()
      boxes.find(({ hasIssue }) => hasIssue)?.box.focus()
    } else if (
      !form.dispatchEvent(new CustomEvent('connect', { cancelable: true, detail: { provider: schema.id, value } }))
    ) {
      event.preventDefault()
    }
  }

  const { noValidate } = form
  if (saysWords) form.noValidate = true
  return {
    check,
    stop() {
      listening.abort()
      live.remove()
      for (const box of boxes) box.remove()
      form.noValidate = noValidate
    },
  }
}

function boxesOf(form: HTMLFormElement, schema: Provider): FieldBox[] {
  const boxes: FieldBox[] = []
  for (const field of schema.fields) {
    const { section, id } = field
    const found = form.elements.namedItem(`${section}.${id}`) ?? form.elements.namedItem(id)
    const isBox = found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement
    if (isBox) boxes.push(new FieldBox(field, schema.field(id, section), found as Box))
  }
  const names = schema.fields.map(({ section, id }) => `${section}.${id}`).join(', ')
  if (boxes.length === 0) throw new TypeError(`No input of the form is named after a field: name them ${names}.`)
  return boxes
}

const valueFor = (values: Found<Values>, { field }: FieldBox): string | undefined => values[field.section]?.[field.id]

const sentence = (changes: readonly Change[]): string => changes.map(({ message }) => message).join(' ')

function formOf(boxes: readonly FieldBox[]): Values {
  const form: { -readonly [S in Section]?: Record<string, string> } = {}
  for (const { field, text } of boxes) {
    form[field.section] = { ...form[field.section], [field.id]: text }
  }
  return form
}
