/** A line that says where the secret will be sent to, as soon as that is known. */
import type { Provider, Section } from '../../types.js'
import type { FieldBox } from '../box.js'
import { isShown } from '../conditions.js'
import { h } from '../dom.js'
import type { Texts } from '../texts.js'

export function drawDestination(schema: Provider, boxes: readonly FieldBox[], texts: Texts) {
  const host = h('strong', { dir: 'ltr' })
  const [before, after] = texts.say('element_sent_to').split('{host}')
  const element = h('p', { part: 'destination', hidden: true }, before, host, after)
  const hasSecret = boxes.some(({ field }) => field.secret)

  function update(): void {
    const value: { -readonly [S in Section]?: Record<string, string> } = {}
    for (const box of boxes) {
      const { field } = box
      const checked = box.check()
      if (checked.value !== undefined && isShown(box, boxes))
        value[field.section] = { ...value[field.section], [field.id]: checked.value }
    }
    const found = hasSecret ? schema.destination(value) : undefined
    element.hidden = found === undefined
    host.textContent = found?.host ?? ''
  }
  return { element, update }
}
