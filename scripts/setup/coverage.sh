#!/usr/bin/env bash
# cargo-llvm-cov in target/tools/bin, and LLVM's own tools for it, of the version that rustc has inside.
. "$(dirname "$0")/lib.sh"

ensure cargo-llvm-cov cargo-llvm-cov 0.9.1 --locked

# Those that LLVM_COV and LLVM_PROFDATA name, those of rustup, or those of Debian; leaves their paths in target/setup/llvm.env.
write_env() { printf 'export LLVM_COV=%q LLVM_PROFDATA=%q\n' "$1" "$2" | write_if_changed target/setup/llvm.env; }
rustup_tools=$(rustc --print target-libdir)/../bin
version=$(rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')

found() {
  if [ -n "${LLVM_COV:-}" ] && [ -n "${LLVM_PROFDATA:-}" ]; then write_env "$LLVM_COV" "$LLVM_PROFDATA"
  elif [ -x "$rustup_tools/llvm-cov" ]; then write_env "$rustup_tools/llvm-cov" "$rustup_tools/llvm-profdata"
  elif have "llvm-cov-$version"; then write_env "$(command -v "llvm-cov-$version")" "$(command -v "llvm-profdata-$version")"
  else return 1
  fi
}

found && exit
if have rustup; then
  say "installs LLVM's tools (rustup component add llvm-tools, at most 90 s)"
  logged rustup limit 90 rustup component add llvm-tools && found && exit
fi
have apt-get || die "no llvm-cov: set LLVM_COV and LLVM_PROFDATA to those of LLVM $version"
say "installs LLVM's tools (apt-get, system-wide): llvm-$version"
as_root apt-llvm "$(apt_install "llvm-$version")" && found || die "apt-get could not install llvm-$version; set LLVM_COV and LLVM_PROFDATA"
