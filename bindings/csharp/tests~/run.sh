#!/bin/sh
# Builds the package and its tests with Mono and runs them: as Unity's editor compiles them, against stubs of the few types of Unity
# that it uses, and as a program without Unity does. CONVOKE_LIB: the directory of libconvoke.so. Arguments are those of
# nunit-console, as -run:com.tencent.imsdk.unity.tests.MessageTests.
# On Debian: mono-mcs mono-runtime nunit-console libnunit-cil-dev libnewtonsoft-json-cil-dev
set -eu
package=$(cd "$(dirname "$0")/.." && pwd)
lib=$(cd "${CONVOKE_LIB:?is the directory of libconvoke.so}" && pwd)
test -e "$lib/libconvoke.so" || { echo "there is no libconvoke.so in $lib" >&2; exit 1; }
for tool in mono mcs nunit-console md5sum; do
    command -v $tool >/dev/null || { echo "$tool is not installed" >&2; exit 1; }
done
json=$(ls /usr/lib/cli/Newtonsoft.Json-*/Newtonsoft.Json.dll 2>/dev/null | head -n 1)
test -n "$json" || { echo "Newtonsoft.Json is not installed" >&2; exit 1; }
nunit=$(ls /usr/lib/cli/nunit.framework-*/nunit.framework.dll 2>/dev/null | head -n 1)
test -n "$nunit" || { echo "NUnit is not installed" >&2; exit 1; }
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
cp "$json" "$out"
cd "$package"

sh tests~/meta.sh check
cp -r "$package" "$out/package"
sh "$out/package/tests~/fill.sh" linux "$lib" >/dev/null
cmp "$lib/libconvoke.so" "$out/package/Plugins/x86_64/libconvoke.so"
grep -q 'Standalone: Linux64' "$out/package/Plugins/x86_64/libconvoke.so.meta"

# What the project file for .NET compiles: all but what is Unity's alone.
project=../dotnet/Convoke.csproj
runtime() { find Runtime -name '*.cs' | LC_ALL=C sort; }
included=$(sed -n 's|.*<Compile Include="\(.*\)/\*\*/\*\.cs" .*|\1|p' $project)
excluded=$(sed -n 's|.*<Compile Include.* Exclude="\(.*\)" />|\1|p' $project)
test "$(cd ../dotnet && cd "$included" && pwd)" = "$package/Runtime" || { echo "$project is not made of Runtime" >&2; exit 1; }
runtime | sed 's|^|../csharp/|' | grep -vxF "$excluded" >"$out/project"
runtime | while read -r file; do
    case $(head -n 1 "$file") in
    '#if UNITY_5_3_OR_NEWER') ! grep -qxF "../csharp/$file" "$out/project" || echo "$project has $file, which is Unity's" ;;
    *) grep -qxF "../csharp/$file" "$out/project" || echo "$project does not have $file" ;;
    esac
done >"$out/wrong"
test ! -s "$out/wrong" || { cat "$out/wrong" >&2; exit 1; }
language=$(sed -n 's|.*<LangVersion>\(.*\)</LangVersion>|\1|p' $project)

compile() { # target name, defines, references, sources
    mcs -langversion:"$language" -warnaserror -nowarn:1591 -debug -target:"$1" -out:"$out/$2" "$3" -r:"$out/Newtonsoft.Json.dll" $4 $5
}
runtime="-recurse:Runtime/*.cs"
tests="-recurse:Tests/*.cs tests~/Main.cs"
for host in unity plain; do
    mkdir -p "$out/$host"
    cp "$json" "$out/$host"
    case $host in
    unity)
        compile library $host/UnityEngine.dll -define:STUBS "" tests~/stubs/Unity.cs
        defines="-define:UNITY_5_3_OR_NEWER;UNITY_2020_3_OR_NEWER;UNITY_EDITOR"
        engine="-r:$out/$host/UnityEngine.dll"
        compile library $host/Convoke.dll "$defines" "$engine" "$runtime"
        # As players are compiled, on phones too.
        compile library $host/Player.dll "-define:UNITY_5_3_OR_NEWER;UNITY_2020_3_OR_NEWER;UNITY_IOS" "$engine" "$runtime"
        compile library $host/Convoke.Editor.dll "$defines" "$engine" "-recurse:Editor/*.cs"
        compile library $host/Samples.dll "$defines" "$engine -r:$out/$host/Convoke.dll" "-recurse:Samples~/*.cs"
        more=tests~/UnityTests.cs
        ;;
    plain)
        defines=-define:PLAIN
        engine=
        compile library $host/Convoke.dll "$defines" "" "$(cat "$out/project")"
        more=tests~/PlainTests.cs
        ;;
    esac
    compile exe $host/Convoke.Tests.exe "$defines" "$engine -r:$out/$host/Convoke.dll -r:$nunit -r:System.Core.dll" "$tests $more"
    echo "== $host"
    # Panics that a test asks for are reported; where they came from does not matter.
    RUST_BACKTRACE=0 LD_LIBRARY_PATH="$lib" MONO_ENV_OPTIONS=--debug \
        nunit-console -nologo -labels -noshadow -noresult "$@" "$out/$host/Convoke.Tests.exe"
done

echo "== README.md"
sed -n '/^```csharp$/,/^```$/p' README.md | sed '/^```/d' >"$out/plain/Readme.cs"
compile exe plain/Readme.exe "-define:PLAIN" "-r:$out/plain/Convoke.dll" "$out/plain/Readme.cs"
cd "$out/plain"
LD_LIBRARY_PATH="$lib" mono Readme.exe >said
grep -qx '0 ' said && grep -qx 'new: work' said || { echo 'it says:' >&2; cat said >&2; exit 1; }
