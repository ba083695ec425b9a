# Shared by the set-up and test scripts; sourced by them, never run.
# shellcheck shell=bash
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$ROOT"
mkdir -p target/setup

# To stderr, so that a command's own output stays clean.
say() { printf 'setup: %s\n' "$*" >&2; }
die() { say "$1"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# limit SECONDS COMMAND...: ends a command that hangs. macOS has no `timeout`, but perl has an alarm.
# --foreground keeps Ctrl-C working.
limit() {
  local seconds=$1
  shift
  if have timeout; then timeout --foreground -k 10 "$seconds" "$@"
  else perl -e 'alarm shift; exec @ARGV or exit 127' "$seconds" "$@"
  fi
}

# logged NAME COMMAND...: keeps a noisy command's output in a file and shows its end only when it fails.
logged() {
  local log=target/setup/$1.log code=0
  shift
  "$@" >"$log" 2>&1 </dev/null || code=$?
  if [ "$code" != 0 ]; then
    say "exit code $code (124 = out of time); the end of $log:"
    tail -n 5 "$log" >&2
  fi
  return "$code"
}

# Without asking anyone for a password.
can_root() { [ "$(id -u)" = 0 ] || { have sudo && sudo -n true 2>/dev/null; }; }

# as_root NAME 'SHELL COMMAND': root runs it; else passwordless sudo; else the user gets the exact command.
as_root() {
  if [ "$(id -u)" = 0 ]; then logged "$1" sh -c "$2"
  elif can_root; then logged "$1" sudo -n sh -c "$2"
  else
    say "this needs root. Run the line below, then start again:"
    printf "\nsudo sh -c '%s'\n\n" "$2" >&2
    exit 1
  fi
}

# The apt-get command that installs packages. --no-remove: never at the cost of a package the user has.
# A failed update is not the end: some other source on the machine may be broken.
apt_install() {
  printf 'apt-get -q update; DEBIAN_FRONTEND=noninteractive apt-get -qy -o DPkg::Lock::Timeout=120 '
  printf 'install --no-install-recommends --no-remove %s' "$*"
}

# write_if_changed FILE: copies stdin, and leaves the time stamp alone when nothing changed.
write_if_changed() {
  cat >"$1.new"
  if cmp -s "$1.new" "$1"; then rm "$1.new"; else mv "$1.new" "$1"; fi
}

# What Cargo.toml promises.
oldest_rust() { sed -n 's/^rust-version = "\(.*\)"$/\1/p' Cargo.toml; }

version_of() { { "$1" --version 2>/dev/null || true; } | awk '{ print $2; exit }'; }

# ensure COMMAND CRATE VERSION [FLAG FOR CARGO INSTALL]: puts a tool into target/tools/bin, as a link if the machine has it in that version.
ensure() {
  local bin=target/tools/bin/$1 found
  [ "$(version_of "$bin")" != "$3" ] || return 0
  mkdir -p target/tools/bin
  rm -f "$bin" # may be a link: cargo must not write through it
  for found in "$(command -v "$1" || true)" "${CARGO_HOME:-$HOME/.cargo}/bin/$1"; do
    if [ "$(version_of "$found")" = "$3" ]; then
      say "uses the $1 $3 that is installed already"
      ln -s "$found" "$bin"
      return
    fi
  done
  say "installs $2 $3 into target/tools (cargo install, about a minute, at most 15)"
  # It works for a second at a time: that it is there soon is worth more than that it is quick.
  local built_soon=(CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16)
  # Without --no-track cargo would remember versions that a link has replaced since.
  logged "$1" limit 900 env "${built_soon[@]}" cargo install "$2" --version "=$3" --root target/tools --force --no-track ${4:+"$4"} ||
    die "cargo could not install $2 $3"
}
