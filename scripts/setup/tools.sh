#!/usr/bin/env bash
# wasm-pack and wasm-bindgen in target/tools/bin: links to the right versions if the machine has them, else
# installed there. The user's own ~/.cargo/bin stays as it is. With `audit`: cargo-deny, which `make audit` runs.
. "$(dirname "$0")/lib.sh"

WASM_PACK=0.15.1
CARGO_DENY=0.20.2
# The command line tool must have exactly the version of the crate.
WASM_BINDGEN=$(awk '$0 == "name = \"wasm-bindgen\"" { getline; gsub(/version = |"/, ""); print }' Cargo.lock) ||
  die "Cargo.lock is missing; it belongs to the repository"
[ -n "$WASM_BINDGEN" ] || die "Cargo.lock names no wasm-bindgen"

version_of() { { "$1" --version 2>/dev/null || true; } | awk '{ print $2; exit }'; }

# ensure COMMAND CRATE VERSION [FLAG FOR CARGO INSTALL]
ensure() {
  local bin=target/tools/bin/$1 found
  [ "$(version_of "$bin")" != "$3" ] || return 0
  mkdir -p target/tools/bin
  rm -f "$bin" # may be a link: cargo must not write through it
  for found in "$(command -v "$1" || true)" "${CARGO_HOME:-$HOME/.cargo}/bin/$1"; do
    if [ "$(version_of "$found")" = "$3" ]; then
      say "uses the $1 $3 that is installed already"
      ln -s "$found" "$bin"
      return
    fi
  done
  say "installs $2 $3 into target/tools (cargo install, 2 to 4 minutes)"
  # Without --no-track cargo would remember versions that a link has replaced since.
  logged "$1" cargo install "$2" --version "=$3" --root target/tools --force --no-track ${4:+"$4"} ||
    die "cargo could not install $2 $3"
}

if [ "${1:-}" = audit ]; then
  ensure cargo-deny cargo-deny "$CARGO_DENY" --locked
  exit
fi
ensure wasm-pack wasm-pack "$WASM_PACK" --locked
# Not --locked: the lock file that it was published with names a crate version that is not served any more.
ensure wasm-bindgen wasm-bindgen-cli "$WASM_BINDGEN"
