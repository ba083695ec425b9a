// The package with Node's URL parser, and the crate with its own: the same answers to the test data of the URL standard and to our corpus.
// Browsers are asked in tests/browsers/addresses.test.mjs.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from './install.mjs'
import { answersTo } from './url-answers.mjs'
import { bytes, definitions, expected, nativeAnswers, texts } from './url-cases.mjs'
import { compared, unmet } from './url-compare.mjs'

const answers = answersTo(await load(), bytes, texts)

/** The same in Node 20 and the crate, in later ones not yet. */
const LATER = '`^` in a path is written as an escape, or not'

test('natively and in Node addresses are answered alike', (t) => {
  const { differences, met } = compared(texts, 'native', nativeAnswers(), answers)
  t.diagnostic(`${texts.length} texts in ${Object.keys(definitions).length} places, ${differences.length} differences`)
  t.diagnostic(`deviations: ${JSON.stringify(met)}`)
  assert.deepEqual(differences, [])
  assert.deepEqual(
    unmet('native', met).filter((what) => what !== LATER),
    [],
    'a deviation that is no more',
  )
  assert.ok(texts.length > 2000)
})

test('connect-fields/full and connect-fields/js answer them as well', async () => {
  for (const entry of ['connect-fields/full', 'connect-fields/js']) {
    // What full knows beside that are warnings, and values that it suggests: the values themselves are the same.
    const others = answersTo(await load(entry), bytes, texts)
    const valuesOf = (all) => all.map(({ answers }) => answers.map(({ value, destination }) => [value, destination]))
    assert.deepEqual(valuesOf(others), valuesOf(answers), entry)
  }
})

test('Node parses as the standard says', () => {
  const wrong = texts
    .map((text, at) => [text, answers[at].parsed])
    .filter(([text, parsed]) => expected.has(text) && expected.get(text) !== parsed && !text.includes('^'))
  assert.deepEqual(wrong, [])
  assert.ok(expected.size > 400)
})

/** Accepted whole, an address is one to every parser; none of them sees another host than the one that is told. */
test('what is accepted as an address parses, and goes where it is told to', () => {
  const ids = Object.keys(definitions)
    .sort()
    .flatMap((id) => [id, id])
  let accepted = 0
  for (const [at, text] of texts.entries()) {
    for (const [number, { value, destination }] of answers[at].answers.entries()) {
      if (value === null) continue
      accepted++
      // Not `canParse`: Node 20 takes Latin letters for UTF-8 there, once it is hot.
      if (ids[number] === 'a-url') assert.doesNotThrow(() => new URL(value), JSON.stringify(text))
      if (destination) assert.equal(new URL(destination[1]).host, destination[0], JSON.stringify(text))
      const isOurs = ['a-label', 'a-path', 'a-port', 'a-query'].includes(ids[number])
      if (isOurs)
        assert.match(destination?.[0] ?? 'acme.example', /^(.+\.)?acme\.example(:\d+)?$/, JSON.stringify(text))
    }
  }
  assert.ok(accepted > 1000)
})
