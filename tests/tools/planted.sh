# Read by the scripts beside it. `planted FLAGS` builds tests/programs/planted.c, a host with mistakes, with the library of the
# folder $libraries; `links` gives that library its names in the folder $work; `found WHAT TEXT COMMAND...` says whether the
# program fails under that command and its output has that text ("none": whether it does not fail). `passes COMMAND...` runs tests
# and counts them in $passed; a selection that selects nothing is an error.

cc=${CC:-cc}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

passed=0
passes() {
    if ! "$@" > "$work/output" 2>&1 || grep "^test result: ok. 0 passed" "$work/output" || ! grep "^test result: ok" "$work/output"; then
        cat "$work/output" >&2
        echo "$tool: failed: $*" >&2
        exit 1
    fi
    passed=$((passed $(sed -n 's/^test result: ok. \([0-9]*\) passed.*/+ \1/p' "$work/output")))
}

links() {
    soname=$(readelf -d "$libraries/libconvoke.so" | sed -n 's/.*soname: \[\(.*\)\]/\1/p')
    ln -sf "$libraries/libconvoke.so" "$work/libconvoke.so"
    ln -sf "$libraries/libconvoke.so" "$work/$soname"
}

planted() {
    links
    "$cc" -std=c11 -Wall -Wextra -Werror -g -O0 "$@" -Iinclude tests/programs/planted.c -o "$work/planted" \
        -L"$work" -Wl,-rpath,"$work" -lconvoke -lpthread
}

found() {
    what=$1 text=$2
    shift 2
    status=0
    "$@" "$work/planted" "$work/data" "$what" > "$work/output" 2>&1 || status=$?
    if [ "$what" = none ]; then
        if [ $status -ne 0 ]; then
            cat "$work/output" >&2
            echo "$tool: something was found where nothing is planted" >&2
            exit 1
        fi
    elif [ $status -eq 0 ] || ! grep -q "$text" "$work/output"; then
        cat "$work/output" >&2
        echo "$tool: the planted mistake ($what) was not found" >&2
        exit 1
    else
        echo "$tool: found the planted mistake: $(grep -m1 "$text" "$work/output")"
    fi
}
