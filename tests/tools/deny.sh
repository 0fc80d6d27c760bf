#!/bin/sh
# What the library is built from: licences, bans and sources of all dependencies (deny.toml), and whether crates.io still stands
# by them. A licence that is not allowed and an advisory are planted first, to show that the tool looks. What is really known of
# weaknesses is in RustSec's database at GitHub: `make audit`.
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# finds WHAT TEXT CHECK: the check, by the rules in $work/deny.toml, fails and says that.
finds() {
    if cargo-deny --config "$work/deny.toml" check "$3" > "$work/output" 2>&1 || ! grep -q "$2" "$work/output"; then
        cat "$work/output" >&2
        echo "deny: the planted $1 was not found" >&2
        exit 1
    fi
    echo "deny: found the planted $1: $(grep -m1 "$2" "$work/output")"
}

sed 's/^allow = .*/allow = ["Zlib"]/' deny.toml > "$work/deny.toml"
finds licence 'rejected' licenses

# A database with nothing but an advisory of a crate that the library uses, which git takes for one at a domain.
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0="url.file://$work/db.insteadOf" GIT_CONFIG_VALUE_0=https://planted.invalid/db
mkdir -p "$work/db/crates/libc"
cat > "$work/db/crates/libc/RUSTSEC-2000-0001.md" <<'ADVISORY'
```toml
[advisory]
id = "RUSTSEC-2000-0001"
package = "libc"
date = "2000-01-01"

[versions]
patched = []
```

# Planted
ADVISORY
git -C "$work/db" init --quiet --initial-branch main
git -C "$work/db" add .
git -C "$work/db" -c user.name=deny -c user.email=deny@localhost commit --quiet --message Planted
sed "s|^\[advisories\]|&\ndb-path = \"$work/fetched\"\ndb-urls = [\"https://planted.invalid/db\"]|" deny.toml > "$work/deny.toml"
finds advisory 'RUSTSEC-2000-0001' advisories
# Without it, what is left are the versions that their authors took back, which crates.io knows.
echo "deny: versions that were taken back:"
sed -i 's|^\[advisories\]|&\nignore = ["RUSTSEC-2000-0001"]|' "$work/deny.toml"
cargo-deny --config "$work/deny.toml" check advisories

cargo-deny check licenses bans sources
