#!/usr/bin/env bash
# Seconds of listing a large register beyond start-up: list.sh LARGE SMALL [RUNS], two registers made by LargeRegister.
# Start-up is told in two ways: servanda --version, and the same listing of the small register. The three are run by turns.
set -euo pipefail
export LC_ALL=C
home=$(cd "$(dirname "$0")/../.." && pwd)
large=$1
small=$2
runs=${3:-11}
"$home/servanda" --version >/dev/null # builds where that is needed
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

timed() {
  local into=$1 begun ended
  shift
  begun=$(date +%s%N)
  "$home/servanda" "$@" >"$work/out"
  ended=$(date +%s%N)
  echo $(((ended - begun) / 1000)) >>"$work/$into"
}

median() {
  sort -n "$work/$1" | awk '{ t[NR] = $1 / 1e6 } END { printf "%.2f", t[int((NR + 1) / 2)] }'
}

compare() {
  local i found
  rm -f "$work/version" "$work/small" "$work/large"
  for ((i = 0; i < runs; i++)); do
    timed version --version
    timed small --register "$small" "$@"
    timed large --register "$large" "$@"
  done
  found=$(tail -n 1 "$work/out" | cut -d, -f1)
  printf '%-75s %s s; small %s s; version %s s; %s\n' "$*" "$(median large)" "$(median small)" "$(median version)" "$found"
}

compare list commitments --limit 50
compare list commitments --party BRA --limit 50
compare list commitments --party BRA --area Transportation --due-before 2000-01-01
compare list events --kind signing --party KEN --party NOR
compare list commitments --party BRA
