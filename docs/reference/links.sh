#!/bin/sh
# links.sh FOLDER: whether every link of its pages to another of its pages leads somewhere, to its anchor too.
set -eu
cd "$1"
awk '
    # What each page has, and where its links go.
    FNR == 1 { page = FILENAME; sub(/^\.\//, "", page); there[page] = 1 }
    {
        rest = $0
        while (match(rest, /(id|name)="[^"]+"/)) {
            anchor = substr(rest, RSTART, RLENGTH)
            sub(/^[a-z]+="/, "", anchor)
            sub(/"$/, "", anchor)
            there[page "#" anchor] = 1
            rest = substr(rest, RSTART + RLENGTH)
        }
        rest = $0
        while (match(rest, /(href|src)="[^"]+"/)) {
            link = substr(rest, RSTART, RLENGTH)
            sub(/^[a-z]+="/, "", link)
            sub(/"$/, "", link)
            rest = substr(rest, RSTART + RLENGTH)
            if (link ~ /^(https?:|mailto:|javascript:)/ || link == "#") continue
            if (link ~ /^#/) link = page link
            links[link] = page
        }
    }
    END {
        for (link in links) {
            file = link
            sub(/#.*/, "", file)
            if (link in there) continue
            if (link == file && (getline line < file) >= 0) continue
            print "reference: " links[link] " links to " link ", which is not there"
            bad = 1
        }
        exit bad
    }
' ./*.html
