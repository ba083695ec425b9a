#!/usr/bin/env bash
# Makes the wasm32-unknown-unknown target usable and writes target/setup/env.sh, which scripts/build.sh sources.
# Two kinds of build, because rustup's download is not reachable everywhere:
#   prebuilt  the standard library that rustup ships
#   source    Debian's compiler builds the standard library from Debian's sources
# CONNECT_FIELDS_STD=prebuilt or =source forces one of them.
. "$(dirname "$0")/lib.sh"

TARGET=wasm32-unknown-unknown
PACKAGES="rustc-web cargo-web rust-web-src lld-22"
LINKER=wasm-ld-22
# wasm-pack only looks whether this folder is there; with -Zbuild-std nothing is ever in it.
MARKER=/usr/lib/rustlib/$TARGET/lib

prebuilt_ready() {
  local dir
  dir=$(rustc --print target-libdir --target "$TARGET" 2>/dev/null) && compgen -G "$dir/libstd-*.rlib" >/dev/null
}

add_prebuilt() {
  have rustup || return 1
  say "installs the standard library for $TARGET (rustup target add, at most 90 s)"
  logged rustup limit 90 rustup target add "$TARGET" && prebuilt_ready
}

source_ready() {
  [ -x /usr/bin/cargo ] && [ -x /usr/bin/rustc ] && [ -d "$MARKER" ] && have "$LINKER" &&
    [ -f "$(/usr/bin/rustc --print sysroot)/lib/rustlib/src/rust/library/std/Cargo.toml" ]
}

add_source() {
  have apt-get || die "no apt-get here; to go on, get this to work: rustup target add $TARGET"
  say "installs Debian's Rust with library sources and a linker: $PACKAGES (apt-get, system-wide)"
  if ! as_root apt-rust "$(apt_install "$PACKAGES") && mkdir -p $MARKER" || ! source_ready; then
    die "Debian's packages did not do it; to go on, get this to work: rustup target add $TARGET"
  fi
}

# Only cargo and rustc come from Debian: all of /usr/bin in front would change which node runs, too.
link_debian_rust() {
  mkdir -p target/setup/debian-rust
  ln -sf /usr/bin/cargo /usr/bin/rustc target/setup/debian-rust/
}

if ! have cargo || ! have rustc; then die "Rust is missing: install it with rustup, then start again"; fi

case ${CONNECT_FIELDS_STD:-} in
  source) kind=source; source_ready || add_source ;;
  prebuilt) kind=prebuilt; prebuilt_ready || add_prebuilt || die "CONNECT_FIELDS_STD=prebuilt, but rustup cannot install $TARGET" ;;
  '')
    if prebuilt_ready; then kind=prebuilt
    elif source_ready; then kind=source # this machine has been here before: do not wait for rustup again
    elif add_prebuilt; then kind=prebuilt
    else kind=source; add_source
    fi ;;
  *) die "CONNECT_FIELDS_STD is '$CONNECT_FIELDS_STD'; it can be prebuilt or source" ;;
esac

# The tools folder is filled by tools.sh.
path="$ROOT/target/tools/bin"
if [ "$kind" = source ]; then
  link_debian_rust
  path="$ROOT/target/setup/debian-rust:$path"
fi
{
  echo "# Written by scripts/setup/rust.sh. For the wasm build only: everything else uses the native cargo."
  echo "export CONNECT_FIELDS_STD=$kind"
  printf 'export PATH=%q:"%s"\n' "$path" "\$PATH"
  if [ "$kind" = source ]; then
    echo "export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort"
    echo "export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$LINKER"
    # Its own folder: two compilers in one target folder rebuild each other's work.
    printf 'export CARGO_TARGET_DIR=%q\n' "$ROOT/target/wasm-source"
  fi
} | write_if_changed target/setup/env.sh
