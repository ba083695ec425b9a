#!/usr/bin/env bash
# A real Chromium for tests/browser. Writes its path to target/setup/browser.env (CHROMIUM="..."), which
# scripts/test.sh sources. Runs after node.sh: playwright-core comes from npm.
. "$(dirname "$0")/lib.sh"

PLAYWRIGHT=node_modules/.bin/playwright-core
# A download of ours goes into the project, not into the user's cache.
OURS=$ROOT/target/tools/browsers

# Being there is not enough: Ubuntu's chromium-browser may be a stub, and a download may lack system libraries.
works() { [ -n "$1" ] && have "$1" && limit 20 "$1" --version 2>/dev/null | grep -qi 'chrom'; }

# playwright_path [FOLDER]: where playwright-core would keep its Chromium.
playwright_path() {
  PLAYWRIGHT_BROWSERS_PATH=${1:-${PLAYWRIGHT_BROWSERS_PATH:-}} \
    node -p 'require("playwright-core").chromium.executablePath()' 2>/dev/null || true
}

found() {
  printf 'CHROMIUM="%s"\n' "$(command -v "$1")" | write_if_changed target/setup/browser.env
  exit 0
}

if [ -n "${CHROMIUM:-}" ]; then
  works "$CHROMIUM" || die "CHROMIUM is '$CHROMIUM', which does not run"
  found "$CHROMIUM"
fi
for name in chromium chromium-browser google-chrome google-chrome-stable \
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
  if works "$name"; then found "$name"; fi
done
for folder in "" "$OURS"; do
  path=$(playwright_path "$folder")
  if works "$path"; then found "$path"; fi
done

say "installs Chromium into target/tools/browsers (playwright-core install, at most 120 s)"
if logged playwright limit 120 env PLAYWRIGHT_BROWSERS_PATH="$OURS" "$PLAYWRIGHT" install --no-shell chromium; then
  path=$(playwright_path "$OURS")
  if works "$path"; then found "$path"; fi
  say "that Chromium does not start (libraries missing?)"
fi

have apt-get || die "no Chromium; install one and set CHROMIUM to its path"
say "installs Chromium (apt-get, system-wide)"
as_root apt-chromium "$(apt_install chromium)" || die "apt-get could not install chromium; set CHROMIUM to the path of one"
if works chromium; then found chromium; fi
die "the installed chromium does not run; set CHROMIUM to the path of one that does"
