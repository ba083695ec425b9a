// Values of other types than text, as nasty as they come.

export const boom = () => {
  throw new Error('boom')
}
const handler = new Proxy({}, { get: () => boom })
export const hostile = () => new Proxy(function target() {}, handler)
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

/** Made anew for each use; none of them is text. */
export const ODD = {
  true: () => true,
  0: () => 0,
  NaN: () => Number.NaN,
  Infinity: () => Number.POSITIVE_INFINITY,
  bigint: () => 10n ** 30n,
  symbol: () => Symbol('x'),
  'well-known symbol': () => Symbol.iterator,
  function: () => () => 'x',
  class: () => class Text extends String {},
  'empty array': () => [],
  'array of text': () => ['106'],
  'nested arrays': () => [[[['106']]]],
  'sparse array': () => new Array(1e6),
  'empty object': () => ({}),
  'object without prototype': () => Object.create(null),
  'object whose toString throws': () => ({ toString: boom, valueOf: boom, [Symbol.toPrimitive]: boom, toJSON: boom }),
  'boxed text': () => new String('106'),
  'boxed number': () => new Number(106),
  date: () => new Date(),
  'invalid date': () => new Date(Number.NaN),
  'regular expression': () => /x/,
  map: () => new Map([['credentials', {}]]),
  bytes: () => new Uint8Array([49, 48, 54]),
  buffer: () => Buffer.from('106'),
  promise: () => Promise.resolve('106'),
  thenable: () => Object.defineProperty({}, 'then', { get: boom }),
  error: () => new Error('x'),
  'proxy that throws on any trap': hostile,
  'revoked proxy': revoked,
  'proxy of proxies': () => new Proxy({}, { get: hostile }),
  globalThis: () => globalThis,
}

/** Like text that nobody gave. */
export const ABSENT = { undefined: () => undefined, null: () => null }
