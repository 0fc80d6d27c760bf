#!/bin/sh
# Runs the tests and the example on a Dart VM: the `dart` that is installed, or
# else the 32-bit one that an npm package carries, against a library for it.
# Where package:test cannot be had, stand_in stands in for it. An argument: a
# part of tests' names.
#
# CONVOKE_LIB: the folder with libconvoke.so, for an installed dart.
set -eu
cd "$(dirname "$0")/.."
here=$PWD
root=$(cd ../.. && pwd)

need() {
    command -v "$1" >/dev/null 2>&1 || { echo "missing: $1 ($2)" >&2; exit 1; }
}

if command -v dart >/dev/null 2>&1; then
    dart=dart
    : "${CONVOKE_LIB:?the folder with libconvoke.so}"
    if dart pub get; then
        dart test ${1:+--plain-name "$1"}
        [ $# -gt 0 ] || dart run --enable-asserts example/demo.dart
        exit
    fi
else
    need npm 'Debian: npm'
    need rustup 'https://rustup.rs'
    need gcc 'Debian: gcc'
    echo 'int main(void) { return 0; }' | gcc -m32 -x c - -o /dev/null 2>/dev/null ||
        { echo "missing: gcc for 32 bits (Debian: gcc-$(gcc -dumpversion)-multilib)" >&2; exit 1; }
    # npm would refuse a package for another processor; this one runs it.
    (cd tests && npm ci --force --silent --no-audit --no-fund --ignore-scripts)
    dart=$here/tests/node_modules/sass-embedded-linux-ia32/dart-sass/src/dart
    target=i686-unknown-linux-gnu
    rustup target list --installed | grep -q "^$target\$" || rustup target add "$target"
    # The headers of Linux are the same for 32 bits, and lie where only 64 bits look.
    export CFLAGS_i686_unknown_linux_gnu="-idirafter /usr/include/$(gcc -print-multiarch)"
    (cd "$root" && cargo build --quiet --features fail-on-purpose --target "$target")
    CONVOKE_LIB=${CARGO_TARGET_DIR:-$root/target}/$target/debug
fi
export CONVOKE_LIB

# What `dart pub get` would write, with the stand-in.
mkdir -p .dart_tool
cat >.dart_tool/package_config.json <<'END'
{
  "configVersion": 2,
  "packages": [
    {"name": "convoke_im", "rootUri": "..", "packageUri": "lib/", "languageVersion": "3.4"},
    {"name": "test", "rootUri": "../tests/stand_in", "languageVersion": "3.4"}
  ]
}
END

run() {
    "$dart" --enable-asserts --packages=.dart_tool/package_config.json "$@"
}

run --version
# That what is wrong is refused: the compiler is all that checks the types.
echo 'int wrong() => "text"; void main() => wrong();' >.dart_tool/wrong.dart
if run .dart_tool/wrong.dart >/dev/null 2>&1; then
    echo 'this Dart does not check types' >&2
    exit 1
fi
run -Donly="$*" test/all_test.dart
[ $# -gt 0 ] || run example/demo.dart
