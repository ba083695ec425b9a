// The URL templates of the catalog's providers, and what URLs they make.

const KEYS = ['token_url', 'authorization_url', 'refresh_url', 'request_url', 'registration_url']
const SLOT = /\$\{connectionConfig\.([^}]+)\}/g

/** All templates of a provider that requests go to, each side of `||` alone. */
export function templatesOf(provider) {
  const { proxy, additional_steps: steps = [] } = provider
  const urls = KEYS.map((key) => provider[key])
  urls.push(proxy?.base_url, proxy?.verification?.base_url_override, ...steps.map((step) => step.token_url))
  const texts = urls.flatMap((url) => (typeof url === 'object' ? Object.values(url) : [url ?? '']))
  const alternatives = texts.flatMap((text) => text.split('||').map((part) => part.trim()))
  return [...new Set(alternatives)].filter((text) => text.includes('${'))
}

/** The ids of the parameters in a text. */
export const slotsOf = (text) => [...text.matchAll(SLOT)].map(([, id]) => id)

/** What stands between scheme and path. */
export const hostOf = (template) => template.replace(/^https:\/\//, '').split('/')[0]

/** The template with these values; `undefined` where something else is missing. */
export function filled(template, values) {
  const text = template.replace(SLOT, (whole, id) => values[id] ?? whole)
  return text.includes('${') ? undefined : text
}

/** A field that is a label, or several, of a host whose last two labels are fixed. */
export function fixedSuffixOf(template, id) {
  const host = hostOf(template)
  const slot = `\${connectionConfig.${id}}`
  const last = host.slice(host.lastIndexOf('${'))
  const suffix = last.slice(last.indexOf('}') + 1).split(':')[0]
  return host.includes(slot) && /\.[^.{}]+\.[^.{}]+$/.test(suffix) ? suffix : undefined
}
