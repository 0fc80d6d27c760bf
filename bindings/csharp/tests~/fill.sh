#!/bin/sh
# Copies the library of a platform into Plugins, with the .meta file that tells Unity what it is for: fill.sh <platform> <directory
# of the library>. Plugins/README.md names the platforms.
set -eu
platform=${1:?linux, windows, macos, android/<abi> or ios}
from=$(cd "${2:?the directory of the library}" && pwd)
cd "$(dirname "$0")/.."

standalone() { # build target, operating system of the editor, processor
    cat <<META
  - first:
      Editor: Editor
    second:
      enabled: 1
      settings:
        CPU: $3
        DefaultValueInitialized: true
        OS: $2
  - first:
      Standalone: $1
    second:
      enabled: 1
      settings:
        CPU: $3
META
}

only() { # platform, processor
    printf '  - first:\n      %s: %s\n    second:\n      enabled: 1\n      settings:\n        CPU: %s\n' "$1" "$1" "$2"
}

case $platform in
linux) to=Plugins/x86_64 file=libconvoke.so use=$(standalone Linux64 Linux x86_64) ;;
windows) to=Plugins/x86_64 file=convoke.dll use=$(standalone Win64 Windows x86_64) ;;
macos) to=Plugins/macOS file=libconvoke.dylib use=$(standalone OSXUniversal OSX AnyCPU) ;;
android/arm64-v8a) to=Plugins/Android/libs/arm64-v8a file=libconvoke.so use=$(only Android ARM64) ;;
android/armeabi-v7a) to=Plugins/Android/libs/armeabi-v7a file=libconvoke.so use=$(only Android ARMv7) ;;
android/x86_64) to=Plugins/Android/libs/x86_64 file=libconvoke.so use=$(only Android X86_64) ;;
ios) to=Plugins/iOS file=libconvoke.a use=$(only iPhone AnyCPU | sed '2s/iPhone: iPhone/iPhone: iOS/') ;;
*) echo "$platform is no platform" >&2; exit 1 ;;
esac

id() {
    printf 'org.convoke.im/%s' "$1" | md5sum | cut -c1-32
}

mkdir -p "$to"
cp "$from/$file" "$to/$file"
folder=$to
while [ "$folder" != Plugins ]; do
    printf 'fileFormatVersion: 2\nguid: %s\nfolderAsset: yes\nDefaultImporter:\n  externalObjects: {}\n' "$(id "$folder")" >"$folder.meta"
    folder=$(dirname "$folder")
done
cat >"$to/$file.meta" <<META
fileFormatVersion: 2
guid: $(id "$to/$file")
PluginImporter:
  externalObjects: {}
  serializedVersion: 2
  iconMap: {}
  executionOrder: {}
  defineConstraints: []
  isPreloaded: 0
  isOverridable: 0
  isExplicitlyReferenced: 0
  validateReferences: 1
  platformData:
  - first:
      Any: 
    second:
      enabled: 0
      settings: {}
$use
  userData: 
  assetBundleName: 
  assetBundleVariant: 
META
echo "$to/$file"
