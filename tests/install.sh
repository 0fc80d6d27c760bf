#!/bin/sh
# `cargo cinstall` into a fresh folder, then a C program built as its README says: with pkg-config and nothing else. In the
# profile dev, which is built sooner: it is about what lies where, and how it links. In a folder of its own: in that of the tests,
# everything would be built anew after it.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
${CARGO:-cargo} cinstall --profile dev --target-dir "${CARGO_TARGET_DIR:-target}/install" --prefix /usr --libdir lib --destdir "$folder"
export PKG_CONFIG_SYSROOT_DIR="$folder" PKG_CONFIG_LIBDIR="$folder/usr/lib/pkgconfig"
test -f "$folder/usr/include/convoke/convoke.h"
test -f "$folder/usr/include/convoke/TIMCloud.h"
# shellcheck disable=SC2046 # flags are words
${CC:-cc} -std=c11 -Wall -Wextra -Werror examples/c/conversation_groups.c -o "$folder/shared" $(pkg-config --cflags --libs convoke) -lpthread
# shellcheck disable=SC2046
${CC:-cc} -std=c11 -Wall -Wextra -Werror examples/c/conversation_groups.c -o "$folder/static" \
    $(pkg-config --cflags convoke) "$folder/usr/lib/libconvoke.a" $(pkg-config --static --libs-only-l convoke | sed 's/-lconvoke//') -lpthread
soname=$(nm -D --undefined-only "$folder/shared" >/dev/null && readelf -d "$folder/usr/lib/libconvoke.so" | sed -n 's/.*soname: \[\(.*\)\]/\1/p')
test -e "$folder/usr/lib/$soname" || { echo "the soname $soname is not installed"; exit 1; }
LD_LIBRARY_PATH="$folder/usr/lib" "$folder/shared" "$folder/data" >"$folder/shared.txt"
"$folder/static" "$folder/data-static" >"$folder/static.txt"
cmp "$folder/shared.txt" "$folder/static.txt" || { echo "the shared and the static library do not behave alike"; exit 1; }
echo "installed with soname $soname, linked shared and static: ok"
