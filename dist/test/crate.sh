#!/bin/sh
# The crate, alone in a folder, builds the library.
set -eu
tar -xzf "$1"/convoke-*.crate -C "$2"
CARGO_TARGET_DIR="$PWD/target/dist-crate" CARGO_PROFILE_DEV_DEBUG=0 ${CARGO:-cargo} build --locked --lib --quiet --manifest-path "$2"/convoke-*/Cargo.toml
nm -D --defined-only target/dist-crate/debug/libconvoke.so | grep -q ' T TIMInit$'
echo "test-dist: crate: ok"
