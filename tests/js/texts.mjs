// Texts that people and fast-check come up with.
import fc from 'fast-check'

// Pieces of what people paste, in any order.
const PIECES = [
  ...['"', "'", '`', '<', '>', '“', '”', '„', '‘', '’', '«', '»', ' ', '\t', '\n', '\u00a0', '\u200b', '\ufeff'],
  ...['Bearer ', 'bearer\t', 'Authorization:', 'Authorization: ', 'export ', 'NAME=', 'CLAY_API_KEY=', '=', ':', '/'],
  ...[
    'Tenant ',
    'tenant:',
    'Workspace ID: ',
    'API key: ',
    'Region: ',
    'Key ID ',
    'a',
    '7',
    'acme',
    'eu',
    '106',
    'c0ffee',
  ],
  ...['https://app.clay.com/workspaces/', 'app.clay.com/workspaces/7', '4b1dEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLE000'],
  ...[
    'https://acme.eu.authz.cloudentity.io/',
    'acme.eu.authz.cloudentity.io',
    'EXAMPLEEXAMPLEEXAMPL',
    '/acme/default',
    '.',
  ],
]

/** Pieces that move a request elsewhere, or that a URL parser spells otherwise. */
/** Control characters, format characters, and those without a form: variation selectors are a part of what stands before them. */
export const INVISIBLE = /[\p{Cc}\p{Cf}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5/u

export const HOSTILE = [
  ...[
    '/',
    '\\',
    '?',
    '#',
    '@',
    ':',
    ':80',
    '%',
    '%2e',
    '%2F',
    '.',
    '..',
    '。',
    '．',
    '\t',
    '\n',
    '\u00ad',
    '\u200d',
    '\0',
  ],
  ...[
    '[',
    ']',
    '|',
    '^',
    '*',
    '+',
    '&',
    ';',
    ',',
    'xn--',
    'XN--a',
    '-',
    '_',
    '~',
    'ß',
    'K',
    'ı',
    'ａ',
    '１',
    '٣',
    '\u{1f600}',
  ],
  ...['a', 'Z', '0', '0x7f', '127', 'eu', 'Acme', 'evil.example', 'eu.authz.cloudentity.io', 'https://', '//', ' '],
]

/** Up to so many of the pieces, in a row. */
export const joined = (pieces, maxLength) =>
  fc.array(fc.constantFrom(...pieces), { maxLength }).map((found) => found.join(''))

export const pasted = joined(PIECES, 8)

/** Texts that a pattern matches, the same with one thing changed, what people paste, and anything. */
export function around(pattern) {
  const matching = fc.stringMatching(pattern)
  const anything = fc.string({ unit: 'binary', maxLength: 3 })
  const changed = fc.tuple(matching, fc.nat(), fc.nat(2), anything).map(([text, where, cut, inserted]) => {
    const at = where % (text.length + 1)
    return text.slice(0, at) + inserted + text.slice(at + cut)
  })
  return fc.oneof(matching, changed, pasted, fc.string({ unit: 'binary' }))
}

/** On a failure fast-check names the text and the seed. */
export const holds = (arbitrary, predicate, numRuns = 3000) => fc.assert(fc.property(arbitrary, predicate), { numRuns })
