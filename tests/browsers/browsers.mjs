// Chromium, Firefox and WebKit as the machine has them: of the last two, Playwright would drive builds of its own only.
import { after, before, describe } from 'node:test'
import puppeteer from 'puppeteer-core'
import { chromiumPath, FLAGS, onPath } from '../browser/browser.mjs'
import { launchWebKit } from './webkit.mjs'

const firefox = process.env.FIREFOX ?? onPath('firefox-esr', 'firefox')

/** How each is started; or `missing`, why it is not there. */
const BROWSERS = {
  Chromium: { launch: () => launch({ browser: 'chrome', executablePath: chromiumPath(), args: FLAGS }) },
  Firefox: {
    missing: !firefox && 'no Firefox on PATH: run `make setup-browsers`, or set FIREFOX to the path of one',
    launch: () => launch({ browser: 'firefox', executablePath: firefox }),
  },
  WebKit: {
    missing:
      !(onPath('WebKitWebDriver') && onPath('Xvfb')) && 'no WebKitWebDriver and Xvfb on PATH; only Linux has them',
    launch: launchWebKit,
  },
}

/** A browser with a fresh profile and one page. */
async function launch(options) {
  const browser = await puppeteer.launch(options)
  const page = await browser.newPage()
  return {
    open: (address) => page.goto(address),
    evaluate: (run, ...given) => page.evaluate(run, ...given),
    type: (text) => page.keyboard.type(text),
    close: () => browser.close(),
  }
}

/**
 * Calls `define(name, page)` for each browser, to define its tests. `page.open(address)` shows an address,
 * `page.evaluate(run, ...given)` runs a function there, which may be asynchronous, and gives what it gives, and
 * `page.type(text)` presses keys, as the element that has the focus gets them.
 */
export function inEachBrowser(define) {
  for (const [name, { missing, launch }] of Object.entries(BROWSERS)) {
    describe(name, { skip: missing, timeout: 120_000 }, () => {
      const page = {}
      before(async () => Object.assign(page, await launch()))
      after(() => page.close?.())
      define(name, page)
    })
  }
}
