#!/bin/sh
# Makes the HTML reference: target/reference/html/index.html. Warnings of Doxygen, and links to what is not there, fail it.
set -eu
export LC_ALL=C
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
# Doxygen's search knows items and pages; keys are headings of a page, and functions are there under one of their names. The
# others go into the list of their first letter: a name, where it leads, and what it is.
{
    awk '/^### / { print $2, "../page_KEYS.html#key_" $2, "JSON key" }' $out/KEYS.md
    # shellcheck disable=SC2086
    sed -n 's/^TIM_DECL .*[ *]\(TIM[A-Za-z0-9]*\)(.*/\1/p' $parts include/convoke.h | sort > $out/twins
    sed -n "s/^ *\['[^']*',\['\([A-Za-z0-9]*\)',\['\([^']*\)',1,'convoke\.h'.*/TIM\1 \2/p" $out/html/search/functions_*.js |
        sort | join $out/twins - | sed 's/$/ convoke.h/'
} > $out/names
letters=$(sed -n 's/^  0: "\(.*\)",*$/\1/p' $out/html/search/searchdata.js | head -n 1)
at=0
for letter in $(echo "$letters" | sed 's/./& /g'); do
    list=$out/html/search/all_$(printf %x $at).js
    sed '$d' $list > $list.new
    awk -v letter="$letter" '
        index(tolower($1), letter) == 1 {
            id = tolower($1)
            gsub(/_/, "_5f", id)
            what = $3 ($4 == "" ? "" : " " $4)
            printf ",[\047%s_%d\047,[\047%s\047,[\047%s\047,1,\047%s\047]]]\n", id, 10000 + NR, $1, $2, what
        }
        END { print "];" }
    ' $out/names >> $list.new
    mv $list.new $list
    at=$((at + 1))
done
sh $here/links.sh $out/html
# Whatever a header has is found.
sed -n 's/^TIM_DECL .*[ *]\([A-Za-z0-9]*\)(.*/\1/p; s/^typedef .*(\*\([A-Za-z0-9]*\)).*/\1/p; s/^typedef enum \([A-Za-z0-9]*\) .*/\1/p
    s/^#define \(k[A-Za-z0-9]*\) .*/\1/p; s/^  \([A-Za-z0-9_]*\) = .*/\1/p' include/*.h | sort -u > $out/items
missing=$(grep -oh "[A-Za-z0-9_]*',\['" $out/html/search/all_*.js | tr -d "[']," | sort -u | comm -23 $out/items -)
[ -z "$missing" ] || { echo "reference: the search does not find" $missing; exit 1; }
echo "$out/html/index.html"
