// What lint finds in the real catalog is what is known of it, and each attack is one.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'
import { CONSUMER } from '../js/install.mjs'
import { FILE, text } from './catalog.mjs'

const NPM = join(CONSUMER, 'node_modules/.bin/connect-fields')
const found = JSON.parse(
  execFileSync(NPM, ['lint', FILE, '--format', 'json'], { encoding: 'utf8', maxBuffer: 2 ** 26 }),
)
const lines = text.split('\n')

/** The provider and the field that a finding is in. */
function placeOf({ line }) {
  const above = lines.slice(0, line)
  const provider = above
    .findLast((text) => /^[^\s#]/.test(text))
    .replace(/:.*/s, '')
    .replace(/["']/g, '')
  const field = above
    .findLast((text) => /^ {8}[^\s#-]/.test(text))
    .trim()
    .replace(/:.*/s, '')
  return `${provider}.${field}`
}
const places = (rule) => found.filter((fault) => fault.rule === rule).map(placeOf)

test('the counts of 0.71.10', () => {
  const counts = {}
  for (const { rule } of found) counts[rule] = (counts[rule] ?? 0) + 1
  assert.deepEqual(counts, {
    'example-masked': 150,
    'example-wrong': 13,
    'format-weak': 12,
    'host-open': 36,
    'key-spelled-twice': 61,
    'pattern-invalid': 1,
    'pattern-not-anchored': 13,
    'pattern-superlinear': 6,
    'secret-not-marked': 26,
  })
  assert.ok(found.every(({ level }) => level === 'warning'))
})

test('the pattern that is no JavaScript', () => {
  assert.deepEqual(places('pattern-invalid'), ['freshteam.apiKey'])
})

test('the patterns that are not tied to both ends', () => {
  const fields = [
    'bitdefender.ACCESS_URL',
    ...['cisco-duo-admin.username', 'cisco-duo-admin.password', 'cisco-duo-admin.hostname'],
    ...['freepik.apiKey', 'freshsales.apiKey', 'gamma.apiKey', 'incident-io.apiKey', 'lemlist.password'],
    ...['malwarebytes.accountId', 'nooks-api-key.apiKey', 'ocean-io.apiKey', 'xai.apiKey'],
  ]
  assert.deepEqual(places('pattern-not-anchored').sort(), fields.sort())
})

test('the examples that are plainly wrong', () => {
  const fields = [
    ...['aws-scim.apiKey', 'crisp.password', 'google-service-account.privateKey', 'greenhouse-assessment.baseUrl'],
    ...['mindbody.siteId', 'open-hands.apiKey', 'pennylane-company-api.apiKey', 'snowflake-jwt.privateKey'],
    ...['thrivecart-api-key.apiKey', 'twenty-crm-self-hosted.domain'],
  ]
  for (const field of fields) assert.ok(places('example-wrong').includes(field), field)
})

test('the fields by which a host can be left', () => {
  for (const field of [
    'cloudentity.tenantID',
    'cloudentity.regionID',
    'snowflake-jwt.subdomain',
    'servicenow.subdomain',
  ]) {
    assert.ok(places('host-open').includes(field), field)
  }
})

/** How long `RegExp` takes, in ms; the limit where it is not done by then. */
function timeOf(pattern, text, limit) {
  const code = `
    const { parentPort, workerData: { pattern, text } } = require('node:worker_threads')
    const start = performance.now()
    new RegExp(pattern).test(text)
    parentPort.postMessage(performance.now() - start)`
  const worker = new Worker(code, { eval: true, workerData: { pattern, text } })
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(limit), limit)
    worker.on('message', resolve)
    worker.on('exit', () => clearTimeout(timer))
  }).finally(() => worker.terminate())
}

for (const fault of found.filter(({ rule }) => rule === 'pattern-superlinear')) {
  test(`the attack on ${placeOf(fault)} takes more than linear time`, async () => {
    const [, start, pump] = /: ("(?:[^"\\]|\\.)*") \+ ("(?:[^"\\]|\\.)*") x/
      .exec(fault.what)
      .map((text) => /^"/.test(text) && JSON.parse(text))
    const pattern = lines[fault.line - 1]
      .replace(/^\s*pattern:\s*/, '')
      .replace(/^'(.*)'$/, '$1')
      .replaceAll("''", "'")
    const attack = (times) => `${start}${pump.repeat(times)}\u0001`
    let times = 500
    while ((await timeOf(pattern, attack(times), 2000)) < 20) times *= 2
    // Of linear time it would be four times as long; of quadratic time it is sixteen times.
    const once = await timeOf(pattern, attack(times), 5000)
    const fourfold = await timeOf(pattern, attack(4 * times), 20_000)
    assert.ok(fourfold > 6 * once, `${once} ms, then ${fourfold} ms`)
  })
}

test('the secrets that are shown in clear text, by their title', () => {
  const found = places('secret-not-marked')
  for (const field of ['insightly.username', 'gong.username', 'tableau.pat']) assert.ok(found.includes(field), field)
  // Those whose id says so are secrets of themselves.
  for (const field of ['apple-business-manager.privateKey', 'salesforce-jwt.clientSecret'])
    assert.ok(!found.includes(field), field)
})
