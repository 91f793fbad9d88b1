#!/usr/bin/env bash
# Drives published pages in a headless browser: tests/html/run.sh [--shots FOLDER] FILE.html…
# Wants node, npm and a Chromium (CHROMIUM names it); installs what it needs of npm beside itself.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
if [ ! -d "$here/node_modules/playwright-core" ] || [ ! -d "$here/node_modules/axe-core" ]; then
  npm ci --prefix "$here" --no-fund --no-audit --silent
fi
if [ -z "${CHROMIUM:-}" ]; then
  CHROMIUM=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
fi
[ -n "$CHROMIUM" ] || { echo "no Chromium: apt-get install chromium, or set CHROMIUM" >&2; exit 1; }
CHROMIUM=$CHROMIUM exec node "$here/drive.mjs" "$@"
