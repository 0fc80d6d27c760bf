#!/bin/sh
# Runs the comparison with other libraries and with bare limits, a folder with a run.sh, with `cargo bench --bench figures` as
# one of those compared, and writes the goals' table of docs/PERFORMANCE.md: `make performance-goals PEERS=FOLDER`.
set -eu
peers=$1
cd "$(dirname "$0")/../.."
out=$PWD/target/goals
mkdir -p "$out/stores"
bench="${CARGO:-cargo} bench --quiet --bench figures"
$bench --no-run
# The stores that take long to fill are there before anything is timed.
$bench -- "$out/stores" >/dev/null
# It ends with 1 where a goal is missed, and the table says so.
SDK_BENCH="$bench -- $out/stores" ROUNDS="${ROUNDS:-5}" sh "$peers/run.sh" >"$out/lines" || [ -s "$out/lines" ]
${CARGO:-cargo} bench --quiet --bench performance -- goals "$out/lines"
