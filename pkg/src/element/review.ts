/** Which words stand at which box: they come when a box is left or the form submitted, and go as soon as they no longer hold. */
import type { Found, Issue, Suggestion, Validated, Values } from '../types.js'
import type { FieldBox, Line, Offer } from './box.js'
import { isSame } from './settings.js'
import type { Texts } from './texts.js'

export interface Reviewed {
  readonly result: Validated<Found<Values>>
  /** The messages that were not there before. */
  readonly news: readonly string[]
}

export class Review {
  /** Boxes that the user has had a chance to complete. */
  readonly #due = new Set<FieldBox>()
  #isSubmitted = false
  /** What somebody else has found, such as a server, and of which texts. */
  #told: readonly { readonly issue: Issue; readonly texts: string }[] = []
  #offered: readonly Suggestion[] = []

  constructor(
    readonly boxes: readonly FieldBox[],
    readonly texts: Texts,
    readonly validate: () => Validated<Found<Values>>,
  ) {}

  /** Somebody types into a box: no words come. */
  whileTyping(box: FieldBox): void {
    this.#review(box)
  }

  /** The user has left these boxes, or they were filled. */
  after(settled: readonly FieldBox[]): Reviewed {
    this.settle(settled)
    return this.#review()
  }

  /**
   * Notes which of these boxes are due, and says nothing yet. An empty box is no mistake before the form is submitted, unless somebody says
   * so: the secret that is stored may be the one that was refused.
   */
  settle(settled: readonly FieldBox[]): void {
    const isTold = (box: FieldBox): boolean => this.#told.some(({ issue }) => box.owns(issue))
    for (const box of settled) {
      if (this.#isSubmitted || !box.isEmpty || isTold(box)) this.#due.add(box)
      else this.#due.delete(box)
    }
  }

  onSubmit(): Reviewed {
    this.#isSubmitted = true
    // Who submits the same once more may have changed something elsewhere.
    this.#told = []
    return this.after(this.boxes)
  }

  /** Says what another review of the same fields has said, in boxes that were drawn anew. */
  resume(before: Review): Reviewed {
    this.#isSubmitted = before.#isSubmitted
    this.#told = before.#told
    const due = [...before.#due].map(({ path }) => path)
    return this.after(this.boxes.filter(({ path }) => due.includes(path)))
  }

  /** As if nothing had happened. */
  reset(): void {
    this.#isSubmitted = false
    this.#told = []
    this.#offered = []
    this.#due.clear()
    for (const box of this.boxes) box.clear()
  }

  /** Offers what a paste has found and not filled, as long as the box for it is empty. */
  offer(suggestions: readonly Suggestion[]): void {
    this.#offered = suggestions
  }

  /** Says issues until the texts that they are about change. */
  tell(issues: readonly Issue[]): Reviewed {
    this.#told = issues.map((issue) => ({ issue, texts: this.#textsFor(issue) }))
    return this.after(this.boxes.filter((box) => issues.some(box.owns)))
  }

  #review(typed?: FieldBox): Reviewed {
    const result = this.#result()
    const news: string[] = []
    for (const box of this.boxes) {
      const shown = box.messages
      const lines = this.#due.has(box) ? linesOf(result, box) : []
      // Typing may change what another box says, as long as it says something.
      const isSilent = typed === box || (typed !== undefined && shown.length === 0)
      const kept = isSilent ? lines.filter(({ message }) => shown.includes(message)) : lines
      const offered = box.isEmpty ? this.#offered.filter(box.owns).map((one) => take(box, one)) : []
      news.push(...box.say(kept, kept.length > 0 ? [...offered, ...this.#offersOf(result, box)] : offered))
    }
    return { result, news }
  }

  #result(): Validated<Found<Values>> {
    const result = this.validate()
    this.#told = this.#told.filter(({ issue, texts }) => texts === this.#textsFor(issue))
    if (this.#told.length === 0) return result
    const { value: _, ...notes } = result
    const told = this.#told.map(({ issue }) => issue)
    // What a server has checked by the same schema is found here, too.
    const isTold = ({ code, path }: Issue): boolean => told.some((one) => one.code === code && isSame(one.path, path))
    return { ...notes, ok: false, issues: [...told, ...result.issues.filter((issue) => !isTold(issue))] }
  }

  /** The texts that an issue is about: that of its box, or all. */
  #textsFor(issue: Issue): string {
    const about = issue.path.length === 0 ? this.boxes : this.boxes.filter((box) => box.owns(issue))
    return JSON.stringify(about.map(({ text }) => text))
  }

  #offersOf({ suggestions, warnings }: Reviewed['result'], box: FieldBox): Offer[] {
    const offers = suggestions.filter(box.owns).map((one) => take(box, one))
    const swapped = this.boxes.filter((other) => warnings.some((one) => one.code === 'swapped' && other.owns(one)))
    const [first, second] = swapped
    if (first && second === box) {
      offers.push({ label: this.texts.say('element_swap'), run: () => this.#swap(first, second) })
    }
    return offers
  }

  #swap(first: FieldBox, second: FieldBox): void {
    const [one, other] = [first.text, second.text]
    first.replace(other)
    second.replace(one)
    first.box.focus()
    this.#review()
  }
}

const take = (box: FieldBox, { value, label }: Suggestion): Offer => ({
  label,
  run() {
    box.box.focus()
    box.replace(value)
  },
})

function linesOf({ issues, warnings }: Reviewed['result'], box: FieldBox): Line[] {
  const lines = (tone: Line['tone'], notes: readonly Issue[]): Line[] =>
    notes.filter(box.owns).map(({ message }) => ({ tone, message }))
  return [...lines('error', issues), ...lines('warning', warnings)]
}
