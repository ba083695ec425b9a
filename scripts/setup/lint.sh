#!/usr/bin/env bash
# The two rustup components that `make lint` and `make fmt` need; a minimal rustup comes without them.
. "$(dirname "$0")/lib.sh"

have cargo || die "Rust is missing: install it with rustup, then start again"
cargo clippy --version >/dev/null 2>&1 && cargo fmt --version >/dev/null 2>&1 && exit
say "installs clippy and rustfmt (rustup component add, at most 90 s)"
logged rustup limit 90 rustup component add clippy rustfmt || die "to go on, get this to work: rustup component add clippy rustfmt"
