#!/bin/sh
# wine.sh PROGRAM ARGUMENT...: runs a Windows program under Wine. Debian 12's own is too old for Rust's standard library, so that
# of the next Debian is unpacked into target/tools/wine, with the C library it needs, and laid over /usr for the program alone, in
# a name space of its own. `wine.sh` without a program gets it ready.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
tools=$here/target/tools/wine
suite=trixie
# Each with its checksum; the C library is replaced by its suite now and then, and apt checks who signed it.
packages='4cdf8319d873c13210815c1aac18859a56ea21b0b2d35a3388dab881464ed488 wine64=10.0~repack-6
702c99d2fbaef2a4966667e0cdabd477ed1754c1b3b5d4476606eaf5fd6e1444 libwine=10.0~repack-6
db21a86dd05c93413f0ef36282a9c64d32410d240f332273a53be1408bec1f62 libunwind8=1.8.1-0.1
c4e6d6bfabe8b6d12c797736a3d762d83513b49f488d1aaf61d4526387a2dd3e libz-mingw-w64=1.3.1+dfsg-2
any libc6'

# The private lists and packages of apt, so that the system's own stay as they are.
apt() {
    apt-get -qq -o Dir::Etc::sourcelist="$tools/sources.list" -o Dir::Etc::sourceparts=- -o Dir::State::lists="$tools/lists" \
        -o Dir::Cache="$tools/cache" -o APT::Architecture=amd64 -o APT::Architectures=amd64 -o APT::Sandbox::User=root \
        -o Acquire::Languages=none "$@"
}

unpack() {
    rm -rf "$tools"
    mkdir -p "$tools/lists/partial" "$tools/cache/archives/partial" "$tools/packages" "$tools/root"
    # shellcheck disable=SC2016 # apt's own variables
    mirror=$(apt-get indextargets --format '$(REPO_URI) $(ORIGIN)' | sed -n 's,^\(.*/debian/\) Debian$,\1,p' | head -1)
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main" > "$tools/sources.list"
    apt update
    (cd "$tools/packages" && echo "$packages" | sed 's/.* //' | while read -r package; do apt download "$package"; done)
    echo "$packages" | while read -r sum package; do
        file=$(echo "$tools/packages/${package%%=*}"_*.deb)
        [ "$sum" = any ] || echo "$sum  $file" | sha256sum --check --quiet
        dpkg -x "$file" "$tools/root"
    done
    rm -rf "$tools/lists" "$tools/cache" "$tools/packages"
}

# A name space needs root, or the right to be one for oneself.
inside() {
    user=
    [ "$(id -u)" = 0 ] || user=--map-root-user
    # shellcheck disable=SC2086,SC2016 # no word where there is none; the shell inside reads its own arguments
    exec unshare $user --mount sh -c 'mount -t overlay overlay -o lowerdir="$0:/usr" /usr && exec "$@"' "$tools/root/usr" "$@"
}

export WINEPREFIX="$tools/prefix" WINEDEBUG="${WINEDEBUG:--all}" DISPLAY='' WINEDLLOVERRIDES='mscoree,mshtml='
if [ ! -e "$tools/ready" ]; then
    echo 'unpacking Wine into target/tools/wine (once)' >&2
    unpack
    # What its other libraries need is found there alone.
    mkdir -p "$WINEPREFIX/drive_c/windows/system32"
    cp "$tools/root/usr/x86_64-w64-mingw32/lib/zlib1.dll" "$WINEPREFIX/drive_c/windows/system32/"
    (inside /usr/lib/wine/wine64 wineboot -i) > /dev/null 2>&1
    touch "$tools/ready"
fi
[ $# = 0 ] || inside /usr/lib/wine/wine64 "$@"
