#!/bin/sh
# Makes the HTML reference: target/reference/html/index.html. Warnings of Doxygen, and links to what is not there, fail it.
set -eu
cd "$(dirname "$0")/../.."
here=docs/reference out=target/reference
rm -rf $out
mkdir -p $out
header=$out/convoke.h
sed -n '1,/^ \*\/$/p' include/convoke.h > $header
parts=$(sed -n 's/^#include "\(.*\)"/include\/\1/p' include/TIMCloud.h)
# shellcheck disable=SC2086 # files are words
awk -f $here/flat.awk include/TIMErrorCode.h include/TIMCloudDef.h $parts include/convoke.h >> $header
awk -f $here/keys.awk $header > $out/KEYS.md
doxygen $here/Doxyfile
# Doxygen's search knows items and pages; keys are headings of a page. They go into the list of their first letter.
letters=$(sed -n 's/^  0: "\(.*\)",*$/\1/p' $out/html/search/searchdata.js | head -n 1)
at=0
for letter in $(echo "$letters" | sed 's/./& /g'); do
    list=$out/html/search/all_$(printf %x $at).js
    sed '$d' $list > $list.new
    awk -v letter="$letter" '
        /^### / && index($2, letter) == 1 {
            id = tolower($2)
            gsub(/_/, "_5f", id)
            link = "../page_KEYS.html#key_" $2
            printf ",[\047%s_key\047,[\047%s\047,[\047%s\047,1,\047JSON key\047]]]\n", id, $2, link
        }
        END { print "];" }
    ' $out/KEYS.md >> $list.new
    mv $list.new $list
    at=$((at + 1))
done
sh $here/links.sh $out/html
echo "$out/html/index.html"
