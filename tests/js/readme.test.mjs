// The documents: JavaScript in them runs against the packed package as it stands there, and their links lead somewhere.
import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { CONSUMER, load, ROOT } from './install.mjs'

const WITH_CODE = ['README.md', 'pkg/README.md']
const WITH_LINKS = [
  ...WITH_CODE,
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'docs/dependencies.md',
  'docs/setup.md',
  'providers/README.md',
]
const NOT_AN_EXPRESSION = /^(import|export|const|let|if|for|try|throw|[}\s]|\/\/)/

const read = (file) => readFileSync(join(ROOT, file), 'utf8')

/** Blocks of code that use the package. */
const blocksOf = (text) =>
  [...text.matchAll(/^```(?:js|ts)\n(.*?)^```$/gms)]
    .map(([, code]) => code)
    .filter((code) => code.includes("'connect-fields"))

/** An expression and its value: the comment behind it, or the lines of comment under it. */
function assertionAt(lines, at) {
  if (NOT_AN_EXPRESSION.test(lines[at])) return undefined
  const [expression, value] = lines[at].split(/ \/\/ (.*)/)
  if (value) return { expression, value }
  const after = lines.slice(at + 1)
  const end = after.findIndex((line) => !line.startsWith('// '))
  const comment = after.slice(0, end).map((line) => line.slice(3))
  return comment.length ? { expression, value: comment.join('\n') } : undefined
}

/** The code with each value asserted. */
function withAssertions(code) {
  const lines = code.split('\n')
  const made = lines.map((line, at) => {
    const found = assertionAt(lines, at)
    return found ? `assert.deepEqual(${found.expression}, (${found.value}\n), ${JSON.stringify(line)})` : line
  })
  return { code: made.join('\n'), count: made.filter((line, at) => line !== lines[at]).length }
}

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

test('both have code, which the tests above found', () => {
  for (const file of WITH_CODE) assert.ok(blocksOf(read(file)).length > 0, file)
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

test('the package carries its own README and the table of codes', () => {
  const installed = (file) => readFileSync(join(CONSUMER, 'node_modules/connect-fields', file), 'utf8')
  assert.equal(installed('README.md'), read('pkg/README.md'))
  assert.equal(installed('docs/codes.md'), read('messages/README.md'))
})

for (const file of WITH_LINKS) {
  test(`${file}: each link to a file leads to one`, () => {
    for (const [, target] of read(file).matchAll(/\]\(([^)\s#:]+)(?:#[^)]*)?\)/g)) {
      assert.ok(existsSync(join(ROOT, dirname(file), target)), target)
    }
  })
}
