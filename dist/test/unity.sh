#!/bin/sh
# The Unity package: Mono compiles it as Unity does, runs its tests with the library in its Plugins, and plays its sample.
set -eu
bindings=$PWD/bindings
tar -xzf "$1"/org.convoke.im-*.tgz -C "$2"
mv "$2/package" "$2/csharp"
cd "$2/csharp"
for asset in Plugins/x86_64/libconvoke.so 'Third Party Notices.txt' CHANGELOG.md LICENSE; do
    test -e "$asset" && test -e "$asset.meta" || { echo "it lacks $asset"; exit 1; }
done
# The tests are not released. They also compile what the project for .NET lists.
cp -r "$bindings/csharp/tests~" .
cp -r "$bindings/dotnet" ..
export CONVOKE_LIB="$PWD/Plugins/x86_64"
sh tests~/run.sh -run:com.tencent.imsdk.unity.tests.ConversationGroupTests >../said || { cat ../said; exit 1; }
grep -E 'Tests run: [1-9][0-9]*, Errors: 0, Failures: 0' ../said
sh tests~/demo.sh ../demo >../said || { cat ../said; exit 1; }
