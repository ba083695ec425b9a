#!/usr/bin/env bash
# Clippy on what is compiled for WebAssembly only. Where rustup cannot deliver that target, and set-up took Debian's compiler
# for the build, there is no Clippy for it.
. "$(dirname "$0")/setup/lib.sh"

TARGET=wasm32-unknown-unknown
if ! compgen -G "$(rustc --print target-libdir --target $TARGET)/libstd-*.rlib" >/dev/null; then
  say "rustup has no $TARGET here: src/wasm.rs is compiled, and not linted"
  exit
fi
cargo clippy --target $TARGET -p connect-fields-js --no-default-features -- -D warnings
cargo clippy --target $TARGET -p connect-fields-js --no-default-features --features full -- -D warnings
