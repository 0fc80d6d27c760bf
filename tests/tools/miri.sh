#!/bin/sh
# Miri on the rules, the documents and the C boundary: no undefined behaviour in what they do with memory. It is a component of
# the nightly toolchain, which not every machine has. It takes seconds for what takes a millisecond elsewhere: of the rules only some,
# all of them with SOAK=1.
set -eu
cd "$(dirname "$0")/../.."
if ! cargo +nightly miri --version >/dev/null 2>&1; then
    echo "miri: installing the nightly toolchain with the component miri"
    if ! rustup toolchain install nightly --component miri --component rust-src --profile minimal --no-self-update; then
        echo "miri: the component is not installed and could not be, so nothing was looked at" >&2
        exit 1
    fi
fi
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}/miri"
export MIRIFLAGS="-Zmiri-disable-isolation"
export RUST_BACKTRACE=0 # one takes as long as ten tests
export CARGO_INCREMENTAL=0
tool=miri
. tests/tools/planted.sh

mkdir "$work/src"
printf '[package]\nname = "planted"\nversion = "0.0.0"\nedition = "2024"\n[workspace]\n' > "$work/Cargo.toml"
printf 'fn main() { let b = Box::new(1u8); let p = &raw const *b; drop(b); println!("{}", unsafe { *p }); }\n' > "$work/src/main.rs"
if CARGO_TARGET_DIR="$work/target" cargo +nightly miri run --quiet --manifest-path "$work/Cargo.toml" > "$work/output" 2>&1 || ! grep -q "Undefined Behavior" "$work/output"; then
    cat "$work/output" >&2
    echo "miri: the planted mistake, a read of freed memory, was not found" >&2
    exit 1
fi
echo "miri: found the planted mistake: $(grep -m1 "Undefined Behavior" "$work/output")"

# The random tests would take hours in it.
if [ "${SOAK:-}" ]; then
    some="core::"
else
    some="core::event core::ids core::limits core::page core::profile --skip the_stored_form_of_every_event --skip only_what_the_flag_names \
        --skip unread_and_at_select --skip has_the_contracts_keys"
fi
# shellcheck disable=SC2086 # words
passes cargo +nightly miri test --lib -- capi:: calls:: wire:: $some --skip core::model
echo "figure: tests/tools/miri.sh | $passed tests, no undefined behaviour"
