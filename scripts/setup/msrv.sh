#!/usr/bin/env bash
# The oldest Rust that Cargo.toml promises, beside the one that is used.
. "$(dirname "$0")/lib.sh"

version=$(oldest_rust)
have rustup || die "rustup is missing: \`make msrv\` takes Rust $version from it"
rustup run "$version" rustc --version >/dev/null 2>&1 && exit
say "installs Rust $version (rustup toolchain install, at most 300 s)"
logged rustup-msrv limit 300 rustup toolchain install "$version" --profile minimal ||
  die "to go on, get this to work: rustup toolchain install $version --profile minimal"
