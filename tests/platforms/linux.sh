#!/bin/sh
# linux.sh arm64|musl: the library for another Linux: that of ARM processors, run by QEMU; or musl's, in which programs are static.
# The C examples, and processes that meet. SOAK=1: also the library's own tests, which QEMU takes minutes for.
set -eu
cd "$(dirname "$0")/../.."
. tests/platforms/targets.sh
case $1 in
    arm64)
        target=aarch64-unknown-linux-gnu
        gcc=aarch64-linux-gnu-gcc
        emulator="qemu-aarch64-static -L /usr/aarch64-linux-gnu"
        export CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER=$gcc CC_aarch64_unknown_linux_gnu=$gcc
        export CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUNNER="$emulator"
        ;;
    musl)
        target=x86_64-unknown-linux-musl
        # Rust brings musl's libraries, but no compiler for them; zig has both, in one package.
        emulator=
        has_zig
        # Without the name that cargo's tools have for the target, which zig does not know.
        gcc=$PWD/target/tools/musl-cc
        cat > "$gcc" <<EOF
#!/bin/sh
for word do
    shift
    case \$word in --target=*) ;; *) set -- "\$@" "\$word" ;; esac
done
exec "$PWD/target/tools/venv/bin/python" -m ziglang cc -target x86_64-linux-musl "\$@"
EOF
        chmod +x "$gcc"
        export CC_x86_64_unknown_linux_musl="$gcc"
        ;;
esac
begin
lib=target/$target/debug

if [ "$1" = arm64 ]; then
    run_cargo rustc --lib --crate-type cdylib
    aarch64-linux-gnu-nm -D --defined-only $lib/libconvoke.so | sed 's/.* //' | compare_exports
    says "needs $(aarch64-linux-gnu-objdump -T $lib/libconvoke.so | grep -o 'GLIBC_[0-9.]*' | sort -Vu | tail -1) or later"
    out=$PWD/target/arm64
    mkdir -p "$out"
    cp $lib/libconvoke.so "$out/"
    ln -sf libconvoke.so "$out/$(readelf -d $lib/libconvoke.so | sed -n 's/.*soname: \[\(.*\)\]/\1/p')"
    link="-L$out -Wl,-rpath,$out -lconvoke"
else
    run_cargo rustc --lib --crate-type staticlib
    link="$lib/libconvoke.a -static -lunwind"
fi
compile() {
    # shellcheck disable=SC2086 # words
    $gcc -std=c11 -Wall -Wextra -Werror -pedantic -Iinclude "$1" -o "$2" $link
}
run() {
    # shellcheck disable=SC2086
    exec $emulator "$@"
}
. tests/platforms/examples.sh
if [ "$1" = musl ]; then
    if readelf -d "$work/chat" | grep NEEDED; then
        echo "$target: it needs a library" >&2
        exit 1
    fi
    says 'a program with it is static, and needs no library'
fi

if [ -n "${SOAK:-}" ]; then
    run_cargo test --lib
    says "the library's own tests pass"
fi
end
