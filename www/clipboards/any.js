/** Nothing that looks real, and for each field another: two that are the same could be mixed up. */
const samples = (at) => [
  `EXAMPLE${at}`,
  `EXAMPLE0000000000000${at}`,
  `0000000000000000000${at}`,
  `100${at}`,
  `example${at}`,
  `example${at}.example`,
  `https://example${at}.example`,
  `ana${at}@example.com`,
  `00000000-0000-0000-0000-00000000000${at}`,
]

/** What stands in any format without quotes. Placeholders may also be words about the value. */
const PLAIN = /^[\w.:/@+-]+$/

/**
 * Clipboards for a provider of which no more is known than its form.
 * @param {import('connect-fields').Provider} provider
 * @returns {import('../clipboards.js').Clipboard[]}
 */
export function anyClipboards(provider) {
  const entries = provider.fields
    .filter(({ visibleWhen }) => visibleWhen === null)
    .flatMap((field, at) => entryOf(provider, field, at))
  if (entries.length === 0) return []
  const fills = entries.map(({ id }) => id)
  return [
    {
      title: 'A .env file',
      lines: ['NODE_ENV=production', ...entries.map(({ name, value }) => `${name}='${value}'`), 'PORT=3000'],
      fills,
    },
    {
      title: 'A config in JSON',
      lines: JSON.stringify(Object.fromEntries(entries.map(({ id, value }) => [id, value])), null, 2).split('\n'),
      fills,
    },
    {
      title: 'A chat message',
      lines: ['Ana  10:42', ...entries.map(({ label, value }) => `${label}: ${value}`), 'see you tomorrow'],
      fills,
    },
    {
      title: 'A table from the wiki',
      lines: ['| What | Value |', '| --- | --- |', ...entries.map(({ label, value }) => `| ${label} | ${value} |`)],
      fills,
    },
    { title: 'Somebody else’s key', isOdd: true, lines: ['SOMEBODY_ELSES_KEY=EXAMPLE'], fills: [] },
  ]
}

function entryOf(provider, { section, id, label, secret, placeholder, default: standard, options }, at) {
  const checker = provider.field(id, section)
  const isName = (text) => [id, label].some((name) => name.toLowerCase() === text.toLowerCase())
  // Some placeholders are secrets that somebody has made up well.
  const candidates = [...options.map((option) => option.value), ...samples(at), standard, secret ? '' : placeholder]
  const value = candidates.find((text) => PLAIN.test(text) && !isName(text) && checker.check(text).value === text)
  return value === undefined ? [] : { id, label, value, name: envName(`${provider.id}_${label}`) }
}

/** `ACME_API_KEY` */
const envName = (words) =>
  words
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')
