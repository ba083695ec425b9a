// What the page itself says. The words about a field's value come from the package.

const CHANGES = {
  trimmed: 'Removed the blanks around {it}.',
  unquoted: 'Removed the quotes or brackets around {it}.',
  header_removed: 'Removed the header in front of {it}.',
  name_removed: 'Removed the name in front of {it}.',
  label_removed: 'Removed the label in front of {it}.',
  extracted_from_url: 'Took {it} out of the address.',
}

/** `['a', 'b', 'c']` -> `a, b and c` */
export function list(words) {
  return new Intl.ListFormat('en').format(words)
}

/**
 * What was done to a text, in sentences.
 * @param {import('connect-fields').Change[]} changes
 * @param {string} what they were done to: `the API key`, `the values`
 */
export function describeChanges(changes, what) {
  const sentences = changes.map(({ code }) => (CHANGES[code] ?? 'Tidied up {it}.').replace('{it}', () => what))
  return [...new Set(sentences)].join(' ')
}

export const AUTH_MODES = {
  API_KEY: 'API key',
  BASIC: 'Key and secret',
  OAUTH2_CC: 'OAuth client credentials',
}

export function count(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
