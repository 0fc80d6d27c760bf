#!/bin/sh
# The shared library for Android on ARM processors: linked and looked into. What Android itself brings comes with Google's NDK alone and
# is not here: SQLite is compiled with the headers of musl, and all that the library asks of the system is left open. So this shows
# what the linker is told, and not that the library works.
set -eu
cd "$(dirname "$0")/../.."
. tests/platforms/targets.sh
target=aarch64-linux-android
has_zig
zig=$($python -c 'import pathlib, ziglang; print(pathlib.Path(ziglang.__file__).resolve().parent)')
headers=$zig/lib/libc/include
lld=$(find "$(${RUSTC:-rustc} --print sysroot)/lib/rustlib" -path '*/gcc-ld/ld.lld')
cc=$PWD/target/tools/android-cc
cat > "$cc" <<EOF
#!/bin/sh
for word do
    shift
    case \$word in -l*) ;; *) set -- "\$@" "\$word" ;; esac
done
exec "$zig/zig" clang --target=aarch64-linux-android21 -resource-dir "$zig/lib" --start-no-unused-arguments -fuse-ld=lld "--ld-path=$lld" \
    -nostdlib --end-no-unused-arguments -isystem "$headers/aarch64-linux-musl" -isystem "$headers/generic-musl" \
    -isystem "$headers/aarch64-linux-any" -isystem "$headers/any-linux-any" "\$@"
EOF
chmod +x "$cc"
begin
CC_aarch64_linux_android=$cc CARGO_TARGET_AARCH64_LINUX_ANDROID_LINKER=$cc run_cargo rustc --lib --crate-type cdylib
file=target/$target/debug/libconvoke.so
work=target/platforms/$target

readelf --dyn-syms --wide $file | awk '$1 ~ /^[1-9][0-9]*:$/ { print ($7 == "UND" ? "open" : "here"), $8 }' > $work.names
sed -n 's/^here //p' $work.names | compare_exports
# dynamic WHAT PATTERN: its dynamic section says so.
dynamic() {
    readelf --dynamic --wide $file | grep -q "($1).*$2" || { echo "$target: $1 lacks $2" >&2; exit 1; }
}
dynamic SONAME '\[libconvoke\.so\]'
dynamic FLAGS SYMBOLIC
dynamic FLAGS_1 NODELETE
says 'is called libconvoke.so, calls its own functions whatever else is loaded, and stays loaded'
readelf --segments --wide $file | awk '$1 == "LOAD" { print $NF }' > $work.alignments
grep -q . $work.alignments
if grep -v '^0x[4-9a-f]000$\|^0x[1-9a-f][0-9a-f]*0000$' $work.alignments; then
    echo "$target: a part of the library cannot be loaded in pages of 16 KB" >&2
    exit 1
fi
says 'can be loaded in pages of 16 KB'
sed -n 's/^open //p' $work.names | sort -u > $work.open
if grep '^_R\|^_ZN\|^sqlite3' $work.open; then
    echo "$target: these are its own, and open" >&2
    exit 1
fi
says "leaves $(grep -c . $work.open) names open, none of them of Rust or SQLite"
end
