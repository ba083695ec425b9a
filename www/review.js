import { announce } from './announce.js'
import { formValues } from './field.js'

/**
 * Decides which words stand at which box. They come when a box is left or the form submitted, never while one types;
 * they go as soon as they no longer hold.
 * @param {import('connect-fields').Provider} provider
 */
export function createReview(provider, fields) {
  /** Fields that the user has had a chance to complete. */
  const due = new Set()
  let submitted = false

  /** @returns the result for the whole form, and the words that were not there before */
  function review({ typing = false } = {}) {
    const result = provider.validate(formValues(fields))
    const news = []
    for (const field of fields) {
      const lines = due.has(field) ? linesOf(result, field) : []
      const shown = field.messages()
      const kept = typing ? lines.filter(({ message }) => shown.includes(message)) : lines
      news.push(...field.showWords(kept, kept.length > 0 ? offersOf(result, field) : []))
    }
    return { result, news }
  }

  function offersOf(result, field) {
    const offers = result.suggestions.filter(field.owns).map(({ value, label }) => ({
      label,
      run() {
        field.input.focus()
        field.replace(value)
      },
    }))
    const swapped = fields.filter((other) =>
      result.warnings.some((warning) => warning.code === 'swapped' && other.owns(warning)),
    )
    if (swapped.length === 2 && field === swapped[1]) offers.push({ label: 'Swap them', run: () => swap(...swapped) })
    return offers
  }

  function swap(one, other) {
    const [first, second] = [one.text, other.text]
    one.replace(second)
    other.replace(first)
    one.input.focus()
    announce(`Swapped ${one.label} and ${other.label}.`)
    review()
  }

  return {
    whileTyping: () => review({ typing: true }),
    /** The user has left a field, or it was filled for them. */
    after(...settled) {
      for (const field of settled) {
        if (submitted || field.text) due.add(field)
        else due.delete(field)
      }
      return review().news
    },
    onSubmit() {
      submitted = true
      for (const field of fields) due.add(field)
      return review().result
    },
  }
}

function linesOf(result, field) {
  const lines = (tone, notes) => notes.filter(field.owns).map(({ message }) => ({ tone, message }))
  return [...lines('error', result.issues), ...lines('warning', result.warnings)]
}
