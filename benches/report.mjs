// The figures of a run as Markdown.
import { OURS } from './names.mjs'

/** Three digits that count, as nobody can read more into them. */
export function figure(value) {
  const digits = value >= 100 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(value || 1)))
  return value.toLocaleString('en', {
    minimumFractionDigits: Math.min(digits, 2),
    maximumFractionDigits: Math.min(digits, 2),
  })
}

const isOurs = ({ name }) => name.startsWith(OURS)
const BETTER = { B: 'smaller' }
const hasPeers = ({ rows }) => [true, false].every((ours) => rows.some((row) => !row.aside && isOurs(row) === ours))

/** Who is ahead in a column: the row that is best, and those that are better than ours. What stands aside is no library. */
export function judge({ rows }, column) {
  const compared = rows.filter(({ aside, cells }) => !aside && cells[column])
  const inOrder = compared.toSorted((one, other) => one.cells[column].value - other.cells[column].value)
  const ours = inOrder.find(isOurs)
  const ahead = ours ? inOrder.filter((row) => row.cells[column].value < ours.cells[column].value) : []
  return { best: inOrder[0], ahead }
}

/** A table, what is to know about it, and who is ahead of ours. */
export function renderTable(table) {
  const { title, note, list, unit, columns, rows } = table
  const bests = columns.map((_, column) => (hasPeers(table) ? judge(table, column).best : undefined))
  const cellOf = (row, column) => {
    const cell = row.cells[column]
    if (!cell) return ''
    const value = `${cell.atLeast ? 'over ' : ''}${figure(cell.value)}`
    const ratio = cell.ratio === undefined ? '' : ` (${cell.ratio.toFixed(cell.ratio < 0.1 ? 3 : 2)})`
    return row === bests[column] ? `**${value}**${ratio}` : value + ratio
  }
  const lines = [
    `| ${unit} | ${columns.join(' | ')} |`,
    `| --- |${' ---: |'.repeat(columns.length)}`,
    ...rows.map((row) => `| ${[row.name, ...columns.map((_, column) => cellOf(row, column))].join(' | ')} |`),
  ]
  const notes = [note, list?.map((item) => `- ${item}`).join('\n')].filter(Boolean)
  return [`## ${title}`, ...notes, lines.join('\n'), tellAhead(table)].filter(Boolean).join('\n\n')
}

/** Who beats ours, in words; nothing where there is nobody to beat it. */
export function tellAhead(table) {
  const { unit, columns } = table
  if (!hasPeers(table)) return ''
  const word = BETTER[unit] ?? 'quicker'
  const won = columns.map((title, column) => ({ title, names: judge(table, column).ahead.map(({ name }) => name) }))
  const lost = won.filter(({ names }) => names.length > 0)
  const first = won.filter(({ names }) => names.length === 0).map(({ title }) => title)
  const told = lost.map(({ title, names }) => `${columns.length > 1 ? `${title}: ` : ''}${names.join(', ')}`)
  if (lost.length === 0) return `Nothing is ${word} than ${OURS}.`
  const rest = first.length > 0 ? ` In ${first.join(', ')} nothing is.` : ''
  return `**${word[0].toUpperCase()}${word.slice(1)} than ${OURS}:** ${told.join('; ')}.${rest}`
}

/** What was to be reached, and whether it was. */
export function renderBars(bars) {
  const reached = (is) => (is ? 'reached' : '**missed**')
  return [
    '| what | measured | bar | | moonshot | |',
    '| --- | ---: | ---: | --- | ---: | --- |',
    ...bars.map(
      ({ what, measured, bar, moonshot }) =>
        `| ${what} | ${measured} | ${bar.text} | ${reached(bar.reached)} | ${moonshot.text} | ${reached(moonshot.reached)} |`,
    ),
  ].join('\n')
}

/** The whole page. */
export function renderReport({ machine, versions, tables, bars }) {
  const facts = Object.entries({ ...machine, ...versions }).map(([key, value]) => `| ${key} | ${value} |`)
  return `# Benchmarks

Written by \`make bench\`: all figures are of one run on one machine. Not to be read into: differences below a tenth.

![The figures of the tables below as bars: the shorter, the better](docs/benchmarks.svg)

## What is to be reached

${renderBars(bars)}

The two bars of new processes were set on another machine: what valibot took there stands beside them, and what it takes here beside what was measured.

## How it is measured

- Each library is bundled alone and minified, as an app has it, and builds the same forms. Before it is timed it has to take every valid form and to name every wrong field.
- W1, W2, W3, W5 and the floors: all cases take turns in one process, in an order that rotates, after a minor garbage collection each. Given are medians, and in brackets the median of the ratios to zod jitless in the same round.
- W4: a new process each, in turns; medians of 11.
- What is wrong is a list of path and message for each library. **Bold** is the best of a column; floors are no libraries: they only look at the texts, or only carry them over.
- zod default, ajv, arktype and typebox make code at run time, which a Content-Security-Policy forbids unless it has \`'unsafe-eval'\`; connect-fields asks for \`'wasm-unsafe-eval'\`, \`connect-fields/js\` for nothing.

${tables.map(renderTable).join('\n\n')}

## What it was measured on

| | |
| --- | --- |
${facts.join('\n')}
`
}
