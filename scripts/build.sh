#!/usr/bin/env bash
# Builds the npm package inside pkg/: the wasm module, what is generated from the catalog, and pkg/dist.
# The set-up must be done: `make build` does it.
. "$(dirname "$0")/setup/lib.sh"

# The native tools first, with the native cargo: they generate TypeScript from the catalog and the messages.
cargo run -q -p connect-fields-cli -- generate

. target/setup/env.sh
# No path of this machine may end up in a module.
export RUSTFLAGS="${RUSTFLAGS:-} --remap-path-prefix=$ROOT=. --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo"

features=(--enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals
  --enable-reference-types --enable-multivalue)

# module CRATE NAME: pkg/wasm/NAME_opt.wasm, and the glue beside it.
module() {
  wasm-pack --log-level warn build "$1" --mode no-install --target web --release --no-pack \
    --out-dir "$ROOT/pkg/wasm" --out-name "$2" -- "${@:3}"
  npx wasm-opt "${features[@]}" -Oz --converge --strip-debug --strip-producers --strip-target-features \
    "pkg/wasm/$2_bg.wasm" -o "pkg/wasm/$2_opt.wasm"
}
module . core --features js
module compiler/js compiler
# wasm-pack marks its folder as one that npm has to leave out.
rm -f pkg/wasm/.gitignore

node scripts/bundle.mjs
