#!/bin/sh
# Runs every fuzz target from the inputs in fuzz/corpus, and fails if one finds an error.
#   fuzz/run.sh SECONDS [TARGET...]      so many for all of them together
#   fuzz/run.sh minimise [TARGET...]     makes fuzz/corpus of what was found and what was there: few inputs that reach all code
#   fuzz/run.sh figures                  makes fuzz/FIGURES.md of the logs
# What is found stays in target/fuzz: TARGET/ has the new inputs, TARGET.log what libFuzzer says, artifacts/ the inputs that fail.
#
# The sanitizer is one flag that rustc takes from nightly toolchains only, but its runtime comes with every toolchain. So the
# compiler is the one that the library is built with, told to take the flag: nothing else has to be installed. SQLite is built with
# the sanitizer too.
set -eu
cd "$(dirname "$0")/.."
CARGO=${CARGO:-cargo}
WORK=$PWD/target/fuzz
TARGETS='documents usersig entry_points rules devices file'
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$WORK/build}"
# FUZZ_BIN: a folder with the targets, where they are built already.
BIN=${FUZZ_BIN:-$CARGO_TARGET_DIR/$(rustc -vV | sed -n 's/^host: //p')/release}
# Two constants in SQLite's one file have the same name, which is taken for a mistake; short stacks make allocations faster.
export ASAN_OPTIONS="detect_odr_violation=0:malloc_context_size=6"
# Stores that are made and thrown away are made in memory.
if [ -d /dev/shm ]; then export TMPDIR=/dev/shm; fi

final() { sed -n "s/^stat::$2: *\([0-9]*\)\$/\1/p" "$1" | tail -n 1; }
seconds() { sed -n 's/^Done [0-9]* runs in \([0-9]*\) second(s)$/\1/p' "$1" | tail -n 1; }
# What the last line of progress has behind a word.
last() { grep -E '^#[0-9]+.* cov: ' "$1" | tail -n 1 | sed -n "s/.* $2: \([0-9]*\).*/\1/p"; }

figures() {
    echo '# Figures of the last long run'
    echo
    echo "Made by \`make soak-fuzz\` (fuzz/run.sh) of what libFuzzer said: $(date -u +%Y-%m-%d), $(uname -m), $(rustc --version | cut -d' ' -f1,2)."
    echo
    echo '| Target | Executions | Seconds | Executions a second | Edges covered | Features | Inputs that differ | Errors |'
    echo '|---|---:|---:|---:|---:|---:|---:|---:|'
    runs=0 time=0 errors=0
    for target in $TARGETS; do
        log=$WORK/$target.log
        ran=$(final "$log" number_of_executed_units) took=$(seconds "$log")
        [ -n "$took" ] || { echo "$target did not come to its end" >&2; exit 1; }
        found=$(find "$WORK/artifacts/$target" -type f | wc -l)
        runs=$((runs + ran)) time=$((time + took)) errors=$((errors + found))
        echo "| $target | $ran | $took | $((ran / (took > 0 ? took : 1))) | $(last "$log" cov) | $(last "$log" ft) | $(last "$log" corp) | $found |"
    done
    echo "| all | $runs | $time | | | | | $errors |"
}

case $1 in
    figures)
        figures > "$WORK/figures"
        mv "$WORK/figures" fuzz/FIGURES.md
        cat fuzz/FIGURES.md
        awk -F ' *[|] *' '/^[|] all / { print "figure: fuzz | " $3 " executions in " $4 " seconds, " $9 " errors" }' fuzz/FIGURES.md
        exit
        ;;
esac

if [ -z "${FUZZ_BIN:-}" ]; then
    RUSTC_BOOTSTRAP=1 $CARGO fuzz build
fi

# The arguments of libFuzzer that a target needs.
settings() {
    case $1 in
        documents) echo '-max_len=4096 -dict=fuzz/dictionaries/json.dict' ;;
        usersig) echo '-max_len=4096 -malloc_limit_mb=64 -dict=fuzz/dictionaries/json.dict' ;;
        # What the SDK logs on the console is not wanted.
        entry_points) echo '-max_len=4096 -close_fd_mask=3 -dict=fuzz/dictionaries/json.dict' ;;
        file) echo '-max_len=256' ;;
        # Four bytes are a step or turn.
        *) echo '-max_len=240' ;;
    esac
    echo '-timeout=30 -print_funcs=0'
}

if [ "$1" = minimise ]; then
    shift
    for target in ${*:-$TARGETS}; do
        rm -rf "$WORK/small"
        mkdir -p "$WORK/small" "$WORK/$target"
        # shellcheck disable=SC2046
        "$BIN/$target" -merge=1 -use_counters=0 $(settings "$target") "$WORK/small" "fuzz/corpus/$target" "$WORK/$target"
        rm -rf "fuzz/corpus/$target"
        mv "$WORK/small" "fuzz/corpus/$target"
    done
    exit
fi

# Of twelve parts of the time: the most to the one that does the most in it.
parts() {
    case $1 in
        documents) echo 4 ;;
        usersig | entry_points | rules) echo 2 ;;
        *) echo 1 ;;
    esac
}

# Runs a target for so many seconds with more arguments.
run() {
    target=$1 time=$2
    shift 2
    rm -rf "$WORK/artifacts/$target"
    mkdir -p "$WORK/$target" "$WORK/artifacts/$target"
    # shellcheck disable=SC2046
    "$BIN/$target" "$WORK/$target" "$@" $(settings "$target") -max_total_time="$time" -print_final_stats=1 \
        -artifact_prefix="$WORK/artifacts/$target/" > "$WORK/$target.log" 2>&1
}

total=$1
shift
all=0
for target in ${*:-$TARGETS}; do all=$((all + $(parts "$target"))); done
rm -rf "$WORK/planted"
if run planted 120 || ! grep -q 'AddressSanitizer: heap-buffer-overflow' "$WORK/planted.log"; then
    echo 'the planted error was not found: the fuzzer, or the sanitizer, does nothing'
    exit 1
fi
echo 'planted: found, as it must be'

failed=
for target in ${*:-$TARGETS}; do
    if run "$target" $((total * $(parts "$target") / all)) "fuzz/corpus/$target"; then
        echo "$target: $(final "$WORK/$target.log" number_of_executed_units) executions, no error"
    else
        echo "$target: an error, see $WORK/$target.log"
        tail -n 40 "$WORK/$target.log"
        failed="$failed $target"
    fi
done
[ -z "$failed" ]
