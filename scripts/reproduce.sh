#!/usr/bin/env bash
# Whether the same commit gives the same bytes, wherever and whenever it is built. What is not committed is left out.
#   scripts/reproduce.sh              builds the npm package of HEAD in two folders: both must be the same
#   scripts/reproduce.sh FILE.tgz     builds it in one, which must be the same as FILE: docs/release.md
given=${1:+$(realpath "$1")}
. "$(dirname "$0")/setup/lib.sh"

commit=$(git rev-parse HEAD)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Tools are the same for all: set-up takes those of this folder where they have the right version.
PATH="$ROOT/target/tools/bin:$PATH"

# build CLONE [NAME=VALUE...]: sets `built` to the tarball of a clone that nothing was built in yet.
build() {
  local start=$SECONDS
  say "builds $commit in $1"
  git clone --quiet --no-hardlinks "$ROOT" "$1"
  git -C "$1" checkout --quiet --detach "$commit"
  if ! env "${@:2}" make -C "$1" pack </dev/null >"$1.log" 2>&1; then
    tail -n 20 "$1.log" >&2
    die "it does not build"
  fi
  built=$(echo "$1"/pkg/*.tgz)
  say "took $((SECONDS - start)) s"
}

# files TARBALL: the hash of each file in it.
files() {
  local to=$folder/files
  rm -rf "$to"
  mkdir "$to"
  tar -xzf "$1" -C "$to"
  (cd "$to" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum)
}

if [ -n "$given" ]; then
  first=$given
else
  build "$folder/a"
  first=$built
fi
# Another folder, of another depth; another home of cargo and rustup; another place on earth; files that nobody else may read.
mkdir -p "$folder/another/home"
ln -s "${CARGO_HOME:-$HOME/.cargo}" "$folder/another/home/cargo"
ln -s "${RUSTUP_HOME:-$HOME/.rustup}" "$folder/another/home/rustup"
umask 077
build "$folder/another/longer-way/to/the/same" TZ=Asia/Tokyo LC_ALL=C \
  CARGO_HOME="$folder/another/home/cargo" RUSTUP_HOME="$folder/another/home/rustup"

echo "$(rustc --version), Node $(node --version), npm $(npm --version)"
files "$first" >"$folder/first"
files "$built" | tee "$folder/second"
for tarball in "$first" "$built"; do sha256sum "$tarball"; done
if ! diff "$folder/first" "$folder/second"; then die "these files differ"; fi
if ! cmp "$first" "$built"; then die "the files are the same, and the archives are not: did another npm pack it?"; fi
echo "the same"
