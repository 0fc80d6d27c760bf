#!/bin/sh
# Runs `make test` beside as many busy loops as this machine has processors, RUNS times, and says how often it passed. What
# the runs print is kept in target/busy. The tests are in their usual form, also where this runs as a part of `make soak`.
set -eu
cd "$(dirname "$0")/.."
runs=${RUNS:-10}
loops=$(nproc)
logs=target/busy
mkdir -p "$logs"
busy=
trap 'kill $busy' EXIT
trap 'exit 1' INT TERM
for _ in $(seq "$loops"); do
    sh -c 'while :; do :; done' &
    busy="$busy $!"
done
passed=0
for run in $(seq "$runs"); do
    if SOAK= make test >"$logs/$run.log" 2>&1; then
        passed=$((passed + 1))
        echo "busy: run $run of $runs passed"
    else
        echo "busy: run $run of $runs failed: $logs/$run.log"
    fi
done
echo "figure: tests/busy.sh | $passed of $runs runs of make test passed beside $loops busy loops"
[ "$passed" = "$runs" ]
