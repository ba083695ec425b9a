/** For who has no access: instructions to send to somebody who has. */
import type { Field } from '../../types.js'
import type { Texts } from '../texts.js'
import { h } from './dom.js'
import type { LoadGuide } from './how-to.js'

/** `missing` gives the fields that are asked for. */
export function drawHandoff(texts: Texts, loadGuide: LoadGuide, missing: () => readonly Field[]): HTMLElement {
  const told = h('span', { role: 'status' })
  const copy = async (): Promise<void> => {
    const [{ handoff }, guide] = await Promise.all([import('../../guides.js'), loadGuide()])
    const text = handoff(guide, missing(), { locale: texts.locale })
    try {
      await navigator.clipboard.writeText(text)
      told.replaceChildren(texts.say('element_copied'))
    } catch {
      told.replaceChildren(copyByHand(text, texts.say('element_copy_by_hand')))
    }
  }
  const button = h(
    'button',
    { type: 'button', part: 'handoff', onclick: () => void copy() },
    texts.say('element_no_access'),
  )
  return h('div', { class: 'handoff' }, button, told)
}

/** Where a page may not write to the clipboard. */
function copyByHand(text: string, label: string): HTMLElement {
  const area = h('textarea', {
    'aria-label': label,
    readonly: true,
    rows: '6',
    part: 'input',
    onfocus: () => area.select(),
  })
  area.value = text
  return area
}
