#!/usr/bin/env bash
# Runs the tests of Rust with the oldest version that Cargo.toml promises. The set-up must be done: `make msrv` does it.
. "$(dirname "$0")/setup/lib.sh"

# Its own folder: two compilers in one target folder rebuild each other's work.
export CARGO_TARGET_DIR=target/msrv CARGO_PROFILE_DEV_DEBUG=0
limit 1800 cargo +"$(oldest_rust)" test --workspace --locked --quiet </dev/null
