#!/bin/sh
# The library and the tool, looked through by clippy for every system they are for, without a warning. Nothing is linked, so no
# compiler for C is needed: SQLite's part is an empty file. What is built and run is in docs/PLATFORMS.md.
set -eu
cd "$(dirname "$0")/../.."
targets='x86_64-pc-windows-gnu i686-pc-windows-gnu aarch64-apple-darwin x86_64-apple-darwin aarch64-apple-ios aarch64-linux-android
aarch64-unknown-linux-gnu x86_64-unknown-linux-musl x86_64-unknown-freebsd'
. tests/platforms/targets.sh

# In the place of a compiler and an archiver: makes the file that it is asked for.
mkdir -p target/tools
cat > target/tools/no-compiler <<'EOF'
#!/bin/sh
while [ $# -gt 1 ]; do
    [ "$1" = -o ] && : > "$2"
    shift
done
EOF
chmod +x target/tools/no-compiler
export SDKROOT="$PWD/target/tools" # where Apple's headers would be
mkdir -p target/platforms
for target in $targets; do
    has_target "$target"
    name=$(echo "$target" | tr - _)
    for what in --lib '--lib --bins --features tool'; do
        # shellcheck disable=SC2086 # words
        env "CC_$name=$PWD/target/tools/no-compiler" "AR_$name=true" \
            ${CARGO:-cargo} clippy --quiet $what --target "$target" -- -D warnings
    done
    echo "check-targets: no warning for $target"
done
target=check-targets
echo $targets | sed 's/[^ ]*/`&`/g; s/ /, /g' > target/platforms/$target
end
