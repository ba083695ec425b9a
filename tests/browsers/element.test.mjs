// `<connect-form>` and `enhance` in each browser: what is typed is said to be wrong when its box is left, and taken when it is right.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { servePage } from '../frontends/page.mjs'
import { inEachBrowser } from './browsers.mjs'

const PAGE = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Connect</title>'
/** Each with the script that makes something of it. */
const PAGES = {
  'connect-form': {
    html: `${PAGE}<connect-form provider="clay"></connect-form><button>Elsewhere</button>`,
    script: '/element.js',
  },
  enhance: {
    html: `${PAGE}<form><label>Workspace ID <input name="workspaceId"></label><button>Connect</button></form>`,
    script: '/enhance-form.js',
  },
}
const scripts = {
  '/enhance-form.js': `import { provider } from '/index.js'
import { enhance } from '/enhance.js'
enhance(document.querySelector('form'), provider('clay'))`,
}

/** Runs in a page: empties the box of the workspace and gives it the focus. */
async function enterBox(script) {
  await import(script)
  const element = document.querySelector('connect-form')
  await element?.ready
  const box = (element?.shadowRoot ?? document).querySelector('[name$=workspaceId]')
  box.value = ''
  box.focus()
}

/** Runs in a page: leaves the box; gives its value and all the words of the page. */
async function leaveBox() {
  const root = document.querySelector('connect-form')?.shadowRoot ?? document.body
  document.querySelector('body > button, form > button').focus()
  return { value: root.querySelector('[name$=workspaceId]').value, words: root.textContent }
}

inEachBrowser((_, page) => {
  for (const [name, { html, script }] of Object.entries(PAGES)) {
    test(`${name}: a box that is typed into and left`, async (t) => {
      const { address, close } = await servePage(html, "'self' 'wasm-unsafe-eval'", scripts)
      t.after(close)
      await page.open(address)
      await page.evaluate(enterBox, script)
      await page.type(' 106x')
      assert.match((await page.evaluate(leaveBox)).words, /Workspace ID consists of the digits 0 to 9 only\./)
      await page.evaluate(enterBox, script)
      await page.type(' 106 ')
      const { value, words } = await page.evaluate(leaveBox)
      assert.equal(value, '106')
      assert.doesNotMatch(words, /digits/)
    })
  }
})
