// Other words than the catalog's: labels and messages of one's own, and issues that a server has found.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { opened } from './acme.mjs'
import { load } from './install.mjs'
import { assertFrozen } from './results.mjs'

const { provider, UnknownFieldError } = await load()

test('labels of your own stand in descriptors and messages', () => {
  const clay = provider('clay', { labels: { 'params.workspaceId': 'Workspace number' } })
  const [key, workspace] = clay.fields
  assert.deepEqual([key.label, workspace.label], ['API key', 'Workspace number'])
  const [issue] = clay.field('workspaceId').check('1o6').issues
  assert.equal(issue.message, 'Workspace number consists of the digits 0 to 9 only.')
  assert.equal(issue.params.label, 'Workspace number')
  assert.equal(provider('clay').fields[1].label, 'Workspace ID')
  // Labels of dashboards are read as before.
  assert.deepEqual(clay.paste('Workspace ID: 7').values, { params: { workspaceId: '7' } })
})

test('messages of your own have the params of their code', () => {
  const messages = {
    required: 'We need the {label}.',
    trimmed: 'Blanks went.',
    not_digits: '{label}: digits. $& {other}',
  }
  const clay = provider('clay', { messages })
  const { issues } = clay.validate({ params: { workspaceId: 'x' } })
  assert.deepEqual(
    issues.map(({ message }) => message),
    ['We need the API key.', 'Workspace ID: digits. $& {other}'],
  )
  assert.equal(clay.field('apiKey').check(' 0123456789abcdef ').changes[0].message, 'Blanks went.')
  assert.equal(clay.field('apiKey').check('a b').issues[0].code, 'blank')
})

test('what is put into a message is not read as one', () => {
  const labels = { 'credentials.password': 'The {prefix} of {label} $& {constructor}' }
  const messages = { prefix: '{label}: {prefix}, {toString} {no}{' }
  const clickhouse = (options) => provider('clickhouse', options).field('password').check('x'.repeat(42)).warnings[0]
  assert.equal(clickhouse({ labels }).message, 'The {prefix} of {label} $& {constructor} begins with 4b1d.')
  assert.equal(clickhouse({ messages }).message, 'Key Secret: 4b1d, {toString} {no}{')
})

test('a label that is the name of a code is a label', () => {
  const definition = {
    auth_mode: 'API_KEY',
    proxy: { base_url: 'https://api.acme.example' },
    credentials: { apiKey: { type: 'string', title: 'internal', secret: true } },
  }
  const [issue] = opened({ acme: definition }).provider('acme').validate({}).issues
  assert.equal(issue.message, 'internal is missing. Paste or type it here.')
})

test('what a server answers is an issue like any other', () => {
  const clay = provider('clay')
  for (const code of ['rejected', 'unauthorized', 'already_connected']) {
    const issue = clay.issue('credentials.apiKey', code)
    assert.deepEqual([issue.code, issue.path, issue.validity], [code, ['credentials', 'apiKey'], 'customError'])
    assert.match(issue.message, /^[A-Z].*\.$/)
    assertFrozen(issue, code)
    assert.deepEqual(clay.issue('', code), { ...issue, path: [] })
  }
  assert.equal(clay.issue('params.workspaceId', 'required').message, 'Workspace ID is missing. Paste or type it here.')
  assert.throws(() => clay.issue('workspaceId', 'rejected'), UnknownFieldError)
  assert.equal(clay.issue('credentials.apiKey', 'prefix').params.prefix, '')
  for (const code of ['no_such_code', undefined])
    assert.throws(() => clay.issue('', code), { name: 'RangeError', message: 'No such code.' })
  const own = provider('clay', { messages: { rejected: 'Clay says no.' } })
  assert.equal(own.issue('', 'rejected').message, 'Clay says no.')
})
