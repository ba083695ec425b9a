/** The steps that give a field, beside the field. */
import type { Field, Guide, GuideStep } from '../../types.js'
import { h, hidden } from '../dom.js'
import type { Texts } from '../texts.js'
import { link } from './link.js'

/** Loads what tells how to get the values, once somebody asks. */
export type LoadGuide = () => Promise<Guide>

export function drawHowTo(field: Field, texts: Texts, load: LoadGuide): HTMLElement {
  const steps = h('ol', { hidden: true })
  const told = h('span', { role: 'status', lang: texts.lang })
  const fill = async (): Promise<void> => {
    if (!details.open || steps.childElementCount > 0) return
    try {
      const { steps: all, summary } = await load()
      const found = all.filter(({ actions }) => actions.some(({ fills }) => fills === field.id))
      const items = found.flatMap(({ actions }) => actions.map((action) => drawAction(action, texts)))
      steps.replaceChildren(...(items.length > 0 ? items : [h('li', {}, summary)]))
      steps.hidden = false
    } catch {
      told.textContent = texts.say('element_failed')
    }
  }
  // What says that one may try again is not folded by who does.
  const onclick = (event: Event): void => {
    if (told.textContent === '') return
    event.preventDefault()
    told.textContent = ''
    void fill()
  }
  const details = h(
    'details',
    { part: 'how-to', ontoggle: () => void fill() },
    h('summary', { lang: texts.lang, onclick }, texts.say('element_how_to'), hidden(`: ${field.label}`)),
    told,
    steps,
  )
  return details
}

function drawAction({ text, url, shownOnce }: GuideStep['actions'][number], texts: Texts): HTMLElement {
  return h(
    'li',
    {},
    text,
    url && ' ',
    url && link(url, texts.say('element_new_tab')),
    shownOnce && ' ',
    shownOnce && h('strong', { lang: texts.lang }, `(${texts.say('element_once')})`),
  )
}
