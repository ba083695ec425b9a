// The project's TOML files as plain objects.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'smol-toml'
import { ROOT } from './install.mjs'

/** `[file stem, content]` of each file in a folder such as `tests/corpus`. */
export function readFolder(folder) {
  const files = readdirSync(join(ROOT, folder)).filter((file) => file.endsWith('.toml'))
  const read = (file) => JSON.parse(JSON.stringify(parse(readFileSync(join(ROOT, folder, file), 'utf8'))))
  return files.sort().map((file) => [file.slice(0, -'.toml'.length), read(file)])
}

/** The clipboards that `connect-fields/full` reads, and the providers of which the forms are. */
export function readFull(casesOf) {
  const folder = 'tests/corpus/full'
  const definitions = JSON.parse(readFileSync(join(ROOT, folder, 'providers.json'), 'utf8'))
  return { definitions, cases: readFolder(folder).flatMap(([file, corpus]) => casesOf(`full/${file}`, corpus)) }
}
