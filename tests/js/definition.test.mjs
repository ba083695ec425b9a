// What the keys of a definition mean: fields, rules, options.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACME, acme, compile, opened } from './acme.mjs'
import { load } from './install.mjs'

const { provider, UnknownFieldError } = await load()
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

test('a hidden field keeps its rule, where it is given at all; an automated one is taken as it is', () => {
  const fields = (shard) => ({ ...FORM, params: { ...FORM.params, shard } })
  for (const [how, ok] of [
    ['hidden', false],
    ['automated', true],
  ]) {
    const shard = { type: 'string', title: 'Shard', [how]: true, pattern: '^[0-9]+$' }
    const schema = opened(acme({ connection_config: { ...ACME.connection_config, shard } })).provider('acme')
    assert.equal(schema.validate(fields('x')).ok, ok, how)
    for (const given of ['7', '', undefined]) assert.equal(schema.validate(fields(given)).ok, true, `${how} ${given}`)
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
