// Texts around a pattern: what it matches, the same with something changed, look-alikes, edge lengths.
import fc from 'fast-check'

const LIKE = {
  a: 'а',
  e: 'е',
  o: 'о',
  c: 'с',
  p: 'р',
  0: '０',
  1: '١',
  9: '९',
  '.': '。',
  '-': '‐',
  '/': '／',
  ':': '：',
  k: 'K',
  s: 'ſ',
}
const INSERTED = [
  '.',
  '-',
  '_',
  '/',
  '\\',
  '@',
  ':',
  '#',
  '?',
  '%',
  '%2f',
  '=',
  '"',
  "'",
  '<',
  ' ',
  '\t',
  '\n',
  '\u00a0',
  '\u0085',
  '\ufeff',
  '\u200b',
  '\u2028',
  'é',
  'ß',
  'İ',
  '😀',
  '\u{10000}',
  '\0',
  '\u001f',
  'A',
  'z',
  '0',
  '9',
  '٣',
  'Ⅷ',
  'xn--',
]
const ANY = [
  'a',
  'A',
  '0',
  'abc',
  'acme',
  'Acme-1',
  'acme.eu',
  'a_b',
  'evil.com/',
  'https://acme.example',
  'https://acme.example/x',
  'http://a',
  'acme.example:8443',
  '127.0.0.1',
  'localhost',
  'name@acme.example',
  'a'.repeat(20),
  'a'.repeat(32),
  '0'.repeat(36),
  'f'.repeat(40),
  'x'.repeat(300),
  '123e4567-e89b-42d3-a456-426614174000',
  'sk_live_EXAMPLE',
  'null',
  '{}',
  '-',
  '...',
  '&',
  '+',
  '😀',
  'ключ',
]

/** At least `count` different texts around a pattern; the same ones for the same seed. */
export function textsAround(pattern, extra, count, seed) {
  const found = new Set([...ANY, ...extra])
  const matching = pattern ? sample(pattern, Math.ceil(count / 6), seed) : []
  for (const text of matching) for (const changed of [text, ...changesOf(text, seed)]) found.add(changed)
  let round = 0
  while (found.size < count) {
    const base = [...found]
    for (const text of base) for (const changed of changesOf(text, seed + ++round)) found.add(changed)
  }
  return [...found].filter((text) => text !== '')
}

function sample(pattern, numRuns, seed) {
  // Look-ahead is beyond fast-check: what stands behind it makes the texts.
  const plain = new RegExp(pattern.source.replace(/^\^\(\?!.*?\$\)/, '^'))
  return fc.sample(fc.stringMatching(plain), { numRuns, seed })
}

/** Five of the many ways to change a text by one thing. */
function changesOf(text, seed) {
  const units = [...text]
  const at = Math.abs(seed * 31 + text.length * 17) % (units.length + 1)
  const inserted = INSERTED[Math.abs(seed + text.length * 7) % INSERTED.length]
  const character = units[Math.min(at, units.length - 1)] ?? ''
  return [
    [...units.slice(0, at), ...units.slice(at + 1)].join(''),
    [...units.slice(0, at), inserted, ...units.slice(at)].join(''),
    [...units.slice(0, at), LIKE[character] ?? 'é', ...units.slice(at + 1)].join(''),
    text + (units.at(-1) ?? 'a'),
    flipped(text),
  ]
}

const flipped = (text) =>
  text.replace(/[a-z]/gi, (letter) => (letter < 'a' ? letter.toLowerCase() : letter.toUpperCase()))

/** What stands at the end, in place of a character, or all over: line ends, half a character, a long text, another case of a letter. */
const ODD = [
  (text) => `${text}\n`,
  (text) => `${text}\r\n${text}`,
  (text) => `${text}\u2028`,
  (text, at) => `${text.slice(0, at)}\n${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\u2029${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\ud800${text.slice(at + 1)}`,
  (text, at) => `${text.slice(0, at)}\udfff${text.slice(at)}`,
  (text) => `\udc00${text}\ud800`,
  (text) => text.repeat(40),
  (text, at) => text.slice(0, at) + (text[at] ?? 'a').repeat(2000) + text.slice(at),
  (text, at) => `${text.slice(0, at)}😀${text.slice(at + 2)}`,
  (text, at) => text.slice(0, at) + text.slice(at).toLocaleUpperCase('tr'),
  (text) => text.normalize('NFD'),
  (text) => ` ${text}\t`,
  (text) => `"${text}"`,
  (text) => [...text].reverse().join(''),
]

/** A text near to this one that is odd; the same one for the same seed. */
export const oddTextOf = (text, seed) => ODD[seed % ODD.length](text, (seed * 7) % (text.length + 1))
