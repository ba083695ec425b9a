/** What a user who has no access sends to somebody who has. */
import { words } from './generated/guides.js'
import type { Field, Guide, GuideStep, HandoffOptions } from './types.js'

/** A field that somebody is still to fill: its descriptor, or these parts of one. */
export type MissingField = Pick<Field, 'id' | 'label' | 'secret'>

/** How each part is written; what comes to the others is safe already, and `link` may be empty. */
interface Format {
  safe(text: string): string
  action(text: string, link: string): string
  step(title: string, number: number, actions: readonly string[]): string
  paragraph(text: string): string
}

const PLAIN: Format = {
  safe: (text) => text,
  action: (text, link) => `   - ${text}${link && ` ${link}`}`,
  step: (title, number, actions) => [`${number}. ${title}`, ...actions].join('\n'),
  paragraph: (text) => text,
}

const FORMATS: Readonly<Record<NonNullable<HandoffOptions['format']>, Format>> = {
  text: PLAIN,
  markdown: {
    ...PLAIN,
    safe: (text) => text.replace(/[\\`*_[\]<>#]/g, '\\$&'),
    action: (text, link) => `   - ${text}${link && ` <${link}>`}`,
    step: (title, number, actions) => [`${number}. **${title}**`, ...actions].join('\n'),
  },
  html: {
    safe: (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`),
    action: (text, link) => `<li>${text}${link && ` <a href="${link}">${link}</a>`}</li>`,
    step: (title, number, actions) => `<h4>${number}. ${title}</h4><ul>${actions.join('')}</ul>`,
    paragraph: (text) => `<p>${text}</p>`,
  },
}

/**
 * Instructions for somebody who has access: how to get the values of the fields that are missing, and of those only.
 * @param guide what `guide` gives
 * @param fields the descriptors of the missing fields
 * @param options `format`, `'text'` where none is given; the `locale` of the guide
 * @throws `TypeError` for another format
 * @example
 * ```ts
 * const missing = clay.fields.filter(({ id }) => id === 'workspaceId')
 * handoff(guide('clay'), missing, { format: 'markdown' })
 * ```
 */
export function handoff(
  guide: Guide,
  fields: readonly MissingField[],
  { format = 'text', locale }: HandoffOptions = {},
): string {
  if (!Object.hasOwn(FORMATS, format)) throw new TypeError("format is 'text', 'markdown' or 'html'")
  const { safe, action, step, paragraph } = FORMATS[format]
  const said = (code: keyof typeof words): string => locale?.messages[code] ?? words[code]
  const labels = new Intl.ListFormat(locale?.lang ?? 'en').format(fields.map(({ label }) => label))
  const steps = guide.steps.flatMap((one) => only(one, fields))
  const parts = [
    paragraph(safe(said('handoff_needed').replace('{labels}', () => labels))),
    ...steps.map(({ title, actions }, at) =>
      step(
        safe(title),
        at + 1,
        actions.map(({ text, url = '' }) => action(safe(text), format === 'html' ? safe(url) : url)),
      ),
    ),
    ...(fields.some(({ secret }) => secret) ? [paragraph(safe(said('handoff_secret')))] : []),
  ]
  return parts.join(format === 'html' ? '' : '\n\n')
}

/** A step without what fills other fields; nothing where it fills none of these. */
function only(step: GuideStep, fields: readonly MissingField[]): GuideStep[] {
  const isMissing = (fills: string | undefined): boolean => fields.some(({ id }) => id === fills)
  if (!step.actions.some(({ fills }) => isMissing(fills))) return []
  return [{ ...step, actions: step.actions.filter(({ fills }) => fills === undefined || isMissing(fills)) }]
}
