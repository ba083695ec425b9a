#!/usr/bin/env bash
# Makes the wasm32-unknown-unknown target usable and writes target/setup/env.sh, which scripts/build.sh sources.
# The module is an eighth smaller when the standard library is built from source, for size and with immediate abort.
# rustup's download is not reachable everywhere, so there are three kinds of build:
#   source    rustup's compiler and its sources of the standard library (component rust-src)
#   debian    the same with Debian's compiler and sources, where rustup cannot deliver
#   prebuilt  the standard library as rustup compiled it: only where the other two cannot be had
# CONNECT_FIELDS_STD=source, =debian or =prebuilt forces one of them.
. "$(dirname "$0")/lib.sh"

TARGET=wasm32-unknown-unknown
PACKAGES="rustc-web cargo-web rust-web-src lld-22"
LINKER=wasm-ld-22
# wasm-pack only looks whether this folder is there; with -Zbuild-std nothing is ever in it.
MARKER=/usr/lib/rustlib/$TARGET/lib
BY_HAND="rustup target add $TARGET && rustup component add rust-src"
# Is there when rustup was tried, failed and another kind was taken: so that not every run waits for it again.
GAVE_UP=target/setup/rustup-gave-up
tried=

immediate_abort() { RUSTC_BOOTSTRAP=1 "$1" -Zunstable-options -Cpanic=immediate-abort --print sysroot 2>/dev/null; }

# can_build_std RUSTC: it knows immediate abort and has the sources of the standard library.
can_build_std() {
  local sysroot
  sysroot=$(immediate_abort "$1") && [ -f "$sysroot/lib/rustlib/src/rust/library/std/Cargo.toml" ]
}

prebuilt_ready() {
  local dir
  dir=$(rustc --print target-libdir --target "$TARGET" 2>/dev/null) && compgen -G "$dir/libstd-*.rlib" >/dev/null
}

add_prebuilt() {
  have rustup || return 1
  tried=yes
  say "installs the standard library for $TARGET (rustup target add, at most 90 s)"
  logged rustup limit 90 rustup target add "$TARGET" && prebuilt_ready
}

# wasm-pack wants the precompiled library to be there, although this build does not use it.
source_ready() { can_build_std rustc && prebuilt_ready; }

add_source() {
  have rustup || return 1
  if ! immediate_abort rustc >/dev/null; then
    say "$(rustc --version) is too old to build the standard library for size; rustup update helps"
    return 1
  fi
  prebuilt_ready || add_prebuilt || return 1
  can_build_std rustc && return
  tried=yes
  say "installs the sources of the standard library (rustup component add rust-src, at most 90 s)"
  logged rustup limit 90 rustup component add rust-src && source_ready
}

debian_ready() {
  [ -x /usr/bin/cargo ] && [ -x /usr/bin/rustc ] && [ -d "$MARKER" ] && have "$LINKER" && can_build_std /usr/bin/rustc
}

add_debian() {
  have apt-get || die "no apt-get here; to go on, get this to work: $BY_HAND"
  say "installs Debian's Rust with library sources and a linker: $PACKAGES (apt-get, system-wide)"
  if ! as_root apt-rust "$(apt_install "$PACKAGES") && mkdir -p $MARKER" || ! debian_ready; then
    die "Debian's packages did not do it; to go on, get this to work: $BY_HAND"
  fi
}

# Only cargo and rustc come from Debian: all of /usr/bin in front would change which node runs, too.
link_debian_rust() {
  mkdir -p target/setup/debian-rust
  ln -sf /usr/bin/cargo /usr/bin/rustc target/setup/debian-rust/
}

if ! have cargo || ! have rustc; then die "Rust is missing: install it with rustup, then start again"; fi

kind=${CONNECT_FIELDS_STD:-}
case $kind in
  source) source_ready || add_source || die "CONNECT_FIELDS_STD=source; to go on, get this to work: $BY_HAND" ;;
  debian) debian_ready || add_debian ;;
  prebuilt) prebuilt_ready || add_prebuilt || die "CONNECT_FIELDS_STD=prebuilt, but rustup cannot install $TARGET" ;;
  '')
    if source_ready || { [ ! -e "$GAVE_UP" ] && add_source; }; then kind=source
    elif debian_ready; then kind=debian
    elif prebuilt_ready && ! { have apt-get && can_root; }; then
      kind=prebuilt
      say "takes the standard library as rustup compiled it: the module gets an eighth bigger than the published one."
      say "For that one, get this to work: $BY_HAND"
    else
      add_debian
      kind=debian
    fi
    if [ "$kind" = source ]; then rm -f "$GAVE_UP"; elif [ -n "$tried" ]; then touch "$GAVE_UP"; fi ;;
  *) die "CONNECT_FIELDS_STD is '$kind'; it can be source, debian or prebuilt" ;;
esac

# The tools folder is filled by tools.sh.
path="$ROOT/target/tools/bin"
rustc=rustc
if [ "$kind" = debian ]; then
  rustc=/usr/bin/rustc
  link_debian_rust
  path="$ROOT/target/setup/debian-rust:$path"
fi
{
  echo "# Written by scripts/setup/rust.sh. For the wasm build only: everything else uses the native cargo."
  echo "export CONNECT_FIELDS_STD=$kind"
  printf 'export PATH=%q:"%s"\n' "$path" "\$PATH"
  # Its own folder: two compilers in one target folder rebuild each other's work.
  printf 'export CARGO_TARGET_DIR=%q\n' "$ROOT/target/wasm-$kind"
  # The library's sources are in the user's home, and no path of this machine may end up in the module.
  printf 'export RUSTFLAGS="%s "%q\n' "\${RUSTFLAGS:-}" "--remap-path-prefix=$($rustc --print sysroot)/lib/rustlib/src/rust=rust"
  # rustc inlines before LLVM does when it builds for speed, not for size; here that saves a fifteenth, and time as well.
  printf 'export RUSTFLAGS="%s "%s\n' "\$RUSTFLAGS" \
    "'-Zinline-mir=yes -Zinline-mir-threshold=100 -Zinline-mir-hint-threshold=200'"
  echo "export RUSTC_BOOTSTRAP=1"
  # Objects of JavaScript cross as numbers: the module gets smaller, and stays one that can be turned into JavaScript. src/wasm/arena.rs
  # depends on it, too: with reference types wasm-bindgen keeps a list of the objects in memory that the arena clears after each call.
  printf 'export RUSTFLAGS="%s "%s\n' "\$RUSTFLAGS" "-Ctarget-feature=-reference-types,-multivalue"
  if [ "$kind" = prebuilt ]; then
    # rustup's own library says that it has both features, though it uses neither: wasm-bindgen would expect them.
    printf 'export RUSTFLAGS="%s "%s\n' "\$RUSTFLAGS" \
      "'-Clink-arg=--no-check-features -Clink-arg=--features=bulk-memory,mutable-globals,nontrapping-fptoint,sign-ext'"
  else
    echo "export CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size"
    echo "export CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT=true CARGO_PROFILE_RELEASE_PANIC=immediate-abort"
  fi
  if [ "$kind" = debian ]; then echo "export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$LINKER"; fi
} | write_if_changed target/setup/env.sh
