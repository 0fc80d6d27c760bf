"""The Unity package as a tarball ("Add package from tarball"), with the libraries of all platforms in Plugins."""

import json
from pathlib import Path

from release import NOTICES, OUT, REPOSITORY, ROOT, VERSION, WORK, Platform, copy, fresh, page, put_legal, run, tracked, write

CSHARP = ROOT / "bindings/csharp"


def make(chosen: list[Platform]) -> None:
    folder = fresh(WORK / "unity/package")
    for file in tracked("bindings/csharp"):
        if file.name != ".gitignore":
            copy(CSHARP / file, folder / file)
    put_legal(folder)
    # As packages of Unity call it.
    (folder / NOTICES.name).rename(folder / "Third Party Notices.txt")
    package = json.loads((CSHARP / "package.json").read_text()) | {"version": VERSION}
    if REPOSITORY:
        package["repository"] = {"type": "git", "url": REPOSITORY}
    write(folder / "package.json", json.dumps(package, indent=2) + "\n")
    write(folder / "README.md", page("bindings/csharp/README.md", folder))
    for name, built in libraries(chosen).items():
        run("sh", folder / "tests~/fill.sh", name, built)
    run("sh", folder / "tests~/meta.sh", "write")
    run("rm", "-r", folder / "tests~")
    run("npm", "pack", "--silent", "--pack-destination", OUT, cwd=folder)


def libraries(chosen: list[Platform]) -> dict[str, Path]:
    """The folder with the library, by Unity's platform. That for macOS is one file for both kinds of processors."""
    found = {platform.unity: platform.built for platform in chosen if platform.unity and not platform.is_macos}
    macos = [platform.built / platform.shared for platform in chosen if platform.unity and platform.is_macos]
    if macos:
        found["macos"] = fresh(WORK / "unity/macos")
        run(Path(run("llvm-config", "--bindir").strip()) / "llvm-lipo", "-create", *macos, "-output", found["macos"] / macos[0].name)
    return found
