// Typing is not an error: no beginning of a text that would be accepted is `invalid`.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { load } from './install.mjs'
import { holds } from './texts.mjs'

const { provider } = await load()

const label = fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/)
const digits = fc.stringMatching(/^[0-9]{1,8}$/)
const segment = fc.stringMatching(/^[A-Za-z0-9._~-]{1,8}$/)
const scheme = fc.constantFrom('https://', 'http://', 'HTTPS://', '')
const port = fc.constantFrom('', ':443', ':8080')
// Whatever stands behind the part of a URL that is looked at.
const tail = fc.oneof(
  fc.constantFrom('', '/', '?', '#', '/settings/account?a=b#c'),
  fc.webPath(),
  fc.webQueryParameters().map((query) => `?${query}`),
)
const text = (...parts) =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((found) => found.join(''))
const named = (names, value) =>
  text(fc.constantFrom(...names), fc.constantFrom(': ', ' : ', ':', '\t', '\n', ' '), value)

const clayUrl = text(scheme, fc.constantFrom('app.clay.com', 'App.Clay.COM'), port, '/workspaces/', digits, tail)
const cloudentityUrl = fc
  .tuple(scheme, label, label, port, segment, tail)
  .map(([start, tenant, region, at, workspace, end]) => {
    return `${start}${tenant}.${region}.authz.cloudentity.io${at}/${tenant}/${workspace}${end}`
  })

const TEXTS = {
  clay: {
    apiKey: { values: fc.stringMatching(/^\S+$/), labels: named(['API key', 'CLAY_API_KEY'], label) },
    workspaceId: { values: digits, URLs: clayUrl, labels: named(['Workspace ID', 'workspace id'], digits) },
  },
  clickhouse: {
    username: { values: fc.string({ unit: 'binary' }), labels: named(['Key ID'], label) },
    password: { values: fc.string({ unit: 'binary' }), labels: named(['Key Secret'], label) },
  },
  cloudentity: {
    client_id: { values: fc.string({ unit: 'binary' }) },
    client_secret: { values: fc.string({ unit: 'binary' }) },
    tenantID: { values: label, URLs: cloudentityUrl, labels: named(['Tenant', 'tenant', 'Tenant ID'], label) },
    regionID: { values: label, URLs: cloudentityUrl, labels: named(['Region', 'Region ID'], label) },
    workspaceID: { values: segment, URLs: cloudentityUrl, labels: named(['Workspace', 'Workspace ID'], segment) },
  },
}

for (const [id, fields] of Object.entries(TEXTS)) {
  for (const [field, kinds] of Object.entries(fields)) {
    for (const [kind, texts] of Object.entries(kinds)) {
      test(`${id}.${field}: no beginning of its ${kind} is invalid`, () => {
        const { check } = provider(id).field(field)
        let accepted = 0
        const tried = (whole) => {
          if (check(whole).state !== 'valid') return
          accepted++
          const characters = [...whole]
          for (let length = 0; length < characters.length; length++) {
            const typed = characters.slice(0, length).join('')
            const { state } = check(typed)
            assert.notEqual(state, 'invalid', `${JSON.stringify(typed)} of ${JSON.stringify(whole)}`)
            if (typed === '') assert.equal(state, 'empty')
          }
        }
        holds(texts, tried, 1000)
        assert.ok(accepted > 500, `only ${accepted} texts were accepted`)
      })
    }
  }
}
