import { h, hidden, icon, link } from './dom.js'

/**
 * In place of a guide, for a catalog of the user's own.
 * @param {import('connect-fields').Provider} provider
 */
export function noGuide(provider) {
  const { docsUrl } = provider.describe()
  return {
    elements: [
      h(
        'div',
        { class: 'guide-head' },
        h('h2', { id: 'guide-title' }, hidden(`${provider.name}: `), 'Where to find these'),
      ),
      h(
        'div',
        { class: 'guide-body' },
        h('p', {}, 'This catalog has no guide.', docsUrl && ' ', docsUrl && link(docsUrl, 'Documentation')),
      ),
    ],
    showFor: () => {},
  }
}

/**
 * How to get what the form asks for. The step that gives the focused field is marked and brought into view.
 * @param {(locale?: import('connect-fields').Locale) => import('connect-fields').Guide} guideIn
 * @param {{ name: string }} provider
 */
export function createGuide(guideIn, { name }) {
  const guide = guideIn()
  /** What is to be marked, by the id of the field that it is about. */
  const marks = new Map()
  const body = h(
    'div',
    { class: 'guide-body' },
    h('p', {}, guide.summary),
    part('You need', h('ul', { class: 'needs' }, ...guide.needs.map((need) => h('li', {}, need)))),
    guide.prerequisites.length > 0 && part('Before you start', h('ul', {}, ...guide.prerequisites.map(lineItem))),
    part('Steps', h('ol', { class: 'steps' }, ...guide.steps.map(stepItem))),
    h('p', { class: 'line finish' }, icon('check'), guide.finish),
  )

  function stepItem({ title, actions }) {
    const list = h('ul')
    const step = h('li', { class: 'step' }, h('h4', {}, title), list)
    for (const action of actions) {
      const item = actionItem(action)
      list.append(item)
      if (action.fills) marks.set(action.fills, { step, item })
    }
    return step
  }

  let marked = null
  function mark(next) {
    if (marked) {
      marked.step.removeAttribute('aria-current')
      delete marked.item.dataset.current
    }
    marked = next
    if (!next) return
    next.step.setAttribute('aria-current', 'step')
    next.item.dataset.current = ''
    scrollIntoPanel(body, next.step)
  }

  return {
    elements: [
      h(
        'div',
        { class: 'guide-head' },
        h('h2', { id: 'guide-title' }, hidden(`${name}: `), 'Where to find these'),
        link(guide.dashboardUrl, 'Open dashboard'),
      ),
      body,
    ],
    /** @param {string} id of the field that has the focus */
    showFor: (id) => mark(marks.get(id) ?? null),
    /** The form shows the steps once more, for where there is no room for the guide beside it. */
    guideIn,
  }
}

const part = (title, content) => h('section', {}, h('h3', {}, title), content)

const lineItem = ({ text, url }) => h('li', {}, text, url ? ' ' : '', url && link(url, new URL(url).host))

function actionItem(action) {
  const item = lineItem(action)
  if (action.shownOnce) item.append(' ', h('span', { class: 'once' }, icon('warning'), 'shown only once'))
  return item
}

/** Scrolls the panel only: `scrollIntoView` would move the page under the box that one types in. */
function scrollIntoPanel(panel, child) {
  const above = child.offsetTop - panel.offsetTop
  const hiddenAbove = above < panel.scrollTop
  const hiddenBelow = above + child.offsetHeight > panel.scrollTop + panel.clientHeight
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
  if (hiddenAbove || hiddenBelow) panel.scrollTo({ top: above - 16, behavior })
}
