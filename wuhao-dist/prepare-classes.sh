#!/bin/sh
# Opens the office of the folder $1 once, with data that are thrown away, asks its first pages and stops it: what Java writes
# then (office.jsa) lets the next start read its classes ready made. Without curl the archive is made without it.
set -eu
cd -- "$1"
command -v curl >/dev/null || { echo "no curl: the office's classes are not prepared" >&2; exit 0; }
port=$((20000 + $$ % 10000))
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# the same relative path as in the start script: Java 17 compares the text of the class path
runtime/bin/java -XX:ArchiveClassesAtExit=office.jsa -Xlog:cds=off,cds+dynamic=off -XX:+UseSerialGC \
  -Dfile.encoding=UTF-8 -Djava.io.tmpdir="$scratch" -Dwuhao.home="$1" \
  -cp wuhao-server.jar io.wuhao.server.Start serve --port "$port" --data "$scratch/data" >"$scratch/log" 2>&1 &
office=$!
waited=0
until curl -fsSL -o /dev/null "http://127.0.0.1:$port/" 2>/dev/null; do
  kill -0 "$office" 2>/dev/null && [ "$waited" -lt 120 ] || { cat "$scratch/log" >&2; exit 1; }
  sleep 1
  waited=$((waited + 1))
done
curl -fsSL -o /dev/null "http://127.0.0.1:$port/sign-in" || :
kill "$office"
wait "$office" || : # 143: it was asked to stop
[ -s office.jsa ] || { cat "$scratch/log" >&2; exit 1; }
