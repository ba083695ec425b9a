// What JavaScript tells by itself is what the core says: of texts around the pattern of each field, and of hosts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCounted, SILENT, saidOf } from '../js/crossings.mjs'
import { bytes } from './catalog.mjs'
import { everyField } from './fields.mjs'
import { textsAround } from './texts.mjs'
import { patternOf } from './zod.mjs'

const { copy, crosses } = await loadCounted()
const catalog = copy.openCatalog(bytes)

const HOSTS = [
  '127.0.0.1',
  '0x7f.1',
  '2130706433',
  '10.0.0.1.',
  '169.254.169.254',
  'localhost',
  'LocalHost.',
  'a.local',
  'a.internal',
]
const NEAR = [
  'localhosts',
  'a.locally',
  'a.int',
  'a.io',
  'a.l',
  'local.acme.example',
  '1.acme',
  'a.1',
  'acme.example',
  'acme.example:80',
  '.acme',
]
const URLS = [
  ...HOSTS,
  ...NEAR,
  'x.example',
  'xn--.example',
  'XN--a',
  'a..b',
  'a@b.example',
  'acme.example\\@b.example',
  '[::1]',
].flatMap((host) =>
  ['https://', 'http://', 'HTTPS://', 'https:///', 'https:/'].flatMap((start) =>
    ['', '/', '/a?b=c#d', '/@'].map((end) => start + host + end),
  ),
)
const COUNT = 60

test('what does not cross is what the core takes without a word', () => {
  let told = 0
  for (const { provider, section, id, definition } of everyField) {
    const { check } = catalog.provider(provider).field(id, section)
    for (const text of textsAround(patternOf(definition), [...HOSTS, ...NEAR, ...URLS], COUNT, 1)) {
      const said = saidOf(check, crosses, text)
      if (said) told++
      assert.deepEqual(said ?? SILENT, SILENT, `${provider}.${id}: ${JSON.stringify(text)}`)
    }
  }
  assert.ok(told > 10 * everyField.length, `${told}`)
})

test('where only public hosts are taken, all of it crosses: a name without a dot takes a parser', () => {
  for (const { provider, section, id } of everyField) {
    const { check } = catalog.provider(provider, { hosts: 'public' }).field(id, section)
    for (const text of ['acme', 'acme.example']) assert.ok(crosses(() => check(text)).crossed, `${provider}.${id}`)
  }
})

test('a whole URL of which there is nothing to say does not cross', () => {
  let told = 0
  for (const { provider, section, id } of everyField) {
    const { check } = catalog.provider(provider).field(id, section)
    for (const url of ['https://acme.example', 'http://api.acme.example/v1/a?b=c']) {
      const { result, crossed } = crosses(() => check(url))
      const isSilent = result.state === 'valid' && result.changes.length === 0 && result.warnings.length === 0
      assert.ok(!(isSilent && crossed), `${provider}.${id}: ${url}`)
      if (isSilent) told++
    }
  }
  assert.ok(told > everyField.length / 2, `${told}`)
})

test('most forms of valid values do not cross', () => {
  const texts = ['123e4567-e89b-42d3-a456-426614174000', 'name@acme.example', 'acme.example', 'eu', 'value0123456789']
  const fields = everyField.filter(({ definition }) => !definition?.hidden)
  const valid = fields.flatMap(({ provider, section, id }) => {
    const { check } = catalog.provider(provider).field(id, section)
    return texts.map((text) => crosses(() => check(text))).filter(({ result }) => result.state === 'valid')
  })
  const crossed = valid.filter(({ crossed }) => crossed).length
  assert.ok(crossed < valid.length / 2, `${crossed} of ${valid.length}`)
})
