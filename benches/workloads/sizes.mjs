// Bytes: what a page loads to check any provider that it is told of, or the form of Clay alone; and what tells it of 1013 providers.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { catalogBytes, FILE } from '../inputs/bytes.mjs'
import { fields } from '../inputs/fields.mjs'
import * as seeds from '../inputs/seeds.mjs'
import { OURS } from '../names.mjs'
import { bundleAlone, bundlePeers } from '../peers.mjs'

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }
/** By hand, for Clay alone: a file of clay/ each. */
const ALONE = {
  'zod jitless': 'zod',
  'zod/mini': 'zod-mini',
  valibot: 'valibot',
  ajv: 'ajv',
  arktype: 'arktype',
  typebox: 'typebox',
  'by hand': 'hand',
}

const inFolder = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const inPackage = (name) => readFileSync(inFolder(`../pkg/dist/${name}`))

export async function run(folder) {
  const peers = await bundlePeers(join(folder, 'any'), { fields: seeds.fields })
  const alone = await bundlePeers(join(folder, 'clay'), { fields: { clay: seeds.fields.clay } })
  const moduleOf = (all, name) => readFileSync(all.find((peer) => peer.name === name).module)
  const any = peers.filter(({ name }) => name !== 'ajv standalone' && name !== 'zod default')
  const rowsOfClay = await Promise.all(
    Object.entries(ALONE).map(async ([name, file]) => row(name, await bundleClay(file))),
  )
  const everything = await bundlePeers(join(folder, 'all'), { fields })
  return [
    table(
      'sizes',
      'Bytes of all that checks any provider',
      [
        row(OURS, inPackage('index.js')),
        row('connect-fields/full', inPackage('full.js'), true),
        ...any.filter(({ name }) => name !== OURS).map(({ name }) => row(name, moduleOf(peers, name))),
        row('ajv standalone', moduleOf(everything, 'ajv standalone')),
      ],
      'connect-fields brings its three providers with their texts, what is read out of pasted text, and the messages; the peers have to be told of providers, but for ajv standalone: that is the code of all 1013.',
    ),
    table(
      'clay',
      'Bytes of all that checks the form of Clay alone',
      [row(OURS, inPackage('index.js')), ...rowsOfClay, row('ajv standalone', moduleOf(alone, 'ajv standalone'))],
      'As somebody writes it who needs this form and no other.',
    ),
    table('data', 'Bytes of what tells of 1013 providers', [
      row('connect-fields: a catalog with labels, templates and rules', catalogBytes()),
      row('providers.yaml, as it comes', readFileSync(FILE), true),
      row(
        'JSON for the peers: the rules of fields, no labels and no templates',
        Buffer.from(JSON.stringify(fields)),
        true,
      ),
    ]),
  ]
}

/** The bundle of a file of clay/, which has to know a right form from a wrong one. */
async function bundleClay(file) {
  const path = inFolder(`clay/${file}.mjs`)
  const { check } = await import(pathToFileURL(path))
  const { valid, wrong } = seeds.forms.clay
  for (const form of valid) assert.equal(check(form), undefined, file)
  for (const form of wrong) assert.ok(check(form).length >= 2, file)
  return bundleAlone(path)
}

function row(name, bytes, aside) {
  const sizes = [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes, BROTLI).length]
  return { name, aside, cells: sizes.map((value) => ({ value })) }
}

const table = (name, title, rows, note) => ({
  name,
  title,
  note,
  unit: 'B',
  columns: ['raw', 'gzip -9', 'brotli 11'],
  rows,
})
