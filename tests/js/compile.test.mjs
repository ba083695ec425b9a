// Definitions to a catalog at run time, and catalogs that are opened.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load, loadCopy } from './install.mjs'
import { withGlobal } from './instances.mjs'

const { compile, faults, CompileError } = await load('connect-fields/compiler')
const { openCatalog, provider, CatalogError, UnknownFieldError, UnknownProviderError } = await load()

const ACME = {
  display_name: 'Acme',
  auth_mode: 'OAUTH2_CC',
  docs_connect: 'https://acme.example/docs',
  token_url: 'https://${connectionConfig.team}.acme.example/token',
  proxy: {
    base_url: 'https://${connectionConfig.host}/api',
    headers: { 'x-team': '${connectionConfig.team}', authorization: 'Key ${credentials.client_secret}' },
    verification: { method: 'POST', endpoints: ['/me'], data: { team: '${connectionConfig.team}' } },
  },
  connection_config: {
    team: {
      type: 'string',
      title: 'Team',
      description: 'Your\nteam',
      pattern: '^[a-z]+$',
      suffix: '.acme.example',
      order: 1,
      doc_section: '#team',
    },
    host: { type: 'string', title: 'Host', format: 'hostname', example: 'api.acme.example' },
    plan: { type: 'string', title: 'Plan', enum: ['free', 'paid'], default_value: 'free' },
    shard: { type: 'string', title: '', hidden: true, default_value: '' },
    build: { type: 'string', title: 'Build', automated: true, pattern: '^[0-9]+$' },
    mail: { type: 'string', title: 'Mail', format: 'email', optional: true },
  },
}
const acme = (change = {}) => ({ acme: { ...ACME, ...change } })
const opened = (definitions, options) => openCatalog(compile(definitions, options))

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
  assert.equal(opened(acme()).provider('acme').verification({}), undefined)
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

test('where the secret goes, and the request that tries it', () => {
  const schema = opened(acme(), { with: ['verification'] }).provider('acme')
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

test('no secret is in where a request goes to', () => {
  const proxy = {
    base_url: 'https://api.acme.example/?key=${credentials.apiKey}',
    verification: { endpoints: ['/me'] },
  }
  const schema = opened({ acme: { auth_mode: 'API_KEY', proxy } }, { with: ['verification'] }).provider('acme')
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

test('faults are data, each with its place and a way to mend it', () => {
  const broken = acme({
    connection_config: {
      team: { title: 'T', pattern: '(a)\\1' },
      apiToken: { title: 'A', pattern: '(', format: 'ip' },
    },
  })
  assert.deepEqual(
    faults(broken)
      .map(({ level, rule }) => `${level} ${rule}`)
      .sort(),
    ['error pattern-not-linear', 'warning format-unknown', 'warning pattern-invalid', 'warning secret-not-marked'],
  )
  for (const { file, line, column, what, fix } of faults(broken, { file: 'acme.json' })) {
    assert.ok(file === 'acme.json' && line > 1 && column > 1 && what && fix)
  }
  assert.throws(
    () => compile(broken),
    (error) => error instanceof CompileError && error.faults.length === 1 && /back-references/.test(error.message),
  )
  assert.deepEqual(openCatalog(compile({ ...broken, good: { auth_mode: 'BASIC' } }, { keepGoing: true })).providers(), [
    { id: 'good', name: 'good', authMode: 'BASIC' },
  ])
  assert.throws(() => compile('a: b: c', { keepGoing: true }), CompileError)
  assert.deepEqual(faults(acme()), [])
  assert.deepEqual(openCatalog(compile({})).providers(), [])
})

test('any definitions at all are compiled or refused, never a trap', () => {
  const odd = [
    null,
    1,
    [],
    'x',
    '',
    '{}',
    '\0',
    { a: null },
    { a: 1 },
    { a: [] },
    { a: { auth_mode: {} } },
    { 'a\u001eb': { auth_mode: 'BASIC' } },
  ]
  odd.push(
    { a: { auth_mode: 'BASIC', credentials: 7 } },
    { a: { auth_mode: 'BASIC', connection_config: { x: null, y: [], z: 1 } } },
  )
  odd.push(
    { a: { auth_mode: 'BASIC', connection_config: { x: { pattern: `${'('.repeat(5000)}` } } } },
    `${'['.repeat(5000)}`,
    `a: ${'{a: '.repeat(3000)}`,
  )
  for (const definitions of odd) {
    try {
      openCatalog(compile(definitions)).providers()
    } catch (error) {
      assert.ok(error instanceof CompileError, `${JSON.stringify(definitions)?.slice(0, 80)}: ${error}`)
    }
  }
})

test('bytes that are no catalog are a named error', () => {
  const bytes = compile(acme())
  const code = (bytes) => {
    try {
      openCatalog(bytes)
      return 'opened'
    } catch (error) {
      assert.ok(error instanceof CatalogError && error.name === 'CatalogError' && error.message)
      return error.code
    }
  }
  assert.equal(code(new Uint8Array()), 'not_a_catalog')
  assert.equal(code(new TextEncoder().encode('<!doctype html>')), 'not_a_catalog')
  assert.equal(code('CFLD'), 'not_a_catalog')
  assert.equal(code(undefined), 'not_a_catalog')
  assert.equal(code(bytes.with(4, 9)), 'other_version')
  assert.equal(code(bytes.subarray(0, -1)), 'damaged')
  assert.equal(code(bytes.with(200, bytes[200] ^ 1)), 'damaged')
  assert.equal(openCatalog(bytes).formatVersion, 1)
})

test('several catalogs at once, each with its own providers; bytes may change behind our back', () => {
  const bytes = compile(acme())
  const [one, two] = [openCatalog(bytes), opened({ acme: { auth_mode: 'BASIC' }, other: { auth_mode: 'API_KEY' } })]
  bytes.fill(0)
  assert.equal(one.provider('acme'), one.provider('acme'))
  assert.deepEqual([one.provider('acme').fields.length, two.provider('acme').fields.length], [6, 2])
  assert.throws(() => one.provider('other'), UnknownProviderError)
  assert.equal(provider('clay').validate({}).ok, false)
  assert.deepEqual(two.provider('other').validate({ credentials: { apiKey: ' x ' } }).value, {
    credentials: { apiKey: 'x' },
  })
})

test('many catalogs and many options: memory is held for the last ones only, all of them go on working', async () => {
  const copy = await loadCopy()
  const filler = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [`p${at}`, { auth_mode: 'BASIC', display_name: 'x'.repeat(20_000) }]),
  )
  const bytes = compile({ ...filler, ...acme() })
  const catalogs = Array.from({ length: 60 }, () => copy.openCatalog(bytes))
  for (let round = 0; round < 20; round++) {
    for (const catalog of catalogs)
      assert.equal(catalog.provider('acme', { hosts: 'public' }).field('team').check(' blue').value, 'blue')
  }
})

test('a revision says what a provider is, whatever else is in the catalog', () => {
  const revision = (definitions) => opened(definitions).provider('acme').revision
  const alone = revision(acme())
  assert.match(alone, /^[0-9a-f]{8}$/)
  assert.equal(
    revision({
      zzz: { auth_mode: 'BASIC' },
      aaa: { auth_mode: 'NONE', connection_config: { x: { pattern: '^a$' } } },
      ...acme(),
    }),
    alone,
  )
  assert.notEqual(revision(acme({ display_name: 'Acme 2' })), alone)
  const looser = { ...ACME.connection_config, team: { ...ACME.connection_config.team, pattern: '^[a-z0-9]+$' } }
  assert.notEqual(revision(acme({ connection_config: looser })), alone)
})

test('a blocked WebAssembly is said by name', async () => {
  const copy = await loadCopy('connect-fields/compiler')
  const blocked = {
    ...WebAssembly,
    Module: class {
      constructor() {
        throw new WebAssembly.CompileError('blocked')
      }
    },
    CompileError: WebAssembly.CompileError,
  }
  withGlobal('WebAssembly', blocked, () => assert.throws(() => copy.compile(acme()), { name: 'WasmBlockedError' }))
})
