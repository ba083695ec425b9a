// Takes the picture of the README: the Clay form after a paste. `node tests/browser/screenshot.mjs`, after a build.
import { fileURLToPath } from 'node:url'
import { DemoPage, GOOD, start } from './browser.mjs'

const { browser, address, stop } = await start()
const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, colorScheme: 'light' })
await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address })
const page = new DemoPage(await context.newPage(), address)
await page.open('clay')
await page.type('credentials.apiKey', GOOD.clay['credentials.apiKey'])
await page.paste(page.box('params.workspaceId'), 'https://app.clay.com/workspaces/1060661/settings/account')
await page.tab.screenshot({
  path: fileURLToPath(new URL('../../www/screenshot.png', import.meta.url)),
  animations: 'disabled',
})
await stop()
