import { announce } from './dom.js'

/**
 * Decides which words stand at which box. They come when a box is left or the form submitted, never while one types;
 * they go as soon as they no longer hold.
 * @param {import('connect-fields').Provider} provider
 */
export function createReview(provider, fields) {
  /** Fields that the user has had a chance to complete. */
  const due = new Set()
  let submitted = false

  /**
   * @param {object} [typed] the field in which the user is typing
   * @returns the result for the whole form, and the messages that were not there before
   */
  function review(typed) {
    const result = provider.validate(formValues(fields))
    const news = []
    for (const field of fields) {
      const shown = field.messages()
      // Typing may change what another box says, as long as it says something.
      const silent = typed === field || (typed && shown.length === 0)
      const lines = due.has(field) ? linesOf(result, field) : []
      const kept = silent ? lines.filter(({ message }) => shown.includes(message)) : lines
      news.push(...field.showWords(kept, kept.length > 0 ? offersOf(result, field) : []))
    }
    return { result, news }
  }

  function offersOf({ suggestions, warnings }, field) {
    const offers = suggestions.filter(field.owns).map(({ value, label }) => ({
      label,
      run() {
        field.input.focus()
        field.replace(value)
      },
    }))
    const swapped = fields.filter(({ owns }) => warnings.some((warning) => warning.code === 'swapped' && owns(warning)))
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
    whileTyping: review,
    /** The user has left these fields, or they were filled for them. */
    after(settled) {
      for (const field of settled) {
        if (submitted || !field.isEmpty) due.add(field)
        else due.delete(field)
      }
      return review()
    },
    onSubmit() {
      submitted = true
      return this.after(fields)
    },
  }
}

/** What the form holds, in the shape that `validate` takes. */
export function formValues(fields) {
  const values = {}
  for (const { section, id, text } of fields) {
    values[section] ??= {}
    values[section][id] = text
  }
  return values
}

function linesOf(result, field) {
  const lines = (tone, notes) => notes.filter(field.owns).map(({ message }) => ({ tone, message }))
  return [...lines('error', result.issues), ...lines('warning', result.warnings)]
}
