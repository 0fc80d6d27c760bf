"""A NuGet package: the C# binding and the library for each runtime. Written as NuGet writes it: a zip with a .nuspec.

The binding comes as source, which .NET compiles into the program: an assembly would be bound to one Newtonsoft.Json and one system.
"""

from xml.sax.saxutils import escape

from release import CRATE, OUT, REPOSITORY, ROOT, VERSION, WORK, Platform, copy, fill, fresh, page, put_legal, tracked, write, zip_folder

# First in the archive, as readers of such packages expect it.
FIRST = ("[Content_Types].xml", "_rels/.rels", "Convoke.nuspec")


def make(chosen: list[Platform]) -> None:
    folder = fresh(WORK / "nuget")
    for platform in chosen:
        if platform.nuget:
            copy(platform.built / platform.shared, folder / "runtimes" / platform.nuget / "native" / platform.shared)
    for file in tracked("bindings/csharp/Runtime"):
        # This one is for the tests.
        if file.suffix == ".cs" and file.name != "AssemblyInfo.cs":
            copy(ROOT / "bindings/csharp/Runtime" / file, folder / "contentFiles/cs/any/Convoke" / file)
    put_legal(folder)
    write(folder / "README.md", page("bindings/csharp/README.md", folder))
    repository = f'\n    <projectUrl>{REPOSITORY}</projectUrl>\n    <repository type="git" url="{REPOSITORY}" />' if REPOSITORY else ""
    write(
        folder / "Convoke.nuspec",
        fill("Convoke.nuspec", VERSION=VERSION, DESCRIPTION=escape(CRATE["description"]), LICENSE=CRATE["license"], REPOSITORY=repository),
    )
    write(folder / "_rels/.rels", fill("rels.xml"))
    endings = sorted({path.suffix[1:] for path in folder.rglob("*") if path.suffix} - {"rels", "nuspec", "xml"})
    defaults = "".join(f'\n  <Default Extension="{ending}" ContentType="application/octet" />' for ending in endings)
    bare = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() and not path.suffix and path.name != ".rels")
    overrides = "".join(f'\n  <Override PartName="/{name}" ContentType="application/octet" />' for name in bare)
    write(folder / "[Content_Types].xml", fill("content_types.xml", DEFAULTS=defaults, OVERRIDES=overrides))
    zip_folder(folder, OUT / f"Convoke.{VERSION}.nupkg", first=FIRST)

