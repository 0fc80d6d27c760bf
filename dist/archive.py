"""Archives for C and C++: what is unpacked can be put anywhere, and is found there by pkg-config and by CMake."""

from pathlib import Path

from release import CRATE, OUT, ROOT, VERSION, WORK, Platform, copy, fill, fresh, page, put_legal, tar, tracked, write, zip_folder


def make(chosen: list[Platform]) -> None:
    for platform in chosen:
        name = f"convoke-{VERSION}-{platform.name}"
        folder = fresh(WORK / "archive" / name)
        install(platform, folder, "lib")
        put_legal(folder)
        for example in tracked("examples/c"):
            copy(ROOT / "examples/c" / example, folder / "examples" / example)
        write(
            folder / "README.md",
            page("dist/templates/README.md", folder).replace("@PLATFORM@", platform.name).replace("@VERSION@", VERSION),
        )
        if platform.is_windows:
            zip_folder(folder, OUT / f"{name}.zip", f"{name}/")
        else:
            tar(folder, OUT / f"{name}.tar.gz")


def install(platform: Platform, prefix: Path, lib: str, at: str = "") -> None:
    """The library below a prefix, as `make install` puts it there. at: where that prefix will be, if that is known."""
    for header in tracked("include"):
        copy(ROOT / "include" / header, prefix / "include/convoke" / header)
    to = prefix / lib
    if platform.is_windows:
        copy(platform.built / "convoke.dll", prefix / "bin/convoke.dll")
        for name in ["libconvoke.dll.a", "convoke.lib"]:
            copy(platform.built / name, to / name)
    elif platform.is_macos:
        copy(platform.built / platform.shared, to / platform.shared)
    else:
        copy(platform.built / "libconvoke.so", to / f"libconvoke.so.{VERSION}")
        for link in [platform.soname, "libconvoke.so"]:
            (to / link).symlink_to(f"libconvoke.so.{VERSION}")
    copy(platform.built / "libconvoke.a", to / "libconvoke.a")
    pkgconfig = to / "pkgconfig/convoke.pc"
    # pkg-config finds the prefix from where this file is, where that is not known yet.
    way = "/".join([".."] * (len(Path(lib).parts) + 1))
    needs = (platform.built / "needs.txt").read_text().strip()
    write(
        pkgconfig,
        fill(
            "convoke.pc",
            PREFIX=at or f"${{pcfiledir}}/{way}",
            LIB=lib,
            DESCRIPTION=CRATE["description"],
            VERSION=VERSION,
            NEEDS=needs,
        ),
    )
    for name in tracked("install/cmake"):
        copy(ROOT / "install/cmake" / name, to / "cmake/Convoke" / name)
