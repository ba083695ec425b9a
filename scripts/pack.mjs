// Leaves the npm package as exactly one pkg/connect-fields-<version>.tgz. The build must be done: `make pack` does it.
import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const pkg = fileURLToPath(new URL('../pkg', import.meta.url))

for (const file of readdirSync(pkg)) if (file.endsWith('.tgz')) rmSync(`${pkg}/${file}`)
execFileSync('npm', ['pack', '--silent', '--ignore-scripts'], { cwd: pkg, stdio: ['ignore', 'ignore', 'inherit'] })
const [tarball] = readdirSync(pkg).filter((file) => file.endsWith('.tgz'))
console.log(`pkg/${tarball}`)
