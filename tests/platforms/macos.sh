#!/bin/sh
# The library for macOS on both kinds of processors, and the static one for iOS: built and looked into. Nothing here can run them.
set -eu
cd "$(dirname "$0")/../.."
. tests/platforms/targets.sh
has_zig
apple=$PWD/target/tools/apple
sh dist/apple.sh $python "$apple"
export SDKROOT="$apple/sdk" MACOSX_DEPLOYMENT_TARGET=11.0

# is WANTED FOUND WHAT
is() {
    [ "$1" = "$2" ] || { echo "$target: $3 is '$2' and not '$1'" >&2; exit 1; }
}

# needed FILE: the libraries that it needs.
needed() {
    llvm-objdump --macho --dylibs-used "$1" | sed -n 's/^[[:space:]]*\(.*\) (compatibility.*/\1/p' | sort
}

for target in aarch64-apple-darwin x86_64-apple-darwin; do
    begin
    export "CC_$(echo $target | tr - _)=$apple/cc" "CARGO_TARGET_$(echo $target | tr a-z- A-Z_)_LINKER=$apple/cc"
    run_cargo rustc --lib --crate-type cdylib
    lib=target/$target/debug
    file=$lib/libconvoke.dylib
    llvm-objdump --macho --exports-trie $file | sed -n 's/^0x[0-9A-Fa-f]* *_\([^ ]*\).*/\1/p' | compare_exports
    is @rpath/libconvoke.dylib "$(llvm-objdump --macho --dylib-id $file | tail -1)" 'the install name'
    is $MACOSX_DEPLOYMENT_TARGET "$(llvm-objdump --macho --private-headers $file | sed -n 's/^ *minos //p')" 'the oldest macOS'
    says "is found as \`@rpath/libconvoke.dylib\`, from macOS $MACOSX_DEPLOYMENT_TARGET on"
    # Its own name stands there, too.
    needs=$(needed $file | grep -v '^@rpath/libconvoke.dylib$')
    if echo "$needs" | grep -v '^/usr/lib/\|^/System/Library/'; then
        echo "$target: the library needs what is not of the system" >&2
        exit 1
    fi
    says "needs no library but the system's: $(echo $needs)"
    if [ $target = aarch64-apple-darwin ]; then
        signed=$($python dist/signature.py $file)
        says "$signed"
    fi

    for example in conversation_groups chat groups; do
        "$apple/cc" --target=${target%%-*}-apple-macosx$MACOSX_DEPLOYMENT_TARGET -std=c11 -Wall -Wextra -Werror -pedantic -Iinclude \
            examples/c/$example.c -o $lib/$example -L$lib -lconvoke
        is '/usr/lib/libSystem.B.dylib @rpath/libconvoke.dylib' "$(echo $(needed $lib/$example))" "what $example needs"
    done
    says 'the C examples link with it'
    end
done

# The headers are those of macOS: zig has none of iOS, whose libraries are not here either, so that nothing can be linked.
target=aarch64-apple-ios
begin
export CC_aarch64_apple_ios="$apple/cc"
run_cargo rustc --lib --crate-type staticlib
file=target/$target/debug/libconvoke.a
# names WHICH FILE: of its functions and data. It also has Rust's own parts in the form for linkers that optimise, which is passed over.
names() {
    llvm-nm --no-llvm-bc --quiet --format=just-symbols --extern-only "$@" | sed -n 's/^_//p' | sort -u
}
work=target/platforms/$target
names --defined-only $file > $work.defined
names --undefined-only $file | comm -23 - $work.defined > $work.undefined
functions > $work.functions
is '' "$(comm -13 $work.defined $work.functions)" 'what the header declares and the library lacks'
says "has every function: $(grep -c . $work.functions) names"
tr -c 'A-Za-z0-9_$' '\n' < "$SDKROOT/usr/lib/libSystem.tbd" | sed -n 's/^_//p' | sort -u | comm -23 $work.undefined - > $work.unknown
is '' "$(cat $work.unknown)" 'what it asks for and macOS does not have'
grep -q . $work.undefined
says "asks the system for $(grep -c . $work.undefined) names, all of which macOS has, too"
end
