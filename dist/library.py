"""Builds the library for a platform, and checks that it is what it should be."""

import os
import re
import subprocess
from pathlib import Path

import signature
from release import HERE, PROFILE, ROOT, TOOLS, Platform, copy, fresh, run, write

# What the system brings; whatever else a library asks for, a program that has it would have to bring.
SYSTEM = {
    "linux-gnu": r"ld-linux-x86-64\.so\.2|ld-linux-aarch64\.so\.1|lib(c|m|dl|pthread|rt|util)\.so\.\d",
    "linux-musl": r"libc\.so",
    "windows-gnu": r"(?i)(kernel32|ntdll|ws2_32|userenv|bcrypt|bcryptprimitives|advapi32|msvcrt|synchronization|api-ms-win-[-\w]+)\.dll",
    "apple-darwin": r"/usr/lib/libSystem\.B\.dylib",
}


def build(platform: Platform) -> None:
    """Into platform.built: the shared and the static library, on Windows import libraries, and what the static one needs."""
    if not Path(run("rustc", "--print", "target-libdir", "--target", platform.triple).strip()).exists():
        run("rustup", "target", "add", platform.triple)
    with_zig = platform.linker == "zig"
    # Zig alone has several versions of a system.
    target = platform.target if with_zig else platform.triple
    folder = ROOT / "target" / platform.triple / ("debug" if PROFILE == "dev" else PROFILE)
    needs = ROOT / "target" / f"needs-{platform.name}.txt"
    flags = [f"--remap-path-prefix={place}={name}" for place, name in places().items()]
    if "-musl" in platform.target:
        # A shared library needs the system's libc.
        flags.append("-Ctarget-feature=-crt-static")
    # What a debugger reads is in no shared library, and would only make the static one large. cargo-zigbuild asks for it.
    without = {"CFLAGS": "-g0", f"CARGO_PROFILE_{PROFILE.upper()}_DEBUG": "false"}
    environment = {**os.environ, "RUSTFLAGS": " ".join(flags), **without}
    if with_zig:
        environment["PATH"] = f"{TOOLS / 'dist/bin'}:{environment['PATH']}"
    if platform.linker == "apple":
        environment |= for_apple(platform)
    # Only these kinds: together with Rust's own the library would not be optimised as a whole.
    command = f"rustc --lib --crate-type cdylib,staticlib --locked --profile {PROFILE} --target {target} --"
    program = "cargo-zigbuild" if with_zig else os.environ.get("CARGO", "cargo")
    subprocess.run([program, *command.split(), f"--print=native-static-libs={needs}"], check=True, cwd=ROOT, env=environment)
    built = fresh(platform.built)
    names = [platform.shared, *(["libconvoke.dll.a"] if platform.is_windows else []), "libconvoke.a"]
    for name in names:
        copy(folder / name, built / name)
    write(built / "needs.txt", needs.read_text())
    if platform.is_windows:
        import_library(platform)
    check(platform)


def for_apple(platform: Platform) -> dict[str, str]:
    """What tells Rust, and the compiler for SQLite, of apple.sh."""
    made = TOOLS / "apple"
    run("sh", HERE / "apple.sh", TOOLS / "dist/bin/python", made)
    name = platform.triple.replace("-", "_")
    return {
        "SDKROOT": str(made / "sdk"),
        "MACOSX_DEPLOYMENT_TARGET": platform.oldest,
        f"CC_{name}": str(made / "cc"),
        f"CARGO_TARGET_{name.upper()}_LINKER": str(made / "cc"),
    }


def places() -> dict[str, str]:
    """What stands in a library for a folder of this machine. Rust's own sources are called so wherever they are not installed."""
    commit = re.search("^commit-hash: (.*)$", run("rustc", "--version", "--verbose"), re.M)[1]
    return {
        str(ROOT): "convoke",
        os.environ.get("CARGO_HOME") or os.path.expanduser("~/.cargo"): "cargo",
        f"{run('rustc', '--print', 'sysroot').strip()}/lib/rustlib/src/rust": f"/rustc/{commit}",
    }


def exported(platform: Platform) -> set[str]:
    file = platform.built / platform.shared
    if platform.is_windows:
        # Up to the empty line: relocations, further down, look alike.
        table = run("objdump", "-p", file).partition("[Ordinal/Name Pointer] Table")[2].partition("\n\n")[0]
        return set(re.findall(r"\[ *\d+\](?: \+base\[ *\d+\])?  *(?:[0-9a-f]+ )?(\w+)$", table, re.M))
    if platform.is_macos:
        return set(re.findall(r"^0x[0-9A-Fa-f]+ +_(\w+)", run("llvm-objdump", "--macho", "--exports-trie", file), re.M))
    symbols = run("readelf", "--dyn-syms", "--wide", file)
    return set(re.findall(r"(?:GLOBAL|WEAK) +DEFAULT +\d+ (\w+)", symbols))


def import_library(platform: Platform) -> None:
    """convoke.lib, for compilers that are not MinGW's."""
    definition = platform.built / "convoke.def"
    write(definition, "LIBRARY convoke.dll\nEXPORTS\n" + "".join(f"    {name}\n" for name in sorted(exported(platform))))
    run(
        TOOLS / "dist/bin/python",
        "-m",
        "ziglang",
        "dlltool",
        "-m",
        "i386:x86-64",
        "-d",
        definition,
        "-l",
        platform.built / "convoke.lib",
    )


def check(platform: Platform) -> None:
    """Every function of the header is exported and nothing else; only what the system brings is needed, and no later version of it."""
    header = "".join(file.read_text() for file in (ROOT / "include").glob("*.h"))
    declared = set(re.findall(r"^TIM_DECL [\w *]*?\b(\w+)\(", header, re.M))
    wrong = declared ^ exported(platform)
    if wrong:
        raise SystemExit(f"{platform.name}: exported or declared alone: {' '.join(sorted(wrong))}")
    file = platform.built / platform.shared
    if platform.is_windows:
        needed = re.findall(r"DLL Name: (\S+)", run("objdump", "-p", file))
    elif platform.is_macos:
        commands = run("llvm-objdump", "--macho", "--private-headers", file)
        needed = re.findall(r"cmd LC_(?:LOAD|LOAD_WEAK|REEXPORT)_DYLIB\n.*\n +name (\S+)", commands)
        said = re.findall(r"cmd LC_ID_DYLIB\n.*\n +name (\S+)|^ +minos (\S+)", commands, re.M)
        if sorted(said) != [("", platform.oldest), (f"@rpath/{platform.shared}", "")]:
            raise SystemExit(f"{platform.name}: its name and the oldest macOS are {said}")
        if platform.triple.startswith("aarch64"):
            signature.check(file)
    else:
        dynamic = run("readelf", "--dynamic", "--version-info", "--wide", file)
        needed = re.findall(r"NEEDED.*\[(.*)\]", dynamic)
        if f"soname: [{platform.soname}]" not in dynamic:
            raise SystemExit(f"{platform.name}: the soname is not {platform.soname}")
        later = {found for found in re.findall(r"GLIBC_([\d.]+)", dynamic) if version(found) > version(platform.oldest or "0")}
        if later:
            raise SystemExit(f"{platform.name}: needs glibc {' '.join(sorted(later))}")
    system = next(pattern for name, pattern in SYSTEM.items() if name in platform.target)
    foreign = [name for name in needed if not re.fullmatch(system, name)]
    if foreign or not needed:
        raise SystemExit(f"{platform.name}: needs {needed}")
    print(f"{platform.name}: {len(declared)} functions, needs {' '.join(needed)}")


def version(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split("."))
