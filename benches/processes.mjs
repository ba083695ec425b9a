// New processes, one after another.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median } from './timing.mjs'

const PROCESSES = 11

/**
 * Runs scripts of this folder in turns, each time in a new process.
 * @param commands the arguments of each, of which the first is the script; it prints an object of milliseconds as JSON
 * @returns per command the median of each figure
 */
export function timeProcesses(commands, rounds = PROCESSES) {
  const runs = commands.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [at, command] of commands.entries()) runs[at].push(runOnce(command))
  }
  return runs.map((all) =>
    Object.fromEntries(Object.keys(all[0]).map((key) => [key, median(all.map((one) => one[key]))])),
  )
}

function runOnce([script, ...rest]) {
  const command = [fileURLToPath(new URL(script, import.meta.url)), ...rest]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}
