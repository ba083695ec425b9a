// All providers, as connect-fields/providers has them: what their addresses hold, and that a text tells whose it is.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { casesOf, compare } from './corpus-cases.mjs'
import { load } from './install.mjs'
import { readFolder } from './toml.mjs'

const all = await load('connect-fields/providers')
const { provider: embedded, providers: listEmbedded } = await load()
const cases = readFolder('tests/corpus/providers').flatMap(([file, corpus]) => casesOf(`providers/${file}`, corpus))
/** Its customers' hosts may be anyone's, so no address tells that it is one of it. */
const ANYONES = 'woocommerce'

test('the corpus is there', () => assert.ok(cases.length > 250, `only ${cases.length} cases were found`))

for (const { name, ...item } of cases) {
  test(name, () => {
    const { found, expected } = compare(all, item)
    assert.deepEqual(found, expected)
  })
}

for (const { item, name } of cases.filter(({ item }) => item.values && !item.field && item.provider !== ANYONES)) {
  test(`detect: ${name}`, () => {
    const first = all.detect(item.text).filter(({ rank }) => rank === 1)
    assert.ok(
      first.some(({ provider }) => provider === item.provider),
      first.map(({ provider }) => provider).join(),
    )
  })
}

test('two products that share a host are told apart by what follows it, and have the same rank where nothing does', () => {
  const ranked = (text) => all.detect(text).map(({ provider, rank }) => `${rank} ${provider}`)
  assert.deepEqual(ranked('https://acme.atlassian.net'), ['1 confluence', '1 jira'])
  assert.deepEqual(ranked('https://acme.atlassian.net/wiki/spaces/DOCS'), ['1 confluence', '2 jira'])
  assert.deepEqual(ranked('https://acme.atlassian.net/browse/ACME-7'), ['1 jira', '2 confluence'])
})

test('of each provider that reads addresses three are there that hold a value, and as many that only look so', () => {
  const pastes = ['tests/corpus', 'tests/corpus/providers'].flatMap(readFolder).flatMap(([, { paste = [] }]) => paste)
  const addresses = pastes.filter(({ text }) => /^\S+$/.test(text))
  for (const [id, { paste }] of readFolder('providers')) {
    const [held, others] = [true, false].map((holds) =>
      addresses.filter(({ provider, values }) => provider === id && (values !== undefined) === holds),
    )
    const tooFew = paste !== undefined && (held.length < 3 || others.length < held.length)
    assert.ok(!tooFew, `${id}: ${held.length} hold a value, ${others.length} look so`)
  }
})

test('those that every import brings are among them, and alike', () => {
  const ids = all.providers().map(({ id }) => id)
  for (const { id } of listEmbedded()) {
    assert.ok(ids.includes(id))
    assert.equal(all.provider(id).revision, embedded(id).revision)
  }
})

test('what stands in values as it is checks again as it is', () => {
  for (const { item } of cases.filter(({ item }) => item.values)) {
    const schema = all.provider(item.provider)
    for (const [section, texts] of Object.entries(item.values)) {
      for (const [field, text] of Object.entries(texts)) {
        const { state, value, changes } = schema.field(field, section).check(text)
        assert.deepEqual([state, value, changes], ['valid', text, []], `${item.provider}.${field}: ${text}`)
      }
    }
  }
})
