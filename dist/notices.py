"""Writes THIRD-PARTY-NOTICES.txt: whose work is in the libraries, and under which licence, with its text."""

import html
import json
import re
from pathlib import Path

from release import NOTICES, TOOLS, Platform, run, write

INTRODUCTION = """\
Convoke is licensed under Apache-2.0 or MIT, at your option. Its libraries contain the work of others, named here with their licences.

SQLite (libsqlite3-sys brings it) is in the public domain.
"""


def make(chosen: list[Platform]) -> None:
    texts: dict[str, list[str]] = {}
    for crate in crates(chosen):
        for text in licences(Path(crate["manifest_path"]).parent, crate["license"]):
            texts.setdefault(text, []).append(f"{crate['name']} {crate['version']} ({crate['license']})")
    for name, text in brought_by_linkers(chosen):
        texts.setdefault(text, []).append(name)
    texts.setdefault(standard_library(), []).append("The standard library of Rust (MIT OR Apache-2.0), and what it consists of")
    rule = "-" * 80
    parts = ["\n".join([rule, *names, rule, "", text, ""]) for text, names in texts.items()]
    write(NOTICES, "\n".join([INTRODUCTION, *parts]))
    print(f"{NOTICES.name}: {len(texts)} texts")


def crates(chosen: list[Platform]) -> list[dict]:
    """What is linked into a library: no macros, nothing of builds and tests."""
    linked = set()
    for platform in chosen:
        options = "--locked --edges normal,no-proc-macro --prefix none --format {p} --target"
        tree = run("cargo", "tree", *options.split(), platform.triple)
        linked |= {tuple(line.split()[:2]) for line in tree.splitlines()}
    packages = json.loads(run("cargo", "metadata", "--locked", "--format-version", "1"))["packages"]
    return [package for package in packages if package["source"] and (package["name"], "v" + package["version"]) in linked]


def licences(folder: Path, expression: str) -> list[str]:
    """The texts that a crate brings. Where one may choose, and MIT is among the choices, that."""
    files = sorted(
        file
        for file in folder.iterdir()
        if re.match("(?i)licen[cs]e|copying|unlicense|notice|copyright", file.name) and file.is_file()
    )
    mit = [file for file in files if "MIT" in file.name.upper()]
    if mit and re.search(r"\bOR\b|/", expression):
        files = [file for file in files if file in mit or re.search("(?i)notice|unicode", file.name)]
    if not files:
        raise SystemExit(f"{folder.name} brings no text of its licence")
    return [tidy(file.read_text()) for file in files]


def brought_by_linkers(chosen: list[Platform]) -> list[tuple[str, str]]:
    found = []
    # It has what either linker takes.
    (zig,) = (TOOLS / "dist/lib").glob("python3*/site-packages/ziglang")
    if any(platform.linker == "zig" for platform in chosen):
        found.append(("libunwind, of LLVM, on Linux", tidy((zig / "lib/libunwind/LICENSE.TXT").read_text())))
    if any("mingw" in platform.linker for platform in chosen):
        found.append(("The runtime of mingw-w64, on Windows", tidy((zig / "lib/libc/mingw/COPYING").read_text())))
    return found


def standard_library() -> str:
    """As Rust's own page has it, which comes with the compiler."""
    page = Path(run("rustc", "--print", "sysroot").strip()) / "share/doc/rust/COPYRIGHT-library.html"
    body = page.read_text().partition("<body>")[2]
    text = html.unescape(re.sub("<[^>]*>", "", body))
    return tidy(re.sub(r"\n\s*\n", "\n\n", text))


def tidy(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().splitlines())
