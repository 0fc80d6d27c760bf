#!/bin/sh
# The crate, alone in a folder, builds the library.
set -eu
tar -xzf "$1"/convoke-*.crate -C "$2"
target=$PWD/target/dist-crate
# In its folder: cargo takes the settings of the one in which it is called.
cd "$2"/convoke-*
CARGO_TARGET_DIR=$target CARGO_PROFILE_DEV_DEBUG=0 ${CARGO:-cargo} build --locked --lib --quiet
nm -D --defined-only "$target/debug/libconvoke.so" | grep -q ' T TIMInit$'
echo "test-dist: crate: ok"
