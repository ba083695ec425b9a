// What a run was made with.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem, type } from 'node:os'

const PACKAGES = ['zod', 'valibot', 'ajv', 'ajv-formats', 'arktype', 'typebox']
const readJson = (url) => JSON.parse(readFileSync(new URL(url, import.meta.url), 'utf8'))
const versionIn = (folder, name) => readJson(`${folder}/${name}/package.json`).version

export function describeMachine() {
  const [{ model }, ...more] = cpus()
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: `${more.length + 1} x ${model.trim()}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${type()} ${release()}`,
    'load before the run': loadavg()[0].toFixed(1),
    'Node.js': `${process.version.slice(1)}, V8 ${process.versions.v8}`,
    Rust: execFileSync('rustc', ['--version'], { encoding: 'utf8' }).trim().replace('rustc ', ''),
  }
}

export function listVersions() {
  const versions = { 'connect-fields': readJson('../pkg/package.json').version }
  for (const name of PACKAGES) versions[name] = versionIn('node_modules', name)
  versions.esbuild = versionIn('../node_modules', 'esbuild')
  versions['@nangohq/providers'] = versionIn('../node_modules', '@nangohq/providers')
  return versions
}
