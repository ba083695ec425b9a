/** Forms in other words than the catalog's. */
import { Form } from './form.js'
import { nameOf } from './places.js'
import type { ProviderOptions } from './types.js'

/** The form of a provider with the labels and the messages that its options ask for. */
export function reword(form: Form, id: string, options: ProviderOptions): Form {
  const { labels, messages, locale } = options
  return labels || messages || locale ? inOtherWords(form, id, options) : form
}

/** Apart, because what a function keeps for those inside it is made whenever it is called, and most schemas say nothing in other words. */
function inOtherWords(form: Form, id: string, { labels, messages, locale }: ProviderOptions): Form {
  const texts = locale?.providers[id]?.fields
  const places = form.places.map((place) => {
    const path = nameOf(place)
    return { ...place, label: labels?.[path] ?? texts?.[path]?.label ?? place.label }
  })
  return new Form(places, { ...locale?.messages, ...messages })
}
