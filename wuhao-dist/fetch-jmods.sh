#!/bin/sh
# Fetches what jlink needs to make a runtime for Linux arm64 on another machine: the jmods of Debian's JDK $2 for arm64, laid down
# as $1/linux-arm64. Changes nothing of this system's packages. Where it cannot (no Debian, no network), that archive is left out.
set -eu
place=$1/linux-arm64
[ ! -f "$place/java.base.jmod" ] || exit 0
leave_out() {
  echo "no archive for linux-arm64: $*"
  exit 0
}
command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || leave_out "it is made on Debian only, or with jmods laid down as $place"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$scratch/lists/partial" "$scratch/cache/archives/partial"
apt() {
  apt-get -q -o APT::Architecture=arm64 -o APT::Architectures=arm64 -o APT::Sandbox::User=root \
    -o Dir::State::Lists="$scratch/lists" -o Dir::Cache="$scratch/cache" "$@" >"$scratch/log" 2>&1
}
cd -- "$scratch"
apt update && apt download "openjdk-$2-jdk-headless" || leave_out "$(tail -n 1 "$scratch/log")"
mkdir unpacked
dpkg-deb --fsys-tarfile ./*.deb | tar x -C unpacked --wildcards --strip-components=6 './usr/lib/jvm/*/jmods/*'
[ -f unpacked/java.base.jmod ] || leave_out "Debian's package holds no jmods"
mkdir -p "$(dirname -- "$place")"
rm -rf "$place"
mv unpacked "$place"
