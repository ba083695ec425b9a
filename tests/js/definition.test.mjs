// What the keys of a definition mean: fields, rules, options, requests.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acme, compile, opened } from './acme.mjs'
import { load } from './install.mjs'

const { openCatalog, provider, UnknownFieldError } = await load()
const { openCatalog: openFull } = await load('connect-fields/full')

test('what a provider of a definition is like', () => {
  const schema = opened(acme(), { with: ['examples', 'help', 'links', 'verification'] }).provider('acme')
  const shown = schema.fields.map(({ section, id, label, secret, required, suffix }) =>
    [section, id, label, secret, required, suffix].join(' '),
  )
  assert.deepEqual(shown, [
    'params team Team false true .acme.example',
    'credentials client_id Client ID false true ',
    'credentials client_secret Client secret true true ',
    'params host Host false true ',
    'params plan Plan false false ',
    'params mail Mail false false ',
  ])
  const [team, , , host, plan] = schema.fields
  assert.deepEqual(
    [team.help, team.docsUrl, host.placeholder],
    ['Your team', 'https://acme.example/docs#team', 'api.acme.example'],
  )
  assert.deepEqual(plan.options, [
    { value: 'free', label: 'free' },
    { value: 'paid', label: 'paid' },
  ])
  assert.equal(plan.default, 'free')
  assert.equal(schema.describe().docsUrl, 'https://acme.example/docs')
})

test('extras are left out unless they are asked for', () => {
  const [team, , , host] = opened(acme()).provider('acme').fields
  assert.deepEqual([team.help, team.docsUrl, host.placeholder], ['', '', ''])
  assert.equal(openFull(compile(acme())).provider('acme').verification({}), undefined)
})

test('a link that is none of the web is left out', () => {
  const docsOf = (docs_connect) => {
    const { docsUrl, fields } = opened(acme({ docs_connect }), { with: ['links'] })
      .provider('acme')
      .describe()
    return [docsUrl, fields[0].docsUrl]
  }
  for (const link of ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', '//evil.example', 'docs']) {
    assert.deepEqual(docsOf(link), ['', ''], link)
  }
  for (const link of ['http://acme.example', 'HTTPS://acme.example/docs', 'https://[::1]/']) {
    assert.deepEqual(docsOf(link), [link, `${link}#team`])
  }
})

const FORM = {
  credentials: { client_id: 'id', client_secret: 's3cret' },
  params: {
    team: 'https://blue.acme.example/x',
    host: 'api.acme.example',
    shard: '7',
    build: 'whatever it is',
    nope: 'x',
  },
}

test('a form: hidden and automated fields pass, unknown ones do not, a URL gives its value', () => {
  const { ok, value, changes } = opened(acme()).provider('acme').validate(FORM)
  assert.ok(ok)
  assert.deepEqual(value.params, { team: 'blue', host: 'api.acme.example', shard: '7', build: 'whatever it is' })
  assert.deepEqual(
    changes.map(({ code }) => code),
    ['extracted_from_url'],
  )
})

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
    const { check } = open(compile({ acme: definition })).provider('acme').field('team')
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

test('formats and options are told apart', () => {
  const schema = opened(acme()).provider('acme')
  const codes = (id, text) =>
    schema
      .field(id)
      .check(text)
      .issues.map(({ code }) => code)
  assert.deepEqual(codes('mail', 'name acme'), ['format'])
  assert.match(schema.field('mail').check('name acme').issues[0].message, /an email address/)
  assert.deepEqual(codes('plan', 'huge'), ['not_an_option'])
  assert.deepEqual(codes('host', 'acme.example/x?y'), ['unsafe_host'])
})

test('an option that was written in another case is suggested', () => {
  const { check } = opened(acme()).provider('acme').field('plan')
  const { issues, suggestions } = check(' PAID')
  assert.deepEqual(
    issues.map(({ code }) => code),
    ['not_an_option'],
  )
  assert.deepEqual(suggestions, [{ path: ['params', 'plan'], value: 'paid', label: 'Use paid' }])
  assert.equal(check(suggestions[0].value).state, 'valid')
  assert.deepEqual(check('huge').suggestions, [])
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
  assert.equal(headers['x-a'], '{credentials.apiKey}')
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
  for (const url of ['mailto:me@acme.example', 'foo:21', 'foo:///a', 'data:,', 'file:///a'])
    assert.equal(hostOf(url), undefined)
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

test('a rule that is out of date can be softened, a host cannot', () => {
  const schema = opened(acme()).provider('acme', { soften: ['params.team', 'params.host'] })
  const { state, warnings } = schema.field('team').check('Blue-7')
  assert.deepEqual([state, warnings.map(({ code }) => code)], ['valid', ['character']])
  assert.equal(schema.field('host').check('acme.example/x?y').issues[0].code, 'unsafe_host')
  assert.equal(schema.field('team').check('evil.com/').issues[0].code, 'unsafe_host')
  assert.throws(() => opened(acme()).provider('acme', { soften: ['params.nope'] }), UnknownFieldError)
  assert.equal(
    provider('clay', { soften: ['params.workspaceId'] })
      .field('workspaceId')
      .check('10x').state,
    'valid',
  )
  assert.equal(provider('clay').field('workspaceId').check('10x').state, 'invalid')
})

test('aliases take over the uppermost keys, in the order of the file', () => {
  const file = `
one: { display_name: One, auth_mode: API_KEY, connection_config: { a: { type: string, title: A } } }
two: { alias: one, display_name: Two }
three: { alias: two, auth_mode: BASIC, connection_config: { b: { type: string, title: B } } }
`
  const ids = (id) =>
    opened(file)
      .provider(id)
      .fields.map((field) => field.id)
  assert.deepEqual(
    [ids('two'), ids('three')],
    [
      ['apiKey', 'a'],
      ['username', 'password', 'b'],
    ],
  )
})

const MODES = {
  API_KEY: ['apiKey'],
  BASIC: ['username', 'password'],
  SIGNATURE: ['username', 'password'],
  OAUTH2_CC: ['client_id', 'client_secret'],
  TBA: ['oauth_client_id_override', 'oauth_client_secret_override', 'token_id', 'token_secret'],
  BILL: ['username', 'password', 'organization_id', 'dev_key'],
  AWS_SIGV4: ['role_arn'],
  OAUTH2: [],
  NONE: [],
}
for (const [mode, ids] of Object.entries(MODES)) {
  test(`the fields that come with ${mode}`, () => {
    const { fields } = opened({ acme: { auth_mode: mode } }).provider('acme')
    assert.deepEqual(
      fields.map(({ id }) => id),
      ids,
    )
    assert.ok(fields.every(({ required, label }) => required && label))
  })
}

test('certificates, signed requests, and the second step', () => {
  const fields = (definition) =>
    opened({ acme: definition })
      .provider('acme')
      .fields.map(({ id, required }) => `${id}${required ? '' : '?'}`)
  const certified = { auth_mode: 'OAUTH2_CC', require_client_certificate: true }
  assert.deepEqual(fields(certified), ['client_id', 'client_secret', 'client_certificate', 'client_private_key'])
  assert.deepEqual(fields({ auth_mode: 'OAUTH2_CC', token_request_auth_method: 'private_key_jwt' }), [
    'client_id',
    'client_secret?',
  ])
  const config = { a: { type: 'string', title: 'A', optional: true }, b: { type: 'string', title: 'B' } }
  assert.deepEqual(fields({ auth_mode: 'TWO_STEP', credentials: { b: { title: 'B' } }, integration_config: config }), [
    'b',
    'a',
  ])
  assert.deepEqual(fields({ auth_mode: 'BASIC', integration_config: config }), ['username', 'password'])
})
