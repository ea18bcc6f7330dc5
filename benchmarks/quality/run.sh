#!/usr/bin/env bash
# Scores this version: reads the reports of each gold file in the folder SERVANDA_GOLD into a throw-away register and prints the table of servanda
# evaluate, then how many passages were missed and how many given unasked, by kind. The reports lie where the gold files say, counted from the folder
# above theirs.
set -euo pipefail
export LC_ALL=C
home=$(cd "$(dirname "$0")/../.." && pwd)
: "${SERVANDA_GOLD:?names no folder of gold files; docs/evaluate.md tells what they are}"
gold=$(cd "$SERVANDA_GOLD" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$home/servanda" --version # builds where that is needed

# The reports of a gold file, one path a line.
reports() {
  tr '\n' ' ' <"$1" | grep -o '"reports"[[:space:]]*:[[:space:]]*\[[^]]*\]' | head -n 1 | grep -o '"[^"]*"' | sed '1d; s/^"//; s/"$//'
}

for file in "$gold"/*.json; do
  name=$(basename "$file" .json)
  mkdir "$work/$name"
  while IFS= read -r report; do
    if [ -f "$gold/../$report" ]; then cp "$gold/../$report" "$work/$name/"; fi
  done < <(reports "$file")
  # what was measured: the gold file and its reports by name, whatever their folder
  checksum=$( (sha256sum <"$file" && cd "$work/$name" && find . -type f | sort | xargs sha256sum) | sha256sum | cut -d' ' -f1)
  echo
  echo "== $name, SHA-256 $checksum"
  "$home/servanda" --register "$work/$name.db" read "$work/$name" >/dev/null 2>"$work/$name.problems" || cat "$work/$name.problems"
  "$home/servanda" --register "$work/$name.db" evaluate --gold "$file" --misses 2>"$work/$name.misses"
  awk '$1 == "missed" || $1 == "unasked" {
      kind = $0; sub(/^[^]]*\] */, "", kind); sub(/:.*/, "", kind)
      key = sprintf("%-12s %-28s", $2, kind); seen[key] = 1; count[$1, key]++
    }
    END {
      for (key in seen) printf "  %s %6d %8d\n", key, count["missed", key], count["unasked", key]
    }' "$work/$name.misses" | sort >"$work/$name.errors"
  if [ -s "$work/$name.errors" ]; then
    echo "errors by kind                              missed  unasked"
    cat "$work/$name.errors"
  fi
done
