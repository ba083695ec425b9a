// Measures speed beside zod 4 jitless, in one run on this machine. The build must be done: `make bench` does it.
// A bench, not a test: its verdicts are for people, and its exit code is 0.
import { deepStrictEqual } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { provider } from '../pkg/dist/index.js'
import { timeColdStarts } from './cold.mjs'
import { forms } from './forms.mjs'
import * as ours from './ours.mjs'
import { median, timeAlone, timeTogether } from './timing.mjs'
import * as zod from './zod.mjs'

/** The bars of "What it must reach". */
const BARS = { valid: 0.5, wrong: 0.1 }
const LONG_TEXT_BAR = 20

/** What a library answers to a form, and what it should. */
const ANSWERS = {
  valid: (answer, form) => ({ actual: answer, expected: form }),
  wrong: (issues, form) => ({
    actual: new Set(issues.map(({ path }) => path)),
    expected: new Set(Object.entries(form).flatMap(([section, of]) => Object.keys(of).map((id) => `${section}.${id}`))),
  }),
}

if (globalThis.gc) await main()
else spawnSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url)], { stdio: 'inherit' })

async function main() {
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}; medians\n`)
  const verdicts = [...benchForms(), ...benchLongTexts()]
  await benchColdStart()
  for (const [passes, text] of verdicts) console.log(`${passes ? 'pass' : 'FAIL'}  ${text}`)
}

/** W1 and W2: a whole form, its value or its messages included. */
function benchForms() {
  const groups = Object.keys(BARS).flatMap((kind) => Object.keys(forms).map((id) => ({ kind, id })))
  const cases = groups.flatMap(({ kind, id }) =>
    Object.entries({ ours, zod }).map(([library, { createChecker }]) => ({
      name: `${library} ${kind} ${id}`,
      call: createChecker(id),
      inputs: forms[id][kind],
      answerOf: ANSWERS[kind],
    })),
  )
  for (const one of cases) verify(one)
  const times = timeTogether(cases)
  const rows = groups.map(({ kind, id }, at) => {
    const [own, peer] = [times[2 * at], times[2 * at + 1]]
    const ratio = median(own.map((time, round) => time / peer[round]))
    return { title: `${kind}, ${id}`, own: median(own), peer: median(peer), ratio, bar: BARS[kind] }
  })
  table(
    ['a whole form, ns', 'connect-fields', 'zod 4 jitless', 'ratio', 'bar'],
    rows.map(({ title, own, peer, ratio, bar }) => [title, own.toFixed(0), peer.toFixed(0), ratio.toFixed(3), bar]),
  )
  return rows.map(({ title, ratio, bar }) => [
    ratio <= bar,
    `${title}: ${ratio.toFixed(3)} of zod's time; the bar is ${bar}`,
  ])
}

/** What is timed has to be right: valid forms come back whole, of wrong ones every field is named. */
function verify({ name, call, inputs, answerOf }) {
  for (const form of inputs) {
    const { actual, expected } = answerOf(call(form), form)
    deepStrictEqual(actual, expected, `${name}: ${JSON.stringify(actual)}`)
  }
}

/** W6: a long text in any field of any provider, and as a paste; the slowest of them counts. */
function benchLongTexts() {
  const texts = {
    'a million blanks': ' '.repeat(1e6),
    'a million digits': '1'.repeat(1e6),
    '1 MB of prose': 'Lorem ipsum dolor sit amet. '.repeat(2 ** 20 / 28),
    '1 MB of slashes': `https://${'/'.repeat(2 ** 20 - 8)}`,
    '1 MB of quotes': '"'.repeat(2 ** 20),
  }
  const calls = Object.keys(forms).flatMap((id) => {
    const { fields, field, paste } = provider(id)
    return [[`${id} paste`, paste], ...fields.map((one) => [`${id}.${one.id}`, field(one.id, one.section).check])]
  })
  const rows = Object.entries(texts).map(([title, text]) => {
    const timed = calls.map(([name, call]) => ({ name, ...timeAlone(() => call(text)) }))
    const slowest = timed.reduce((one, other) => (other.median > one.median ? other : one))
    const workspace = timed.find(({ name }) => name === 'clay.workspaceId')
    return { title, workspace, slowest }
  })
  table(
    ['a long text, ms', 'clay.workspaceId', 'slowest field or paste', 'which', 'its worst of 9', 'bar'],
    rows.map(({ title, workspace, slowest }) => [
      title,
      workspace.median.toFixed(2),
      slowest.median.toFixed(2),
      slowest.name,
      slowest.worst.toFixed(2),
      LONG_TEXT_BAR,
    ]),
  )
  return rows.map(({ title, slowest }) => [
    slowest.median < LONG_TEXT_BAR,
    `${title}: ${slowest.median.toFixed(2)} ms in ${slowest.name}, the slowest; the bar is ${LONG_TEXT_BAR} ms`,
  ])
}

async function benchColdStart() {
  const modules = ['ours', 'zod'].map((name) => fileURLToPath(new URL(`${name}.mjs`, import.meta.url)))
  const times = await timeColdStarts(modules)
  table(
    ['a cold start, ms', 'connect-fields', 'zod 4 jitless'],
    [['import to first answer', ...times.map((time) => time.toFixed(2))]],
  )
}

/** A table in Markdown: the first column is text, the others stand to the right. */
function table(head, rows) {
  const lines = [head, ...rows].map((row) => row.map(String))
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  const print = (cells) => console.log(`| ${cells.join(' | ')} |`)
  const [first, ...rest] = lines.map((line) =>
    line.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))),
  )
  print(first)
  print(widths.map((width, column) => (column ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))))
  for (const line of rest) print(line)
  console.log()
}
