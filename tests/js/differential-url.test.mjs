// The package against the host's own URL, on generated addresses and on parts of addresses.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { load } from './install.mjs'
import { GOOD } from './samples.mjs'
import { around, HOSTILE, holds, joined } from './texts.mjs'

const { provider } = await load()

const HOST = 'authz.cloudentity.io'

test('an accepted Cloudentity form moves the request to no other host and no other path', () => {
  const part = fc.oneof(joined(HOSTILE, 4), around(/^[A-Za-z0-9_-]+$/))
  let accepted = 0
  holds(
    fc.record({ tenantID: part, regionID: part, workspaceID: part }),
    (params) => {
      for (const [name, text] of Object.entries(params)) {
        const one = { ...GOOD.cloudentity.params, [name]: text }
        for (const given of [one, params]) {
          const { ok, value } = provider('cloudentity').validate({ ...GOOD.cloudentity, params: given })
          if (!ok) continue
          accepted++
          const { tenantID, regionID, workspaceID } = value.params
          const path = `/${tenantID}/${workspaceID}/oauth2/token`
          const url = new URL(`https://${tenantID}.${regionID}.${HOST}${path}`)
          assert.equal(url.host, `${tenantID}.${regionID}.${HOST}`.toLowerCase())
          assert.equal(url.href, `https://${url.host}${path}`)
        }
      }
    },
    5000,
  )
  assert.ok(accepted > 1000, `only ${accepted} forms were accepted`)
})

const PATHS = [
  '/',
  '/workspaces',
  '/workspaces/',
  '/Workspaces/',
  '/settings',
  '/./',
  '/../',
  '/x',
  '7',
  '106',
  '%37',
  '%2F',
  '１',
  '\\',
]
/** Four times of five one of the first. */
const mostly = (usual, odd) =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constantFrom(...odd) })
const ADDRESS = fc
  .tuple(
    mostly(['https://', 'http://', 'HTTPS://', ''], ['ftp://', 'https:/', 'https:', '//', 'https:\\\\']),
    mostly([''], ['me@', 'me:pw@', 'app.clay.com@']),
    mostly(
      ['app.clay.com', 'App.Clay.COM'],
      ['app.clay.com.', 'clay.com', 'app.clay.com.evil.example', 'app%2eclay.com'],
    ),
    mostly(['', ':443', ':8080'], [':', ':99999', ':x']),
    fc.oneof(
      joined(PATHS, 6),
      fc.tuple(fc.nat(), joined(PATHS, 3)).map(([id, rest]) => `/workspaces/${id}${rest}`),
    ),
    fc.constantFrom('', '', '?', '?workspaces/9', '?a=/workspaces/9', '#', '#/workspaces/9', ';9'),
  )
  .map((pieces) => pieces.join(''))

// What a URL parser repairs, and the package need not: slashes in front, backslashes, user names, escapes, an empty port.
const REPAIRED = /^\/|[\\@%]|:(?!\/\/|\d)/

/** What a program with a URL parser takes the workspace to be, and whether it stands `plain` in the text. */
function workspaceOf(text) {
  const written = /^https?:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(written)) return undefined
  const { hostname, pathname, username, password } = new URL(written)
  const [, first, id] = pathname.split('/')
  const found = hostname === 'app.clay.com' && first === 'workspaces' && /^[0-9]+$/.test(id) && !username && !password
  return {
    id: found ? id : undefined,
    plain: found && text.split(/[?#]/)[0].endsWith(pathname) && !REPAIRED.test(text),
  }
}

test('a Clay workspace comes out of a URL as a URL parser reads it', () => {
  const { check } = provider('clay').field('workspaceId')
  let extracted = 0
  holds(
    ADDRESS,
    (text) => {
      const { value, changes } = check(text)
      const model = workspaceOf(text)
      if (value !== undefined) assert.equal(value, model?.id)
      if (model?.plain) {
        assert.equal(value, model.id)
        assert.deepEqual(
          changes.map(({ code }) => code),
          ['extracted_from_url'],
        )
        extracted++
      }
    },
    20_000,
  )
  assert.ok(extracted > 500, `only ${extracted} were extracted`)
})
