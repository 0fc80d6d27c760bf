"""What the scripts of this folder share: what is released, for which platforms, and how files are packed.

What is packed is the same, byte for byte, whenever it is packed: files have the time of the commit, no owner, and an order.
"""

import gzip
import io
import os
import re
import shutil
import subprocess
import tarfile
import time
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
OUT = ROOT / "target/dist"
WORK = ROOT / "target/dist-work"
TOOLS = ROOT / "target/tools"

CRATE = tomllib.loads((ROOT / "Cargo.toml").read_text())["package"]
VERSION = CRATE["version"]
# Empty until there is one: then packages have no such field, and their pages no links to what they do not bring.
REPOSITORY = CRATE["repository"]
# Programs need a library of the same one: of the same major version, or, before 1.0, minor version (build.rs).
COMPATIBLE = ".".join(VERSION.split(".")[: 2 if VERSION.startswith("0.") else 1])
PROFILE = os.environ.get("PROFILE", "release")


def run(*command, **options) -> str:
    """What a command prints; where it fails, so does the release."""
    done = subprocess.run(
        [str(word) for word in command], check=True, text=True, stdout=subprocess.PIPE, **{"cwd": ROOT, **options}
    )
    return done.stdout


TIME = int(os.environ.get("SOURCE_DATE_EPOCH") or run("git", "log", "-1", "--format=%ct"))
os.environ["SOURCE_DATE_EPOCH"] = str(TIME)


@dataclass(frozen=True)
class Platform:
    """A line of platforms.txt."""

    name: str
    target: str
    linker: str
    npm: str | None
    nuget: str | None
    unity: str | None
    deb: str | None
    wheel: str | None

    @property
    def triple(self) -> str:
        return self.target.partition(".")[0]

    @property
    def oldest(self) -> str | None:
        """The version of glibc or macOS from which on the library runs."""
        return self.target.partition(".")[2] or None

    @property
    def is_windows(self) -> bool:
        return "-windows-" in self.target

    @property
    def is_macos(self) -> bool:
        return "-apple-" in self.target

    @property
    def shared(self) -> str:
        if self.is_windows:
            return "convoke.dll"
        return "libconvoke.dylib" if self.is_macos else "libconvoke.so"

    @property
    def soname(self) -> str:
        return f"libconvoke.so.{COMPATIBLE}"

    @property
    def built(self) -> Path:
        """The folder with what library.py has built."""
        return WORK / "library" / self.name


def platforms() -> list[Platform]:
    """All, or those that PLATFORMS names."""
    lines = (HERE / "platforms.txt").read_text().splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    known = [Platform(*(None if word == "-" else word for word in row)) for row in rows]
    names = os.environ.get("PLATFORMS", "").split() or [platform.name for platform in known]
    unknown = set(names) - {platform.name for platform in known}
    if unknown:
        raise SystemExit(f"platforms.txt has no {', '.join(sorted(unknown))}")
    return [platform for platform in known if platform.name in names]


def fresh(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def fill(template: str, **values: str) -> str:
    """A file of templates, with each @NAME@ replaced."""
    text = (HERE / "templates" / template).read_text()
    return re.sub("@([A-Z]+)@", lambda name: values[name[1]], text)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def copy(file: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, to)


def tracked(folder: str) -> list[Path]:
    """The files of a folder of the repository, relative to it: no others are released."""
    return [Path(name) for name in run("git", "ls-files", cwd=ROOT / folder).splitlines()]


# What every package has, beside its README.
LEGAL = ["LICENSE", "LICENSE-APACHE", "LICENSE-MIT", "CHANGELOG.md"]
NOTICES = WORK / "THIRD-PARTY-NOTICES.txt"


def put_legal(folder: Path, changelog=True) -> None:
    for name in LEGAL:
        if changelog or name != "CHANGELOG.md":
            copy(ROOT / name, folder / name)
    copy(NOTICES, folder / NOTICES.name)


def page(path: str, inside: Path) -> str:
    """A page as a package has it: links to what is not inside lead to the repository, or are no links."""
    home = (ROOT / path).parent

    def link(found: re.Match) -> str:
        label, to = found.groups()
        file = to.partition("#")[0]
        if re.match("[a-z]+:|#", to) or not to.startswith("..") and (inside / file).exists():
            return found[0]
        if not REPOSITORY:
            return label
        place = os.path.relpath(home / file, ROOT)
        return f"[{label}]({REPOSITORY}/blob/v{VERSION}/{place})"

    return re.sub(r"(?<!!)\[([^\]]*)\]\(([^)\s]+)\)", link, (ROOT / path).read_text())


def tar(folder: Path, to: Path) -> None:
    """A folder, under its name, as .tar.gz. What was executable stays so."""

    def owned_by_nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = TIME
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for path in [folder, *sorted(folder.rglob("*"))]:
            archive.add(path, path.relative_to(folder.parent), recursive=False, filter=owned_by_nobody)
    with to.open("wb") as file, gzip.GzipFile(filename="", fileobj=file, mode="wb", mtime=TIME) as compressed:
        compressed.write(packed.getvalue())


def zip_folder(folder: Path, to: Path, under: str = "", first: tuple[str, ...] = ()) -> None:
    """A folder's files as .zip, under a name or none. Some formats want certain files first."""
    names = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if path.is_file()]
    names.sort(key=lambda name: first.index(name) if name in first else len(first))
    with zipfile.ZipFile(to, "w") as archive:
        for name in names:
            entry = zipfile.ZipInfo(under + name, time.gmtime(TIME)[:6])
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, (folder / name).read_bytes())
