// Leaves the npm package as exactly one pkg/connect-fields-<version>.tgz. The build must be done: `make pack` does it.
import { execFileSync } from 'node:child_process'
import { chmodSync, readdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const pkg = fileURLToPath(new URL('../pkg', import.meta.url))

for (const file of readdirSync(pkg)) if (file.endsWith('.tgz')) rmSync(`${pkg}/${file}`)
// npm writes into the archive who may read a file, and that would be as it is with whoever packs it.
for (const file of readdirSync(pkg, { recursive: true, withFileTypes: true }))
  if (file.isFile()) chmodSync(`${file.parentPath ?? file.path}/${file.name}`, 0o644)
execFileSync('npm', ['pack', '--silent', '--ignore-scripts'], { cwd: pkg, stdio: ['ignore', 'ignore', 'inherit'] })
const [tarball] = readdirSync(pkg).filter((file) => file.endsWith('.tgz'))
console.log(`pkg/${tarball}`)
