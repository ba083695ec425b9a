import { h, icon } from './dom.js'
import { count } from './words.js'

/** What a failed submit leaves above the form: which boxes are wrong, and a way to each. */
export function createSummary() {
  const element = h('div', { class: 'summary', hidden: true, role: 'group', 'aria-labelledby': 'summary-title' })
  return {
    element,
    show(bad) {
      element.hidden = bad.length === 0
      element.replaceChildren(
        h('h3', { id: 'summary-title' }, icon('error'), `${count(bad.length, 'field')} to correct`),
        h('ul', {}, ...bad.map((field) => h('li', {}, linkTo(field)))),
      )
    },
  }
}

function linkTo({ input, messages }) {
  // Focus by hand: the fragment of this page's address names the provider.
  const focus = (event) => {
    event.preventDefault()
    input.focus()
  }
  return h('a', { href: `#${input.id}`, onclick: focus }, messages()[0])
}
