#!/usr/bin/env bash
# The development tools from npm, exactly as package-lock.json names them.
. "$(dirname "$0")/lib.sh"

if ! have node || ! have npm; then die "Node.js is missing: install version 20.19 or newer, then start again"; fi
node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' ||
  die "Node.js is $(node --version); version 20.19 or newer is needed"

# npm writes this file last, so it also tells that an earlier run came to its end.
[ node_modules/.package-lock.json -nt package-lock.json ] && exit
say "installs the development tools into node_modules (npm ci)"
logged npm limit 900 npm ci --no-audit --no-fund || die "npm ci failed"
touch node_modules/.package-lock.json
