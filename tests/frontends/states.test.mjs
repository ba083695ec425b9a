// `<connect-form>` looks as its pictures in docs/element do.
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { launch } from '../browser/browser.mjs'
import { ROOT } from '../js/install.mjs'
import { FOLDER, STATES, take } from './states.mjs'

/** The share of pixels that may differ: edges of letters, from one version of Chromium to another. */
const MOST = 0.01

let browser
before(async () => {
  browser = await launch()
})
after(() => browser.close())

for (const [name, state] of Object.entries(STATES)) {
  test(name, async (t) => {
    const { picture, fonts } = await take(browser, state)
    if (fonts !== readFileSync(join(FOLDER, 'fonts.txt'), 'utf8').trim()) {
      t.skip('this machine has other fonts than the pictures were taken with')
      return
    }
    const differing = await share(readFileSync(join(FOLDER, `${name}.png`)), picture)
    if (differing > MOST) {
      mkdirSync(join(ROOT, 'test-results'), { recursive: true })
      writeFileSync(join(ROOT, 'test-results', `${name}.png`), picture)
    }
    assert.ok(differing <= MOST, `${(100 * differing).toFixed(2)} % of the pixels differ: test-results/${name}.png`)
  })
}

/** The share of pixels in which two pictures differ; all of them where their sizes do. */
async function share(...pictures) {
  const page = await browser.newPage()
  try {
    return await page.evaluate(
      async (encoded) => {
        const [one, other] = await Promise.all(
          encoded.map(async (base64) => {
            const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob())
            const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
            context.drawImage(bitmap, 0, 0)
            return context.getImageData(0, 0, bitmap.width, bitmap.height)
          }),
        )
        if (one.width !== other.width || one.height !== other.height) return 1
        const differs = (at) =>
          [0, 1, 2].some((channel) => Math.abs(one.data[at + channel] - other.data[at + channel]) > 48)
        let count = 0
        for (let at = 0; at < one.data.length; at += 4) if (differs(at)) count++
        return count / (one.width * one.height)
      },
      pictures.map((picture) => picture.toString('base64')),
    )
  } finally {
    await page.close()
  }
}
