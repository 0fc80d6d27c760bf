#!/bin/sh
# valgrind's memcheck on the C examples and on tests of the C API: no access that is not allowed, no leak. SOAK=1: on more of them.
set -eu
cd "$(dirname "$0")/../.."
tool=memcheck
target=${CARGO_TARGET_DIR:-$PWD/target}
command -v valgrind >/dev/null || { echo "memcheck: valgrind is missing; the Debian package valgrind has it" >&2; exit 1; }
options="--leak-check=full --errors-for-leak-kinds=definite,indirect --show-leak-kinds=definite,indirect --error-exitcode=9 --quiet"

cargo test --no-run --quiet --test examples
cargo build --quiet --example device
libraries=$target/debug/deps
. tests/tools/planted.sh
planted
found none "" valgrind $options
found freed "Invalid read" valgrind $options
found leak "definitely lost" valgrind $options

# The examples start valgrind themselves.
passes cargo test --quiet --test examples -- --test-threads 1 memcheck
# Each of the others runs in it as a whole. Its threads take turns there, so only what does not hurry can be looked at:
# callbacks_run_inside_poll, for one, gives the library half a second.
export RUST_BACKTRACE=0 # one takes seconds in it
export CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUNNER="valgrind $options"
export CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUNNER="$CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUNNER"
if [ "${SOAK:-}" ]; then
    passes cargo test --quiet --test conversation_groups --test conversations --test messages --test poll_mode --test every_call \
        -- --test-threads 1 --skip callbacks_run_inside_poll
else
    passes cargo test --quiet --test poll_mode -- --test-threads 1 uninit_ polls_only lost_inside
    passes cargo test --quiet --test every_call -- --test-threads 1 before_init user_data from_a_callback failure_inside
fi
echo "figure: tests/tools/memcheck.sh | $passed tests, no bad access, no leak"
