"""The Unity package as a tarball ("Add package from tarball"), with the libraries of all platforms in Plugins."""

import json

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
    for platform in chosen:
        if platform.unity:
            run("sh", folder / "tests~/fill.sh", platform.unity, platform.built)
    run("sh", folder / "tests~/meta.sh", "write")
    run("rm", "-r", folder / "tests~")
    run("npm", "pack", "--silent", "--pack-destination", OUT, cwd=folder)
