"""The crate, as crates.io takes it: what a build needs, and no more (`include` in Cargo.toml)."""

from release import CRATE, OUT, ROOT, VERSION, Platform, copy, run


def make(_chosen: list[Platform]) -> None:
    # test/crate.sh builds it.
    run("cargo", "package", "--quiet", "--locked", "--no-verify", "--allow-dirty")
    name = f"{CRATE['name']}-{VERSION}.crate"
    copy(ROOT / "target/package" / name, OUT / name)
