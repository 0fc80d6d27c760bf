"""Packages for Debian and what derives from it: the library, named after its soname, and what one builds programs with."""

import email.utils
import gzip
import hashlib
from pathlib import Path

import archive
from release import COMPATIBLE, CRATE, NOTICES, OUT, ROOT, TIME, VERSION, WORK, Platform, fill, fresh, run, write

MULTIARCH = {"amd64": "x86_64-linux-gnu", "arm64": "aarch64-linux-gnu"}
# As such files have a text: indented, and empty lines with a point.
MIT = "\n".join(f" {line or '.'}" for line in (ROOT / "LICENSE-MIT").read_text().partition("\n\n")[2].strip().splitlines())
MAINTAINER = "The Convoke authors <convoke@packages.invalid>"


def make(chosen: list[Platform]) -> None:
    for platform in chosen:
        if platform.deb:
            make_pair(platform)


def make_pair(platform: Platform) -> None:
    lib = f"usr/lib/{MULTIARCH[platform.deb]}"
    folder = fresh(WORK / "deb" / platform.deb)
    library, development = folder / f"libconvoke{COMPATIBLE}", folder / "libconvoke-dev"
    archive.install(platform, development / "usr", lib.removeprefix("usr/"), at="/usr")
    # Both versions can be installed at a time, and one -dev.
    (library / lib).mkdir(parents=True)
    for name in [f"libconvoke.so.{VERSION}", platform.soname]:
        (development / lib / name).rename(library / lib / name)
    values = {
        "VERSION": VERSION,
        "COMPATIBLE": COMPATIBLE,
        "ARCHITECTURE": platform.deb,
        "GLIBC": platform.oldest,
        "DESCRIPTION": CRATE["description"],
        "MAINTAINER": MAINTAINER,
        "DATE": email.utils.formatdate(TIME),
        "HOMEPAGE": f"\nHomepage: {CRATE['repository']}" if CRATE["repository"] else "",
    }
    write(library / "DEBIAN/shlibs", f"libconvoke {COMPATIBLE} {library.name} (>= {VERSION})\n")
    write(library / "DEBIAN/triggers", "activate-noawait ldconfig\n")
    write(library / "usr/share/lintian/overrides" / library.name, fill("libconvoke.lintian", NAME=library.name))
    write(development / "usr/share/lintian/overrides" / development.name, fill("libconvoke-dev.lintian"))
    for package, control in [(library, "libconvoke.control"), (development, "libconvoke-dev.control")]:
        doc = package / "usr/share/doc" / package.name
        write(doc / "copyright", fill("copyright", MIT=MIT))
        compressed(fill("changelog", **values), doc / "changelog.gz")
        compressed((ROOT / "CHANGELOG.md").read_text(), doc / "NEWS.md.gz")
        compressed(NOTICES.read_text(), doc / f"{NOTICES.name}.gz")
        installed = [
            path for path in sorted(package.rglob("*")) if path.is_file() and not path.is_symlink() and "DEBIAN" not in path.parts
        ]
        size = sum((path.stat().st_size + 1023) // 1024 for path in installed)
        write(package / "DEBIAN/control", fill(control, **values, SIZE=str(size)))
        sums = (f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(package)}\n" for path in installed)
        write(package / "DEBIAN/md5sums", "".join(sums))
        run("chmod", "-R", "u=rwX,go=rX", package)
        run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", package, OUT)


def compressed(text: str, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    with to.open("wb") as file, gzip.GzipFile(filename="", fileobj=file, mode="wb", compresslevel=9, mtime=TIME) as packed:
        packed.write(text.encode())
