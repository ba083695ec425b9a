#!/usr/bin/env bash
# The fuzzers of fuzz/, one after the other. The set-up must be done: `make fuzz` does it.
#   scripts/fuzz.sh [SECONDS [TARGET...]]    looks for so many seconds a target for what breaks it; 60, and all of them
#   scripts/fuzz.sh keep [TARGET...]         takes what was found on the way into fuzz/corpus, no more of it than shows anything new
. "$(dirname "$0")/setup/lib.sh"

export PATH=$ROOT/target/tools/bin:$PATH
# cargo-fuzz asks rustc for unstable options; a stable one takes them so, and there need not be another.
export RUSTC_BOOTSTRAP=1
# The release profile is for a small module.
export CARGO_PROFILE_RELEASE_LTO=false
# No sanitizer of addresses: what is fuzzed is safe Rust, in which it finds nothing and takes half the time.
options=(--sanitizer none --codegen-units 16 --features libfuzzer --target-dir target/fuzz/build)

what=${1:-60}
targets=("${@:2}")
[ ${#targets[@]} -gt 0 ] || targets=(check paste catalog compile pattern)

# fuzz TARGET ARGUMENT...: what is new goes to target/fuzz/corpus, beside what is kept.
fuzz() {
  local name=$1 dictionary=fuzz/dictionaries/$1.dict
  mkdir -p "target/fuzz/corpus/$name" "fuzz/crashers/$name"
  cargo fuzz run "${options[@]}" "$name" "target/fuzz/corpus/$name" "fuzz/corpus/$name" "fuzz/crashers/$name" -- \
    -artifact_prefix="fuzz/crashers/$name/" -timeout=60 -report_slow_units=60 -print_final_stats=1 ${2+"${@:2}"} \
    $([ -f "$dictionary" ] && echo "-dict=$dictionary") >"target/fuzz/$name.log" 2>&1 </dev/null
}

keep() {
  local kept=target/fuzz/kept/$1
  rm -rf "$kept"
  mkdir -p "$kept" "target/fuzz/corpus/$1"
  # Counted are the branches taken, not how often.
  cargo fuzz run "${options[@]}" "$1" "$kept" "fuzz/corpus/$1" "target/fuzz/corpus/$1" -- \
    -set_cover_merge=1 -use_counters=0 -timeout=60 >"target/fuzz/$1.log" 2>&1 </dev/null
  rm -r "fuzz/corpus/$1"
  mv "$kept" "fuzz/corpus/$1"
}

failed=
for target in "${targets[@]}"; do
  if [ "$what" = keep ]; then keep "$target"
  else
    say "looks for $what s for what breaks $target (the first time it is built, for minutes)"
    fuzz "$target" -max_total_time="$what" || failed="$failed $target"
    sed -n 's/^stat::number_of_executed_units: */fuzz: '"$target"', runs: /p' "target/fuzz/$target.log"
  fi
done
[ -z "$failed" ] || die "broken:$failed; see target/fuzz/*.log, and what broke it in fuzz/crashers"
