// The real client, against a server of our own: what a form's value becomes on the wire, for each way to authenticate.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, test } from 'node:test'
import Nango from '@nangohq/frontend'
import { load } from '../js/install.mjs'
import { catalog } from './catalog.mjs'

const { toAuthOptions } = await load('connect-fields/nango')

let request
const server = createServer(async (incoming, answer) => {
  const chunks = []
  for await (const chunk of incoming) chunks.push(chunk)
  const { pathname, searchParams } = new URL(incoming.url, 'http://localhost')
  request = {
    method: incoming.method,
    pathname,
    query: Object.fromEntries(searchParams),
    body: JSON.parse(Buffer.concat(chunks) || '{}'),
  }
  answer.setHeader('content-type', 'application/json').end('{}')
})
before(() => new Promise((resolve) => server.listen(0, '127.0.0.1', resolve)))
after(() => server.close())

/** What the server gets of the form's value. */
async function sent(schema, value) {
  request = undefined
  const nango = new Nango({ host: `http://127.0.0.1:${server.address().port}`, connectSessionToken: 'session' })
  await nango.auth(schema.id, toAuthOptions(schema, value))
  return request
}

/** Where the client sends the credentials of each mode that has no window of the vendor's. */
const PATHS = {
  API_KEY: 'api-auth/api-key',
  BASIC: 'api-auth/basic',
  OAUTH2_CC: 'oauth2/auth',
  TWO_STEP: 'auth/two-step',
  JWT: 'auth/jwt',
  TBA: 'auth/tba',
  BILL: 'auth/bill',
  SIGNATURE: 'auth/signature',
  AWS_SIGV4: 'auth/aws-sigv4',
}

/** Each field of a form with a text of its own. */
function formOf(schema) {
  const value = {}
  for (const { section, id } of schema.fields) {
    value[section] ??= {}
    value[section][id] = `${section} of ${id}`
  }
  return value
}

const byMode = new Map()
for (const { id, authMode } of catalog.providers()) byMode.set(authMode, [...(byMode.get(authMode) ?? []), id])

for (const [mode, path] of Object.entries(PATHS)) {
  test(`${mode}: credentials in the body, params in the address`, async () => {
    for (const id of byMode.get(mode)) {
      const schema = catalog.provider(id)
      const { credentials = {}, params = {}, assertion_option } = formOf(schema)
      if (Object.keys(credentials).length === 0) continue
      const { method, pathname, query, body } = await sent(schema, { credentials, params, assertion_option })
      assert.deepEqual([method, pathname], ['POST', `/${path}/${id}`])
      const asked = Object.entries(query).filter(([name]) => name.startsWith('params['))
      assert.deepEqual(
        Object.fromEntries(asked.map(([name, text]) => [name.slice('params['.length, -1), text])),
        params,
      )
      const { type, assertionOption, ...texts } = body
      assert.deepEqual(assertionOption, assertion_option)
      assert.deepEqual(texts, credentials, id)
      if (type !== undefined) assert.equal(type, mode)
    }
  })
}

test('a checked form of each kind of section', async () => {
  const { provider } = await load()
  const clay = provider('clay')
  const { value } = clay.validate({
    credentials: { apiKey: ' 0123456789abcdef0123 ' },
    params: { workspaceId: 'https://app.clay.com/workspaces/106/home' },
  })
  assert.deepEqual(toAuthOptions(clay, value), {
    params: { workspaceId: '106' },
    credentials: { apiKey: '0123456789abcdef0123' },
  })
  const { body, query } = await sent(clay, value)
  assert.deepEqual([body, query['params[workspaceId]']], [{ apiKey: '0123456789abcdef0123' }, '106'])
})

test('where the vendor has a window of its own, only what the form has is passed on', () => {
  for (const mode of ['OAUTH1', 'OAUTH2', 'APP', 'NONE']) {
    for (const id of byMode.get(mode)) {
      const schema = catalog.provider(id)
      const { credentials, params, assertion_option } = formOf(schema)
      const options = toAuthOptions(schema, { credentials, params, assertion_option })
      assert.deepEqual(options.credentials, credentials)
      assert.deepEqual(options.params, params)
    }
  }
  assert.deepEqual(toAuthOptions({ authMode: 'NONE' }, {}), {})
})
