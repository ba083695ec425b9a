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

const read = (file) => readFileSync(join(ROOT, file), 'utf8')

/** The blocks of JavaScript and TypeScript that use the package. */
const blocksOf = (text) =>
  [...text.matchAll(/^```(js|ts)\n(.*?)^```$/gms)]
    .map(([, language, code]) => ({ language, code }))
    .filter(({ code }) => /from 'connect-fields/.test(code))

const STATEMENT = /^(import|export|const|let|if|for|try|throw|\}|\s)/

/** A comment behind an expression, or under it, is the expression's value: both become an assertion. */
function withAssertions(code) {
  const lines = []
  let asserted = 0
  for (const line of code
    .replace(/\n\/\/ /g, '\n\0')
    .replace(/\n\0/g, (_, at) => continued(code, at))
    .split('\n')) {
    const [, expression, value] = /^(\S.*?);? \/\/ (.*)$/s.exec(line.replaceAll('\0', '\n')) ?? []
    if (!expression || STATEMENT.test(expression)) {
      lines.push(line)
      continue
    }
    asserted++
    lines.push(`assert.deepEqual(${expression}, (${value}\n), ${JSON.stringify(expression)})`)
  }
  return { asserted, code: `import assert from 'node:assert/strict'\n${lines.join('\n')}` }
}
