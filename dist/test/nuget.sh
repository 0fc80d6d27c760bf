#!/bin/sh
# The NuGet package: the README's program, compiled with the sources in it as .NET does, runs with the library in it.
set -eu
json=$(ls /usr/lib/cli/Newtonsoft.Json-*/Newtonsoft.Json.dll | head -n 1)
cd "$2"
python3 -m zipfile -e "$1"/Convoke.*.nupkg package
awk '/^```csharp$/ { on = !seen++; next } /^```/ { on = 0 } on' package/README.md >Program.cs
cp "$json" .
mcs -langversion:7 -warnaserror -nowarn:1591 -out:program.exe -r:Newtonsoft.Json.dll Program.cs '-recurse:package/contentFiles/cs/any/*.cs'
LD_LIBRARY_PATH=package/runtimes/linux-x64/native mono program.exe >said
grep -qx '0 ' said && grep -qx 'new: work' said || { cat said; exit 1; }
