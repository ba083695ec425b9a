// Instructions for somebody who has access.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from './install.mjs'

const { provider, providers } = await load()
const { guide, handoff } = await load('connect-fields/guides')
const { default: de } = await load('connect-fields/locales/de')

const clay = provider('clay')
const [key, workspace] = clay.fields

test('only the steps for what is missing', () => {
  const alone = [
    'Needed: Workspace ID.',
    '',
    '1. Find the workspace ID',
    '   - Open the settings of the workspace that you want to connect.',
    '   - Look at the address bar: the number between /workspaces/ and /settings is the ID. You can copy the whole address.',
  ]
  assert.equal(handoff(guide('clay'), [workspace]), alone.join('\n'))
  const both = handoff(guide('clay'), [key, workspace])
  assert.match(both, /^Needed: API key and Workspace ID\.\n\n1\. Copy the API key\n/)
  assert.match(both, /\n\n2\. Find the workspace ID\n/)
  assert.match(both, /\n\nNever send a secret by chat or e-mail\.[^\n]+$/)
  assert.equal(handoff(guide('clay'), []), 'Needed: .')
})

test('of a step that gives two fields only what the missing one needs', () => {
  const { fields } = provider('clickhouse')
  const text = handoff(guide('clickhouse'), fields.slice(0, 1))
  assert.ok(text.includes('Copy the Key ID.') && !text.includes('Key Secret'), text)
})

test('Markdown and HTML, escaped', () => {
  const odd = {
    ...guide('clay'),
    steps: [
      { title: 'A <b> & *c*', actions: [{ text: '"x" [y](z)', url: 'https://a.example/?a=1&b="2"', fills: 'apiKey' }] },
    ],
  }
  const field = { ...key, label: '<img src=x>' }
  const html = handoff(odd, [field], { format: 'html' })
  assert.ok(
    html.startsWith(
      '<p>Needed: &#60;img src=x&#62;.</p><h4>1. A &#60;b&#62; &#38; *c*</h4><ul><li>&#34;x&#34; [y](z) ',
    ),
  )
  assert.ok(html.includes('<a href="https://a.example/?a=1&#38;b=&#34;2&#34;">'))
  const markdown = handoff(odd, [field], { format: 'markdown' })
  assert.ok(
    markdown.startsWith(
      'Needed: \\<img src=x\\>.\n\n1. **A \\<b\\> & \\*c\\***\n   - "x" \\[y\\](z) <https://a.example/',
    ),
  )
  assert.throws(() => handoff(odd, [field], { format: 'pdf' }), TypeError)
})

test('in the language of the guide', () => {
  const { fields } = clay.withLocale(de)
  const text = handoff(guide('clay', de), fields, { locale: de })
  assert.ok(text.startsWith('Benötigt: '), text)
  assert.ok(text.includes(' und '), 'the list is German')
  assert.ok(text.endsWith(de.messages.handoff_secret))
})

test('each field of each provider has steps', () => {
  for (const { id } of providers()) {
    for (const field of provider(id).fields) {
      for (const format of ['text', 'markdown', 'html']) {
        const text = handoff(guide(id), [field], { format })
        assert.match(text, /1\. /, `${id}.${field.id}`)
        assert.equal(text.includes('Never send'), field.secret)
      }
    }
  }
})
