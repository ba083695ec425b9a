import { announce, h, icon } from './dom.js'

export const MASK = '••••••••'

/**
 * What a successful submit gives: the object to send on, and the code that makes it.
 * @param {import('connect-fields').Provider} provider
 * @param {object} value
 * @param {string[]} having the lines of code that give `schema`
 */
export function createResult(provider, value, having) {
  const title = h('h2', { tabindex: '-1', id: 'result-title' }, icon('check'), 'Ready to submit')
  const json = h('code')
  const secrets = provider.fields.filter(({ secret, section, id }) => secret && value[section]?.[id] !== undefined)
  const show = (revealed) => {
    json.textContent = JSON.stringify(revealed ? value : masked(value, secrets), null, 2)
  }
  show(false)

  const code = codeFor(provider, having)
  const element = h(
    'section',
    { class: 'sheet result', 'aria-labelledby': 'result-title' },
    title,
    h('p', {}, 'Every field is right. Nothing has been sent: this is the object that your code gets.'),
    panel('result.value', json, secrets.length > 0 && revealButton(show)),
    h('p', {}, 'This is all the code it takes.'),
    panel('connect.js', h('code', {}, code), copyButton(code)),
  )
  return { element, focus: () => title.focus() }
}

function masked(value, secrets) {
  const copy = structuredClone(value)
  for (const { section, id } of secrets) copy[section][id] = MASK
  return copy
}

// The <pre> takes the focus because it may have to be scrolled sideways.
export function panel(name, code, button) {
  return h(
    'figure',
    { class: 'panel' },
    h('figcaption', {}, name, button),
    h('pre', { tabindex: '0', 'aria-label': name, role: 'region' }, code),
  )
}

function revealButton(show) {
  const toggle = () => {
    const revealed = button.getAttribute('aria-pressed') !== 'true'
    button.setAttribute('aria-pressed', String(revealed))
    show(revealed)
  }
  const button = h('button', { type: 'button', 'aria-pressed': 'false', onclick: toggle }, 'Show secrets')
  return button
}

function copyButton(text) {
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    button.lastChild.textContent = copied ? 'Copied' : 'Select and copy by hand'
    announce(button.textContent)
  }
  const button = h('button', { type: 'button', onclick: copy }, icon('copy'), h('span', {}, 'Copy'))
  return button
}

/** The few lines that one would write for this provider. */
function codeFor({ fields }, having) {
  const sections = [...new Set(fields.map(({ section }) => section))]
  const entries = (section) => fields.filter((field) => field.section === section).map((field) => field.id)
  return [
    ...having,
    '',
    '// Each text as it stands in its box.',
    'const result = schema.validate({',
    ...sections.map((section) => `  ${section}: { ${entries(section).join(', ')} },`),
    '})',
    '',
    'if (result.ok) await connect(result.value)',
    'else showErrors(result.issues) // { path, message, code }',
  ].join('\n')
}
