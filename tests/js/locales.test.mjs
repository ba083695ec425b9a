// The languages: each has all of it, says what the English texts say, and stays out of who does not import it.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { opened } from './acme.mjs'
import { CONSUMER, load } from './install.mjs'
import { readFolder } from './toml.mjs'

const DIST = join(CONSUMER, 'node_modules/connect-fields/dist')
const { provider } = await load('connect-fields/full')
const plain = await load()
const { guide } = await load('connect-fields/guides')
const { samples } = await load('connect-fields/testing')
const english = Object.fromEntries(readFolder('messages')).en

const LANGUAGES = ['ar', 'de', 'es', 'fr', 'it', 'ja', 'ko', 'pt-BR', 'zh-CN']
const RIGHT_TO_LEFT = ['ar']
const locales = Object.fromEntries(
  await Promise.all(LANGUAGES.map(async (lang) => [lang, (await load(`connect-fields/locales/${lang}`)).default])),
)

/** What is between braces. */
const paramsOf = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
const isTranslated = (text, other) => text !== other || !/[a-z]{4}/.test(other)

test('there is a module for each language, and for nothing else', () => {
  const files = readdirSync(join(DIST, 'locales')).filter((file) => file.endsWith('.js'))
  assert.deepEqual(
    files.sort(),
    LANGUAGES.map((lang) => `${lang}.js`),
  )
})

test('none of it is in the other entries', () => {
  for (const file of [
    'index.js',
    'full.js',
    'guides.js',
    'compiler.js',
    'testing.js',
    'nango.js',
    'slim.js',
    'element.js',
  ]) {
    const code = readFileSync(join(DIST, file), 'utf8')
    for (const { messages } of Object.values(locales)) assert.equal(code.includes(messages.required), false, file)
  }
})

for (const [lang, locale] of Object.entries(locales)) {
  const dir = RIGHT_TO_LEFT.includes(lang) ? 'rtl' : 'ltr'

  test(`${lang}: says each code, with the same params`, () => {
    assert.deepEqual([locale.lang, locale.dir], [lang, dir])
    const { issues, changes, suggestions, guides, element } = english
    for (const [code, text] of Object.entries({ ...issues, ...changes, ...suggestions, ...guides, ...element })) {
      const own = locale.messages[code] ?? ''
      assert.ok(isTranslated(own, text), code)
      assert.deepEqual([...new Set(paramsOf(own))], [...new Set(paramsOf(text))], code)
      assert.equal(/[\r\n]/.test(own), false, code)
    }
  })

  test(`${lang}: labels, help and guides of each provider`, () => {
    for (const seed of ['clay', 'clickhouse', 'cloudentity']) assert.ok(seed in locale.providers, seed)
    for (const id of Object.keys(locale.providers)) {
      const schema = provider(id, { locale })
      for (const [at, field] of schema.fields.entries()) {
        const own = provider(id).fields[at]
        assert.equal(field.lang, lang)
        assert.ok(isTranslated(field.help, own.help), `${id}.${field.id}`)
        assert.deepEqual(
          { ...field, lang: 'en', label: '', help: '', placeholder: '' },
          { ...own, label: '', help: '', placeholder: '' },
        )
      }
      const [own, whole] = [guide(id, locale), guide(id)]
      const shape = ({ steps, prerequisites }) => [
        prerequisites.map(({ url }) => url),
        steps.map(({ actions }) => actions.map(({ url, fills, shownOnce }) => [url, fills, shownOnce])),
      ]
      assert.deepEqual(shape(own), shape(whole))
      assert.ok(isTranslated(own.summary, whole.summary))
      for (const [at, { actions }] of own.steps.entries()) {
        for (const [action, { text }] of actions.entries())
          assert.ok(isTranslated(text, whole.steps[at].actions[action].text), text)
      }
    }
  })

  test(`${lang}: the same verdicts, in other words`, () => {
    for (const { id } of plain.providers()) {
      const [schema, own] = [plain.provider(id), plain.provider(id).withLocale(locale)]
      const bare = ({ code, path, validity }) => ({ code, path, validity })
      for (const { path, input } of [...samples(id).refused, ...samples(id).messy, ...samples(id).accepted]) {
        const [section, field] = path.split('.')
        const [one, other] = [schema, own].map((it) => it.field(field, section).check(input))
        assert.deepEqual([other.state, other.value], [one.state, one.value])
        for (const kind of ['issues', 'warnings']) {
          assert.deepEqual(other[kind].map(bare), one[kind].map(bare))
          for (const [at, { message, params }] of other[kind].entries()) {
            assert.notEqual(message, one[kind][at].message)
            assert.equal(/[{}]/.test(message), false, message)
            if (message.includes('⁨')) assert.equal(dir, 'rtl')
            assert.ok(message.includes(params.label), message)
          }
        }
      }
      assert.deepEqual(own.validate(samples(id).form).value, samples(id).form)
    }
  })
}

test('a provider without texts in a language stays English, and says so', () => {
  const acme = opened({
    acme: {
      auth_mode: 'API_KEY',
      proxy: { base_url: 'https://api.acme.example' },
      connection_config: { mail: { type: 'string', title: 'Mail', format: 'email' } },
    },
  }).provider('acme', { locale: locales.fr })
  const [mail] = acme.fields.filter(({ id }) => id === 'mail')
  assert.deepEqual([mail.label, mail.lang], ['Mail', 'en'])
  const [issue] = acme.field('mail').check('no mail').issues
  assert.ok(issue.message.includes('Mail'))
  assert.ok(issue.message.includes(locales.fr.messages['an email address']), issue.message)
  assert.equal(guide('clay', { ...locales.fr, providers: {} }).summary, guide('clay').summary)
})

test('own labels and messages come before those of a language; languages do not get into each other', () => {
  const own = { labels: { 'params.workspaceId': 'Nummer' }, messages: { not_digits: '{label}!' }, locale: locales.de }
  const [issue] = plain.provider('clay', own).field('workspaceId').check('x1').issues
  assert.equal(issue.message, 'Nummer!')
  const french = plain.provider('clay', own).withLocale(locales.fr)
  assert.equal(french.field('workspaceId').check('x1').issues[0].message, 'Nummer!')
  const german = plain.provider('clay').withLocale(locales.de).field('apiKey').check('a b').issues[0].message
  assert.notEqual(plain.provider('clay').field('apiKey').check('a b').issues[0].message, german)
})
