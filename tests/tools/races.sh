#!/bin/sh
# ThreadSanitizer: the library with its standard library and SQLite is built for it, and tests/programs/threads.c calls it from
# several threads. (valgrind's DRD and helgrind do not know the locks the library is built with, and would have to be told to be
# silent about all of it.) SOAK=1: longer, and the tests of threads and of poll mode.
set -eu
cd "$(dirname "$0")/../.."
tool=races
triple=$(rustc -vV | sed -n 's/^host: //p')
sysroot=$(rustc --print sysroot)
if ! [ -d "$sysroot/lib/rustlib/src/rust/library" ]; then
    echo "races: installing the component rust-src: the standard library is built for ThreadSanitizer too"
    rustup component add rust-src
fi
export RUSTC_BOOTSTRAP=1 # for -Z
export RUSTFLAGS="-Zsanitizer=thread"
export CARGO_INCREMENTAL=0
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}/tsan"
export "CFLAGS_$(echo "$triple" | tr - _)=-fsanitize=thread -g1"
export TSAN_OPTIONS="exitcode=9 halt_on_error=0 second_deadlock_stack=1"

# Nothing of the toolchain: the programs are linked with its runtime, which the library has been built for.
runtime=$(echo "$sysroot/lib/rustlib/$triple/lib/"*_rt.tsan.a)

cargo build --quiet -Zbuild-std --target "$triple" --lib
libraries=$CARGO_TARGET_DIR/$triple/debug
. tests/tools/planted.sh
nm -D "$libraries/libconvoke.so" | grep -q __tsan_func_entry || { echo "races: the library was not built for it" >&2; exit 1; }

# A program of tests/programs with the sanitizer's runtime in it.
build() {
    "$cc" -std=c11 -Wall -Wextra -Werror -g -O1 -fsanitize=thread -Iinclude -c "tests/programs/$1.c" -o "$work/$1.o"
    "$cc" "$work/$1.o" -o "$work/$1" -Wl,--whole-archive "$runtime" -Wl,--no-whole-archive -Wl,--export-dynamic \
        -L"$work" -Wl,-rpath,"$work" -lconvoke -lpthread -ldl -lm -lrt -lstdc++
}
links
build planted
found none ""
found race "data race"

build threads
rounds=100
[ "${SOAK:-}" ] && rounds=3000
for delivery in thread poll; do
    if ! "$work/threads" "$work/$delivery" $rounds $delivery > "$work/output" 2>&1; then
        cat "$work/output" >&2
        exit 1
    fi
    echo "figure: tests/tools/races.sh | $delivery: $(tail -n 1 "$work/output")"
done
if [ "${SOAK:-}" ]; then
    cargo build --quiet -Zbuild-std --target "$triple" --example device
    passes cargo test --quiet -Zbuild-std --target "$triple" --test threads --test poll_mode --test load -- --skip memory
    echo "figure: tests/tools/races.sh | $passed tests"
fi
