#!/bin/sh
# Builds the library as it is and in other ways, each from nothing, measures them beside each other, and writes the table of
# docs/PERFORMANCE.md: `make performance-options`. A build takes minutes.
#   ONLY  builds only what begins so, and measures nothing
set -eu
cd "$(dirname "$0")/../.."
out=$PWD/target/options
mkdir -p "$out"
[ -n "${ONLY:-}" ] || rm -rf "$out"/built "$out"/*.so

# build FILE WHAT [CONFIGURATION OF CARGO ...]
build() {
    file=$1 what=$2
    shift 2
    case $file in "${ONLY:-}"*) ;; *) return 0 ;; esac
    for setting; do
        shift
        set -- "$@" --config "$setting"
    done
    rm -rf "$out/build"
    # What the processor works for it, whatever else it does.
    CARGO_TARGET_DIR="$out/build" TIMEFORMAT=%U bash -c 'time "$@" 2>&3' build "${CARGO:-cargo}" "$@" \
        rustc --release --lib --crate-type cdylib --quiet 3>&2 2>"$out/time"
    cp "$out/build/release/libconvoke.so" "$out/$file.so"
    echo "$file.so $(cut -d. -f1 "$out/time") $what" >>"$out/built"
}

build 0-chosen 'as it is'
build 1-fat '`lto = "fat"`' 'profile.release.lto = "fat"'
build 2-off 'no LTO, 16 codegen units' 'profile.release.lto = "off"' 'profile.release.codegen-units = 16'
build 3-small '`opt-level = "s"`' 'profile.release.opt-level = "s"'
build 4-sqlite "SQLite with rusqlite's own options" 'env.LIBSQLITE3_FLAGS = ""'
build 5-sqlite-small 'SQLite at `opt-level = "s"`' 'profile.release.package.libsqlite3-sys.opt-level = "s"'
flags=$(sed -n '/"""/,/"""/{/"""/!p}' .cargo/config.toml | tr '\n' ' ')
build 6-pages 'pages of 4,096 bytes, as SQLite has them' "env.LIBSQLITE3_FLAGS = \"$(echo "$flags" | sed s/=2048/=4096/)\""
rm -rf "$out/build"
[ -n "${ONLY:-}" ] || "${CARGO:-cargo}" bench --quiet --bench performance -- options "$out"
