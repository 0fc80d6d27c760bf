#!/bin/sh
# convoke-im as npm installs it, with the package for this platform from a registry of our own. The README's program runs, by that
# library. For other platforms npm takes theirs.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$2"
case $(npm --version) in
[1-9].* | 10.[0-3].*)
    echo "npm 10.4 or later is needed, which knows libc; this is $(npm --version)" >&2
    exit 1
    ;;
esac
# registry FOLDER: one with the packages in it, at $address.
registries=
trap 'kill $registries' EXIT
registry() {
    : >address
    node "$here/registry.mjs" "$1" >address &
    registries="$registries $!"
    until [ -s address ]; do
        kill -0 $!
        sleep 0.1
    done
    address=$(cat address)
}
main=$(ls "$1"/convoke-im-[0-9]*.tgz)
install() { # folder, options of npm, other packages
    folder=$1
    shift
    mkdir "$folder"
    npm install --prefix "$folder" --no-audit --no-fund --no-package-lock --loglevel error --cache "$PWD/cache-$folder" \
        "--@convoke-im:registry=$address" "$@" "$main"
    ls "$folder/node_modules/@convoke-im" >"$folder/platforms"
}

registry "$1"
install program
test "$(cat program/platforms)" = linux-x64
for suffix in mjs cjs; do
    case $suffix in
    mjs) echo "import TIM, { native } from 'convoke-im';" ;;
    cjs) echo "const { native } = require('convoke-im');" ;;
    esac >"program/version.$suffix"
    echo "console.log(native.GetSDKVersion());" >>"program/version.$suffix"
    test "$(node "program/version.$suffix")" = "$(node -p "require('./program/node_modules/convoke-im/package.json').version")"
done
awk '/^```js$/ { on = !seen++; next } /^```/ { on = 0 } on' program/node_modules/convoke-im/README.md >program/readme.mjs
(cd program && node readme.mjs) >said
grep -q "'C2Cbob'" said || { cat said; exit 1; }

# Whoever has none of ours hears where to put one.
cp -r program without
rm -r without/node_modules/@convoke-im
! node without/version.mjs >said 2>&1 || { cat said; exit 1; }
grep -q 'CONVOKE_LIB' said || { cat said; exit 1; }

for package in "$1"/convoke-im-*-*-*.tgz; do
    tar -xzOf "$package" package/package.json >manifest.json
    fits=$(node -p "const m = require('./manifest.json'); [...m.os.map(v => '--os=' + v), ...m.cpu.map(v => '--cpu=' + v), ...(m.libc ?? []).map(v => '--libc=' + v)].join(' ')")
    name=$(node -p "require('./manifest.json').name.split('/')[1]")
    # koffi's script would build koffi, none of whose binaries loads here.
    # shellcheck disable=SC2086 # options are words
    install "for-$name" --ignore-scripts $fits
    test "$(cat "for-$name/platforms")" = "$name"
done

# As long as there is no release: of files, where no registry has anything of ours.
mkdir nothing
registry "$PWD/nothing"
install files "$(ls "$1"/convoke-im-linux-x64-[0-9]*.tgz)"
test "$(cat files/platforms)" = linux-x64
cp program/version.mjs files/
node files/version.mjs >/dev/null
