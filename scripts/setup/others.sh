#!/usr/bin/env bash
# What a folder needs besides, exactly as its package-lock.json names it: scripts/setup/others.sh tests/frontends
. "$(dirname "$0")/lib.sh"

folder=$1
[ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ] && exit
say "installs what $folder needs into $folder/node_modules (npm ci)"
logged "npm-${folder//\//-}" limit 900 npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund ||
  die "npm ci in $folder failed"
touch "$folder/node_modules/.package-lock.json"
