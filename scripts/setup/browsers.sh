#!/usr/bin/env bash
# The browsers of tests/browsers besides Chromium: Firefox, and WebKit with its driver and a display that nobody sees.
# Where there is no apt-get, what is missing is said, and the tests skip it with a reason.
. "$(dirname "$0")/lib.sh"

works() { have "$1" && limit 20 "$1" --version 2>/dev/null | grep -qi 'firefox'; }

has_firefox() {
  local name
  if [ -n "${FIREFOX:-}" ]; then
    works "$FIREFOX" || die "FIREFOX is '$FIREFOX', which does not run"
    return
  fi
  for name in firefox-esr firefox; do if works "$name"; then return; fi; done
  return 1
}

has_webkit() { have WebKitWebDriver && have Xvfb; }

# ensure TEST NAME PACKAGE...
ensure() {
  if "$1"; then return; fi
  if ! have apt-get; then
    say "no $2 here and no apt-get: tests/browsers skips it"
    return
  fi
  say "installs $2 for make test-all: ${*:3} (apt-get, system-wide)"
  as_root "apt-$1" "$(apt_install "${@:3}")" || die "apt-get could not install ${*:3}"
  "$1" || die "the installed $2 does not run"
}

ensure has_firefox Firefox firefox-esr
ensure has_webkit WebKit webkit2gtk-driver xvfb
