// The types of a compiled catalog: editors complete its providers and fields, and what is wrong does not compile.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Worker } from 'node:worker_threads'
import { CONSUMER, ROOT } from '../js/install.mjs'
import { FILE } from './catalog.mjs'

const PROJECT = join(CONSUMER, `nango-types.${process.pid}`)
mkdirSync(PROJECT)
after(() => rmSync(PROJECT, { recursive: true }))
execFileSync(
  join(CONSUMER, 'node_modules/.bin/connect-fields'),
  ['compile', FILE, '-o', join(PROJECT, 'catalog.bin'), '--types', join(PROJECT, 'catalog.d.ts')],
  { stdio: 'ignore' },
)

const GOOD = `
import { openCatalog } from 'connect-fields'
import { openCatalog as openFull } from 'connect-fields/full'
import type { ProviderValues, TypedCatalog, TypedFullCatalog } from './catalog.js'

const catalog = openCatalog(new Uint8Array()) as TypedCatalog
const zendesk = catalog.provider('zendesk', { hosts: 'public' })
const result = zendesk.validate({})
if (result.ok) {
  const subdomain: string = result.value.params.subdomain
  void subdomain
}
zendesk.field('subdomain').check('acme')
const full = openFull(new Uint8Array()) as TypedFullCatalog
full.provider('zendesk').jsonSchema({ target: 'draft-07' })
full.detect('')
const ids: keyof ProviderValues = '1password-events'
void ids
`
const BAD = {
  "catalog.provider('zendesks')": 'TS2769',
  "zendesk.field('subdomian')": 'TS2345',
  'zendesk.jsonSchema()': 'TS2551|TS2339',
  'if (result.ok) result.value.params.host': 'TS2339',
}

function tsc(text) {
  writeFileSync(join(PROJECT, 'use.ts'), text)
  const options = {
    strict: true,
    noEmit: true,
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
  }
  writeFileSync(join(PROJECT, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['use.ts'] }))
  try {
    return execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', PROJECT], {
      encoding: 'utf8',
    })
  } catch ({ stdout }) {
    return stdout
  }
}

test('the types know the providers and fields of the catalog', () => assert.equal(tsc(GOOD), ''))

for (const [wrong, code] of Object.entries(BAD)) {
  test(`${wrong} does not compile`, () => assert.match(tsc(`${GOOD}\n${wrong}\n`), new RegExp(code)))
}

test('a worker compiles, opens and checks', async () => {
  const script = `
    import { parentPort } from 'node:worker_threads'
    import { openCatalog } from 'connect-fields'
    import { compile } from 'connect-fields/compiler'
    const catalog = openCatalog(compile({ acme: { auth_mode: 'API_KEY' } }))
    parentPort.postMessage(catalog.provider('acme').validate({ credentials: { apiKey: ' x ' } }).value)`
  writeFileSync(join(PROJECT, 'worker.mjs'), script)
  const worker = new Worker(join(PROJECT, 'worker.mjs'))
  const value = await new Promise((resolve, reject) => worker.on('message', resolve).on('error', reject))
  assert.deepEqual(value, { credentials: { apiKey: 'x' } })
})
