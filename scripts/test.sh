#!/usr/bin/env bash
# Runs cargo test, packs the npm package, runs the node suites, and adds everything up.
#   scripts/test.sh          tests/js, tests/nango, tests/frontends and tests/browser
#   scripts/test.sh --all    these and every other folder of tests/ that has a *.test.mjs
# The last line is always "N passed, M failed". A suite that ran no test, or whose runner failed without naming a
# failed test, counts as one failure. The set-up must be done: `make test` does it.
. "$(dirname "$0")/setup/lib.sh"

logs=target/test
passed=0
failed=0
# Node leaves one processor idle, unless it is told: that is half of them on a machine with two.
cores=$(node -p 'os.availableParallelism()')
mkdir -p "$logs"
if [ -f target/setup/browser.env ]; then
  set -a
  . target/setup/browser.env
  set +a
fi

note() { printf 'test: %s\n' "$*"; }

# tally NAME EXIT_CODE PASSED FAILED
tally() {
  local more=0
  if [ "$2" != 0 ] && [ "$4" = 0 ]; then
    note "$1: exit code $2 (124 = out of time), yet no failed test was counted"
    more=1
  elif [ $(($3 + $4)) = 0 ]; then
    note "$1: ran no test"
    more=1
  fi
  passed=$((passed + $3))
  failed=$((failed + $4 + more))
  note "$1: $3 passed, $(($4 + more)) failed, $((SECONDS - start)) s"
}

# One "test result:" line for each binary and for the doc tests of each crate.
run_cargo() {
  local code=0 counts start=$SECONDS
  note "cargo test --workspace"
  limit 900 cargo test --workspace --no-fail-fast </dev/null | tee "$logs/cargo.log" || code=$?
  counts=$(sed $'s/\e\\[[0-9;]*m//g' "$logs/cargo.log" |
    awk '/^test result: (ok|FAILED)\. [0-9]+ passed; [0-9]+ failed;/ { p += $4; f += $6 } END { print p + 0, f + 0 }')
  tally "cargo test" "$code" "${counts% *}" "${counts#* }"
}

# total NAME: a number from the summary that closes the TAP output (a test's own output comes before it).
total() { sed -n "s/^# $1 \([0-9][0-9]*\)\$/\1/p" "$tap" | tail -n 1 | grep . || echo 0; }

# Spec for people, TAP in a file for counting.
run_node() {
  local name=$1 code=0 start=$SECONDS tap=$logs/$1.tap file empty=0
  note "node --test tests/$name"
  if ! compgen -G "tests/$name/*.test.mjs" >/dev/null; then
    tally "tests/$name" 0 0 0
    return
  fi
  : >"$tap"
  limit 900 node --test --test-concurrency="$cores" --test-reporter=spec --test-reporter-destination=stdout \
    --test-reporter=tap --test-reporter-destination="$tap" "tests/$name"/*.test.mjs </dev/null || code=$?
  # Node counts a file without any test as one test that passed.
  for file in "tests/$name"/*.test.mjs; do
    if grep -qE "^ok [0-9]+ - ($ROOT/)?$file\$" "$tap"; then
      note "$file: has no test"
      empty=$((empty + 1))
    fi
  done
  tally "tests/$name" "$code" $(($(total pass) - empty)) $(($(total fail) + $(total cancelled) + empty))
}

suites="js nango frontends browser"
if [ "${1:-}" = --all ]; then
  suites=$({ printf "%s\n" js nango frontends browser; compgen -G "tests/*/*.test.mjs" | cut -d/ -f2; } | sort -u)
fi

run_cargo
# Packing ends in the .tgz that the node suites install: nothing to test without it.
if "${MAKE:-make}" pack </dev/null; then
  for suite in $suites; do run_node "$suite"; done
else
  note "make pack failed, so no node suite ran"
  failed=$((failed + 1))
fi

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
