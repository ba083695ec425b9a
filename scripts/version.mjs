// The version of the package and of the crates, which is one and stands in several files. Says it, or where they differ.
//   node scripts/version.mjs 0.2.0               writes it everywhere
//   node scripts/version.mjs --released v0.2.0   whether it is that of a tag, and CHANGELOG.md has its date
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const OF_CRATES = /(?<=^version = "|path = "[^"]+", version = ")[^"]+/gm
const PLACES = {
  'Cargo.toml': OF_CRATES,
  'cli/Cargo.toml': OF_CRATES,
  'cli/js/Cargo.toml': OF_CRATES,
  'pkg/package.json': /(?<=^ {2}"version": ")[^"]+/gm,
}

const read = (file) => readFileSync(file, 'utf8')
const found = () => Object.entries(PLACES).flatMap(([file, place]) => read(file).match(place) ?? [`none in ${file}`])

function fail(text) {
  console.error(text)
  process.exit(1)
}

const [wish, tag] = process.argv.slice(2)
if (wish && wish !== '--released') {
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(wish)) fail(`${wish} is no version`)
  for (const [file, place] of Object.entries(PLACES)) writeFileSync(file, read(file).replace(place, wish))
}

const versions = [...new Set(found())]
if (versions.length > 1)
  fail(`versions differ: ${versions.join(', ')}; node scripts/version.mjs VERSION writes one everywhere`)
const [version] = versions
if (wish === '--released') {
  if (tag !== `v${version}`) fail(`the tag is ${tag}, and the version ${version}`)
  const dated = read('CHANGELOG.md')
    .split('\n')
    .some((line) => /^## (\S+) - \d{4}-\d\d-\d\d$/.exec(line)?.[1] === version)
  if (!dated) fail(`CHANGELOG.md has no "## ${version} - " with a date`)
}
console.log(version)
