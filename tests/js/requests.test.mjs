// Where values are sent to: what stands in hosts, destinations, and the requests that try them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acme, compile } from './acme.mjs'
import { load } from './install.mjs'

const { openCatalog, provider } = await load()
const { openCatalog: openFull } = await load('connect-fields/full')

test('of a host whose end is fixed the part in front is taken, with a scheme and without', () => {
  const definition = {
    auth_mode: 'NONE',
    proxy: { base_url: 'https://${connectionConfig.team}.acme.example' },
    connection_config: { team: { type: 'string', title: 'Team' } },
  }
  const taken = [
    ['blue.acme.example', 'blue'],
    ['https://blue.acme.example/settings', 'blue'],
    ['eu.blue.acme.example', 'eu.blue'],
    ['eu.blue', 'eu.blue'],
    ['acme.example', 'acme.example'],
    ['blue.acme.example.acme.example', 'blue'],
  ]
  for (const open of [openCatalog, openFull]) {
    const schema = open(compile({ acme: definition })).provider('acme')
    for (const [given, team] of taken) {
      assert.equal(schema.field('team').check(given).value, team, given)
      assert.equal(schema.paste(given, { field: 'params.team' }).values.params?.team, team, given)
      assert.equal(schema.validate({ params: { team: given } }).value?.params.team, team, given)
      assert.equal(schema.field('team').check(team).value, team, team)
    }
  }
})

test('what the user chooses the end of is no whole host', () => {
  const definition = {
    auth_mode: 'NONE',
    proxy: { base_url: 'https://${connectionConfig.team}.${connectionConfig.domain}' },
    connection_config: { team: { type: 'string', title: 'Team' }, domain: { type: 'string', title: 'Domain' } },
  }
  for (const open of [openCatalog, openFull]) {
    const { check } = open(compile({ acme: definition }))
      .provider('acme')
      .field('team')
    for (const team of ['eu', 'eu.blue', 'eu.blue.acme', 'a.eu.blue.acme']) assert.equal(check(team).value, team)
  }
})

test('a value that no form asks for moves no request, either', () => {
  for (const how of ['hidden', 'automated']) {
    const definition = {
      auth_mode: 'API_KEY',
      proxy: { base_url: 'https://${connectionConfig.team}.acme.example' },
      connection_config: { team: { type: 'string', title: 'Team', [how]: true } },
    }
    for (const open of [openCatalog, openFull]) {
      const schema = open(compile({ acme: definition })).provider('acme')
      const codes = (team, kept) => {
        const { issues } = schema.validate({ credentials: { apiKey: kept ? '' : 'k' }, params: { team } }, { kept })
        return issues?.map(({ code }) => code)
      }
      assert.deepEqual(codes('evil.example/#'), ['unsafe_host'], how)
      assert.deepEqual(codes('blue'), [], how)
      assert.deepEqual(codes('blue', ['credentials.apiKey']), ['secret_reentry_required'], how)
    }
  }
})

test('where the secret goes, and the request that tries it', () => {
  const schema = openFull(compile(acme(), { with: ['verification'] })).provider('acme')
  const value = {
    credentials: { client_id: 'id', client_secret: 's3cret' },
    params: { team: 'blue', host: 'api.acme.example' },
  }
  assert.deepEqual(schema.destination(value), { host: 'blue.acme.example', url: 'https://blue.acme.example/token' })
  assert.equal(schema.destination({}), undefined)
  assert.deepEqual(schema.verification(value), {
    method: 'POST',
    urls: ['https://api.acme.example/api/me'],
    headers: { 'x-team': 'blue', authorization: 'Key {credentials.client_secret}' },
    data: { team: 'blue' },
  })
  assert.equal(
    provider('cloudentity').destination({ params: { tenantID: 'a', regionID: 'eu', workspaceID: 'w' } }).host,
    'a.eu.authz.cloudentity.io',
  )
  for (const odd of [undefined, null, 1, 'x', { params: { team: 7 } }]) assert.equal(schema.destination(odd), undefined)
})

test('a value is put into a request once, and stays in its part of a URL', () => {
  const proxy = {
    base_url: 'https://api.acme.example',
    headers: { 'x-a': '${connectionConfig.a}' },
    verification: { method: 'GET', endpoints: ['/v1/${connectionConfig.a}/me', '${connectionConfig.b}'] },
  }
  const text = (title) => ({ type: 'string', title })
  const connection_config = { a: text('A'), b: text('B') }
  const definitions = { acme: { auth_mode: 'API_KEY', proxy, connection_config } }
  const schema = openFull(compile(definitions, { with: ['verification'] })).provider('acme')
  const asked = (a, b) => schema.verification({ credentials: { apiKey: 'k' }, params: { a, b } })
  const { urls, headers } = asked('{credentials.apiKey}', '{params.a}')
  assert.deepEqual(urls, [
    'https://api.acme.example/v1/%7Bcredentials.apiKey%7D/me',
    'https://api.acme.example/%7Bparams.a%7D',
  ])
  // A server puts the secret in place of its name, and would put it here.
  assert.equal(headers['x-a'], '{params.a}')
  assert.deepEqual(asked('../../admin?x=', '@evil.example/').urls, [
    'https://api.acme.example/v1/..%2F..%2Fadmin%3Fx%3D/me',
    'https://api.acme.example/%40evil.example%2F',
  ])
  for (const end of ['\r\n', '\n', '\r', '\0']) {
    assert.equal(asked(`a${end}authorization: b`, 'b').headers['x-a'], '{params.a}', JSON.stringify(end))
  }
})

test('an address without a host is no destination', () => {
  const definition = {
    auth_mode: 'NONE',
    proxy: { base_url: '${connectionConfig.url}' },
    connection_config: { url: { type: 'string', title: 'URL' } },
  }
  const schema = openFull(compile({ acme: definition }, { with: ['verification'] })).provider('acme')
  const hostOf = (url) => schema.destination({ params: { url } })?.host
  const none = [
    'mailto:me@acme.example',
    'foo:21',
    'foo:///a',
    'data:,',
    'file:///a',
    'javascript://acme.example/%0aalert(1)',
  ]
  for (const url of none) assert.equal(hostOf(url), undefined, url)
  assert.equal(hostOf('foo://acme.example/a'), 'acme.example')
})

test('no secret is in where a request goes to', () => {
  const proxy = {
    base_url: 'https://api.acme.example/?key=${credentials.apiKey}',
    verification: { endpoints: ['/me'] },
  }
  const definitions = { acme: { auth_mode: 'API_KEY', proxy } }
  const schema = openFull(compile(definitions, { with: ['verification'] })).provider('acme')
  const value = { credentials: { apiKey: 's3cret' } }
  assert.equal(schema.destination(value).url, 'https://api.acme.example/?key=credentials.apiKey')
  assert.equal(JSON.stringify(schema.verification(value)).includes('s3cret'), false)
})

test('a URL without a host is not public: what follows it in a template would be the host', () => {
  const definition = {
    auth_mode: 'API_KEY',
    proxy: { base_url: '${connectionConfig.url}/api' },
    connection_config: { url: { type: 'string', title: 'URL' } },
  }
  const schema = openFull(compile({ acme: definition })).provider('acme', { hosts: 'public' })
  for (const url of ['https://', 'https:', 'http:', 'https:/', 'https:///', 'ftp://', 'https://?', 'https://#']) {
    const { ok, issues } = schema.validate({ credentials: { apiKey: 'k' }, params: { url } })
    assert.deepEqual([ok, issues.map(({ code }) => code)], [false, ['private_host']], url)
  }
  assert.ok(schema.validate({ credentials: { apiKey: 'k' }, params: { url: 'https://acme.example' } }).ok)
})
