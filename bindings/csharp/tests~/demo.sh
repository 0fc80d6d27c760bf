#!/bin/sh
# Builds the sample with Mono and plays it on the console. CONVOKE_LIB: the directory of libconvoke.so. The argument: where the
# program and its data are kept.
set -eu
package=$(cd "$(dirname "$0")/.." && pwd)
lib=$(cd "${CONVOKE_LIB:?is the directory of libconvoke.so}" && pwd)
mkdir -p "$1"
out=$(cd "$1" && pwd)
json=$(ls /usr/lib/cli/Newtonsoft.Json-*/Newtonsoft.Json.dll 2>/dev/null | head -n 1)
test -n "$json" || { echo "Newtonsoft.Json is not installed" >&2; exit 1; }
cp "$json" "$out"
cd "$package"
mcs -langversion:7 -out:"$out/story.exe" -r:"$out/Newtonsoft.Json.dll" -r:System.Core.dll '-recurse:Runtime/*.cs' Samples~/ConversationGroups/*.cs
LD_LIBRARY_PATH="$lib" mono "$out/story.exe" "$out/data"
