#!/bin/sh
# AddressSanitizer and, in it, LeakSanitizer: the library, SQLite in it, the tests of the C API and the C programs are built for
# them. The stable toolchain has what is needed. SOAK=1: more tests.
set -eu
cd "$(dirname "$0")/../.."
tool=asan
triple=$(rustc -vV | sed -n 's/^host: //p')
export RUSTC_BOOTSTRAP=1 # for -Z
export RUSTFLAGS="-Zsanitizer=address -Cforce-frame-pointers=yes"
export CARGO_INCREMENTAL=0
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}/asan"
export "CFLAGS_$(echo "$triple" | tr - _)=-fsanitize=address -g1"
export CONVOKE_CFLAGS="-fsanitize=address"
export ASAN_OPTIONS="detect_leaks=1:abort_on_error=0:exitcode=9"

cargo test --quiet --target "$triple" --no-run --test examples --test poll_mode --test every_call --test conversation_groups \
    --test hostile_host
cargo build --quiet --target "$triple" --example device
libraries=$CARGO_TARGET_DIR/$triple/debug/deps
. tests/tools/planted.sh
nm -D "$libraries/libconvoke.so" | grep -q __asan_report_ || { echo "asan: the library was not built for it" >&2; exit 1; }
planted $CONVOKE_CFLAGS
found none ""
found freed "heap-use-after-free"
found leak "detected memory leaks"

# What valgrind runs, it runs without this.
run() { passes cargo test --quiet --target "$triple" "$@"; }
run --test examples -- --skip memcheck
run --test poll_mode --test every_call --test conversation_groups -- --test-threads 2
# Exceptions end the process, and a child made by fork shares the sanitizer's locks: not under it.
run --test hostile_host -- --skip exception --skip fork --skip exits --skip closed --skip stays
if [ "${SOAK:-}" ]; then
    run --test threads --test life_cycle --test messages --test conversations --test chat_groups --test faults \
        -- --skip no_memory
fi
echo "figure: tests/tools/asan.sh | $passed tests, no bad access, no leak"
