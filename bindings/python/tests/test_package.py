"""The package as it is given away: a wheel, installed elsewhere; its version; the README's program and the example."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from support import PACKAGE, REPOSITORY, environment, run

import convoke

# Of the crate, and so of the library.
VERSION = re.search(r'^version = "(.+)"$', (REPOSITORY / "Cargo.toml").read_text("utf-8"), re.MULTILINE)


async def installed(folder: Path) -> Path:
    """A folder with what the wheel has."""
    output, code = await run(
        "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(PACKAGE)
    )
    assert code == 0, output
    (wheel,) = folder.glob("*.whl")
    assert VERSION is not None
    assert wheel.name == f"convoke_im-{VERSION[1]}-py3-none-any.whl"
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder / "installed")
    return folder / "installed"


async def test_the_wheel_is_whole_and_has_nothing_else(tmp_path: Path) -> None:
    place = await installed(tmp_path)
    files = {str(path.relative_to(place)) for path in place.rglob("*") if path.is_file()}
    package = {f"convoke/{path.name}" for path in (PACKAGE / "convoke").iterdir() if path.is_file()}
    assert {file for file in files if ".dist-info/" not in file} == package
    assert {"convoke/py.typed", "convoke/_native.py", "convoke/documents.py"} <= package
    (metadata,) = place.glob("*.dist-info/METADATA")
    said = metadata.read_text("utf-8")
    assert "Requires-Dist" not in said, "it needs nothing"
    assert "Requires-Python: >=3.9" in said


async def test_the_readme_s_program_runs_from_the_wheel(tmp_path: Path) -> None:
    place = await installed(tmp_path)
    readme = (PACKAGE / "README.md").read_text("utf-8")
    (program,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    (tmp_path / "readme.py").write_text(program, "utf-8")
    known = environment(PYTHONPATH=str(place))
    first, code = await run("readme.py", cwd=tmp_path, env=known)
    assert code == 0, first
    # What is told follows the answer.
    assert sorted(first.splitlines()) == ["['work']", "created: work"]
    second, code = await run("readme.py", cwd=tmp_path, env=known)
    assert code == 0, second
    assert "a conversation group of this name exists (ERR_SDK_INVALID_OPERATION 7014)\n['work']\n" in second


async def test_a_program_is_checked_against_the_package_s_types(tmp_path: Path) -> None:
    place = await installed(tmp_path)
    good = """
import convoke
from convoke import documents, events

async def main() -> None:
    async with convoke.Client(1) as client:
        group: list[documents.ConvInfo] = await client.conv_get_conv_list()
        name: str = group[0]["conv_id"]
        client.on("conversation_group_created", lambda name, conversations: print(name.upper(), conversations[0]["conv_id"]))
        async for event in client.events(events.RecvNewMsg):
            print(event.json_msg_array[0]["message_sender"].upper())
        async for either in client.events(events.ConversationGroupCreated, events.ConversationGroupDeleted):
            if either.name == "conversation_group_created":
                print(either.conversation_array)
"""
    wrong = {
        'group[0]["conv_id"]': 'group[0]["conv_idd"]',
        "name: str": "name: int",
        "conv_get_conv_list()": "conv_get_conv_list(1)",
        '"conversation_group_created", lambda': '"conversation_group_made", lambda',
        "json_msg_array[0]": "json_msg_array",
        'if either.name == "conversation_group_created"': 'if either.name == "conversation_group_deleted"',
        "lambda name, conversations": "lambda name",
    }
    programs = [good] + [good.replace(right, planted) for right, planted in wrong.items()]
    assert len(set(programs)) == len(programs), "each differs"
    for number, text in enumerate(programs):
        (tmp_path / f"program{number}.py").write_text(text, "utf-8")
    output, _ = await run(
        "-m", "mypy", "--strict", "--no-incremental", *[f"program{number}.py" for number in range(len(programs))],
        cwd=tmp_path,
        env={**environment(PYTHONPATH=str(place)), "MYPYPATH": str(place)},
    )
    failed = set(re.findall(r"^program(\d+)\.py:\d+: error", output, re.MULTILINE))
    assert failed == {str(number) for number in range(1, len(programs))}, output


async def test_the_version_is_that_of_the_library(tmp_path: Path) -> None:
    assert VERSION is not None
    assert convoke.__version__ == VERSION[1]
    assert convoke.Client(1).get_sdk_version() == VERSION[1]


async def test_the_example_runs_and_finds_what_it_left(tmp_path: Path) -> None:
    example = str(PACKAGE / "examples/demo.py")
    first, code = await run("-W", "error", example, str(tmp_path))
    assert code == 0, first
    assert first.startswith("There are no groups yet")
    assert "bob answers: Gladly! 好的" in first
    second, code = await run("-W", "error", example, str(tmp_path))
    assert code == 0, second
    assert second.startswith("An earlier run left these. They are shown, then deleted.\n  family: carol, dave\n  projects: ")
    # But for what was left, both tell the same.
    story = "\nA chat group, with Bob in it"
    assert first[first.index(story) :] == second[second.index(story) :]
