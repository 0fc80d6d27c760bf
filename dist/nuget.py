"""A NuGet package: the C# binding and the library for each runtime.

It is written as NuGet writes it: a zip with a .nuspec, which says what the project in bindings/dotnet does. The binding comes as
source, which .NET compiles into the program: an assembly would be bound to one Newtonsoft.Json and one system.
"""

import xml.etree.ElementTree as xml
from xml.sax.saxutils import escape

from release import OUT, REPOSITORY, ROOT, VERSION, WORK, Platform, copy, fill, fresh, page, put_legal, tracked, write, zip_folder

# First in the archive, as readers of such packages expect it.
FIRST = ("[Content_Types].xml", "_rels/.rels", "Convoke.nuspec")


def make(chosen: list[Platform]) -> None:
    folder = fresh(WORK / "nuget")
    for platform in chosen:
        if platform.nuget:
            copy(platform.built / platform.shared, folder / "runtimes" / platform.nuget / "native" / platform.shared)
    for file in tracked("bindings/csharp/Runtime"):
        # As the project has them; the second one is for the tests.
        if file.suffix == ".cs" and file.name not in ("UnityLoop.cs", "AssemblyInfo.cs"):
            copy(ROOT / "bindings/csharp/Runtime" / file, folder / "contentFiles/cs/any/Convoke" / file)
    put_legal(folder)
    write(folder / "README.md", page("bindings/csharp/README.md", folder))
    repository = (
        f'\n    <projectUrl>{REPOSITORY}</projectUrl>\n    <repository type="git" url="{REPOSITORY}" />' if REPOSITORY else ""
    )
    project = xml.parse(ROOT / "bindings/dotnet/Convoke.csproj").getroot()
    said = {
        name.upper(): escape(project.findtext(f".//{name}"))
        for name in ["PackageId", "Description", "PackageTags", "PackageLicenseExpression"]
    }
    said["PACKAGETAGS"] = said["PACKAGETAGS"].replace(";", " ")
    json = project.find(".//PackageReference[@Include='Newtonsoft.Json']").get("Version")
    write(folder / "Convoke.nuspec", fill("Convoke.nuspec", VERSION=VERSION, JSON=json, REPOSITORY=repository, **said))
    write(folder / "_rels/.rels", fill("rels.xml"))
    endings = sorted({path.suffix[1:] for path in folder.rglob("*") if path.suffix} - {"rels", "nuspec", "xml"})
    defaults = "".join(f'\n  <Default Extension="{ending}" ContentType="application/octet" />' for ending in endings)
    bare = sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and not path.suffix and path.name != ".rels"
    )
    overrides = "".join(f'\n  <Override PartName="/{name}" ContentType="application/octet" />' for name in bare)
    write(folder / "[Content_Types].xml", fill("content_types.xml", DEFAULTS=defaults, OVERRIDES=overrides))
    zip_folder(folder, OUT / f"Convoke.{VERSION}.nupkg", first=FIRST)
