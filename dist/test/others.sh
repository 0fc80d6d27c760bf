#!/bin/sh
# The archives for systems that are not this one: a program links with each of their libraries. The one that is static, with musl, runs.
set -eu
zig() { "$tools/bin/python" -m ziglang "$@"; }
tools=$PWD/target/tools/dist
apple=$PWD/target/tools/apple
dist=$1
cd "$2"

# from ARCHIVE COMMAND...: links by pkg-config with the shared library, then with the static one.
from() {
    folder=$PWD/$1
    shift
    program=$folder/examples/conversation_groups.c
    export PKG_CONFIG_PATH="$folder/lib/pkgconfig"
    # shellcheck disable=SC2046 # flags are words
    "$@" -std=c11 "$program" -o "$folder/shared" $(pkg-config --cflags --libs convoke)
    # shellcheck disable=SC2046
    "$@" -std=c11 "$program" -o "$folder/static" $(pkg-config --cflags convoke) "$folder/lib/libconvoke.a" \
        $(pkg-config --static --libs-only-l convoke | sed 's/-lconvoke//')
}

for file in "$dist"/convoke-*-linux-aarch64.tar.gz "$dist"/convoke-*-linux-x86_64-musl.tar.gz; do
    test -e "$file" || continue
    name=$(basename "$file" .tar.gz)
    tar -xzf "$file"
    case $name in
    *-aarch64) from "$name" zig cc -target aarch64-linux-gnu.2.17 ;;
    *-musl)
        from "$name" zig cc -target x86_64-linux-musl
        "$name/static" data >said
        grep -q . said
        ;;
    esac
done
for file in "$dist"/convoke-*-macos-*.tar.gz; do
    test -e "$file" || continue
    name=$(basename "$file" .tar.gz)
    tar -xzf "$file"
    from "$name" env "SDKROOT=$apple/sdk" "$apple/cc" "--target=${name##*-}-apple-macosx11.0"
done
for file in "$dist"/convoke-*-windows-x86_64.zip; do
    test -e "$file" || continue
    name=$(basename "$file" .zip)
    python3 -m zipfile -e "$file" .
    from "$name" x86_64-w64-mingw32-gcc -Wl,-Bdynamic
    # The import library that MSVC takes.
    x86_64-w64-mingw32-gcc -std=c11 -I"$name/include/convoke" "$name/examples/conversation_groups.c" "$name/lib/convoke.lib" -o by-lib.exe
    x86_64-w64-mingw32-objdump -p by-lib.exe | grep -q 'DLL Name: convoke.dll'
done
