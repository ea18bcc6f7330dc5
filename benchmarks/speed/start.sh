#!/usr/bin/env bash
# Seconds from the launcher's start to its end, which comes right after the first result is printed: start.sh [FOLDER [RUNS]]
# Reads a folder of reports, five of the samples where none is named, into a new register each time.
set -euo pipefail
export LC_ALL=C
home=$(cd "$(dirname "$0")/../.." && pwd)
runs=${2:-11}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
folder=${1:-}
if [ -z "$folder" ]; then
  folder=$work/five
  mkdir "$folder"
  find "$home/samples" -name '*.txt' ! -name '*-es.txt' | sort | head -n 5 | xargs -I{} cp {} "$folder"
fi
"$home/servanda" --version >/dev/null # builds where that is needed

# Prints median, least and most seconds of a command run so many times.
seconds() {
  local i begun ended
  for ((i = 0; i < runs; i++)); do
    rm -f "$work"/new.db*
    begun=$(date +%s%N)
    "$@" >/dev/null
    ended=$(date +%s%N)
    echo $(((ended - begun) / 1000))
  done | sort -n | awk -v what="$what" '{ t[NR] = $1 / 1e6 } END { printf "%-40s %5.2f s (%d runs, %.2f to %.2f)\n", what, t[int((NR + 1) / 2)], NR, t[1], t[NR] }'
}

what="servanda --version" seconds "$home/servanda" --version
what="servanda read, $(find "$folder" -type f | wc -l) reports" seconds "$home/servanda" --register "$work/new.db" read "$folder"
"$home/servanda" --register "$work/old.db" read "$folder" >/dev/null
what="servanda list events" seconds "$home/servanda" --register "$work/old.db" list events
