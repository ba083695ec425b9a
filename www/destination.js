import { h, icon } from './dom.js'

/**
 * A line that says where the secrets of a form would go to, as soon as that is known.
 * @param {import('connect-fields').Provider} provider
 * @param {object[]} fields
 */
export function createDestination(provider, fields) {
  const host = h('strong')
  const element = h(
    'p',
    { class: 'line destination', hidden: true },
    icon('lock'),
    h('span', {}, 'Your code would send this to ', host),
  )

  function show() {
    const value = {}
    for (const field of fields) {
      const { value: text } = field.check()
      if (text !== undefined) value[field.section] = { ...value[field.section], [field.id]: text }
    }
    const destination = provider.destination(value)
    element.hidden = destination === undefined
    host.textContent = destination?.host ?? ''
  }

  show()
  return { element, show }
}
