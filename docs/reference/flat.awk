# The headers as one, for Doxygen: each item once, functions under their plain names. Without what stands at their top.

# Comments at the top, and what is for the compiler.
FNR == 1 { at_top = 1 }
at_top {
    if (/^#define CONVOKE_[A-Z]*_?H$/) at_top = 0
    next
}
/^#(include|if|else|endif)/ || /^(extern "C" \{|\})$/ || /^#define TIM_/ { comment = ""; next }
/^\/\*\* .*\*\/$/ { comment = $0 "\n"; next }
/^\/\*\*$/ { comment = $0 "\n"; in_comment = 1; next }
in_comment { comment = comment $0 "\n"; if (/^ \*\/$/) in_comment = 0; next }
/^TIM_DECL / {
    sub(/^TIM_DECL /, "")
    line = $0
    while (line !~ /;$/) { getline; line = line "\n" $0 }
    # Its other name has the comment, too.
    if (line !~ /^[a-z0-9_A-Z ]*[ *]TIM[A-Za-z0-9]*\(/) print comment line
    comment = ""
    next
}
{ printf "%s", comment; comment = ""; print }
