// Holds everything that the project depends on against scripts/supply.mjs.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'smol-toml'
import { faultsOfCrates, faultsOfLock, faultsOfWorkflow } from './supply.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const read = (file) => readFileSync(file, 'utf8')
const output = (...command) => execFileSync(command[0], command.slice(1), { encoding: 'utf8', maxBuffer: 2 ** 28 })
const files = output('git', 'ls-files', '--cached', '--others', '--exclude-standard').trimEnd().split('\n')

// --locked: it fails where Cargo.lock is not that of Cargo.toml.
const metadata = JSON.parse(output('cargo', 'metadata', '--format-version', '1', '--locked', '--all-features'))
const faults = faultsOfCrates(metadata, parse(read('Cargo.lock')), parse(read('deny.toml')))

for (const file of files.filter((one) => /(^|\/)package\.json$/.test(one))) {
  const lock = join(dirname(file), 'package-lock.json')
  const manifest = JSON.parse(read(file))
  if (files.includes(lock))
    faults.push(...faultsOfLock(manifest, JSON.parse(read(lock))).map((fault) => `${lock}: ${fault}`))
  else if (Object.keys(manifest).some((key) => /dependencies$/i.test(key)))
    faults.push(`${file}: has dependencies, and no package-lock.json beside it`)
}

for (const file of files.filter((one) => one.startsWith('.github/workflows/')))
  faults.push(...faultsOfWorkflow(read(file)).map((fault) => `${file}: ${fault}`))

for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
