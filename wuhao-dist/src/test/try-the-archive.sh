#!/bin/sh
# Unpacks the archive of this system (without a runtime for it: the .zip), opens the office with the network off, asks its
# first page, stops it, assesses the tables of examples/, and opens the office again from a folder that nobody may write.
# usage: try-the-archive.sh TARGET VERSION EXAMPLES
set -eu

# once more inside a network of its own, in which only the loopback is up
if [ "${WUHAO_NETWORK:-}" != off ]; then
  if unshare -rn sh -c 'ip link set lo up' 2>/dev/null; then
    echo "with the network off"
    WUHAO_NETWORK=off exec unshare -rn sh -c 'ip link set lo up && exec sh "$@"' sh "$0" "$@"
  fi
  echo "unshare -rn or ip does not work here: the archive is tried with the network on"
fi

target=$1 version=$2 examples=$3
scratch=$(mktemp -d)
office=
clean() {
  [ -z "$office" ] || kill "$office" 2>/dev/null || :
  chmod -R u+w "$scratch"
  rm -rf "$scratch"
}
trap clean EXIT
fail() {
  echo "FAILED: $*" >&2
  [ ! -f "$scratch/log" ] || cat "$scratch/log" >&2
  exit 1
}

if [ "${WUHAO_NETWORK:-}" = off ] && curl -s -m 3 -o /dev/null https://repo.maven.apache.org/; then
  fail "the network is not off"
fi

place="$scratch/办公室 office" # names that people give
mkdir "$place" "$scratch/home"
case $(uname -s)-$(uname -m) in
Linux-x86_64) system=linux-x64 ;;
Linux-aarch64) system=linux-arm64 ;;
*) system=other ;;
esac
archive=$target/wuhao-$version-$system.tar.gz
if [ -f "$archive" ]; then
  tar xzf "$archive" -C "$place"
else
  archive=$target/wuhao-$version.zip
  (cd "$place" && unzip -q "$archive")
fi
echo "tried: ${archive##*/}"
unpacked="$place/wuhao-$version"
wuhao="$unpacked/wuhao"
export HOME="$scratch/home"
if [ -x "$unpacked/runtime/bin/java" ]; then
  unset JAVA_HOME
  export PATH=/usr/bin:/bin # its own runtime comes first
fi
cd "$scratch"

opens() { # $1 what is said; the rest is the command
  said=$1
  shift
  started=$(date +%s)
  "$wuhao" "$@" --port "$port" >"$scratch/log" 2>&1 &
  office=$!
  until curl -fsSL -o "$scratch/page" "http://127.0.0.1:$port/" 2>/dev/null; do
    kill -0 "$office" 2>/dev/null || fail "$said: the office has stopped"
    [ $(($(date +%s) - started)) -lt 180 ] || fail "$said: no page after three minutes"
    sleep 0.2
  done
  echo "$said: first page after $(($(date +%s) - started)) s (load $(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo '?'))"
  grep -q '<html' "$scratch/page" || fail "$said: the first page is no page"
}
stops() {
  kill "$office"
  wait "$office" || :
  office=
}

port=$((20000 + $$ % 10000))
[ "$("$wuhao" --version)" = "wuhao $version" ] || fail "--version"

opens serve serve --data 数据
[ -s 数据/office.mv.db ] || fail "the data do not lie where the user stood"
if [ -f "$unpacked/office.jsa" ]; then # a class read ready made is a mapped file
  grep -q 'office\.jsa' "/proc/$office/maps" || fail "the prepared classes are not used"
fi
stops
opens "serve again" serve --data 数据
stops

"$wuhao" assess "$examples/demo-grades" --out result >"$scratch/log" 2>&1 || fail "assess"
[ -n "$(ls result)" ] || fail "assess wrote nothing"
"$wuhao" schemes >"$scratch/log" 2>&1 || fail "schemes"
grep -q huangyan "$scratch/log" || fail "the bundled schemes are not found"

chmod -R a-w "$unpacked" # for root it stays writable: then the work folder is the archive's
opens demo demo
grep -q '127.0.0.1' "$scratch/log" || fail "demo does not say its address"
[ -d "$HOME/.wuhao/demo" ] || [ -d "$unpacked/.wuhao/demo" ] || fail "the demonstration's data are nowhere"
stops
echo "passed"
