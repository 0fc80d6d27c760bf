#!/bin/sh
# Every order in which threads can meet at the queue and at an answer (tests/loom). First without waking whoever sleeps, which
# must be found.
set -eu
cd "$(dirname "$0")/../loom"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/../../target}/loom"
output=$(mktemp)
trap 'rm -f "$output"' EXIT
cargo test --release --quiet --locked --features planted --test orders --no-run
if cargo test --release --quiet --locked --features planted --test orders whoever_puts > "$output" 2>&1 || ! grep -q "deadlock" "$output"; then
    cat "$output" >&2
    echo "loom: the planted mistake, a sleeper that is not woken, was not found" >&2
    exit 1
fi
echo "loom: found the planted mistake: $(grep -m1 deadlock "$output")"
if ! cargo test --release --quiet --locked -- --nocapture --test-threads 1 > "$output" 2>&1; then
    cat "$output" >&2
    exit 1
fi
orders=$(sed -n 's/.*orders: \([0-9]*\)$/\1/p' "$output" | awk '{ all += $1 } END { print all }')
echo "figure: tests/loom | $orders orders of threads"
