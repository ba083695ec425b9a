/** `<connect-form>`: the form of a provider as one element. */
import type { Found, Guide, Issue, Provider, Validated, Values } from '../types.js'
import { type DrawnForm, drawForm, type Given } from './draw/form.js'
import { loadGuide, loadLocale, loadProvider } from './load.js'
import { publish, restored } from './publish.js'
import type { Session } from './session.js'
import { createSheet } from './style.js'
import { valuesOf } from './take.js'
import { Texts } from './texts.js'
import type { Spread } from './types.js'

/** What a form that is right gives. */
export type ConnectEvent = CustomEvent<{ readonly provider: string; readonly value: Found<Values> }>

// A server has no elements, and imports this all the same.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement

/**
 * The form of a provider: labels, help, boxes that take what people really paste, and words where something is wrong.
 *
 * `provider` names a provider of the embedded catalog, `locale` a language (`fr`); both load what they need by themselves. Alone, it
 * has a button, and gives a `connect` event whose `detail` is `{ provider, value }`. In a form of the page it is one of its controls:
 * it has no button, its data are named by path (`params.workspaceId`), and it is invalid as long as a field is.
 * @example
 * ```html
 * <connect-form provider="clay" locale="fr"></connect-form>
 * ```
 */
export class ConnectForm extends Base {
  static readonly formAssociated = true
  static readonly observedAttributes = ['provider', 'locale']

  readonly #internals = this.attachInternals()
  readonly #root = this.attachShadow({ mode: 'open', delegatesFocus: true })
  #schema: Provider | undefined
  #guide: Guide | undefined
  #kept: readonly string[] = []
  #values: Values = {}
  /** What the user has typed, for the form that is drawn next; until then it stands in the one that is drawn. */
  #typed: Values | undefined
  #drawn: DrawnForm | undefined
  #turn = 0
  #ready: Promise<void> = Promise.resolve()
  #isDisabled = false

  constructor() {
    super()
    this.#root.adoptedStyleSheets = [createSheet()]
    this.addEventListener('invalid', (event) => this.#onInvalid(event))
  }

  /** Settled as soon as the form is drawn with all that has been set. */
  get ready(): Promise<void> {
    return this.#ready
  }

  /** A provider of a catalog of your own, or of `connect-fields/full`, in place of the attribute `provider`. */
  get schema(): Provider | undefined {
    return this.#drawn?.session.schema ?? this.#schema
  }
  set schema(schema: Provider | undefined) {
    this.#schema = schema
    this.#startAnew()
  }

  /** The guide of such a provider; those of the embedded catalog are loaded once somebody asks for them. */
  get guide(): Guide | undefined {
    return this.#guide
  }
  set guide(guide: Guide | undefined) {
    this.#guide = guide
    this.#changed()
  }

  /** The paths of stored values, as `validate` takes them. Secrets among them may stay empty. */
  get kept(): readonly string[] {
    return this.#kept
  }
  set kept(paths: readonly string[]) {
    this.#kept = paths
    this.#changed()
  }

  /** What stands in the boxes, by section and field id; set it to what is stored. */
  get values(): Values {
    return this.#drawn ? valuesOf(this.#drawn.session.boxes) : this.#values
  }
  set values(values: Values) {
    this.#values = values
    this.#startAnew()
  }

  /** The form of the page that it is a part of. */
  get form(): HTMLFormElement | null {
    return this.#internals.form
  }
  get validity(): ValidityState {
    return this.#internals.validity
  }
  get validationMessage(): string {
    return this.#internals.validationMessage
  }
  checkValidity(): boolean {
    return this.#internals.checkValidity()
  }
  reportValidity(): boolean {
    return this.#internals.reportValidity()
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

  connectedCallback(): void {
    // What a page has set before this was defined hides the accessors.
    for (const name of ['schema', 'guide', 'kept', 'values'] as const) {
      const early = Object.getOwnPropertyDescriptor(this, name)
      if (early && Reflect.deleteProperty(this, name)) Object.assign(this, { [name]: early.value })
    }
    this.#changed()
  }

  disconnectedCallback(): void {
    this.#typed = this.#edited
    this.#drawn?.session.stop()
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return
    if (name === 'provider') this.#startAnew()
    else this.#changed()
  }

  formAssociatedCallback(): void {
    this.#arrange()
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.#isDisabled = isDisabled
    this.#arrange()
  }

  formResetCallback(): void {
    this.#startAnew()
  }

  formStateRestoreCallback(state: unknown): void {
    if (!(state instanceof FormData)) return
    this.#typed = restored(state)
    this.#changed()
  }

  get #session(): Session {
    if (!this.#drawn) throw new Error('The form is not drawn yet: wait for its `ready`.')
    return this.#drawn.session
  }

  /** What differs from what stood in the boxes at first. */
  get #edited(): Values {
    return valuesOf(this.#drawn?.session.boxes.filter(({ first, text }) => text !== first) ?? [])
  }

  #startAnew(): void {
    this.#typed = {}
    this.#changed()
  }

  /** Draws once for all that is set in one go. */
  #changed(): void {
    const turn = ++this.#turn
    const isLast = (): boolean => turn === this.#turn && this.isConnected
    this.#ready = Promise.resolve().then(async () => {
      const given = isLast() && (await this.#load())
      if (given && isLast()) this.#draw(given)
    })
    this.#ready.catch(reportError)
  }

  async #load(): Promise<Given | undefined> {
    const id = this.getAttribute('provider')
    const [own, guide] = [this.#schema, this.#guide]
    if (!own && id === null) return undefined
    const [found, locale] = await Promise.all([own ?? loadProvider(id ?? ''), loadLocale(this.getAttribute('locale'))])
    const embedded = own ? undefined : () => loadGuide(found.id, locale)
    return {
      schema: locale ? found.withLocale(locale) : found,
      texts: new Texts(locale),
      kept: this.#kept,
      values: this.#values,
      loadGuide: guide ? async () => guide : embedded,
    }
  }

  #draw(given: Given): void {
    const typed = this.#typed ?? this.#edited
    this.#typed = undefined
    this.#drawn?.session.stop()
    this.#drawn = drawForm(given, () => publish(this.#internals, session))
    const { form, session, update } = this.#drawn
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#submit(session)
    })
    this.#root.replaceChildren(form)
    this.#arrange()
    for (const box of session.boxes) {
      const text = typed[box.field.section]?.[box.field.id]
      if (text !== undefined) box.replace(text)
    }
    update()
  }

  /** A form of the page has a button of its own. */
  #arrange(): void {
    if (!this.#drawn) return
    this.#drawn.submit.hidden = this.form !== null
    this.#drawn.fieldset.disabled = this.#isDisabled
  }

  #submit(session: Session): void {
    if (this.form) {
      this.form.requestSubmit()
      return
    }
    const { ok, value } = session.check()
    if (!ok) {
      session.focusFirstError()
      return
    }
    const connect: ConnectEvent = new CustomEvent('connect', {
      bubbles: true,
      detail: { provider: session.schema.id, value },
    })
    this.dispatchEvent(connect)
  }

  /** The page's form cannot be submitted: in place of the browser's bubble there are words at each box. */
  #onInvalid(event: Event): void {
    if (!this.#drawn) return
    event.preventDefault()
    const { session } = this.#drawn
    session.check()
    const controls = [...(this.form?.elements ?? [])] as Partial<HTMLInputElement>[]
    const first = controls.find(({ validity }) => validity?.valid === false)
    if (first === undefined || first === (this as Partial<HTMLInputElement>)) session.focusFirstError()
  }
}
