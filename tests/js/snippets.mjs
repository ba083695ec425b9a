// The code of the documents: where it stands, and what it says that it gives.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './install.mjs'

export const GUIDE = readdirSync(join(ROOT, 'docs/guide'))
  .filter((file) => file.endsWith('.md'))
  .map((file) => `docs/guide/${file}`)

const NOT_AN_EXPRESSION = /^(import|export|const|let|if|for|try|throw|[}\s]|\/\/)/

export const read = (file) => readFileSync(join(ROOT, file), 'utf8')

/** Blocks of code that use the package. */
export const blocksOf = (text) =>
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
export function withAssertions(code) {
  const lines = code.split('\n')
  const made = lines.map((line, at) => {
    const found = assertionAt(lines, at)
    return found ? `assert.deepEqual(${found.expression}, (${found.value}\n), ${JSON.stringify(line)})` : line
  })
  return { code: made.join('\n'), count: made.filter((line, at) => line !== lines[at]).length }
}
