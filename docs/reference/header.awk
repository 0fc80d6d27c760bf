# What Doxygen reads of the headers: the same items, each with its comment in Doxygen's words and in a group, so that a part
# of the API is a page.

BEGIN {
    while ((getline line < "docs/DOCUMENTS.md") > 0)
        if (line ~ /^### /) shown[substr(line, 5)] = 1
    while ((getline line < "target/reference/convoke.h") > 0) {
        if (line ~ /^(#define|typedef enum|enum) /) {
            split(line, word, " ")
            link[line ~ /^typedef/ ? word[3] : word[2]] = "#"
            if (line ~ /^#define [kKT].* "[a-zA-Z0-9_]+"$/ && line !~ /"__/) link[substr(word[3], 2, length(word[3]) - 2)] = "key"
        } else if (line ~ /^  [A-Za-z0-9_]+ = /) {
            link[substr(line, 3, index(line, " =") - 3)] = "#"
        } else if (match(line, /^typedef void \(\*[A-Za-z0-9]+/)) {
            link[substr(line, 16, RLENGTH - 15)] = "#"
        } else if (match(line, /^[a-z][a-zA-Z0-9_ ]*[ *][A-Za-z0-9]+\(/)) {
            line = substr(line, 1, RLENGTH - 1)
            sub(/.*[ *]/, "", line)
            link[line] = "#"
        } else if (match(line, /^\/\* [A-Za-z0-9]+[:.]/)) {
            link[substr(line, 4, RLENGTH - 4)] = "doc"
        }
    }
    in_preface = 1
    area_name["life"] = "The life of the SDK"
    area_text["life"] = "Beginning and ending, logging in and out, settings, the log."
    area_name["users"] = "Users and profiles"
    area_text["users"] = "What users say of themselves, and whether they are there."
    area_name["conversations"] = "Conversations"
    area_text["conversations"] = "The user's conversation list: filters and pages, pins, marks, custom data, drafts."
    area_name["unread"] = "Unread numbers"
    area_text["unread"] = "How many messages are unread, and that they are read."
    area_name["groups"] = "Conversation groups"
    area_text["groups"] = "Named groups into which a user sorts conversations, the same on all their devices."
    area_name["messages"] = "Messages"
    area_text["messages"] = "Sending, histories, search, receipts, extensions, reactions, pins, and what the user receives."
    area_name["chat_groups"] = "Chat groups"
    area_text["chat_groups"] = "Making and joining chat groups, their members, attributes, counters and requests. @ref page_CHAT_GROUPS has their types and rights."
    area_name["topics"] = "Communities and topics"
    area_text["topics"] = "Communities with topics; each half of the API has a function of its own for the same."
    area_name["unbuilt"] = "Not built yet"
    area_text["unbuilt"] = "Every function of the API is there; these are answered 7013."
    functions = "life users conversations unread groups messages chat_groups topics unbuilt"
    area_name["calls"] = "Functions"
    area_text["calls"] = "What holds for every call is said on @ref convoke.h \"the first page of the header\". Each function is also there under TIM + its name."
    area_name["listeners"] = "Callbacks"
    area_text["listeners"] = "Types of callbacks: the answer of a call, and the listeners of events."
    area_name["enums"] = "Enums"
    area_text["enums"] = "Numbers that stand in arguments and in documents, and the codes."
    area_name["documents"] = "Documents (JSON)"
    area_text["documents"] = "Each document with its keys. What calls take and answer is shown in @ref page_DOCUMENTS; the keys by their names are in @ref page_KEYS."
    area_name["more"] = "Limits and other constants"
    area_text["more"] = "Names of limits, and second names of constants."
}

# Texts keep what Doxygen would take for its own.
function plain(text,    parts, count, at, out) {
    count = split(text, parts, "`")
    out = ""
    for (at = 1; at <= count; at++) {
        if (at % 2 == 1) {
            gsub(/\\/, "\\\\", parts[at])
            gsub(/@/, "\\@", parts[at])
            gsub(/</, "\\<", parts[at])
            gsub(/>/, "\\>", parts[at])
            gsub(/#/, "\\#", parts[at])
            gsub(/"/, "\\&quot;", parts[at])
            gsub(/__/, "\\_\\_", parts[at])
            parts[at] = linked(parts[at])
        } else if (parts[at] == "\"\"") {
            parts[at] = "&quot;&quot;"
        }
        out = out (at == 1 ? "" : "`") parts[at]
    }
    gsub(/`&quot;&quot;`/, "<code>\"\"</code>", out)
    return out
}

# Names of items, keys and documents lead to them.
function linked(text,    out, name) {
    out = ""
    while (match(text, /[A-Za-z][A-Za-z0-9_]+/)) {
        name = substr(text, RSTART, RLENGTH)
        out = out substr(text, 1, RSTART - 1)
        text = substr(text, RSTART + RLENGTH)
        if (!(name in link) || name == own) out = out name
        else if (link[name] == "#") out = out (text ~ /^\([^)]/ ? "@ref " name " \"" name "\"" : "#" name)
        else out = out "@ref " link[name] "_" name " \"" name "\""
    }
    return out text
}

function is_parameter(name) {
    return declaration ~ ("[ *]" name "[,)]")
}

# Puts the comment out: what is said of parameters, answers, codes, and what is returned, each in its place.
function comment(group, name,    at, line, word, part, count, parts, code) {
    callbacks_said = 0
    print "/**"
    if (group != "") print " * @ingroup " group
    for (at = 1; at <= comments; at++) {
        line = doc[at]
        if (line ~ /^    / && !code) print " * @code{.unparsed}"
        if (line !~ /^    / && code) print " * @endcode"
        code = line ~ /^    /
        if (code) {
            print " * " substr(line, 5)
            continue
        }
        word = line
        sub(/:.*/, "", word)
        if (line ~ /^(Answers|Codes:|Returns) / && !callbacks_said && doc[1] !~ /^Not built yet/) {
            say_callbacks(name)
            print " *"
        }
        if (line ~ /^[a-zA-Z_]+: / && is_parameter(word) && doc[1] !~ /^Not built yet/) {
            line = "@param " word " " plain(substr(line, length(word) + 3))
        } else if (line ~ /^Answers /) {
            print " * @par Answers"
            line = plain(substr(line, 9))
        } else if (line ~ /^Codes: /) {
            line = substr(line, 8)
            while (at < comments && doc[at + 1] !~ /^(Returns |$)/) line = line " " doc[++at]
            print " * @par Codes of its own"
            if (line == "none of its own.") {
                line = "None."
            } else {
                count = split(line, parts, "; ")
                for (part = 1; part < count; part++) {
                    sub(/^-?[0-9]+/, "**&**", parts[part])
                    print " * - " plain(parts[part])
                }
                line = "- " plain(parts[count])
                sub(/-?[0-9]+/, "**&**", line)
            }
        } else if (line ~ /^Returns /) {
            line = "@returns " plain(substr(line, 9))
        } else {
            line = plain(line)
        }
        print " * " line
    }
    if (doc[1] ~ /never called yet|^Not built yet/) {
        print " */"
        return
    }
    if (!callbacks_said) say_callbacks(name)
    if (name in shown) print " * @see @ref call_" name " \"A call, and its documents\""
    if (declaration ~ /^typedef / && callback in shown) print " * @see @ref call_" callback " \"What it is told\""
    print " */"
}

# What the first page says of all of them.
function say_callbacks(name) {
    callbacks_said = 1
    if (declaration ~ /[ *]cb[,)]/ && name != "")
        print " * @param cb " (declaration ~ /^void / ? "the listener, or NULL where there is to be none." : "is given the answer; NULL: nobody is told.")
    if (declaration ~ /\*user_data[,)]/)
        print " * @param user_data " (name != "" ? "handed to the callback as it is." : "as it was given with the callback.")
}

function area(name) {
    if (doc[1] ~ /^Not built yet/) return "unbuilt"
    if (name ~ /^Community|Topic/) return "topics"
    if (name ~ /^(Msg|SetMsg|AddRecv|RemoveRecv|PinGroupMessage|GetPinned)/ && name !~ /^MsgDo/) return "messages"
    if (name ~ /^(Set)?Group/) return "chat_groups"
    if (name ~ /Conv.*Unread/) return "unread"
    if (name ~ /ConversationGroup|Conversations.*Group/) return "groups"
    if (name ~ /^(Set)?Conv[A-Z]/ && name !~ /^Convoke/) return "conversations"
    if (name ~ /Profile|User(Info|Status)|Self(Info|Status)/) return "users"
    return "life"
}

function define_group(id, above) {
    print "/** @defgroup " id " " area_name[id]
    if (above != "") print " * @ingroup " above
    print " * " area_text[id]
    print " */"
}

function define_groups(    count, list, at) {
    define_group("calls", "")
    count = split(functions, list, " ")
    for (at = 1; at <= count; at++) define_group(list[at], "calls")
    define_group("listeners", "")
    define_group("enums", "")
    define_group("documents", "")
    define_group("more", "")
}

in_preface {
    if ($0 == "/*") {
        print "/** @file"
        next
    }
    if ($0 == " */") {
        print " */"
        define_groups()
        in_preface = 0
        next
    }
    line = $0
    sub(/^ \* ?/, "", line)
    if (line ~ /^  /) {
        if (!code) print " * @code{.unparsed}"
        code = 1
        print " * " line
        next
    }
    if (code) print " * @endcode"
    code = 0
    line = plain(line)
    sub(/docs\/DOCUMENTS\.md/, "@ref page_DOCUMENTS \"docs/DOCUMENTS.md\"", line)
    if (last == "" && match(line, /^[A-Z][A-Z ]+[A-Z]/)) line = "**" substr(line, 1, RLENGTH) "**" substr(line, RLENGTH + 1)
    last = line
    print " * " line
    next
}

# A section: what the constants behind it are.
!in_comment && /^\/\* / {
    title = $0
    while (title !~ /\*\//) {
        getline line
        sub(/^ *\*? */, " ", line)
        title = title line
    }
    sub(/^\/\* /, "", title)
    sub(/ *\*\/$/, "", title)
    name = title
    sub(/[:.].*/, "", name)
    text = substr(title, length(name) + 3)
    if (text == "") text = name "."
    if (name ~ /^[A-Za-z0-9]+$/) {
        section = "doc_" name
        section_text = plain(toupper(substr(text, 1, 1)) substr(text, 2))
    } else {
        section = "more"
    }
    next
}

/^ *\/\*\* .*\*\/$/ {
    comments = 1
    doc[1] = $0
    sub(/^ *\/\*\* /, "", doc[1])
    sub(/ \*\/$/, "", doc[1])
    next
}

/^ *\/\*\*/ {
    in_comment = 1
    comments = 0
    if ($0 !~ /\/\*\*$/) {
        doc[++comments] = $0
        sub(/^ *\/\*\* */, "", doc[comments])
    }
    next
}

in_comment {
    line = $0
    ends = line ~ /\*\/$/
    sub(/ *\*\/$/, "", line)
    if (line !~ /^ *$/ || !ends) {
        sub(/^ *\* ?/, "", line)
        doc[++comments] = line
    }
    if (ends) in_comment = 0
    next
}

/^#define / && comments {
    declaration = ""
    if (section_text != "") {
        name = section
        sub(/^doc_/, "", name)
        print "/** @" (section in sections ? "addtogroup " section : "defgroup " section " " name)
        if (!(section in sections)) print " * @ingroup documents"
        print " * @" (section in sections ? "details " : "brief ") section_text
        print " */"
        sections[section] = 1
        section_text = ""
    }
    comment(section == "" ? "more" : section, "")
    comments = 0
    print
    next
}

/^(typedef )?enum [A-Za-z0-9]+ \{/ {
    section = "more"
    declaration = ""
    comment("enums", "")
    comments = 0
    sub(/^typedef /, "")
    in_enum = 1
    print
    next
}

in_enum {
    if ($0 ~ /^}/) {
        in_enum = 0
        print "};"
        next
    }
    declaration = ""
    comment("", "")
    comments = 0
    print
    next
}

# A function or a type of callback, which may take several lines.
comments {
    declaration = $0
    while (declaration !~ /;$/) {
        getline line
        sub(/^ +/, " ", line)
        declaration = declaration line
    }
    if (declaration ~ /^typedef /) {
        callback = declaration
        sub(/^.*\(\*/, "", callback)
        sub(/\).*/, "", callback)
        own = callback
        comment("listeners", "")
    } else {
        name = declaration
        sub(/\(.*/, "", name)
        sub(/^.*[ *]/, "", name)
        own = name
        comment(area(name), name)
    }
    comments = 0
    print declaration
    next
}

{ print }
