// connect-fields/providers/<id>: one provider in a module of its own, made with connect-fields.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { build } from 'esbuild'
import { casesOf } from './corpus-cases.mjs'
import { CONSUMER, fileOf, load } from './install.mjs'
import { readFolder } from './toml.mjs'

const all = await load('connect-fields/providers')
const singles = new Map()
for (const { id } of all.providers()) singles.set(id, await load(`connect-fields/providers/${id}`))

test('each provider has a module, whose default export it is', () => {
  for (const [id, { default: schema, provider }] of singles) {
    assert.equal(schema.id, id)
    assert.equal(schema.revision, all.provider(id).revision)
    assert.equal(provider(), schema)
  }
})

test('it takes options, as any provider does', () => {
  const { provider } = singles.get('zendesk')
  const { fields } = provider({ labels: { 'params.subdomain': 'Account' } })
  assert.equal(fields.find(({ id }) => id === 'subdomain').label, 'Account')
  assert.throws(() => provider({ soften: ['params.nope'] }), { name: 'UnknownFieldError' })
})

test('there is none for another id', async () => {
  for (const id of ['nope', 'Zendesk', '../index']) await assert.rejects(load(`connect-fields/providers/${id}`))
})

for (const [file, corpus] of readFolder('tests/corpus/providers')) {
  for (const { item, name } of casesOf(file, corpus).filter(({ item, kind }) => kind === 'paste' && isAddress(item))) {
    test(`as in connect-fields/providers: ${name}`, () => {
      assert.deepEqual(singles.get(item.provider).default.paste(item.text).values, item.values ?? {})
    })
  }
}

/** Whole clipboards are read by connect-fields/full, and parameters that are called as a field is, wherever they stand. */
function isAddress({ text }) {
  return /^\S*[./]\S*$/.test(text) && !/[?&](applicationId|client|api_token)=/.test(text)
}

/** What a bundler makes of a page that imports the package. */
async function bundled(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: CONSUMER },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
  })
  return outputFiles[0].text
}

test('a bundler takes one provider beside connect-fields, and nothing of one that is not used', async () => {
  const one = await bundled("import zendesk from 'connect-fields/providers/zendesk'; console.log(zendesk.id)")
  assert.ok(one.includes('Zendesk') && !one.includes('Freshdesk'))
  const both =
    readFileSync(fileOf('connect-fields')).length + readFileSync(fileOf('connect-fields/providers/zendesk')).length
  assert.ok(Math.abs(one.length / both - 1) < 0.5, `${one.length} of ${both}`)
  const unused = await bundled("import zendesk from 'connect-fields/providers/zendesk'; console.log(1)")
  assert.ok(unused.length < 100, unused.slice(0, 200))
})
