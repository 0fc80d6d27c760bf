"""Looks into every package of target/dist: what has to be in each, and what must not be."""

import io
import json
import re
import subprocess
import sys
import tarfile
import xml.etree.ElementTree as xml
import zipfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from release import COMPATIBLE, CRATE, OUT, REPOSITORY, ROOT, VERSION, platforms  # noqa: E402

Files = dict[str, bytes]


def of_zip(file: Path) -> Files:
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None, file
        return {name: archive.read(name) for name in archive.namelist()}


def of_tar(file) -> Files:
    with tarfile.open(
        fileobj=file if isinstance(file, io.BytesIO) else None, name=None if isinstance(file, io.BytesIO) else file
    ) as archive:
        return {entry.name: archive.extractfile(entry).read() for entry in archive if entry.isfile()}


def of_deb(file: Path) -> Files:
    packed = subprocess.run(["dpkg-deb", "--fsys-tarfile", file], check=True, stdout=subprocess.PIPE).stdout
    return of_tar(io.BytesIO(packed))


def has(files: Files, *endings: str) -> None:
    for ending in endings:
        assert any(name.endswith(ending) for name in files), f"lacks {ending}"


def has_legal(files: Files) -> None:
    has(files, "LICENSE-APACHE", "LICENSE-MIT", "CHANGELOG.md")
    notices = next(text for name, text in files.items() if re.search("(?i)third.party.notices.txt$", name)).decode()
    for words in ["rusqlite", "SQLite", "MIT License", "standard library of Rust"]:
        assert words in notices, f"the notices lack {words}"


def tells_nothing_of_its_making(files: Files) -> None:
    """Neither where it was built, nor, in a library, what tests or the tool alone are built with."""
    for name, content in files.items():
        words = [str(ROOT), str(Path.home()) + "/"]
        if re.search(r"\.(so[.\d]*|a|dll|dylib)$", name):
            words += ["convoke_fail", "clap_builder"]
        for word in words:
            assert word.encode() not in content, f"{name} has {word}"


def npm_of(platform) -> str:
    system, processor, libc = platform.npm.split("/")
    return f"convoke-im-{system}-{processor}{'-musl' if libc == 'musl' else ''}-{VERSION}.tgz"


def look_at_npm(platform) -> None:
    files = of_tar(OUT / npm_of(platform))
    has_legal(files)
    has(files, f"package/{platform.shared}")
    manifest = json.loads(files["package/package.json"])
    system, processor, libc = platform.npm.split("/")
    said = (manifest["version"], manifest["os"], manifest["cpu"], manifest.get("libc", ["-"]), manifest.get("repository", ""))
    assert said == (VERSION, [system], [processor], [libc], REPOSITORY), said
    main = json.loads(of_tar(OUT / f"convoke-im-{VERSION}.tgz")["package/package.json"])
    assert main["optionalDependencies"][manifest["name"]] == VERSION


def look_at_archive(platform) -> None:
    ending = "zip" if platform.is_windows else "tar.gz"
    file = OUT / f"convoke-{VERSION}-{platform.name}.{ending}"
    files = of_zip(file) if platform.is_windows else of_tar(file)
    has_legal(files)
    if platform.is_windows:
        libraries = ["bin/convoke.dll", "lib/convoke.lib", "lib/libconvoke.dll.a"]
    else:
        libraries = ["lib/libconvoke.dylib" if platform.is_macos else f"lib/libconvoke.so.{VERSION}"]
    has(files, *libraries, "lib/libconvoke.a", "include/convoke/convoke.h", "include/convoke/TIMCloud.h", "README.md")
    has(
        files, "lib/pkgconfig/convoke.pc", "lib/cmake/Convoke/ConvokeConfig.cmake", "lib/cmake/Convoke/ConvokeConfigVersion.cmake"
    )
    assert {name.split("/")[0] for name in files} == {f"convoke-{VERSION}-{platform.name}"}


def look_at_wheel(platform) -> None:
    file = OUT / f"convoke_im-{VERSION}-py3-none-{platform.wheel}.whl"
    files = of_zip(file)
    has_legal(files)
    has(files, f"convoke/_lib/{platform.shared}", "convoke/py.typed")
    wheel = next(text for name, text in files.items() if name.endswith(".dist-info/WHEEL")).decode()
    assert "Root-Is-Purelib: false" in wheel and all(f"Tag: py3-none-{tag}\n" in wheel for tag in platform.wheel.split(".")), (
        wheel
    )


def look_at_debs(platform) -> None:
    library, development = (
        OUT / f"{name}_{VERSION}_{platform.deb}.deb" for name in (f"libconvoke{COMPATIBLE}", "libconvoke-dev")
    )
    has(of_deb(library), f"libconvoke.so.{VERSION}", "copyright", "THIRD-PARTY-NOTICES.txt.gz", "NEWS.md.gz")
    has(
        of_deb(development),
        "libconvoke.a",
        "convoke.pc",
        "convoke.h",
        "ConvokeConfig.cmake",
        "copyright",
        "THIRD-PARTY-NOTICES.txt.gz",
        "NEWS.md.gz",
    )


def look_at_unity(chosen) -> None:
    files = of_tar(OUT / f"org.convoke.im-{VERSION}.tgz")
    has_legal(files)
    # Unity passes over what has no .meta file, and needs no two with the same id.
    assets = {name for name in files if not name.endswith(".meta") and not re.search(r"/\.|~/", name)}
    lacking = [name for name in assets if name + ".meta" not in files]
    assert not lacking, f"no .meta: {lacking}"
    ids = [re.search(rb"guid: ([0-9a-f]{32})\n", text)[1] for name, text in files.items() if name.endswith(".meta")]
    assert len(set(ids)) == len(ids)
    for platform in chosen:
        if platform.unity:
            meta = files[f"package/Plugins/{'macOS' if platform.is_macos else 'x86_64'}/{platform.shared}.meta"].decode()
            systems = {"linux": "Standalone: Linux64", "windows": "Standalone: Win64", "macos": "Standalone: OSXUniversal"}
            assert systems[platform.unity] in meta
    # One file, which begins with the number of processors it is for.
    macos = sum(platform.unity == "macos" for platform in chosen)
    if macos:
        assert files["package/Plugins/macOS/libconvoke.dylib"].startswith(b"\xca\xfe\xba\xbe" + macos.to_bytes(4, "big"))


def look_at_nuget(chosen) -> None:
    files = of_zip(OUT / f"Convoke.{VERSION}.nupkg")
    has_legal(files)
    has(files, "contentFiles/cs/any/Convoke/TencentIMSDK.cs", "contentFiles/cs/any/Convoke/Generated/Native.cs")
    for platform in chosen:
        if platform.nuget:
            has(files, f"runtimes/{platform.nuget}/native/{platform.shared}")
    # As the Open Packaging Conventions want it: each part has a type, and the manifest is found by its relation.
    types = xml.fromstring(files["[Content_Types].xml"])
    typed = {entry.get("Extension") for entry in types} | {entry.get("PartName") for entry in types}
    for name in set(files) - {"[Content_Types].xml"}:
        assert Path(name).suffix[1:] in typed or f"/{name}" in typed or name == "_rels/.rels", f"{name} has no type"
    relation = next(iter(xml.fromstring(files["_rels/.rels"])))
    manifest = xml.fromstring(files[relation.get("Target").removeprefix("/")])
    tag = "{http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd}"
    metadata = {entry.tag.removeprefix(tag): entry.text for entry in manifest.find(f"{tag}metadata")}
    assert (metadata["id"], metadata["version"], metadata["license"], metadata["readme"]) == (
        "Convoke",
        VERSION,
        CRATE["license"],
        "README.md",
    )


def look_at_bill(platform) -> None:
    bill = json.loads((OUT / f"convoke-{VERSION}-{platform.name}.cdx.json").read_text())
    names = {component["name"] for component in bill["components"]}
    assert {"rusqlite", "sqlite", "serde_json", "std"} <= names and not names & {
        "clap",
        "proptest",
        "criterion",
        "serde_derive",
    }, names
    assert ("inotify" in names) == ("-linux-" in platform.target)
    assert any("mingw-w64" in name for name in names) == platform.is_windows, names


READERS = {".deb": of_deb, ".zip": of_zip, ".whl": of_zip, ".nupkg": of_zip, ".gz": of_tar, ".tgz": of_tar, ".crate": of_tar}
chosen = [platform for platform in platforms() if (OUT / f"convoke-{VERSION}-{platform.name}.cdx.json").exists()]
assert chosen, "target/dist is empty: make dist"
for platform in chosen:
    look_at_bill(platform)
    look_at_archive(platform)
    for form, look in [(platform.npm, look_at_npm), (platform.wheel, look_at_wheel), (platform.deb, look_at_debs)]:
        if form:
            look(platform)
look_at_unity(chosen)
look_at_nuget(chosen)
crate = of_tar(OUT / f"{CRATE['name']}-{VERSION}.crate")
assert not any("/tests/" in name or "/fuzz/" in name or "/bindings/" in name for name in crate)
has(crate, "include/convoke.h", "build.rs", "migrations/0001.sql", "LICENSE-MIT", "CHANGELOG.md")
for file in OUT.iterdir():
    if file.suffix in READERS:
        tells_nothing_of_its_making(READERS[file.suffix](file))
print(f"test-dist: contents of {len(list(OUT.iterdir()))} files for {', '.join(platform.name for platform in chosen)}: ok")
