/** For who has no access: instructions to send to somebody who has. */
import type { Field } from '../../types.js'
import { h } from '../dom.js'
import type { Texts } from '../texts.js'
import type { LoadGuide } from './how-to.js'

/** `missing` gives the fields that are asked for. */
export function drawHandoff(texts: Texts, loadGuide: LoadGuide, missing: () => readonly Field[]): HTMLElement {
  const told = h('span', { role: 'status' })
  const copy = async (): Promise<void> => {
    let text = texts.say('element_failed')
    try {
      const [{ handoff }, guide] = await Promise.all([import('../../guides.js'), loadGuide()])
      // Where the page may not write to the clipboard, they stand there to be copied by hand.
      text = handoff(guide, missing(), { locale: texts.locale })
      await navigator.clipboard.writeText(text)
      text = texts.say('element_copied')
    } catch {}
    told.textContent = text
  }
  const button = h('button', { type: 'button', part: 'handoff', onclick: copy }, texts.say('element_no_access'))
  return h('div', { class: 'handoff' }, button, told)
}
