// The page that `make bench` writes: who is ahead is said, and the picture is one. How fast anything is, is no matter here.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { panelsOf, renderChart } from '../../benches/chart.mjs'
import { renderBars, renderTable } from '../../benches/report.mjs'

const row = (name, ...values) => ({ name, cells: values.map((value) => ({ value })) })
const tableOf = (rows) => ({ name: 'valid', title: 'A form', unit: 'ns', columns: ['one', 'other'], rows })
const lineOf = (text, name) => text.split('\n').find((line) => line.startsWith(`| ${name} |`))

test('the best of each column is bold, and who beats ours is named', () => {
  const text = renderTable(tableOf([row('connect-fields', 20, 5), row('peer', 10, 7), row('slow', 30, 9)]))
  assert.equal(lineOf(text, 'connect-fields'), '| connect-fields | 20.0 | **5.00** |')
  assert.equal(lineOf(text, 'peer'), '| peer | **10.0** | 7.00 |')
  assert.ok(text.endsWith('**Quicker than connect-fields:** one: peer. In other nothing is.'), text)
})

test('where nothing beats ours, that is said', () => {
  assert.ok(
    renderTable(tableOf([row('connect-fields', 1, 1), row('peer', 2, 2)])).endsWith(
      'Nothing is quicker than connect-fields.',
    ),
  )
})

test('a floor is no library', () => {
  const floor = { ...row('floor', 1, 1), aside: true }
  const text = renderTable(tableOf([row('connect-fields', 2, 2), row('peer', 3, 3), floor]))
  assert.equal(lineOf(text, 'floor'), '| floor | 1.00 | 1.00 |')
  assert.ok(text.endsWith('Nothing is quicker than connect-fields.'))
})

test('what was stopped is told as such', () => {
  const stopped = { name: 'peer', cells: [{ value: 3000, atLeast: true }, undefined] }
  assert.equal(lineOf(renderTable(tableOf([row('connect-fields', 1, 1), stopped])), 'peer'), '| peer | over 3,000 |  |')
})

test('a bar that is missed is told as such', () => {
  const text = renderBars([
    { what: 'bytes', measured: '15', bar: { text: '20', reached: true }, moonshot: { text: '10', reached: false } },
  ])
  assert.equal(text.split('\n').at(-1), '| bytes | 15 | 20 | reached | 10 | **missed** |')
})

test('the chart is well-formed whatever the names are, has words of its own, and a bar for each library', () => {
  const table = tableOf([
    row('connect-fields', 1, 1),
    row(`<b> & "c" 'd'`, 2, 2),
    { ...row('floor', 1, 1), aside: true },
  ])
  const chart = renderChart(panelsOf([table]))
  assert.ok(chart.includes('&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;'))
  assert.equal(chart.match(/<rect /g).length, 2)
  assert.match(chart, /role="img" aria-labelledby="title desc"/)
  assert.match(chart, /<desc id="desc">[^<]*connect-fields 1\.00/)
  assertWellFormed(chart)
})

/** Tags that close what was opened last, and no bare `<` or `&`. */
function assertWellFormed(xml) {
  const open = []
  const rest = xml.replace(/<(\/?)([a-z]+)((?: [\w:-]+="[^"<]*")*)(\/?)>/g, (_, closes, name, _attributes, alone) => {
    if (closes) assert.equal(open.pop(), name)
    else if (!alone) open.push(name)
    return ''
  })
  assert.deepEqual(open, [])
  assert.doesNotMatch(rest, /<|&(?!(?:amp|lt|gt|quot|#39);)/)
}
