#!/bin/sh
# Looks into every package of target/dist. Then installs each that runs here (Linux, x86_64) in a clean place, and runs a program with
# it; whoever calls Rust fails. Nothing is installed into the system.
set -eu
cd "$(dirname "$0")/../.."
dist=$PWD/target/dist
(cd "$dist" && sha256sum --check --quiet SHA256SUMS)
python3 dist/test/contents.py
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset CONVOKE_LIB LD_LIBRARY_PATH PKG_CONFIG_PATH PYTHONPATH NODE_PATH
sh dist/test/crate.sh "$dist" "$work"

mkdir "$work/bin"
for tool in cargo rustc rustup; do
    printf '#!/bin/sh\necho "%s is called" >&2\nexit 1\n' $tool >"$work/bin/$tool"
    chmod +x "$work/bin/$tool"
done
export PATH="$work/bin:$PATH"
for package in archive others deb npm unity nuget wheel; do
    mkdir "$work/$package"
    sh "dist/test/$package.sh" "$dist" "$work/$package"
    echo "test-dist: $package: ok"
done
