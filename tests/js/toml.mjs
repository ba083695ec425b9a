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

const EMBEDDED = ['clay', 'clickhouse', 'cloudentity']

/**
 * The clipboards that `connect-fields/full` reads, and the providers of which the forms are; `others` are of providers that only
 * `connect-fields/providers` has.
 */
export function readFull(casesOf) {
  const folder = 'tests/corpus/full'
  const definitions = JSON.parse(readFileSync(join(ROOT, folder, 'providers.json'), 'utf8'))
  const all = readFolder(folder).flatMap(([file, corpus]) => casesOf(`full/${file}`, corpus))
  const isOwn = ({ item }) => item.provider in definitions || EMBEDDED.includes(item.provider)
  const others = all.filter((each) => !isOwn(each)).map((each) => ({ ...each, name: `providers/${each.name}` }))
  return { definitions, cases: all.filter(isOwn), others }
}
