"""Python wheels, one for each platform: the package in bindings/python with the library in it."""

from release import OUT, REPOSITORY, ROOT, TOOLS, WORK, Platform, copy, fresh, page, put_legal, run, tracked, write

PYTHON = ROOT / "bindings/python"


def make(chosen: list[Platform]) -> None:
    for platform in chosen:
        if platform.wheel:
            folder = fresh(WORK / "wheel" / platform.name)
            for file in tracked("bindings/python"):
                if file.parts[0] == "convoke":
                    copy(PYTHON / file, folder / file)
            copy(platform.built / platform.shared, folder / "convoke/_lib" / platform.shared)
            put_legal(folder)
            write(folder / "README.md", page("bindings/python/README.md", folder))
            project = (PYTHON / "pyproject.toml").read_text().replace("[project]\n", LEGAL_FILES)
            links = f'\n[project.urls]\nRepository = "{REPOSITORY}"\n' if REPOSITORY else ""
            write(folder / "pyproject.toml", project + links + HOOK)
            copy(ROOT / "dist/templates/hatch_build.py", folder / "hatch_build.py")
            write(folder / "tag", f"py3-none-{platform.wheel}")
            options = "-m pip wheel --quiet --disable-pip-version-check --no-deps --no-index --no-build-isolation --wheel-dir"
            run(TOOLS / "dist/bin/python", *options.split(), OUT, folder)


LEGAL_FILES = """\
[project]
license-files = ["LICENSE*", "THIRD-PARTY-NOTICES.txt", "CHANGELOG.md"]
"""
HOOK = """
[tool.hatch.build.targets.wheel.hooks.custom]
path = "hatch_build.py"
"""
