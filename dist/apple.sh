#!/bin/sh
# apple.sh PYTHON FOLDER: makes in FOLDER what builds for Apple's systems here: `sdk`, which SDKROOT names, and `cc`, a compiler that
# links. PYTHON has zig, which brings the compiler, the headers and the names of what libSystem has. Rust's linker is used with it, as
# zig's own would export every function of a library, and not only those that it is told.
set -eu
zig=$("$1" -c 'import pathlib, ziglang; print(pathlib.Path(ziglang.__file__).parent)')
lld=$(find "$(${RUSTC:-rustc} --print sysroot)/lib/rustlib" -path '*/gcc-ld/ld64.lld')
mkdir -p "$2/sdk/usr/lib"
ln -sfn "$zig/lib/libc/include/any-darwin-any" "$2/sdk/usr/include"
# The linker does not know Apple's latest processors.
sed 's/arm64e\.x1/arm64e/g' "$zig/lib/libc/darwin/libSystem.tbd" > "$2/sdk/usr/lib/libSystem.tbd"
# Rust asks for these, too. The first two are parts of libSystem; nothing of the third is used, or there would be an error.
for name in libc libm libiconv; do
    ln -sf libSystem.tbd "$2/sdk/usr/lib/$name.tbd"
done
cat > "$2/cc" <<SCRIPT
#!/bin/sh
exec "$zig/zig" clang --target=arm64-apple-macosx -resource-dir "$zig/lib" \\
    --start-no-unused-arguments -fuse-ld=lld "--ld-path=$lld" --end-no-unused-arguments "\$@"
SCRIPT
chmod +x "$2/cc"
