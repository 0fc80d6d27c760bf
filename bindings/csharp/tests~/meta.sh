#!/bin/sh
# Unity ignores a file of a package that has no .meta file beside it. Writes them (meta.sh write), or checks that each is as it would
# be written and that none is left over (meta.sh check). The id is made of the path, so that it is the same everywhere.
set -eu
cd "$(dirname "$0")/.."
what=${1:-check}
wrong=0

text() { # of the .meta file of $1
    id=$(printf 'org.convoke.im/%s' "$1" | md5sum | cut -c1-32)
    printf 'fileFormatVersion: 2\nguid: %s\n' "$id"
    if [ -d "$1" ]; then
        printf 'folderAsset: yes\nDefaultImporter:\n'
    else
        case $1 in
        *.cs) printf 'MonoImporter:\n  serializedVersion: 2\n  defaultReferences: []\n  executionOrder: 0\n  icon: {instanceID: 0}\n' ;;
        *.asmdef) printf 'AssemblyDefinitionImporter:\n' ;;
        package.json) printf 'PackageManifestImporter:\n' ;;
        *.md | *.xml | *.json | *.txt) printf 'TextScriptImporter:\n' ;;
        *) printf 'DefaultImporter:\n' ;;
        esac
    fi
    printf '  externalObjects: {}\n  userData: \n  assetBundleName: \n  assetBundleVariant: \n'
}

# What Unity sees: nothing that begins with a dot or ends with ~, and no libraries, which fill.sh puts there.
assets() {
    find . -mindepth 1 \( -name '.*' -o -name '*~' \) -prune -o ! -name '*.meta' ! -path './Plugins/*/*' -print |
        sed 's|^\./||' | grep -v '^Plugins/\(x86_64\|macOS\|Android\|iOS\)$' | LC_ALL=C sort
}

assets >"${TMPDIR:-/tmp}/convoke-assets.$$"
while IFS= read -r asset; do
    if [ "$what" = write ]; then
        text "$asset" >"$asset.meta"
    elif [ "$(text "$asset")" != "$(cat "$asset.meta" 2>/dev/null)" ]; then
        echo "$asset.meta is not as tests~/meta.sh writes it" >&2
        wrong=1
    fi
done <"${TMPDIR:-/tmp}/convoke-assets.$$"
rm "${TMPDIR:-/tmp}/convoke-assets.$$"
find . -mindepth 1 \( -name '.*' -o -name '*~' \) -prune -o -name '*.meta' ! -path './Plugins/*/*' -print | while IFS= read -r meta; do
    [ -e "${meta%.meta}" ] || { echo "$meta belongs to nothing" >&2; echo x; }
done | grep -q x && wrong=1
exit $wrong
