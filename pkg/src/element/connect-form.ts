/** `<connect-form>`: the form of a provider as one element. */
import type { Found, Guide, Issue, Provider, Section, Validated, Values } from '../types.js'
import { attach, close, isPress, publish, restored, submitByEnter } from './control.js'
import { keepFocus } from './draw/focus.js'
import { type DrawnForm, drawForm, initialOf } from './draw/form.js'
import { firstInvalid } from './invalid.js'
import { type Loaded, load, loadGuide } from './load.js'
import type { Session } from './session.js'
import { isSame, Settings, takeEarly } from './settings.js'
import { createSheet } from './style.js'
import { valuesOf } from './take.js'
import { Texts } from './texts.js'
import type { ConnectEvent, ConnectFormListening, Spread } from './types.js'

// A server has no elements, and imports this all the same.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement

/**
 * The form of a provider: labels, help, boxes that take what people really paste, and words where something is wrong.
 *
 * `provider` names a provider of the embedded catalog, `locale` a language (`fr`); both load what they need by themselves. Alone, it
 * has a button, and gives a `connect` event whose `detail` is `{ provider, value }`, or an `invalid` event. In a form of the page it
 * is one of its controls: it has no button, its data are named by path (`params.workspaceId`), and it is invalid as long as a field is.
 * @example
 * ```html
 * <connect-form provider="clay" locale="fr"></connect-form>
 * ```
 */
export class ConnectForm extends Base {
  static readonly formAssociated = true
  static readonly observedAttributes = ['provider', 'locale']

  // Those of the browser, to which `connect` is known.
  declare addEventListener: ConnectFormListening<AddEventListenerOptions>
  declare removeEventListener: ConnectFormListening<EventListenerOptions>

  readonly #internals = attach(this)
  readonly #root = this.attachShadow({ mode: 'open' })
  readonly #settings = new Settings()
  /** What the browser has restored, for the form that is drawn next. */
  #restored: Values = {}
  #drawn: DrawnForm | undefined
  /** The provider that a form was last drawn for. */
  #drawnFor = ''
  /** The form that is drawn is that of another provider, or in another language, than was set. */
  #mustLoad = true
  #turn = 0
  #ready: Promise<void> = Promise.resolve()
  #connected = new AbortController()
  #isDisabled = false
  /** A click is being handled that may submit the page's form, by itself or by a script. */
  #isPressed = false

  constructor() {
    super()
    this.#root.adoptedStyleSheets = [createSheet(this.ownerDocument)]
    close(this.#internals)
    this.addEventListener('invalid', (event) => this.#onInvalid(event))
    // A label of the page for the element clicks it.
    this.addEventListener('click', (event) => {
      if (event.composedPath()[0] === this) this.focus()
    })
  }

  /** Settled as soon as the form is drawn with all that has been set; rejected where that cannot be. */
  get ready(): Promise<void> {
    return this.#ready
  }

  /** A provider of `connect-fields/providers/...`, of a catalog of your own, or of `connect-fields/full`, in place of the attribute `provider`. */
  get schema(): Provider | undefined {
    return this.#drawn?.session.schema ?? this.#settings.given.schema
  }
  set schema(schema: Provider | null | undefined) {
    if (schema && !schema.fields) throw new TypeError('`schema` takes what provider() gives; `provider` takes an id.')
    if (this.#settings.set('schema', schema ?? null)) this.#changed(true)
  }

  /** The guide of such a provider; those of the embedded catalog are loaded once somebody asks for them. */
  get guide(): Guide | undefined {
    return this.#settings.given.guide
  }
  set guide(guide: Guide | null | undefined) {
    if (this.#settings.set('guide', guide ?? null)) this.#changed()
  }

  /** The paths of the secrets that are stored: they may stay empty, as long as no host is another one than `stored` says. */
  get kept(): readonly `${Section}.${string}`[] {
    return this.#settings.given.kept
  }
  set kept(paths: readonly string[] | null | undefined) {
    if (this.#settings.set('kept', (paths ?? null) as readonly `${Section}.${string}`[] | null)) this.#changed()
  }

  /** The stored values that are no secrets, by section and field id: what the boxes show at first. */
  get stored(): Values {
    return this.#settings.given.stored
  }
  set stored(values: Values | null | undefined) {
    if (this.#settings.set('stored', values ?? null)) this.#changed()
  }

  /** What stands in the boxes, by section and field id; set, it stands there in place of what the user has typed. */
  get values(): Values {
    return this.#drawn ? valuesOf(this.#drawn.session.boxes) : this.#settings.given.values
  }
  set values(values: Values | null | undefined) {
    // Who binds them both ways sets what is there already.
    if (this.#drawn && isSame(this.values, values)) this.#settings.confirm(this.values)
    else if (this.#settings.set('values', values ?? null)) {
      if (this.#drawn && !this.#mustLoad) this.#fill(this.#drawn)
      else this.#changed()
    }
  }

  /** The form of the page that it is a part of. */
  get form(): HTMLFormElement | null {
    return this.#internals.form
  }
  /** Whether it can stop a submission: not where it is disabled. */
  get willValidate(): boolean {
    return this.#internals.willValidate
  }
  get validity(): ValidityState {
    return this.#published().validity
  }
  get validationMessage(): string {
    return this.#published().validationMessage
  }
  checkValidity(): boolean {
    return this.#published().checkValidity()
  }
  reportValidity(): boolean {
    const isValid = this.checkValidity()
    if (!isValid && this.#drawn) this.#showErrors()
    return isValid
  }

  /** Checks the form and says what is wrong, as a submission does. */
  check(): Validated<Found<Values>> {
    return this.#session.check()
  }

  /** Says issues at their fields until these are edited: what `schema.issue(path, code)` makes of a server's answer. */
  tell(issues: readonly Issue[]): void {
    this.#session.tell(issues)
  }

  /** Fills the form with what a text holds, for a paste that went elsewhere. Nothing that the user has filled is overwritten. */
  paste(text: string): Spread {
    return this.#session.paste(text)
  }

  /** Puts back what stood in the boxes at first, and forgets what was said. */
  reset(): void {
    if (!this.#drawn) return
    const { session, update, hide } = this.#drawn
    hide()
    for (const box of session.boxes) box.reset()
    session.reset()
    update()
  }

  /** To the first box that is wrong, or the first. */
  override focus(options?: FocusOptions): void {
    const boxes = this.#drawn?.session.boxes ?? []
    const target = boxes.find(({ hasError }) => hasError) ?? boxes[0]
    target?.box.focus(options)
  }

  connectedCallback(): void {
    takeEarly(this)
    this.#connected = new AbortController()
    const options = { capture: true, signal: this.#connected.signal }
    this.ownerDocument.addEventListener('click', (event) => this.#onClick(event), options)
    this.#changed()
  }

  disconnectedCallback(): void {
    this.#connected.abort()
    this.#drawn?.session.stop()
  }

  adoptedCallback(): void {
    this.#root.adoptedStyleSheets = [createSheet(this.ownerDocument)]
  }

  attributeChangedCallback(_: string, before: string | null, after: string | null): void {
    if (before !== after) this.#changed(true)
  }

  formAssociatedCallback(): void {
    this.#arrange()
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.#isDisabled = isDisabled
    this.#arrange()
  }

  formResetCallback(): void {
    this.reset()
  }

  formStateRestoreCallback(state: unknown): void {
    if (!(state instanceof FormData)) return
    this.#restored = restored(state)
    this.#changed()
  }

  get #session(): Session {
    if (!this.#drawn) throw new Error('The form is not drawn yet: wait for its `ready`.')
    return this.#drawn.session
  }

  /** As the boxes are now: what a script or a password manager writes there may come without an event. */
  #published(): ElementInternals {
    if (this.#drawn) publish(this.#internals, this.#drawn.session)
    return this.#internals
  }

  /** Puts what the page has set into the boxes that are there: who asks in the same go is answered for it. */
  #fill({ session }: DrawnForm): void {
    const { values, stored } = this.#settings.given
    for (const box of session.boxes) box.initial = initialOf(box.field, values, stored)
    keepFocus(this.#root, () => this.reset())
    const turn = this.#turn
    // What else is set in one go may be another provider, whose values these are.
    queueMicrotask(() => turn === this.#turn && this.#settings.settle(false))
  }

  /** Draws once for all that is set in one go. */
  #changed(mustLoad = this.#mustLoad): void {
    this.#mustLoad = mustLoad
    const turn = ++this.#turn
    const isLast = (): boolean => turn === this.#turn
    const draw = async (): Promise<void> => {
      try {
        const found = isLast() && this.isConnected ? await load(this.#settings.given.schema, this) : undefined
        // Who has waited for this waits for what was set since.
        if (!isLast()) return this.#ready
        if (!this.isConnected) return
        this.#mustLoad = false
        if (found) this.#draw(found)
        else this.#clear()
      } catch (error) {
        if (!isLast()) return this.#ready
        this.#clear()
        throw error
      }
    }
    this.#ready = Promise.resolve().then(draw)
    this.#ready.catch((error) => isLast() && reportError(error))
  }

  #draw({ schema, locale, isEmbedded }: Loaded): void {
    const old = this.#drawn
    const before = old?.session
    const drawnFor = `${schema.id} ${schema.revision}`
    const mayStay = this.#settings.settle(!['', drawnFor].includes(this.#drawnFor))
    const edited = before && mayStay ? before.boxes.filter(({ initial, text }) => text !== initial) : []
    const typed = { ...valuesOf(edited), ...this.#restored }
    this.#restored = {}
    this.#drawnFor = drawnFor
    const { guide, ...given } = this.#settings.given
    const embedded = isEmbedded ? () => loadGuide(schema.id, locale) : undefined
    const guideOf = guide ? async () => guide : embedded
    const drawn = drawForm({ ...given, schema, texts: new Texts(locale), typed, loadGuide: guideOf }, () =>
      publish(this.#internals, drawn.session),
    )
    drawn.form.addEventListener('submit', (event) => this.#onSubmit(event))
    // It does not leave a shadow tree by itself.
    drawn.form.addEventListener('change', () => {
      if (this.#drawn !== drawn) return
      this.#published()
      this.dispatchEvent(new Event('change', { bubbles: true }))
    })
    keepFocus(this.#root, () => {
      // A box that is taken away is left, too, yet not by the user.
      before?.stop()
      this.#root.append(drawn.form)
      this.#drawn = drawn
      old?.form.remove()
      this.#arrange()
      drawn.update()
      if (before && mayStay) drawn.session.resume(before)
    })
  }

  #clear(): void {
    this.#drawn?.session.stop()
    this.#drawn = undefined
    this.#root.replaceChildren()
    close(this.#internals)
  }

  /** A form of the page has a button of its own. */
  #arrange(): void {
    if (!this.#drawn) return
    this.#drawn.submit.hidden = this.form !== null
    this.#drawn.fieldset.disabled = this.#isDisabled
  }

  #onSubmit(event: Event): void {
    event.preventDefault()
    if (this.form) {
      submitByEnter(this.form)
      return
    }
    const { ok, value } = this.check()
    if (!ok) {
      // Its `invalid` event is what a page can count.
      this.checkValidity()
      this.focus()
      return
    }
    // What a page has put into the element is asked for, too.
    const bad = firstInvalid(this.querySelectorAll('input, select, textarea'))
    const detail = { provider: this.#session.schema.id, value }
    const connect: ConnectEvent = new CustomEvent('connect', { bubbles: true, detail })
    if (bad) {
      bad.reportValidity()
      return
    }
    this.#drawn?.hide()
    this.dispatchEvent(connect)
  }

  #onClick(event: Event): void {
    // The browser, or a script, may look at the data and the validity next.
    this.#published()
    if (!isPress(event.composedPath()[0], this.#root)) return
    this.#isPressed = true
    setTimeout(() => {
      this.#isPressed = false
    })
  }

  /** In place of the browser's bubble there are words at each box. Who only asks whether the form is valid hears nothing. */
  #onInvalid(event: Event): void {
    // Alone it has said so already.
    if (!this.#drawn || !this.form || !this.#isPressed) return
    event.preventDefault()
    if (firstInvalid(this.form.elements) === (this as Element)) this.#showErrors()
    else this.check()
  }

  #showErrors(): void {
    this.check()
    this.focus()
  }
}
