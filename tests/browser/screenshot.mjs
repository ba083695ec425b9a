// Takes the picture of the README: a command is read, and has filled both boxes. `node tests/browser/screenshot.mjs`, after a build.
import { fileURLToPath } from 'node:url'
import { DemoPage, start } from './browser.mjs'

const PICTURE = fileURLToPath(new URL('../../www/screenshot.png', import.meta.url))

const { browser, address, stop } = await start()
const context = await browser.newContext({
  viewport: { width: 1120, height: 904 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
})
await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address })
const page = new DemoPage(await context.newPage(), address)
await page.open('clay')
await page.button('A curl command').click()
await page.tab.screenshot({ path: PICTURE, animations: 'disabled', caret: 'hide' })
await stop()
