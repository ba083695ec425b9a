// Where URL parsers are known to do otherwise than Node and the standard's test data: who, what, why. Each stands here with what may
// differ: the `spelling` of an address alone, or the `host` too that is told, or the `verdict` over a text. None of them takes a text
// for another host than it names: they differ in texts that the standard refuses, and in schemes that no request is sent by.

// All that browsers do otherwise, test by test: https://wpt.fyi/results/url/url-constructor.any.html
const BROWSERS = [
  {
    of: ['Chromium'],
    what: 'file: has a host `localhost`, other slashes and drives',
    changes: 'verdict',
    applies: (text) => /^\s*file:/i.test(text),
  },
  {
    of: ['Chromium'],
    what: 'a host may hold blanks, as %20',
    changes: 'verdict',
    applies: (text) => /^[a-z]+:\/\/[^/?#]*(?:[ \u3000]|%20)/i.test(text),
  },
  {
    of: ['Chromium'],
    what: 'labels that begin with xn-- are not decoded, and so not refused',
    changes: 'verdict',
    applies: (text) => /xn--/i.test(text),
  },
  {
    of: ['Chromium'],
    what: 'a host is decoded twice',
    changes: 'verdict',
    applies: (text) => /％|%ef%bc%85/i.test(text),
  },
  {
    of: ['Chromium'],
    what: 'an IPv6 address may hold escapes',
    changes: 'verdict',
    applies: (text) => /^(?:http:\/\/)?(?:\[[^\]]*%|%5b)/i.test(text),
  },
  {
    of: ['Chromium'],
    what: '`*` in a host is written as an escape',
    changes: 'host',
    applies: (text) => /^\w+:\/\/[^/?#@]*\*/.test(text),
  },
  {
    of: ['Chromium'],
    what: "`|` and `'` are written as escapes wherever they stand",
    changes: 'spelling',
    applies: (text) => /[|']/.test(text),
  },
  {
    of: ['Firefox'],
    what: 'file: has no host',
    changes: 'verdict',
    applies: (text) => /^\s*file:/i.test(text),
  },
  {
    of: ['Firefox'],
    what: 'what stands behind data:, javascript: and about: is one text, without a host or a path',
    changes: 'host',
    applies: (text) => /^(?:about|data|javascript):/i.test(text),
  },
  {
    of: ['Firefox'],
    what: 'a host may hold no signs',
    changes: 'verdict',
    applies: (text) => /^(?:\w+:\/\/)?!"/.test(text),
  },
  {
    of: ['WebKit'],
    what: 'the last blank of a path without slashes is written as an escape',
    changes: 'spelling',
    applies: (text) => /^[a-z]+:[^/].* [?#]/i.test(text),
  },
]

const NATIVE = [
  {
    of: ['native'],
    // Its own list: https://github.com/servo/rust-url/blob/v2.5.8/url/tests/expected_failures.txt
    // Where only public hosts are taken, what has none is refused.
    what: 'file: has other slashes, and no host before a drive',
    changes: 'verdict',
    applies: (text) => /^\s*file:/i.test(text),
  },
  {
    of: ['native'],
    // https://github.com/servo/rust-url/issues/1130
    what: 'a folder that looks like a drive is not left (`d:/..`), whatever the scheme',
    changes: 'spelling',
    applies: (text) => /\/[a-z][:|]\/\.\./i.test(text),
  },
]

export const DEVIATIONS = [
  ...BROWSERS,
  ...NATIVE,
  {
    // The standard says so since March 2025, and Node 20 does only sometimes: https://github.com/whatwg/url/pull/846,
    // https://github.com/ada-url/ada/issues/970, https://github.com/servo/rust-url/issues/1140
    of: ['Chromium', 'Firefox', 'WebKit', 'native', 'Node'],
    what: '`^` in a path is written as an escape, or not',
    changes: 'spelling',
    applies: (text) => text.includes('^'),
  },
]
