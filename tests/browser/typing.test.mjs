// The demo page under the hands of somebody who types: states while typing, words once a box is left.
import assert from 'node:assert/strict'
import { GOOD, pageTests } from './browser.mjs'

const WORKSPACE = 'params.workspaceId'

const pageTest = pageTests()

pageTest('typing shows a state and no words; leaving the box brings the words, once', {}, async (page) => {
  assert.equal(await page.state(WORKSPACE), 'empty')
  await page.type(WORKSPACE, '10')
  assert.equal(await page.state(WORKSPACE), 'valid')
  await page.type(WORKSPACE, 'x')
  assert.equal(await page.state(WORKSPACE), 'invalid')
  assert.equal(await page.words(WORKSPACE), '')
  assert.equal(await page.box(WORKSPACE).getAttribute('aria-invalid'), null)
  assert.deepEqual(await page.announced(), [])

  await page.press('Tab')
  const words = await page.words(WORKSPACE)
  assert.notEqual(words, '')
  assert.equal(await page.box(WORKSPACE).getAttribute('aria-invalid'), 'true')
  assert.equal((await page.announced()).length, 1)
  assert.ok((await page.announced())[0].includes(words))

  await page.press('Shift+Tab')
  await page.press('Tab')
  assert.equal((await page.announced()).length, 1, 'said once')

  await page.box(WORKSPACE).focus()
  await page.press('End')
  await page.press('Backspace')
  assert.equal(await page.words(WORKSPACE), '', 'words go as soon as they no longer hold')
  await page.tab.keyboard.type('x')
  assert.equal(await page.words(WORKSPACE), '', 'and do not come back while one types')
})

pageTest('the beginning of an address is incomplete, and an empty box is not wrong', {}, async (page) => {
  await page.type(WORKSPACE, 'https://app.cl')
  assert.equal(await page.state(WORKSPACE), 'incomplete')
  for (const nothing of ['', ' \u200b ']) {
    await page.box(WORKSPACE).fill(nothing)
    await page.press('Tab')
    assert.equal(await page.state(WORKSPACE), 'empty')
    assert.equal(await page.words(WORKSPACE), '')
    assert.equal(await page.box(WORKSPACE).getAttribute('aria-invalid'), null)
  }
})

pageTest('what was typed is tidied when the box is left', {}, async (page) => {
  await page.type(WORKSPACE, ' 1060661 ')
  assert.deepEqual(await page.values(WORKSPACE), [' 1060661 '])
  await page.press('Tab')
  assert.deepEqual(await page.values(WORKSPACE), ['1060661'])
  await page.field(WORKSPACE).getByRole('button', { name: 'Undo' }).click()
  assert.deepEqual(await page.values(WORKSPACE), [' 1060661 '])
})

for (const [typed, ascii] of Object.entries({ '１０６０６６１': '1060661', '١٠٦': '106' })) {
  pageTest(`${typed} is refused, and ${ascii} offered`, {}, async (page) => {
    await page.type(WORKSPACE, typed)
    assert.equal(await page.state(WORKSPACE), 'invalid')
    await page.press('Tab')
    assert.match(await page.words(WORKSPACE), /digits 0 to 9/)
    assert.equal(await page.box(WORKSPACE).getAttribute('aria-invalid'), 'true')
    await page.button(`Use ${ascii}`).click()
    assert.deepEqual(await page.values(WORKSPACE), [ascii])
    assert.equal(await page.state(WORKSPACE), 'valid')
    assert.equal(await page.words(WORKSPACE), '')
  })
}

pageTest('swapped id and secret are said on both, and swapped by a click', { provider: 'clickhouse' }, async (page) => {
  const [[id, goodId], [secret, goodSecret]] = Object.entries(GOOD.clickhouse)
  await page.type(id, goodSecret)
  await page.type(secret, goodId)
  await page.dropZone().focus()
  assert.match(await page.words(id), /swapped/)
  assert.match(await page.words(secret), /swapped/)
  assert.equal(await page.box(id).getAttribute('aria-invalid'), null, 'a warning does not block')
  await page.button('Swap them').click()
  assert.deepEqual(await page.values(id, secret), [goodId, goodSecret])
  assert.equal(await page.words(id), '')
  assert.equal(await page.words(secret), '')
})

pageTest('a secret is kept byte for byte, and its odd look said', { provider: 'clickhouse' }, async (page) => {
  const [id, secret] = Object.keys(GOOD.clickhouse)
  const odd = '"a=b<c>"'
  await page.type(id, GOOD.clickhouse[id])
  for (const enter of [() => page.type(secret, odd), () => page.paste(page.box(secret), odd)]) {
    await page.box(secret).fill('')
    await enter()
    await page.dropZone().focus()
    assert.deepEqual(await page.values(secret), [odd])
    assert.match(await page.words(secret), /Remove what is not part of it/)
  }
  await page.submit()
  await page.button('Show secrets').click()
  assert.equal(JSON.parse(await page.tab.locator('.result pre').first().textContent()).credentials.password, odd)
})
