#!/usr/bin/env bash
# Asks who knows more of the dependencies than scripts/lint-supply.mjs does. The set-up must be done: `make audit` does it.
#   scripts/audit.sh             who cannot be reached is named, and that is no fault
#   scripts/audit.sh --complete  it is one: what a release asks for
. "$(dirname "$0")/setup/lib.sh"

DENY=target/tools/bin/cargo-deny
faults=0
unreached=0

note() { printf 'audit: %s\n' "$*"; }
fault() { note "$1"; faults=$((faults + 1)); }
skip() { note "$1 cannot be reached from here, and was not asked"; unreached=$((unreached + 1)); }

# ask NAME COMMAND...: a command of npm, which answers in JSON; its exit code does not tell a fault from no answer.
ask() {
  local answer code=0
  answer=$(limit 120 npm "${@:2}" --json --fetch-retries=0 2>/dev/null </dev/null) || code=$?
  if [ "$code" = 0 ]; then note "$1: nothing found"
  elif node -e 'process.exit("error" in JSON.parse(process.argv[1]) ? 0 : 1)' "$answer" 2>/dev/null; then skip "$1"
  else
    printf '%s\n' "$answer"
    fault "$1: exit code $code"
  fi
}

"$DENY" --locked check licenses bans sources || fault "cargo deny: what is said above"
if limit 120 "$DENY" fetch db >target/setup/advisories.log 2>&1; then
  "$DENY" --locked check advisories || fault "cargo deny: the advisories above"
else
  skip "the database of RustSec"
fi

# None of these is a part of the package, so only grave ones stop a release.
for lock in package-lock.json */package-lock.json */*/package-lock.json; do
  ask "npm's advisories, for $lock" audit --package-lock-only --audit-level=high --prefix "$(dirname "$lock")"
done
ask "the signatures of what builds the package" audit signatures

if [ "${1:-}" = --complete ]; then faults=$((faults + unreached)); fi
[ "$faults" = 0 ]
