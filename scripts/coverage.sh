#!/usr/bin/env bash
# Which lines of src/ the tests of Rust run, the replay of fuzz/corpus among them. The set-up must be done: `make coverage` does it.
# src/wasm.rs, src/wasm/ and src/wire.rs are not among them: they are compiled for WebAssembly only, and tests/js runs them.
. "$(dirname "$0")/setup/lib.sh"

# Lower is a failure.
LEAST=95

export PATH=$ROOT/target/tools/bin:$PATH
. target/setup/llvm.env
others="$ROOT/(build\.rs|(cli|compiler|examples|format|fuzz|tests)/)"
# What an earlier run left counts no more: neither what it counted, nor its programs, which may have other lines.
cargo llvm-cov clean
cargo llvm-cov test --workspace --ignore-filename-regex "$others" --no-report </dev/null
cargo llvm-cov report --ignore-filename-regex "$others" --text --output-path target/coverage.txt --show-missing-lines
cargo llvm-cov report --ignore-filename-regex "$others" --fail-under-lines "$LEAST"
