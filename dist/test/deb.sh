#!/bin/sh
# The Debian packages, put into a root of their own: what they bring links and runs there, and is gone when they are removed.
set -eu
cd "$2"
root=$2/root
mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates" "$root/var/lib/dpkg/triggers"
: >"$root/var/lib/dpkg/status"
# The rest of a system is not in it, so neither is what they depend on; and nobody has to be root.
into_root() { dpkg --root="$root" --force-not-root --force-script-chrootless --force-depends --log=/dev/null "$@" >dpkg.txt 2>&1 || { cat dpkg.txt; exit 1; }; }

lintian --fail-on error,warning --no-tag-display-limit "$1"/*.deb
into_root --install "$1"/*_amd64.deb
lib=$root/usr/lib/x86_64-linux-gnu
export PKG_CONFIG_SYSROOT_DIR="$root" PKG_CONFIG_LIBDIR="$lib/pkgconfig"
program=$PWD/examples/conversation_groups.c
tar -xzf "$1"/convoke-*-linux-x86_64.tar.gz --wildcards --strip-components 1 '*/examples/*'
# shellcheck disable=SC2046 # flags are words
{
    cc -std=c11 "$program" -o shared $(pkg-config --cflags --libs convoke)
    cc -std=c11 "$program" -o static $(pkg-config --cflags convoke) "$lib/libconvoke.a" $(pkg-config --static --libs-only-l convoke | sed 's/-lconvoke//')
}
mkdir project
cat >project/CMakeLists.txt <<EOF
cmake_minimum_required(VERSION 3.16)
project(program C)
find_package(Convoke REQUIRED)
add_executable(program "$program")
target_link_libraries(program Convoke::convoke)
EOF
cmake -S project -B build -DCMAKE_PREFIX_PATH="$root/usr" -DCMAKE_LIBRARY_ARCHITECTURE=x86_64-linux-gnu >cmake.txt || { cat cmake.txt; exit 1; }
cmake --build build >cmake.txt || { cat cmake.txt; exit 1; }
for program in shared static build/program; do
    rm -rf data
    LD_LIBRARY_PATH="$lib" "./$program" data >"said-$(basename $program)"
    cmp said-shared "said-$(basename $program)"
done

# A package that was built with it depends on the one that has the library.
mkdir debian
printf 'Source: program\n\nPackage: program\nArchitecture: any\n' >debian/control
dpkg-shlibdeps -O --admindir="$root/var/lib/dpkg" -L"$root/var/lib/dpkg/info/$(basename "$(ls "$root"/var/lib/dpkg/info/libconvoke0*.shlibs)")" -l"$lib" \
    --ignore-missing-info shared >depends.txt
grep -q 'libconvoke' depends.txt || { cat depends.txt; exit 1; }

into_root --purge libconvoke-dev "$(dpkg-deb --field "$1"/libconvoke0*_amd64.deb Package)"
left=$(find "$root" -path "$root/var" -prune -o ! -type d -print)
test -z "$left" || { echo "left behind: $left"; exit 1; }
