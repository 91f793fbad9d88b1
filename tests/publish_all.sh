#!/usr/bin/env bash
# Every sample in every format and theme: tests/publish_all.sh PROGRAM OUT [SAMPLE…]
set -euo pipefail
cd "$(dirname "$0")/.."
program=$1
out=$2
shift 2
[ $# -gt 0 ] || set -- sample-orgs/*.json
mkdir -p "$out"
for sample in "$@"; do
  name=$(basename "$sample" .json)
  # The last scenario of a file, or its starting point.
  scenario=$("$program" list "$sample" --scenarios --json | sed -n 's/^ *"id": "\(.*\)",*$/\1/p' | tail -n 1)
  for style in quiet blue contrast print presentation; do
    for format in svg pdf html; do
      "$program" export "$sample" --scenario "$scenario" --style "$style" -o "$out/$name-$style.$format" >/dev/null
    done
    "$program" export "$sample" --scenario "$scenario" --style "$style" --paper A3 --dpi 100 -o "$out/$name-$style.png" >/dev/null
  done
  for format in txt md; do
    "$program" export "$sample" --scenario "$scenario" -o "$out/$name.$format" >/dev/null
  done
  for file in "$out/$name"*; do
    [ -s "$file" ] || { echo "$file is empty" >&2; exit 1; }
  done
  echo "$sample: $(find "$out" -name "$name*" | wc -l) files"
done
