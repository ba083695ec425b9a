// Addresses to compare URL parsers on: the test data of the URL standard, as the crate `url` brings it, and our own corpus.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { load, ROOT } from './install.mjs'
import { readFolder } from './toml.mjs'

const { compile } = await load('connect-fields/compiler')

const acme = (base_url, field) => ({
  auth_mode: 'NONE',
  proxy: { base_url },
  connection_config: { field: { type: 'string', title: 'Field', ...field } },
})
/** All places of a URL that a field can stand in. */
export const definitions = {
  'a-url': acme('${connectionConfig.field}', { format: 'uri' }),
  'a-url-with-a-path': acme('${connectionConfig.field}/v1', {}),
  'a-host': acme('https://${connectionConfig.field}/v1', { format: 'hostname' }),
  'a-host-of-any-form': acme('https://${connectionConfig.field}', {}),
  'a-label': acme('https://${connectionConfig.field}.acme.example/v1', {}),
  'a-port': acme('https://acme.example:${connectionConfig.field}/v1', {}),
  'a-path': acme('https://acme.example/${connectionConfig.field}/v1', {}),
  'a-query': acme('https://acme.example/v1?team=${connectionConfig.field}', {}),
}
export const bytes = compile(definitions, { with: ['verification'] })

/** `cargo` knows where it has put the crate that Cargo.lock names. */
function standard(file) {
  const flags = ['metadata', '--format-version=1', '--locked', '--filter-platform=wasm32-unknown-unknown']
  const metadata = execFileSync('cargo', flags, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 28 })
  const { manifest_path } = JSON.parse(metadata).packages.find(({ name }) => name === 'url')
  return JSON.parse(readFileSync(join(dirname(manifest_path), 'tests', file), 'utf8'))
}

/** Each with all that the standard says of it; comments are texts. */
const parsing = standard('urltestdata.json').filter((item) => typeof item !== 'string')
const setting = Object.values(standard('setters_tests.json'))
  .flat()
  .filter((item) => typeof item !== 'string')

const ours = readFolder('tests/corpus').flatMap(([, { check = [], paste = [] }]) =>
  [...check, ...paste].map(({ input, text }) => input ?? text),
)

/** Of an address also what stands behind its scheme, and what stands before its path: what people put into the box of a host. */
const piecesOf = (text) => {
  const [, rest = '', host = ''] = /^[a-z]+:[\\/]*(([^/?#\\]*).*)$/is.exec(text) ?? []
  return [text, rest, host]
}

/** The texts of the standard's data that have to be absolute URLs, and what comes out: an address, or nothing. */
export const expected = new Map(
  parsing.filter(({ base, relativeTo }) => !base && !relativeTo).map(({ input, href }) => [input, href ?? null]),
)

const all = [
  ...parsing.flatMap(({ input, base, href, host }) => [input, base, href, host]),
  ...setting.flatMap(({ href, new_value, expected: { href: result, host } }) => [href, new_value, result, host]),
  ...ours,
]
/** Half a character has no UTF-8, so that no native text holds one. */
export const texts = [
  ...new Set(all.filter((text) => typeof text === 'string' && text !== '').flatMap(piecesOf)),
].filter((text) => text !== '' && text.isWellFormed())

/** What the crate answers. */
export function nativeAnswers() {
  const folder = mkdtempSync(join(tmpdir(), 'connect-fields-'))
  try {
    const [catalog, list] = ['catalog.bin', 'texts.json'].map((name) => join(folder, name))
    writeFileSync(catalog, bytes)
    writeFileSync(list, JSON.stringify(texts))
    const words = ['run', '-q', '--example', 'answers', catalog, list]
    return JSON.parse(execFileSync('cargo', words, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 28 }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
