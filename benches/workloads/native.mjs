// The same without JavaScript and WebAssembly: benches/native.rs, measured by criterion.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FILE } from '../inputs/bytes.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const IDS = ['clay', 'cloudentity', 'clickhouse']
const FORMS = { 'a valid form': 'valid', 'a wrong form, messages included': 'wrong' }
const MEGABYTE = 'a megabyte in Clay’s workspace ID'
const LONG = {
  [`${MEGABYTE}: blanks`]: 'long/blanks',
  [`${MEGABYTE}: digits`]: 'long/digits',
  [`${MEGABYTE}: prose`]: 'long/prose',
  'the definitions of 1013 providers compiled': 'compile/all',
}

export function run(folder) {
  const command = ['bench', '--bench', 'native', '--', '--noplot', '--warm-up-time', '1', '--measurement-time', '2']
  // https://bheisler.github.io/criterion.rs/book/user_guide/command_line_options.html
  const env = { ...process.env, CRITERION_HOME: folder, CONNECT_FIELDS_DEFINITIONS: FILE }
  const { status } = spawnSync('cargo', command, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error('cargo bench has failed')
  const cell = (path, unit) => ({ value: medianIn(join(folder, path)) / unit })
  return [
    {
      name: 'native',
      title: 'Natively, in Rust: a form',
      unit: 'ns',
      columns: IDS,
      rows: Object.entries(FORMS).map(([name, group]) => ({ name, cells: IDS.map((id) => cell(`${group}/${id}`, 1)) })),
    },
    {
      name: 'native-long',
      title: 'Natively, in Rust: what is long',
      unit: 'ms',
      columns: ['median'],
      rows: Object.entries(LONG).map(([name, path]) => ({ name, cells: [cell(path, 1e6)] })),
    },
  ]
}

/** Nanoseconds. */
const medianIn = (folder) => JSON.parse(readFileSync(join(folder, 'new/estimates.json'), 'utf8')).median.point_estimate
