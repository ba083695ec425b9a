// What docs/guide/element.md shows and says, on a page.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '../js/install.mjs'
import { elementTests } from './element-page.mjs'

const DOCUMENT = readFileSync(join(ROOT, 'docs/guide/element.md'), 'utf8')
const EXAMPLE = join(ROOT, 'www/examples/element')
const CLAY = { html: '<connect-form provider="clay"></connect-form>' }
const KEY = '0123456789abcdef0123'

const blocks = (language) =>
  [...DOCUMENT.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, code]) => code)
const [shownPage, shownForm] = blocks('html')
const [shownScript, shownAnswer] = blocks('mjs')
const [shownStyle] = blocks('css')

const elementTest = elementTests()

test('the example is shown as it is', () => {
  assert.equal(shownPage, readFileSync(join(EXAMPLE, 'index.html'), 'utf8'))
  assert.equal(shownScript, readFileSync(join(EXAMPLE, 'main.js'), 'utf8'))
})

elementTest('what a server answers stands at its box', CLAY, async (user) => {
  await user.tab.evaluate((code) => {
    window.fetch = async (_, { body }) => {
      window.sent = JSON.parse(body)
      return { status: 401 }
    }
    new Function(code)()
  }, shownAnswer)
  await user.secret('API key').fill(KEY)
  await user.box('Workspace ID').fill('106')
  await user.button('Connect Clay').click()
  await user.tab.getByText('The service did not let us in').first().waitFor()
  assert.match(await user.words('API key'), /did not let us in/)
  assert.equal((await user.tab.evaluate(() => window.sent)).provider, 'clay')
})

elementTest('in a form of one’s own', { html: shownForm }, async (user) => {
  await user.secret('API key').fill(KEY)
  await user.box('Workspace ID').fill('106')
  const names = await user.tab.evaluate(() => [...new FormData(document.forms[0]).keys()])
  assert.deepEqual(names, ['name', 'credentials.apiKey', 'params.workspaceId'])
})

elementTest('looks', CLAY, async (user) => {
  await user.tab.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [sheet]
  }, shownStyle)
  const style = (part, property) =>
    user.tab
      .locator(`[part=${part}]`)
      .first()
      .evaluate((one, name) => getComputedStyle(one)[name], property)
  assert.equal(await style('submit', 'textTransform'), 'uppercase')
  assert.equal(await style('box', 'borderRadius'), '2px')
  assert.equal(await style('handoff', 'color'), 'rgb(122, 60, 255)')
})

test('every part and property of the page is one of the element, and none is missing', () => {
  const named = (line) =>
    [...new RegExp(`^${line}.*`, 'm').exec(DOCUMENT)[0].matchAll(/`([a-z][a-z-]*)`/g)].map(([, name]) => name)
  const source = readFileSync(join(ROOT, 'pkg/src/element/style.css'), 'utf8')
  const properties = [...source.matchAll(/var\(--connect-([a-z-]+)/g)].map(([, name]) => name)
  assert.deepEqual(named('Properties').sort(), [...new Set(properties)].sort())
  const drawn = [
    'box.ts',
    'draw/link.ts',
    'draw/field.ts',
    'draw/form.ts',
    'draw/secret.ts',
    'draw/how-to.ts',
    'draw/handoff.ts',
    'draw/destination.ts',
  ]
    .map((file) => readFileSync(join(ROOT, 'pkg/src/element', file), 'utf8'))
    .join('')
  const parts = [...drawn.matchAll(/part: '([a-z-]+)'|placeBehind\([^,]+, '([a-z]+)'/g)].map(
    ([, one, other]) => one ?? other,
  )
  assert.deepEqual(named('Parts').sort(), [...new Set(parts)].sort())
})

elementTest(
  'what stands in the element is shown above its button, whose words a slot replaces',
  {
    html: `<connect-form provider="clay"><label><input type="checkbox">Terms</label><span slot="submit">Go</span></connect-form>`,
  },
  async (user) => {
    const top = (locator) => locator.evaluate((one) => one.getBoundingClientRect().top)
    const button = user.button('Go')
    assert.ok((await top(user.tab.getByText('Terms'))) < (await top(button)))
    assert.ok((await top(user.tab.getByText('Terms'))) > (await top(user.box('Workspace ID'))))
  },
)
