// A megabyte of each format that connect-fields/full reads, and of what only begins like it: pasted, and checked as a value.
import { provider, providers } from '../pkg/dist/full.js'
import { median } from './timing.mjs'

const MEGABYTE = 2 ** 20
const BAR = 50
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

let worst = { time: 0 }
for (const { id } of providers()) {
  const { paste, field, fields } = provider(id)
  const calls = [['pasted', paste], ...fields.map((one) => [one.id, field(one.id, one.section).check])]
  for (const [name, pump] of Object.entries(PUMPS)) {
    const text = pump.repeat(MEGABYTE / pump.length)
    for (const [call, run] of calls) {
      const times = Array.from({ length: ROUNDS }, () => {
        const start = performance.now()
        run(text)
        return performance.now() - start
      })
      const time = median(times)
      if (time > worst.time) worst = { time, place: `${name}, ${id} ${call}` }
    }
  }
}
const verdict = worst.time <= BAR ? 'pass' : 'MISSED'
console.log(`${verdict}  a megabyte of any format, at worst: ${worst.time.toFixed(1)} ms (${worst.place}; bar ${BAR})`)
