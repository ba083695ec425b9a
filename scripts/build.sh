#!/usr/bin/env bash
# Builds the npm package inside pkg/: the wasm module, what is generated from the catalog, and pkg/dist.
# The set-up must be done: `make build` does it.
. "$(dirname "$0")/setup/lib.sh"

# The native tools first, with the native cargo: they generate TypeScript from the catalog and the messages.
cargo run -q -p connect-fields-cli -- generate

(
  . target/setup/env.sh
  # No path of this machine may end up in the module.
  export RUSTFLAGS="${RUSTFLAGS:-} --remap-path-prefix=$ROOT=. --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo"
  wasm-pack --log-level warn build . --mode no-install --target web --release --no-pack --out-dir pkg/wasm --out-name core -- --features js
)
# wasm-pack marks its folder as one that npm has to leave out.
rm -f pkg/wasm/.gitignore

features=(--enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals
  --enable-reference-types --enable-multivalue)
npx wasm-opt "${features[@]}" -Oz --converge --strip-debug --strip-producers --strip-target-features \
  pkg/wasm/core_bg.wasm -o pkg/wasm/core_opt.wasm
node scripts/bundle.mjs
