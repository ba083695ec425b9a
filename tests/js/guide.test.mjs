// The guide: nothing in it is untested. JavaScript runs in readme.test.mjs, quick starts in tests/frontends/quick-start.test.mjs.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { test } from 'node:test'
import { CONSUMER } from './install.mjs'
import { blocksOf, GUIDE, read } from './snippets.mjs'

const INDEX = 'docs/guide/README.md'
// What its other blocks do is seen in a browser: tests/frontends/element-docs.test.mjs.
const ELEMENT = 'docs/guide/element.md'
/** A link to a source, and the block of code under it. */
const SHOWN = /\]\((\.\.\/\.\.\/(?:www\/)?examples\/[^)]*)\)[^\n]*:\n\n```\w+\n(.*?)^```$/gms

const shown = GUIDE.flatMap((file) =>
  [...read(file).matchAll(SHOWN)].map(([, link, code]) => ({ file, source: posix.join('docs/guide', link), code })),
)

for (const { file, source, code } of shown) {
  test(`${file} shows ${source} as it is`, () => assert.ok(read(source).includes(code)))
}

test('each block is a command, runs, or is shown as it is', () => {
  for (const file of GUIDE.filter((one) => one !== ELEMENT)) {
    const text = read(file)
    const tested = [...blocksOf(text), ...shown.map(({ code }) => code)]
    for (const [, language, code] of text.matchAll(/^```(\w*)\n(.*?)^```$/gms)) {
      assert.ok(language === 'sh' || tested.includes(code), `${file}:\n${code}`)
    }
  }
})

test('each command of connect-fields succeeds', () => {
  const commands = GUIDE.flatMap((file) => [...read(file).matchAll(/^npx (connect-fields) (.*)$/gm)])
  assert.ok(commands.length > 0)
  const folder = mkdtempSync(join(CONSUMER, 'guide-'))
  try {
    const command = (text) =>
      execFileSync(join(CONSUMER, 'node_modules/.bin/connect-fields'), text.split(' '), { cwd: folder, stdio: 'pipe' })
    writeFileSync(join(folder, 'providers.yaml'), 'acme: { display_name: Acme, auth_mode: API_KEY }\n')
    command('compile providers.yaml -o old.bin')
    for (const [, , text] of commands) command(text)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('each page is in the list, which is the order of the site, and its name there is its heading', () => {
  const links = [...read(INDEX).matchAll(/^- \[(.*)\]\((\w[\w-]*\.md)\)$/gm)]
  const listed = links.map(([, , page]) => `docs/guide/${page}`)
  assert.deepEqual([INDEX, ...listed].toSorted(), GUIDE.toSorted())
  for (const [, name, page] of links) assert.ok(read(`docs/guide/${page}`).startsWith(`# ${name}\n`), page)
})
