"""npm packages: the library for each platform in one of its own, and convoke-im, which names them all. npm installs the one that fits."""

import json

from release import OUT, REPOSITORY, ROOT, VERSION, WORK, Platform, copy, fresh, page, put_legal, run, tracked, write

JS = ROOT / "bindings/js"


def make(chosen: list[Platform]) -> None:
    main = json.loads((JS / "package.json").read_text())
    common = {"version": VERSION, "license": main["license"], **({"repository": REPOSITORY} if REPOSITORY else {})}
    optional = {}
    for platform in chosen:
        if platform.npm:
            optional[name(platform)] = VERSION
            pack_library(platform, common)
    folder = fresh(WORK / "npm/convoke-im")
    for file in tracked("bindings/js"):
        if file.parts[0] not in ("test", "examples", ".gitignore", "package-lock.json"):
            copy(JS / file, folder / file)
    for needless in ["devDependencies", "scripts"]:
        del main[needless]
    write_json(
        folder / "package.json",
        {**main, **common, "optionalDependencies": optional, "files": [*main["files"], "*.txt", "CHANGELOG.md", "LICENSE*"]},
    )
    put_legal(folder)
    write(folder / "README.md", page("bindings/js/README.md", folder))
    pack(folder)


def name(platform: Platform) -> str:
    """As lib/library.cjs looks for it."""
    system, processor, libc = platform.npm.split("/")
    return f"@convoke-im/{system}-{processor}{'-musl' if libc == 'musl' else ''}"


def pack_library(platform: Platform, common: dict) -> None:
    system, processor, libc = platform.npm.split("/")
    folder = fresh(WORK / "npm" / name(platform))
    copy(platform.built / platform.shared, folder / platform.shared)
    package = {
        "name": name(platform),
        **common,
        "description": f"The library of convoke-im for {platform.name}",
        "os": [system],
        "cpu": [processor],
        **({"libc": [libc]} if libc != "-" else {}),
        # A library is loaded from a file of its own.
        "preferUnplugged": True,
        "files": [platform.shared, "*.txt", "CHANGELOG.md", "LICENSE*"],
        "publishConfig": {"access": "public"},
    }
    write_json(folder / "package.json", package)
    put_legal(folder)
    write(
        folder / "README.md",
        f"# {name(platform)}\n\nThe library of Convoke for {platform.name}. Install `convoke-im`, which brings it where it fits.\n",
    )
    pack(folder)


def pack(folder) -> None:
    run("npm", "pack", "--silent", "--pack-destination", OUT, cwd=folder)


def write_json(path, document: dict) -> None:
    write(path, json.dumps(document, indent=2) + "\n")
