// Texts of a megabyte: what people paste by mistake, and what makes the patterns of 1013 providers backtrack.

export const MEGABYTE = 2 ** 20
const fill = (start, pump, end = '') =>
  Buffer.from((start + pump.repeat(MEGABYTE)).slice(0, MEGABYTE - end.length) + end).toString('latin1')

export const LONG = {
  plain: {
    letters: fill('', 'a'),
    'capital letters': fill('', 'A'),
    digits: fill('', '7'),
    blanks: fill('', ' '),
    slashes: fill('', '/'),
    quotes: fill('', '"'),
    prose: fill('', 'Lorem ipsum dolor sit amet. '),
  },
  attack: {
    'a private key of blanks': fill('-----BEGIN PRIVATE KEY-----', ' ', '\u0001'),
    'a certificate of blanks': fill('-----BEGIN CERTIFICATE-----', ' ', '\u0001'),
    'a URL of slashes and a control character': fill('https://', '/', '\u0001'),
    '`.amazon.` again and again': fill('', '.amazon.', '\u0001'),
  },
}
