/** What a secret has besides: a button that shows it, and its length, which tells whether a paste was cut. */
import type { Field } from '../../types.js'
import { h } from '../dom.js'
import type { Texts } from '../texts.js'
import { icon } from './icons.js'

export function drawSecret(field: Field, input: HTMLInputElement | HTMLTextAreaElement, texts: Texts) {
  const show = (isShown: boolean): void => {
    // A textarea has no type that hides its text.
    if (input instanceof HTMLTextAreaElement) input.classList.toggle('masked', !isShown)
    else input.type = isShown ? 'text' : 'password'
    reveal.setAttribute('aria-pressed', String(isShown))
  }
  const reveal = h(
    'button',
    {
      type: 'button',
      part: 'reveal',
      'aria-label': texts.say('element_show', { label: field.label }),
      onclick: () => show(reveal.getAttribute('aria-pressed') !== 'true'),
    },
    icon('eye'),
  )
  const count = h('span', { part: 'count', lang: texts.lang, dir: texts.dir })
  const update = (): void => {
    const { length } = input.value
    count.textContent = length > 0 ? texts.say('element_length', { count: `${length}` }) : ''
  }
  const hide = (): void => show(false)
  hide()
  return { reveal, count, update, hide }
}
