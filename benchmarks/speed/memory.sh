#!/usr/bin/env bash
# Peak resident memory of reading a folder, of the main process and of the process that parses: memory.sh FOLDER (Linux only)
set -euo pipefail
export LC_ALL=C
home=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$home/servanda" --version >/dev/null # builds where that is needed
"$home/servanda" --register "$work/new.db" read "$1" &
main=$!
own=0
child=0
# VmHWM is the kernel's own record of the peak, so that looking at it now and then misses nothing but the last moments.
while kill -0 "$main" 2>/dev/null; do
  now=$(awk '/^VmHWM/ { print $2 }' "/proc/$main/status" 2>/dev/null || true)
  [ "${now:-0}" -gt "$own" ] && own=$now
  for process in $(pgrep -P "$main" java || true); do
    now=$(awk '/^VmHWM/ { print $2 }' "/proc/$process/status" 2>/dev/null || true)
    [ "${now:-0}" -gt "$child" ] && child=$now
  done
  sleep 0.05
done
wait "$main"
echo "peak resident memory: main process $((own / 1024)) MB, parsing process $((child / 1024)) MB"
