#!/bin/sh
# `make install` into a fresh folder, then C programs built as the README says: with pkg-config or CMake and nothing else. In the profile
# dev, which is built sooner: it is about what lies where, and how it links. In a folder of its own: in that of the tests,
# everything would be built anew after it.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
${MAKE:-make} install CARGO="${CARGO:-cargo}" PREFIX=/usr DESTDIR="$folder" ALIAS=ImSDK \
    CINSTALL="--profile dev --target-dir ${CARGO_TARGET_DIR:-target}/install"
export PKG_CONFIG_SYSROOT_DIR="$folder" PKG_CONFIG_LIBDIR="$folder/usr/lib/pkgconfig"
lib="$folder/usr/lib"
compile() { ${CC:-cc} -std=c11 -Wall -Wextra -Werror "$@"; }
cflags() { pkg-config --cflags convoke; }
# What the static library needs beside itself.
needs() { pkg-config --static --libs-only-l convoke | sed 's/-lconvoke//'; }

# Every header, and no other file.
ls include >"$folder/ours.txt"
ls "$folder/usr/include/convoke" | cmp - "$folder/ours.txt"
for header in "TIMCloud.h" "TIMManager.h" "convoke.h"; do
    printf '#include "%s"\n#include <%s>\nint main(void) { return TIM_SUCC; }\n' "$header" "$header" >"$folder/header.c"
    # shellcheck disable=SC2046 # flags are words
    compile "$folder/header.c" -o "$folder/header" $(cflags)
done

# shellcheck disable=SC2046
{
    compile examples/c/conversation_groups.c -o "$folder/shared" $(pkg-config --cflags --libs convoke)
    compile examples/c/conversation_groups.c -o "$folder/static" $(cflags) "$lib/libconvoke.a" $(needs)
}
soname=$(readelf -d "$lib/libconvoke.so" | sed -n 's/.*soname: \[\(.*\)\]/\1/p')
test -e "$lib/$soname" || { echo "the soname $soname is not installed"; exit 1; }
LD_LIBRARY_PATH="$lib" "$folder/shared" "$folder/data" >"$folder/shared.txt"
"$folder/static" "$folder/data-static" >"$folder/static.txt"
cmp "$folder/shared.txt" "$folder/static.txt" || { echo "the shared and the static library do not behave alike"; exit 1; }

# The package of CMake, in the folder where it was installed and in one where it was moved: the three lines of the README, and the
# static library.
version=$(pkg-config --modversion convoke)
mkdir "$folder/cmake"
cp examples/c/conversation_groups.c examples/c/monitor.h "$folder/cmake"
cat >"$folder/cmake/CMakeLists.txt" <<EOF
cmake_minimum_required(VERSION 3.16)
project(program C)
find_package(Convoke $version REQUIRED)
add_executable(program conversation_groups.c)
target_link_libraries(program Convoke::convoke)
add_executable(static conversation_groups.c)
target_link_libraries(static Convoke::convoke_static)
EOF
cp -r "$folder/usr" "$folder/moved"
for place in usr moved; do
    cmake -S "$folder/cmake" -B "$folder/cmake-$place" -DCMAKE_PREFIX_PATH="$folder/$place" >/dev/null
    cmake --build "$folder/cmake-$place" >/dev/null
    for program in program static; do
        "$folder/cmake-$place/$program" "$folder/data-$place-$program" >"$folder/cmake.txt"
        cmp "$folder/shared.txt" "$folder/cmake.txt" || { echo "built by CMake it does something else"; exit 1; }
    done
    readelf -d "$folder/cmake-$place/program" | grep -q "NEEDED.*$soname"
    if readelf -d "$folder/cmake-$place/static" | grep -q "NEEDED.*convoke"; then
        echo "it links the shared library"
        exit 1
    fi
done
# Not for a program that asks for another version.
for other in 0.0 0.99 1; do
    sed "s/find_package.*/find_package(Convoke $other QUIET)/; /^add_exec/d; /^target/d" "$folder/cmake/CMakeLists.txt" >"$folder/other.txt"
    mkdir -p "$folder/other-$other"
    { cat "$folder/other.txt"; echo 'if(Convoke_FOUND OR NOT Convoke_CONSIDERED_VERSIONS)
    message(FATAL_ERROR "${Convoke_VERSION} is found, or was not looked at")
endif()'; } >"$folder/other-$other/CMakeLists.txt"
    cmake -S "$folder/other-$other" -B "$folder/other-$other/build" -DCMAKE_PREFIX_PATH="$folder/usr" >/dev/null
done

# Neither what tests fail on purpose by, nor what the tool reads its arguments with: tests/symbols.rs finds both where they are.
for file in "$lib/libconvoke.so" "$lib/libconvoke.a"; do
    ! grep -q -e convoke_fail -e clap_builder "$file" || { echo "$file has what is for tests or for the tool"; exit 1; }
done

# A program with an `Init` of its own, under the name of the other library.
cat >"$folder/own.c" <<'EOF'
#include <TIMCloud.h>
int Init(void);
int Init(void) { return 7; }
int main(void) { return TIMInit(1, "{\"convoke_store\":\"memory\"}") != 0 || TIMUninit() != 0 || Init() != 7; }
EOF
# shellcheck disable=SC2046
{
    compile "$folder/own.c" -o "$folder/own-shared" $(cflags) -L"$lib" -lImSDK
    compile "$folder/own.c" -o "$folder/own-static" $(cflags) "$lib/libImSDK.a" $(needs) -lpthread
}
LD_LIBRARY_PATH="$lib" "$folder/own-shared"
"$folder/own-static"
echo "installed with soname $soname and as ImSDK, linked shared and static, by pkg-config and CMake: ok"
