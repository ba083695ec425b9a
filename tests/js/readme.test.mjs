// The documents: JavaScript in them runs against the packed package as it stands there, and their links lead somewhere.
import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { CONSUMER, fileOf, load, ROOT } from './install.mjs'
import { blocksOf, GUIDE, read, withAssertions } from './snippets.mjs'

const READMES = ['README.md', 'pkg/README.md']
const WITH_CODE = [...READMES, ...GUIDE]
const WITH_LINKS = [
  ...WITH_CODE,
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/dependencies.md',
  'docs/release.md',
  'docs/setup.md',
  'providers/README.md',
]

// The catalog that an example opens; commands above it in the document make it.
const { compile } = await load('connect-fields/compiler')
const zendesk = new URL('../providers.yaml', import.meta.resolve('@nangohq/providers'))
process.chdir(CONSUMER)
writeFileSync('catalog.bin', compile(readFileSync(zendesk, 'utf8'), { only: ['zendesk'] }))

for (const file of WITH_CODE) {
  blocksOf(read(file)).forEach((block, number) => {
    test(`${file}: block ${number + 1} runs, and gives what it says`, async () => {
      const { code, count } = withAssertions(block)
      assert.ok(count > 0, 'it says no value')
      const script = join(CONSUMER, `${file.replaceAll('/', '-')}-${number + 1}.mjs`)
      writeFileSync(script, `import assert from 'node:assert/strict'\n${code}`)
      await import(pathToFileURL(script))
    })
  })
}

test('both READMEs have code, which the tests above found', () => {
  for (const file of READMES) assert.ok(blocksOf(read(file)).length > 0, file)
})

test('a value that is not the one in the comment is a failure', () => {
  const { code, count } = withAssertions("f('https://a.example') // 'x'\ng(1)\n// {\n//   a: 1, // one\n// }\n")
  assert.equal(count, 2)
  assert.match(code, /^assert\.deepEqual\(f\('https:\/\/a\.example'\), \('x'\n\)/)
  assert.match(code, /^assert\.deepEqual\(g\(1\), \(\{\n {2}a: 1, \/\/ one\n\}\n\)/m)
})

test('the table of providers is that of the catalog', async () => {
  const { provider, providers } = await load()
  const rows = providers().map(({ id, name, authMode }) => {
    const fields = provider(id).fields.map(({ section, id: field }) => `\`${section}.${field}\``)
    return `| \`${id}\` | ${name} | \`${authMode}\` | ${fields.join(', ')} |`
  })
  const table = read('README.md').split('## Providers\n\n')[1].split('\n\n')[0]
  assert.deepEqual(table.split('\n').slice(2), rows)
  for (const { id } of providers()) assert.ok(read('pkg/README.md').includes(`\`${id}\``), id)
})

for (const [file, text, entry] of [
  ['pkg/README.md', /module of its own, (\d+) kB brotli/, 'connect-fields/compiler'],
  ['pkg/README.md', /(\d+) kB brotli in all instead of/, 'connect-fields/js'],
  ['pkg/README.md', /in all instead of (\d+),/, 'connect-fields'],
  ['docs/guide/paste.md', /\((\d+) kB instead of/, 'connect-fields/full'],
  ['docs/guide/element.md', /It adds (\d+) kB/, 'connect-fields/element'],
]) {
  test(`${file}: ${entry} has the size that is said`, () => {
    const [, said] = read(file).match(text)
    const { length } = brotliCompressSync(readFileSync(fileOf(entry)))
    assert.ok(Math.abs(length / 1000 - said) < 1, `${length} bytes, and not ${said} kB`)
  })
}

test('the package carries its own README and the table of codes', () => {
  const installed = (file) => readFileSync(join(CONSUMER, 'node_modules/connect-fields', file), 'utf8')
  assert.equal(installed('README.md'), read('pkg/README.md'))
  assert.equal(installed('docs/codes.md'), read('messages/README.md'))
})

test('the links of the package’s README lead to the repository from npm’s page of it, too', () => {
  const targets = [...read('pkg/README.md').matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target)
  const { url, directory } = JSON.parse(read('pkg/package.json')).repository
  const repository = url.replace(/^git\+(.*)\.git$/, '$1/')
  assert.ok(existsSync(join(ROOT, directory, 'README.md')))
  for (const target of targets) {
    // What the build makes is in the package, and on no page.
    assert.match(target, /^(?:https:|#)/)
    const [, path] = target.split(repository)
    if (path) assert.ok(existsSync(join(ROOT, path.replace(/^(?:blob|tree)\/main\//, ''))), target)
  }
})

for (const file of WITH_LINKS) {
  test(`${file}: each link to a file leads to one`, () => {
    for (const [, target] of read(file).matchAll(/\]\(([^)\s#:]+)(?:#[^)]*)?\)/g)) {
      assert.ok(existsSync(join(ROOT, dirname(file), target)), target)
    }
  })
}
