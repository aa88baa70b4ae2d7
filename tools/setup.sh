#!/bin/sh
# Makes a fresh machine ready to work on podfig: packages, a browser if asked for, and the build.
#   sh tools/setup.sh                  packages and build: enough to draw SVG and PNG
#   sh tools/setup.sh --with-browser   also finds Chromium or Chrome, or installs Debian's chromium (PDF needs one)
#   sh tools/setup.sh --for-tests      a browser, and LibreOffice and poppler, in which the tests open decks
# Run again at any time: what is there already is left alone.
set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "podfig: $*" >&2; }
fail() { say "$*"; exit 1; }

# Registries and mirrors have bad moments: three attempts, with pauses.
retry() {
  for pause in 5 20 stop; do
    if "$@"; then return 0; fi
    [ "$pause" = stop ] && return 1
    say "'$*' failed; once more in $pause s"
    sleep "$pause"
  done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else return 1; fi
}

find_browser() {
  if [ -n "${PUPPETEER_EXECUTABLE_PATH:-}" ]; then
    [ -x "$PUPPETEER_EXECUTABLE_PATH" ] || fail "PUPPETEER_EXECUTABLE_PATH names '$PUPPETEER_EXECUTABLE_PATH', which cannot be run"
    return 0
  fi
  for name in chromium chromium-browser google-chrome-stable google-chrome; do
    if command -v "$name" >/dev/null; then return 0; fi
  done
  return 1
}

install_browser() {
  command -v apt-get >/dev/null || return 1
  say 'no browser was found: installing the package chromium'
  retry as_root apt-get update -q || return 1
  retry as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium
}

# Liberation stands in for Arial and Courier New, whose widths it has
find_office() {
  command -v soffice >/dev/null && command -v pdftotext >/dev/null && fc-list 2>/dev/null | grep -q Liberation
}

install_office() {
  command -v apt-get >/dev/null || return 1
  say 'no LibreOffice was found: installing the packages libreoffice-impress, poppler-utils and fonts-liberation'
  retry as_root apt-get update -q || return 1
  retry as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends libreoffice-impress poppler-utils fonts-liberation fontconfig
}

command -v node >/dev/null || fail 'Node 20.19 or newer is needed: https://nodejs.org'
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
  fail "Node 20.19 or newer is needed; this is $(node --version)"

# npm ci empties node_modules first: only when the lock file has changed since
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  retry npm ci --no-audit --no-fund || fail 'npm could not install the packages'
fi

if { [ "${1:-}" = --with-browser ] || [ "${1:-}" = --for-tests ]; } && ! find_browser; then
  install_browser && find_browser ||
    fail 'there is no browser, and the package chromium could not be installed: install Chromium or Chrome, or name one in PUPPETEER_EXECUTABLE_PATH'
fi

if [ "${1:-}" = --for-tests ] && ! find_office; then
  install_office && find_office ||
    fail 'there is no LibreOffice, and its packages could not be installed: install soffice, pdftotext of poppler, and the fonts Liberation'
fi

npm run --silent build
