#!/usr/bin/env bash
# wasm-pack and wasm-bindgen in target/tools/bin: links to the right versions if the machine has them, else
# installed there. The user's own ~/.cargo/bin stays as it is.
. "$(dirname "$0")/lib.sh"

WASM_PACK=0.15.1
# The command line tool must have exactly the version of the crate.
WASM_BINDGEN=$(awk '$0 == "name = \"wasm-bindgen\"" { getline; gsub(/version = |"/, ""); print }' Cargo.lock) ||
  die "Cargo.lock is missing; it belongs to the repository"
[ -n "$WASM_BINDGEN" ] || die "Cargo.lock names no wasm-bindgen"

ensure wasm-pack wasm-pack "$WASM_PACK" --locked
# Not --locked: the lock file that it was published with names a crate version that is not served any more.
ensure wasm-bindgen wasm-bindgen-cli "$WASM_BINDGEN"
