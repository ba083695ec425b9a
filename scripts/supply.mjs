// What the project may depend on, as far as it can be told without asking anybody: `make lint` holds all of it, and
// scripts/audit.sh asks who knows more. Each function gives the faults of what it is given, in words.
import { isAllowed } from './licences.mjs'

/**
 * Of what builds and tests the package and is no part of it. Those of crates, which are a part, are in deny.toml.
 * The last three are those of caniuse-lite, of libvips (for Next.js) and of argparse.
 */
const TOOLS = [
  'MIT',
  'Apache-2.0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'MPL-2.0',
  'Zlib',
  'CC-BY-4.0',
  'LGPL-3.0-or-later',
  'Python-2.0',
]
/** Elastic License: run and read by tests, copied nowhere (docs/dependencies.md). And a Node of old, which names no licence. */
const OTHERS = ['@nangohq/frontend', '@nangohq/providers', '@nangohq/types', 'node-20.19']

/** `metadata` as `cargo metadata` gives it, `lock` and `deny` as Cargo.lock and deny.toml have it. */
export function faultsOfCrates(metadata, lock, deny) {
  const members = new Set(metadata.workspace_members)
  const [oldest] = metadata.packages.filter(({ id }) => members.has(id)).map(({ rust_version }) => rust_version)
  const registries = deny.sources['allow-registry'].map((address) => `registry+${address}`)
  const unchecked = new Set(lock.package.filter(({ source, checksum }) => source && !checksum).map(nameOf))
  return metadata.packages.flatMap((crate) => {
    const { allow: more = [] } = deny.licenses.exceptions.find((one) => one.crate === crate.name) ?? {}
    return faultsOf(nameOf(crate), {
      [`licence ${crate.license}`]: !isAllowed(crate.license, [...deny.licenses.allow, ...more]),
      [`from ${crate.source}`]: !members.has(crate.id) && !registries.includes(crate.source),
      'no checksum in Cargo.lock': unchecked.has(nameOf(crate)),
      [`needs Rust ${crate.rust_version}, and we promise ${oldest}`]: isNewer(crate.rust_version, oldest),
    })
  })
}

/** A package.json and the package-lock.json beside it. */
export function faultsOfLock(manifest, lock) {
  const { '': root, ...packages } = lock.packages
  const sections = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']
  const behind = sections.filter((section) => JSON.stringify(manifest[section]) !== JSON.stringify(root[section]))
  const loose = Object.entries(Object.assign({}, ...sections.map((section) => manifest[section]))).filter(
    ([, version]) => !/^(npm:@?[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  )
  return [
    ...behind.map((section) => `package-lock.json: ${section} are not those of package.json: run npm install`),
    ...loose.map(([name, version]) => `${name}: ${version} is not one version`),
    ...Object.entries(packages).flatMap(([path, one]) => {
      const name = path.replace(/^.*node_modules\//, '')
      return faultsOf(`${name} ${one.version}`, {
        [`licence ${one.license}`]: !OTHERS.includes(name) && !isAllowed(one.license, TOOLS),
        // .npmrc: what comes from the registry says no address.
        [`from ${one.resolved}`]: one.link || one.resolved,
        // What stands inside the archive of another is checked with it.
        'no integrity in package-lock.json': !one.integrity && !one.inBundle,
      })
    }),
  ]
}

/** A workflow of the forge: what it runs of others is one commit, and it may read unless a job says more. */
export function faultsOfWorkflow(text) {
  const used = [...text.matchAll(/\buses: *(\S+)/g)].map(([, action]) => action)
  return [
    ...used.filter((action) => !/@[0-9a-f]{40}$/.test(action)).map((action) => `${action}: no commit`),
    ...(/^permissions:\n {2}contents: read\n(?! )/m.test(text) ? [] : ['permissions of all jobs: contents: read']),
  ]
}

const nameOf = ({ name, version }) => `${name} ${version}`

const faultsOf = (name, found) =>
  Object.entries(found)
    .filter(([, isFault]) => isFault)
    .map(([fault]) => `${name}: ${fault}`)

/** Of two versions of Rust; a crate that names none takes any. */
const isNewer = (version, than) => (version ?? '0').localeCompare(than, 'en', { numeric: true }) > 0
