# For the scripts of the other systems.

# Installs Rust's own part for a target, where it is missing.
has_target() {
    [ -d "$(${RUSTC:-rustc} --print sysroot)/lib/rustlib/$1" ] || rustup target add "$1"
}

# Installs zig, a compiler for C with the headers and libraries of other systems, in the environment of tools.
has_zig() {
    python=target/tools/venv/bin/python
    [ -x $python ] || python3 -m venv target/tools/venv
    $python -m pip install --quiet --require-hashes --no-deps --requirement tests/platforms/zig.txt
}

# Before what is shown of $target, and after it: then docs/PLATFORMS.md gets it, where CONVOKE_UPDATE is set.
begin() {
    has_target "$target"
    mkdir -p target/platforms
    : > "target/platforms/$target"
}

end() {
    [ -n "${CONVOKE_UPDATE:-}" ] || return 0
    awk -v target="$target" -v shown="target/platforms/$target" '
        $0 == "<!-- /" target " -->" { inside = 0 }
        !inside
        $0 == "<!-- " target " -->" { inside = 1; while ((getline line < shown) > 0) print "* " line }
    ' docs/PLATFORMS.md > target/platforms/page
    cp target/platforms/page docs/PLATFORMS.md
}

# says WHAT: it has been shown.
says() {
    echo "$target: $1"
    echo "$1" >> "target/platforms/$target"
}

# cargo, for $target.
run_cargo() {
    ${CARGO:-cargo} "$@" --quiet --target "$target"
}

# exported OBJDUMP DLL: the names it exports.
exported() {
    "$1" -p "$2" | sed -n '/Ordinal\/Name Pointer/,/^$/s/^[[:space:]]*\[ *[0-9]*\].* //p'
}

# The functions of the headers, under both names.
functions() {
    cat include/*.h | sed -n 's/^TIM_DECL \([^(]*\)(.*/\1/p' | sed 's/.*[ *]//' | while read -r name; do
        echo "$name"
        case $name in
            TIM* | Convoke*) ;;
            *) echo "TIM$name" ;;
        esac
    done | sort -u
}

# Compares the names on the input with those.
compare_exports() {
    sort -u > "target/platforms/$target.exports"
    functions > target/platforms/functions
    if ! diff target/platforms/functions "target/platforms/$target.exports"; then
        echo "$target: these are declared and not exported (<), or the other way round (>)" >&2
        exit 1
    fi
    says "exports every function and nothing else: $(grep -c . target/platforms/functions) names"
}
