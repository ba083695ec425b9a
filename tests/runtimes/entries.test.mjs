// Each entry may be imported where there is no page: by a server that renders components, and by a worker.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { CONSUMER } from '../js/install.mjs'
import { output, write } from './project.mjs'
import { answerOfWorker } from './workerd.mjs'

const PACKAGE = join(CONSUMER, 'node_modules/connect-fields')
const { exports } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'))

/** `./locales/*` has an entry for each file. */
const filesOf = (entry) =>
  readdirSync(join(PACKAGE, 'dist', entry.replace('*', '')))
    .filter((file) => file.endsWith('.js'))
    .map((file) => entry.replace('*', file.slice(0, -3)))

const entries = Object.keys(exports)
  .filter((entry) => !/\.(wasm|json)$/.test(entry))
  .flatMap((entry) => (entry.endsWith('/*') ? filesOf(entry) : entry))
  .map((entry) => entry.replace('.', 'connect-fields'))

/** `text()` names the entries that export nothing. */
const source = `${entries.map((entry, number) => `import * as entry${number} from '${entry}'`).join('\n')}
const loaded = { ${entries.map((entry, number) => `'${entry}': entry${number}`).join(', ')} }
const text = () => Object.keys(loaded).filter((entry) => Object.keys(loaded[entry]).length === 0).join()
`

test('all entries were found', () => {
  for (const name of ['', '/full', '/js', '/element', '/locales/fr', '/providers', '/providers/zendesk'])
    assert.ok(entries.includes(`connect-fields${name}`))
})

test('Node imports each entry', async () => {
  write({ 'entries.mjs': `${source}console.log(text())` })
  assert.equal(await output(process.execPath, 'entries.mjs'), '')
})

test('workerd imports each entry', async () => assert.equal(await answerOfWorker('entries', source), ''))
