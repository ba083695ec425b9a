// The figures of a run as an SVG picture: a panel of bars for each claim.
import { OURS } from './names.mjs'
import { figure } from './report.mjs'

const PANEL = { width: 430, head: 34, row: 20, gap: 24 }
const LABEL = 112
const VALUE = 84
const COLUMNS = 2

/** Which column of which table is drawn. */
const DRAWN = [
  { table: 'sizes', column: 2, title: 'Bytes for any provider, brotli, kB', divisor: 1000 },
  { table: 'long', column: 1, title: 'The slowest megabyte in any field, ms' },
  { table: 'first', column: 2, title: 'New process, first answer, ms' },
  { table: 'all', column: 2, title: 'New process, 1013 providers answered, ms' },
  { table: 'wrong', column: 0, title: 'A wrong form of Clay, ns' },
  { table: 'valid', column: 0, title: 'A valid form of Clay, ns' },
  { table: 'bulk', column: 0, title: 'One of 100,000 forms, ns' },
  { table: 'keystroke', column: 1, title: 'A wrong keystroke in one field, ns' },
]

const STYLE = `text { font: 13px system-ui, sans-serif; fill: #1f2328 }
.head { font-weight: 600 }
.bar { fill: #7d8a99 }
.own { fill: #0a7d5e }
.own-name { font-weight: 600 }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 }
  .bar { fill: #768392 }
  .own { fill: #3fcf9f }
}`

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const inXml = (text) => String(text).replace(/[&<>"']/g, (character) => ENTITIES[character])

/** The panels of a run: those whose table there is. */
export function panelsOf(tables) {
  return DRAWN.flatMap(({ table, column, title, divisor = 1 }) => {
    const rows = tables.find(({ name }) => name === table)?.rows ?? []
    const drawn = rows.filter(({ aside, cells }) => !aside && cells[column])
    const bars = drawn.map(({ name, cells }) => ({
      name,
      value: cells[column].value / divisor,
      atLeast: cells[column].atLeast,
    }))
    return bars.length > 0 ? [{ title, bars }] : []
  })
}

/** A picture with its own words for those who do not see it; readable on a light page and on a dark one. */
export function renderChart(panels) {
  const heightOf = ({ bars }) => PANEL.head + bars.length * PANEL.row + PANEL.gap
  const heights = []
  for (let at = 0; at < panels.length; at += COLUMNS) {
    heights.push(Math.max(...panels.slice(at, at + COLUMNS).map(heightOf)))
  }
  const width = COLUMNS * PANEL.width
  const height = heights.reduce((sum, one) => sum + one, 0)
  const placed = panels.map((panel, at) => {
    const row = Math.floor(at / COLUMNS)
    const top = heights.slice(0, row).reduce((sum, one) => sum + one, 0)
    return renderPanel(panel, (at % COLUMNS) * PANEL.width, top)
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">
<title id="title">${OURS} beside other libraries: the shorter a bar, the better</title>
<desc id="desc">${inXml(panels.map(describe).join(' '))}</desc>
<style>${STYLE}</style>
${placed.join('\n')}
</svg>
`
}

const tell = ({ value, atLeast }) => `${atLeast ? 'over ' : ''}${figure(value)}`
const describe = ({ title, bars }) => `${title}: ${bars.map((bar) => `${bar.name} ${tell(bar)}`).join(', ')}.`

function renderPanel({ title, bars }, left, top) {
  const longest = Math.max(...bars.map(({ value }) => value))
  const room = PANEL.width - LABEL - VALUE
  const rows = bars.map((bar, at) => {
    const y = PANEL.head + at * PANEL.row
    const length = Math.max(1.5, (bar.value / longest) * room).toFixed(1)
    const [own, name] = bar.name.startsWith(OURS) ? ['own', ' class="own-name"'] : ['bar', '']
    return `<text x="${LABEL - 8}" y="${y + 5}" text-anchor="end"${name}>${inXml(bar.name)}</text><rect class="${own}" x="${LABEL}" y="${y - 6}" width="${length}" height="13" rx="2"/><text x="${LABEL + Number(length) + 6}" y="${y + 5}"${name}>${inXml(tell(bar))}</text>`
  })
  return `<g transform="translate(${left} ${top})">
<text class="head" x="${LABEL}" y="16">${inXml(title)}</text>
${rows.join('\n')}
</g>`
}
