// Long texts: refused over the limit, and never slow below it.
import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { load } from './install.mjs'
import { assertResult, assertWorks, checksOf, codesOf } from './results.mjs'
import { GOOD } from './samples.mjs'

const { provider } = await load()
const full = await load('connect-fields/full')

const LIMIT = 2 ** 20

const codes = ({ issues }) => codesOf(issues)

afterEach(() => assertWorks({ provider }))

const boxes = checksOf({ provider })

const LONG = {
  'one unit over the limit': 'a'.repeat(LIMIT + 1),
  '10 MB': 'a'.repeat(10_000_000),
  '10 MB of three-byte characters': '€'.repeat(10_000_000),
  '10 MB of blanks': ' '.repeat(10_000_000),
}
for (const [name, text] of Object.entries(LONG)) {
  test(`${name} is too long`, () => {
    for (const { id, field, check } of boxes) {
      assert.deepEqual(codes(assertResult(check(text))), ['too_long'])
      const form = structuredClone(GOOD[id])
      form[field.section][field.id] = text
      assert.deepEqual(codes(assertResult(provider(id).validate(form))), ['too_long'])
      assert.deepEqual(codes(assertResult(provider(id).paste(text))), ['too_long'])
    }
  })
}

test('the limit itself is not too long, whatever the characters', () => {
  for (const character of ['a', '€', '\u{1f600}']) {
    const text = character.repeat(LIMIT / character.length)
    const checked = assertResult(provider('cloudentity').field('client_secret').check(text))
    assert.ok(checked.value === text, character)
    assertResult(provider('cloudentity').paste(text))
  }
})

test('every box at the limit at once', () => {
  const text = '€'.repeat(LIMIT)
  const form = { credentials: { client_id: text, client_secret: text }, params: GOOD.cloudentity.params }
  const result = assertResult(provider('cloudentity').validate(form))
  assert.ok(result.value.credentials.client_secret === text)
})

const MILLION = {
  'a million blanks': ' '.repeat(1_000_000),
  'a million no-break spaces': '\u00a0'.repeat(1_000_000),
  'a million digits': '7'.repeat(1_000_000),
  'a million quotes': '"'.repeat(1_000_000),
  'a million blanks inside': `a${' '.repeat(1_000_000)}b`,
  'a URL of a million characters': `https://app.clay.com/workspaces/${'7'.repeat(1_000_000)}`,
  'a million slashes': `https://acme.eu.authz.cloudentity.io${'/'.repeat(1_000_000)}`,
}
for (const [name, text] of Object.entries(MILLION)) {
  test(`${name} does not hang`, (t) => {
    const slow = []
    for (const [id, field] of [
      ['clay', 'workspaceId'],
      ['clickhouse', 'password'],
      ['cloudentity', 'tenantID'],
    ]) {
      const schema = provider(id)
      const { section, check } = schema.field(field)
      const form = structuredClone(GOOD[id])
      form[section][field] = text
      const times = {
        check: fastest(() => check(text)),
        validate: fastest(() => schema.validate(form)),
        paste: fastest(() => schema.paste(text)),
      }
      const figures = Object.entries(times).map(([call, time]) => `${call} ${time.toFixed(1)} ms`)
      t.diagnostic(`${id}.${field}: ${figures.join(', ')}`)
      // Only a hang gets here: benches/ has the figures and what they must reach.
      if (Object.values(times).some((time) => time >= 100)) slow.push(`${id}.${field}: ${figures.join(', ')}`)
    }
    assert.deepEqual(slow, [])
  })
}

// What begins on each line and ends on none: each beginning may be followed a little, and not to the end of the text.
const UNENDED = {
  'quotes behind escaped ones': '{a:\\"\n',
  'quotes that escape each other': '{a:"\\',
  'texts of JSON': '"{\n',
  comments: '{a:/*\n',
  'variables in quotes': 'API_KEY="\\\n',
  'commands without anything': 'curl -s\n',
  'commands that may be for another shell': 'curl -s^a^a^a^a\n',
  'empty values in objects of long names': `${`{"${'q'.repeat(250)}":`.repeat(31)}{${'"a":"",'.repeat(100_000)}`,
  'headers in objects': '{"k":{"k":{"k":{"k":{"authorization":"x"}}}}}\n',
  'commands in quotes': "curl -H '\\\n",
  keys: '-----BEGIN PRIVATE KEY-----\n',
  'lines without anything': '\r,',
  tables: 'a|b\n|-|\n',
  'blanks around values of one name': `{"apiKey":"${'\u00a0'.repeat(1000)}1"}\n`,
}
for (const [name, pump] of Object.entries(UNENDED)) {
  test(`a megabyte of ${name} does not hang who reads whole clipboards`, (t) => {
    let number = 0
    // All values differ.
    const text = pump
      .repeat(Math.ceil(LIMIT / pump.length))
      .replaceAll('1"', () => `${++number}"`)
      .slice(0, LIMIT)
    const times = { detect: fastest(() => full.detect(text), Array.isArray) }
    for (const id of Object.keys(GOOD)) times[id] = fastest(() => full.provider(id).paste(text))
    const figures = Object.entries(times).map(([call, time]) => `${call} ${time.toFixed(1)} ms`)
    t.diagnostic(figures.join(', '))
    // Only a hang gets here.
    assert.ok(Math.max(...Object.values(times)) < 500, figures.join(', '))
  })
}

/** The best of five: the machine may be busy with something else. */
function fastest(run, isResult = assertResult) {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 5; round++) {
    const start = performance.now()
    const result = run()
    best = Math.min(best, performance.now() - start)
    assert.ok(isResult(result))
  }
  return best
}
