#!/usr/bin/env bash
# Drives published pages in headless browsers: tests/html/run.sh [--shots FOLDER] FILE.html…
# Wants node, npm and a Chromium (CHROMIUM names it); with a Firefox (FIREFOX) the pages are driven in that too.
# Installs what it needs of npm beside itself.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
for package in playwright-core puppeteer-core axe-core; do
  if [ ! -d "$here/node_modules/$package" ]; then
    npm ci --prefix "$here" --no-fund --no-audit --silent
  fi
done
found() {
  local name
  for name in "$@"; do command -v "$name" && return; done
  return 0
}
CHROMIUM=${CHROMIUM:-$(found chromium chromium-browser google-chrome)}
FIREFOX=${FIREFOX:-$(found firefox-esr firefox)}
[ -n "$CHROMIUM" ] || { echo "no Chromium: apt-get install chromium, or set CHROMIUM" >&2; exit 1; }
CHROMIUM=$CHROMIUM node "$here/drive.mjs" "$@"
if [ "${1:-}" = --shots ]; then shift 2; fi
if [ -n "$FIREFOX" ]; then
  FIREFOX=$FIREFOX node "$here/firefox.mjs" "$@"
else
  echo "no Firefox: the pages were not driven in it" >&2
fi
