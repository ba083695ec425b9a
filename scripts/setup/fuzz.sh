#!/usr/bin/env bash
# cargo-fuzz in target/tools/bin. It builds libFuzzer, which comes with the crate libfuzzer-sys, out of its sources.
. "$(dirname "$0")/lib.sh"

if ! have c++ && ! have g++ && ! have clang++; then die "no C++ compiler, which libFuzzer needs: install g++ or clang"; fi
ensure cargo-fuzz cargo-fuzz 0.13.2 --locked
