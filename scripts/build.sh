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

# module CRATE NAME CARGO_FLAG...: pkg/wasm/NAME_bg.wasm, and the glue beside it.
module() {
  wasm-pack --log-level warn build "$1" --mode no-install --target web --release --no-pack \
    --out-dir "$ROOT/pkg/wasm" --out-name "$2" -- "${@:3}"
}

# state NAME: what a module was optimized from, with what, and to what.
state() { cksum scripts/build.sh package-lock.json "pkg/wasm/$1"_{bg,opt}.wasm; }

# optimize NAME FLAG...: pkg/wasm/NAME_opt.wasm.
optimize() {
  local last=target/optimized/$1 strip=(--strip-debug --strip-producers --strip-target-features)
  # More than half of a build in which nothing has changed.
  if [ -f "$last" ] && [ "$(state "$1")" = "$(cat "$last")" ]; then return; fi
  npx wasm-opt "${features[@]}" "${@:2}" "${strip[@]}" "pkg/wasm/$1_bg.wasm" -o "pkg/wasm/$1_opt.wasm"
  # For `make size`, with what each function is called: that alone makes the functions stand in another order.
  case $1 in core | full) npx wasm-opt "${features[@]}" "${@:2}" --debuginfo "pkg/wasm/$1_bg.wasm" -o "pkg/wasm/$1_named.wasm" ;; esac
  mkdir -p target/optimized
  state "$1" >"$last"
}

module js core --no-default-features
# Rust puts nothing into the lowest kilobyte but the end of the stack, which no call comes near; and it looks before it loads or
# divides, so that neither ever traps. -O3 is a tenth quicker than -Oz; -Oz behind it costs no time, and saves half a percent; --gufa,
# which follows values through the whole module, saves a little more. A paste stays out of the way of a form: an engine compiles whole
# functions before they run.
optimize core --no-inline='*paste_entry*' -O3 --low-memory-unused --ignore-implicit-traps --converge --flatten --rereloop -O3 -Oz --converge --gufa -Oz --converge
# Nobody waits for what only a paste needs: as small as can be. Of our own crates alone: with the others the standard library would be
# compiled once more.
smallest() { printf 'profile.release.package.%s.opt-level="z"' "$1"; }
module js full --no-default-features --features full --config "$(smallest connect-fields-js)" --config "$(smallest connect-fields-format)"
optimize full -Oz
# No form loads these two: a better byte is not worth a minute.
module compiler/js compiler
optimize compiler -Os
module cli/js cli
optimize cli -Os
# wasm-pack marks its folder as one that npm has to leave out.
rm -f pkg/wasm/.gitignore

node scripts/bundle.mjs
