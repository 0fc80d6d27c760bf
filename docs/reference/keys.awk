# A page of all JSON keys, so that a search finds them by their own names: each with its constant and what it says. The file is
# a page as those beside it are.

BEGIN { print "# JSON keys\n\nEach key by its name: its constant, and what it says." }

/^\/\* / {
    section = $0
    sub(/^\/\* /, "", section)
    sub(/[:.].*/, "", section)
}

/^\/\*\*/ {
    text = ""
    in_comment = 1
}

in_comment {
    line = $0
    sub(/^ *\/?\*+ ?/, "", line)
    sub(/ *\*?\/$/, "", line)
    text = text (text == "" || line == "" ? "" : " ") line
    if ($0 ~ /\*\/$/) in_comment = 0
}

/^#define [kKT][A-Za-z0-9]+ "[a-zA-Z0-9_]+"$/ {
    key = $3
    gsub(/"/, "", key)
    # One key may have two constants.
    if (key ~ /^__/ || key in seen) next
    seen[key] = 1
    if (section != last) print "\n## " section " {#keys_" (++sections) "}"
    last = section
    gsub(/@/, "\\@", text)
    gsub(/</, "\\<", text)
    print "\n### " key " {#key_" key "}\n\n::" $2 ", " text
}
