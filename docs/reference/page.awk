# What Doxygen reads of a page: labels where GitHub makes them by itself, and no links to what is not part of the reference.
# `page`: the name of the file.

BEGIN {
    name = page
    sub(/.*\//, "", name)
    sub(/\.md$/, "", name)
    documents = name == "DOCUMENTS"
}

/^```/ { in_code = !in_code }

in_code { print; next }

/^<!--.*-->$/ { next }

/^# / && !titled {
    titled = 1
    gsub(/`/, "")
    print $0 " {#page_" name "}"
    next
}

documents && /^### / {
    print $0 " {#call_" $2 "}\n\nIn the manual: ::" $2 "."
    next
}

documents && /^(Functions|Listeners): / {
    gsub(/\]\(#[a-z0-9]+\)/, "]")
    while (match($0, /\[[A-Za-z0-9]+\]/)) {
        link = substr($0, RSTART + 1, RLENGTH - 2)
        $0 = substr($0, 1, RSTART - 1) "@ref call_" link " \"" link "\"" substr($0, RSTART + RLENGTH)
    }
    print
    next
}

{
    out = ""
    rest = $0
    # Pages and pictures are there; programs, folders and sources are not.
    while (match(rest, /\[[^]]*\]\([^)]*\)/)) {
        link = substr(rest, RSTART, RLENGTH)
        text = link
        sub(/^\[/, "", text)
        sub(/\]\(.*/, "", text)
        target = link
        sub(/.*\]\(/, "", target)
        sub(/\)$/, "", target)
        file = target
        sub(/.*\//, "", file)
        if (target ~ /\.md$/ && target !~ /bindings|fixtures|README/) {
            sub(/\.md$/, "", file)
            link = "@ref page_" file " \"" text "\""
        } else if (file == "convoke.h") {
            link = "@ref convoke.h \"" text "\""
        } else if (target !~ /^https?:|\.svg$/) {
            link = text
        }
        out = out substr(rest, 1, RSTART - 1) link
        rest = substr(rest, RSTART + RLENGTH)
    }
    print out rest
}
