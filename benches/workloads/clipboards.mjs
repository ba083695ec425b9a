// What is pasted: a megabyte of each format that connect-fields/full reads, and of what only begins like it, pasted and checked
// as a value; prose, blanks and the like pasted with connect-fields alone.
import * as full from '../../pkg/dist/full.js'
import * as core from '../../pkg/dist/index.js'
import { LONG, MEGABYTE } from '../inputs/long.mjs'
import { median } from '../timing.mjs'

const ROUNDS = 3

const PUMPS = {
  'a .env file': 'export SOME_NAME="value 12345"\n',
  'open quotes': 'A="',
  'open quotes on many lines': 'A="\n',
  'assignments in a line': 'A=1 B=2 ',
  JSON: '{"name":"apiKey","value":"x1"},',
  'JSON that nests': '[{"a":',
  brackets: '[(',
  labels: 'Some Label: value here\n',
  'labels in a line': 'Some Label: value here, ',
  'curl in many lines': "curl -H 'A: b' https://x.example \\\n",
  'curl in a line': 'curl ',
  'curl commands': 'curl x\n',
  headers: 'Authorization: Basic QUJDOkRFRg==\n',
  'connection strings': 'postgres://a:b@c.d/e\n',
  pairs: 'A=b;',
  'a query': 'a=b&',
  'a table': 'a\tb\n',
  'a row': 'a\t',
  'quoted cells': '"a,',
  'beginnings of keys': '-----BEGIN PRIVATE KEY-----\n',
  'a token': 'eyJa',
  prose: 'lorem ipsum dolor ',
  addresses: 'https://app.clay.com/workspaces/1 ',
  dots: 'a.',
  prompts: '$ ',
  quotes: '"',
  names: 'API Key\n',
  sections: '[a]\n',
}

export function run() {
  const formats = Object.entries(PUMPS).map(([name, pump]) => [name, pump.repeat(MEGABYTE / pump.length)])
  const table = {
    name: 'clipboards',
    title: 'A megabyte pasted, the slowest of all formats and providers',
    note: 'No peer reads what is pasted.',
    unit: 'ms',
    columns: ['slowest'],
    rows: [
      {
        name: 'connect-fields, text of any kind',
        cells: [slowest(core, Object.entries({ ...LONG.plain, ...LONG.attack }))],
      },
      { name: 'connect-fields/full, any format', cells: [slowest(full, formats)] },
    ],
  }
  return [table]
}

/** The slowest of all texts in each box of each embedded provider. */
function slowest({ providers, provider }, texts) {
  const times = providers().flatMap(({ id }) => {
    const { paste, field, fields } = provider(id)
    const calls = [paste, ...fields.map((one) => field(one.id, one.section).check)]
    return texts.flatMap(([, text]) =>
      calls.map((call) => median(Array.from({ length: ROUNDS }, () => timeOf(call, text)))),
    )
  })
  return { value: Math.max(...times) }
}

function timeOf(call, text) {
  const start = performance.now()
  call(text)
  return performance.now() - start
}
