#!/bin/sh
# Builds and runs the tests with each compiler under AddressSanitizer and UndefinedBehaviorSanitizer, and then a program
# as users of the package build it. CONVOKE_LIB: the folder with libconvoke.so. JOBS: compilers at a time.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cpp=$(dirname "$here")
root=$(cd "$cpp/../.." && pwd)
: "${CONVOKE_LIB:?the folder with libconvoke.so}"
CONVOKE_LIB=$(cd "$CONVOKE_LIB" && pwd)
test -e "$CONVOKE_LIB/libconvoke.so" || { echo "there is no $CONVOKE_LIB/libconvoke.so"; exit 1; }
for tool in g++ clang++ cmake pkg-config readelf; do
    command -v $tool >/dev/null || { echo "$tool is missing"; exit 1; }
done
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# ---- A prefix like that of `make install`, with the C library alone. ----
prefix=$out/prefix
mkdir -p "$prefix/lib/pkgconfig" "$prefix/lib/cmake/Convoke" "$prefix/include/convoke"
cp "$root"/include/*.h "$prefix/include/convoke"
cp "$root"/install/cmake/*.cmake "$prefix/lib/cmake/Convoke"
soname=$(readelf -d "$CONVOKE_LIB/libconvoke.so" | sed -n 's/.*soname: \[\(.*\)\]/\1/p')
cp "$CONVOKE_LIB/libconvoke.so" "$prefix/lib/$soname"
ln -s "$soname" "$prefix/lib/libconvoke.so"
version=$(sed -n 's/#define CONVOKE_VERSION "\(.*\)"/\1/p' "$root/include/convoke.h")
cat >"$prefix/lib/pkgconfig/convoke.pc" <<EOF
prefix=$prefix
Name: convoke
Description: Convoke
Version: $version
Libs: -L\${prefix}/lib -lconvoke
Cflags: -I\${prefix}/include/convoke
EOF

# ---- The tests. ----
strict="-std=c++17 -Wall -Wextra -Wpedantic -Werror"
flags="$strict -fsanitize=address,undefined -fno-sanitize-recover=all"
for compiler in g++ clang++; do
    for file in "$here"/*.cpp "$cpp"/src/*.cpp; do
        case $file in
        */src/*) own="-Wshadow -Wconversion" ;;
        *) own= ;;
        esac
        echo "$compiler $flags $own -I$cpp/include -I$root/include -c $file -o $out/$compiler-$(basename "$file").o"
    done
done | xargs -P "${JOBS:-$(nproc)}" -I '{}' sh -c '{}'
for compiler in g++ clang++; do
    # shellcheck disable=SC2086 # flags are words
    $compiler $flags "$out/$compiler"-*.o -o "$out/tests-$compiler" -L"$prefix/lib" -Wl,-rpath,"$prefix/lib" -lconvoke -pthread
    echo "--- $compiler, with sanitizers"
    # What fails on purpose is told by the library with a backtrace.
    RUST_BACKTRACE=0 "$out/tests-$compiler" 2>"$out/errors" || { cat "$out/errors"; exit 1; }
done

# Every function that works is called somewhere.
name='s/^TIM_DECL \(int\|void\) \([A-Za-z0-9]*\)(.*/\2/p'
cat "$root/include/TIMExperimentalAPI.h" "$root/include/convoke.h" >"$out/headers"
sed -n "$name" "$out/headers" | grep -v '^TIM' | sort -u >"$out/functions"
sed -n "/Not built yet/,/^TIM_DECL /$name" "$out/headers" | sort -u >"$out/unbuilt"
comm -23 "$out/functions" "$out/unbuilt" | grep -v '^\(Init\|Uninit\|ConvokeClose\)$' | while read -r function; do
    grep -q "[.>]$function(" "$here"/*.cpp || echo "$function is in no test"
done >"$out/uncalled"
test ! -s "$out/uncalled" || { cat "$out/uncalled"; exit 1; }

# ---- The package, in each of the ways that it is used. ----
cmake -S "$cpp" -B "$out/build" -DCMAKE_INSTALL_PREFIX="$prefix" -DCMAKE_INSTALL_LIBDIR=lib -DCMAKE_PREFIX_PATH="$prefix" \
    -DCONVOKE_LIBRARY="$prefix/lib/libconvoke.so" -DCONVOKE_INCLUDE_DIR="$prefix/include/convoke" >/dev/null
cmake --build "$out/build" --parallel "${JOBS:-$(nproc)}" >/dev/null
cmake --install "$out/build" >/dev/null

package() { # package <folder> <source> <what finds Convoke::cpp>
    mkdir "$out/$1"
    cat >"$out/$1/CMakeLists.txt" <<EOF
cmake_minimum_required(VERSION 3.16)
project(program CXX)
$3
add_executable(program $2)
target_link_libraries(program Convoke::cpp)
EOF
    cmake -S "$out/$1" -B "$out/$1/build" -DCMAKE_PREFIX_PATH="$prefix" >/dev/null
    cmake --build "$out/$1/build" >/dev/null
}
said() { grep -q "$1" "$2" || { cat "$2"; exit 1; }; }

package found "$cpp/examples/demo.cpp" "find_package(convoke-cpp $version REQUIRED)"
for run in first second; do
    "$out/found/build/program" "$out/data" >"$out/$run"
    said 'The end' "$out/$run"
done
echo "find_package(convoke-cpp): ok"

# Without the C library it is not found, which is no error where it is not required.
cmake --install "$out/build" --prefix "$out/alone" >/dev/null
mkdir "$out/optional"
cat >"$out/optional/CMakeLists.txt" <<EOF
cmake_minimum_required(VERSION 3.16)
project(program CXX)
find_package(convoke-cpp QUIET)
if(convoke-cpp_FOUND OR NOT convoke-cpp_CONSIDERED_CONFIGS)
    message(FATAL_ERROR "it is found, or was not looked at")
endif()
EOF
cmake -S "$out/optional" -B "$out/optional/build" -DCMAKE_PREFIX_PATH="$out/alone" -DCMAKE_FIND_USE_CMAKE_SYSTEM_PATH=OFF >/dev/null

package inside "$here/package/program.cpp" "set(CONVOKE_LIBRARY $prefix/lib/libconvoke.so)
set(CONVOKE_INCLUDE_DIR $prefix/include/convoke)
add_subdirectory($cpp convoke)"
"$out/inside/build/program" >"$out/program"
said "Convoke $version says hello" "$out/program"
echo "add_subdirectory: ok"

# The README's program, in a folder of its own, where it keeps its data.
export PKG_CONFIG_PATH="$prefix/lib/pkgconfig"
sed -n '/^```cpp$/,/^```$/p' "$cpp/README.md" | sed '/^```/d' >"$out/readme.cpp"
# shellcheck disable=SC2046 # flags are words
c++ -std=c++17 "$out/readme.cpp" -o "$out/readme" $(pkg-config --cflags --libs convoke-cpp) -pthread
mkdir "$out/read"
(cd "$out/read" && LD_LIBRARY_PATH="$prefix/lib" ../readme) >"$out/program"
said 'work was created with 2 conversations' "$out/program"
said '0 of them in the list' "$out/program"
echo "pkg-config convoke-cpp: ok"

# ---- What it costs a compiler: the README's program beside one that includes what its own lines need of the standard library. ----
cat >"$out/standard.cpp" <<'EOF'
#include <future>
#include <iostream>
#include <string>
#include <vector>

int main() {
    const std::vector<std::string> names = {"work"};
    std::cout << std::async([&names] { return names.size(); }).get() << " groups" << std::endl;
}
EOF
most=2.5
seconds() { # of processor time for compiling a program, the least of three
    for _ in 1 2 3; do
        sh -c '"$@" && times' sh "$1" -std=c++17 -O0 -I"$cpp/include" -I"$root/include" -c "$2" -o "$out/compiled.o" | tail -n 1
    done | awk '{ s = 0; for (i = 1; i <= 2; i++) { split($i, t, /[ms]/); s += 60 * t[1] + t[2] } if (NR == 1 || s < least) least = s }
        END { print least }'
}
for compiler in g++ clang++; do
    ours=$(seconds $compiler "$out/readme.cpp")
    theirs=$(seconds $compiler "$out/standard.cpp")
    echo "$ours $theirs $most" | awk -v compiler=$compiler '{
        printf "%s: %.2f s, %.1f times what the standard library takes (at most %.1f)\n", compiler, $1, $1 / $2, $3
        exit $1 > $2 * $3 }'
done
