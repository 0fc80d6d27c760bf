#!/bin/sh
# Runs the commands of the table in docs/RELIABILITY.md, long versions, and writes what they did into its third column. With a
# word as argument: only the commands that have it. With SOAK= (empty) the short versions.
#
# A command says what it did in lines "figure: PROOF | TEXT"; PROOF is the second column of the row that it belongs to. What the
# commands print is kept in target/soak.
set -eu
cd "$(dirname "$0")/.."
page=docs/RELIABILITY.md
logs=target/soak
mkdir -p "$logs"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Without the ` around it.
commands() { awk -F ' *[|] *' '/^[|]/ && $5 ~ /^`/ { gsub(/`/, "", $5); print $5 }' "$page" | sort -u | grep -e "${1:-}"; }

commands "${1:-}" > "$work/commands" || { echo "soak: no command of $page has '${1:-}'" >&2; exit 1; }
while read -r command; do
    echo "soak: $command"
    log=$logs/$(echo "$command" | tr -c 'a-z0-9_\n' '-').log
    if ! SOAK="${SOAK-1}" RUST_TEST_NOCAPTURE=1 sh -c "$command" > "$log" 2>&1 < /dev/null; then
        tail -n 50 "$log" >&2
        exit 1
    fi
    sed -n 's/^.*figure: //p' "$log" > "$work/said"
    sed 's/^/    /' "$work/said"
    cat "$work/said" >> "$work/figures"
done < "$work/commands"

awk -F ' *[|] *' -v OFS=' | ' -v commands="$work/commands" '
    BEGIN { while ((getline command < commands) > 0) ran[command] = 1 }
    FNR == NR { figure[$1] = figure[$1] (figure[$1] == "" ? "" : "; ") $2; next }
    /^[|]/ && $5 ~ /^`/ {
        command = $5
        gsub(/`/, "", command)
        if (command in ran) {
            if (figure[$3] == "") { print $3 " has no figure" > "/dev/stderr"; failed = 1 }
            $0 = "| " $2 " | " $3 " | " figure[$3] " | " $5 " |"
        }
    }
    { print }
    END { exit failed }
' "$work/figures" "$page" > "$work/page"
mv "$work/page" "$page"
