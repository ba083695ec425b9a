#!/usr/bin/env bash
# The form libraries and frameworks that tests/frontends uses, exactly as its package-lock.json names them.
. "$(dirname "$0")/lib.sh"

folder=tests/frontends
[ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ] && exit
say "installs form libraries and frameworks into $folder/node_modules (npm ci)"
logged npm-frontends limit 900 npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund ||
  die "npm ci in $folder failed"
touch "$folder/node_modules/.package-lock.json"
