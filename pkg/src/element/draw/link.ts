import { type Child, h, hidden } from '../dom.js'

/** A link out of the page, its host for a text where there is none; nothing for what leads to no page, such as `javascript:`. */
export function link(url: string, newTab: string, ...text: readonly Child[]): HTMLElement | undefined {
  const host = /^https?:\/\/([^/?#]+)/i.exec(url)?.[1]
  if (host === undefined) return undefined
  const attributes = { href: url, target: '_blank', rel: 'noopener noreferrer', part: 'link' }
  return h('a', attributes, ...(text.length > 0 ? text : [host]), hidden(` (${newTab})`))
}
