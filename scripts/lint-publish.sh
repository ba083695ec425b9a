#!/usr/bin/env bash
# Publishes every package, but for the sending: crates are compiled out of what crates.io would give out, and npm packs what it would take.
# Needs no login. The npm package must be built: `make lint` does it.
. "$(dirname "$0")/setup/lib.sh"

# Cargo takes what it unpacked or built of a run before for the same, as long as the version is. A registry on this machine has no host
# in its name.
rm -rf target/publish "${CARGO_HOME:-$HOME/.cargo}"/registry/{src,cache}/-*/connect-fields*
# --allow-dirty: who lints has not committed yet.
cargo publish --workspace --dry-run --allow-dirty --target-dir target/publish

# --offline: whether this version is out already is not asked here.
code=0
said=$(cd pkg && npm publish --dry-run --offline --ignore-scripts --loglevel=warn 2>&1 >/dev/null) || code=$?
# What npm would correct in package.json it only warns of.
warnings=$(grep -v 'requires you to be logged in' <<<"$said" || true)
if [ "$code" != 0 ] || [ -n "$warnings" ]; then
  printf 'npm publish, exit code %s:\n%s\n' "$code" "$warnings" >&2
  exit 1
fi
rm -rf target/publish
