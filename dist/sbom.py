"""Writes a bill of materials (CycloneDX) for each platform: what its library consists of."""

import datetime
import json
import re
import tomllib
import uuid
from pathlib import Path

from notices import brought_by_linkers, crates
from release import CRATE, OUT, ROOT, TIME, VERSION, Platform, run, write


def make(chosen: list[Platform]) -> None:
    locked = tomllib.loads((ROOT / "Cargo.lock").read_text())["package"]
    checksums = {(package["name"], package["version"]): package.get("checksum") for package in locked}
    for platform in chosen:
        name = f"convoke-{VERSION}-{platform.name}"
        components = []
        for crate in crates([platform]):
            key = (crate["name"], crate["version"])
            # A few say "MIT/Apache-2.0", which is an older form of the same.
            licence = {"expression": crate["license"].replace("/", " OR ")}
            components.append(
                component(*key, f"pkg:cargo/{key[0]}@{key[1]}", licence, hashes=[{"alg": "SHA-256", "content": checksums[key]}])
            )
            if crate["name"] == "libsqlite3-sys":
                sqlite = Path(crate["manifest_path"]).parent / "sqlite3/sqlite3.h"
                version = re.search('SQLITE_VERSION +"(.*)"', sqlite.read_text())[1]
                components.append(component("sqlite", version, f"pkg:generic/sqlite@{version}", {"license": {"id": "blessing"}}))
        rust = run("rustc", "--version").split()[1]
        components.append(component("std", rust, f"pkg:generic/rust@{rust}", {"expression": "MIT OR Apache-2.0"}))
        # They have no version of their own here.
        components += [{"type": "library", "name": name} for name, _ in brought_by_linkers([platform])]
        bill = {
            "bomFormat": "CycloneDX",
            "specVersion": "1.5",
            "serialNumber": uuid.uuid5(uuid.NAMESPACE_URL, f"{name} {TIME}").urn,
            "version": 1,
            "metadata": {
                "timestamp": datetime.datetime.fromtimestamp(TIME, datetime.UTC).isoformat().replace("+00:00", "Z"),
                "component": component("convoke", VERSION, f"pkg:cargo/convoke@{VERSION}", {"expression": CRATE["license"]}),
                "properties": [{"name": "cdx:rustc:sbom:target:triple", "value": platform.triple}],
            },
            "components": components,
        }
        write(OUT / f"{name}.cdx.json", json.dumps(bill, indent=2) + "\n")


def component(name: str, version: str, purl: str, licence: dict, **more) -> dict:
    return {"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl, "licenses": [licence], **more}
