"""Lives and processes: that they end as they should, lose nothing, and leave nothing behind."""

from __future__ import annotations

import asyncio
import gc
import os
import shutil
import signal
import sys
import threading
import tracemalloc
from pathlib import Path
from typing import Any, Optional

import pytest
from support import APP, PACKAGE, Told, config, environment, in_time, logged_in, other_process, run, text

from convoke import Client, ConvokeError, events
from convoke.enums import TIMConvType

C2C = TIMConvType.kTIMConv_C2C
PROGRAM = str(Path(__file__).parent / "program.py")


async def program(name: str, folder: Path) -> tuple[str, Optional[int]]:
    return await run("-X", "faulthandler", "-W", "ignore::DeprecationWarning", PROGRAM, name, str(folder))


async def messages_in(folder: Path) -> int:
    output, code = await program("count", folder)
    assert code == 0, output
    return int(output)


async def test_a_process_may_end_at_any_time_and_loses_nothing(tmp_path: Path) -> None:
    for _ in range(5):
        output, code = await program("leave", tmp_path)
        assert (output, code) == ("1\n2\n3\n4\n5\n", 7)
    at_least = await messages_in(tmp_path)
    assert at_least >= 5 * 55, "those before what was answered are there, too"
    output, code = await program("leave_at_once", tmp_path)
    assert (output, code) == ("1\n2\n3\n4\n5\n", 7)
    assert await messages_in(tmp_path) == at_least + 5


async def test_a_killed_process_loses_nothing_that_was_answered(tmp_path: Path) -> None:
    output, code = await program("be_killed", tmp_path)
    answered = len(output.splitlines())
    assert code == -signal.SIGKILL
    assert 20 <= answered <= await messages_in(tmp_path)


async def test_a_process_may_end_with_many_clients_that_have_answers_on_their_way(tmp_path: Path) -> None:
    for _ in range(5):
        assert await program("leave_many", tmp_path) == ("", 0)


async def test_a_process_may_end_while_another_one_tells_it_much(tmp_path: Path) -> None:
    async with other_process(tmp_path, "bob") as bob:
        for _ in range(3):
            ended = asyncio.ensure_future(program("be_told", tmp_path))
            while not ended.done():
                await asyncio.gather(*[bob.msg_send_message("alice", int(C2C), text("x")) for _ in range(20)])
            assert await ended == ("here\n", 0)


async def test_a_child_made_by_fork(tmp_path: Path) -> None:
    output, code = await program("fork", tmp_path)
    lines = output.splitlines()
    assert code == 0, output
    assert lines[0].endswith("(ERR_SDK_INVALID_OPERATION 7014)")
    assert lines[1:] == ["child: 3", "parent: alice"]


async def test_lives_follow_each_other_and_handlers_outlive_them(tmp_path: Path) -> None:
    client = Client(APP, config(tmp_path))
    finished: list[int] = []
    client.on("conv_event", lambda event, conversations: finished.append(event) if event == 4 else None)
    for _ in range(20):
        async with client:
            await client.login("alice", "any text")
            await client.conv_get_conv_list()
        await client.close()
    assert len(finished) == 20
    # Another client's handlers are not told what this one's are.
    async with Client(APP, config(tmp_path)) as another:
        told = Told(another, events.ConvEvent)
        await another.login("alice", "any text")
        await told.next(events.ConvEvent, lambda event: event.conv_event == 4)
    assert len(finished) == 20


def test_an_event_loop_that_ends_without_close(tmp_path: Path) -> None:
    async def begin() -> Client:
        client = Client(APP, config(tmp_path))
        await client.open()
        await client.login("alice", "any text")
        client.on("conversation_group_created", lambda name, conversations: None)
        asyncio.ensure_future(client.conv_create_conversation_group("x", ["c2c_bob"]))
        await asyncio.sleep(0)
        return client

    async def end(client: Client) -> None:
        async with logged_in(tmp_path, "bob") as beside:
            # It is no other client's business.
            await beside.msg_send_message("alice", C2C, text("still there?"))
        with pytest.raises(RuntimeError, match="open already"):
            await client.open()
        await client.close()
        async with logged_in(tmp_path) as another:
            # It was carried out, or it was not; nobody is there to be told.
            assert await another.conv_get_conversation_group_list() in (["x"], [])
            assert another._native.unanswered == 0

    asyncio.run(end(asyncio.run(begin())))


async def test_two_ends_are_one_and_whoever_stops_waiting_for_it_does_not_stop_it(tmp_path: Path) -> None:
    client = Client(APP, config(tmp_path))
    await client.open()
    await client.login("alice", "any text")
    first, second = asyncio.ensure_future(client.close()), asyncio.ensure_future(client.close())
    await asyncio.sleep(0)
    first.cancel()
    await in_time(second)
    assert first.cancelled()
    assert client._number == 0
    async with client:
        assert await client.login("alice", "any text") is None  # type: ignore[func-returns-value]


async def test_calls_of_other_threads(tmp_path: Path) -> None:
    async with logged_in(tmp_path) as client:
        answers: list[Any] = []

        async def call() -> None:
            results = await asyncio.gather(*[client.conv_create("bob", C2C) for _ in range(50)])
            answers.extend(result["conv_id"] for result in results)

        threads = [threading.Thread(target=lambda: asyncio.run(call())) for _ in range(4)]
        for thread in threads:
            thread.start()
        while any(thread.is_alive() for thread in threads):
            await asyncio.sleep(0.01)
        assert answers == ["bob"] * 200
        assert client._native.unanswered == 0


async def test_the_garbage_collector_takes_nothing_that_c_still_knows(tmp_path: Path) -> None:
    threshold = gc.get_threshold()
    gc.set_threshold(1)
    try:
        async with logged_in(tmp_path) as client:
            names: list[str] = []
            client.on("conversation_group_created", lambda name, conversations: names.append(name))
            calls = [asyncio.ensure_future(client.conv_create_conversation_group(f"g{i}", ["c2c_bob"])) for i in range(20)]
            ids: list[str] = []
            sent = asyncio.ensure_future(
                client.msg_send_new_msg_ex("bob", C2C, text("x"), lambda code, desc, id: ids.append(id))
            )
            await asyncio.sleep(0)
            assert client._native.unanswered == 21
            gc.collect()
            await in_time(asyncio.gather(*calls))
            assert [(await sent)["message_msg_id"]] == ids
        assert names == [f"g{i}" for i in range(20)]
    finally:
        gc.set_threshold(*threshold)


async def test_ten_thousand_calls_leave_nothing_behind(tmp_path: Path) -> None:
    async with logged_in(tmp_path, convoke_store="memory") as client:
        told = client.events(events.GroupTipsEvent)

        async def rounds(count: int) -> None:
            for _ in range(count // 100):
                calls = [in_time(client.conv_get_conversation_group_list()) for _ in range(99)]
                await asyncio.gather(*calls, return_exceptions=True)
                with pytest.raises(ConvokeError):
                    await client.conv_delete_conversation_group("none")

        await rounds(1000)
        gc.collect()
        tracemalloc.start()
        before = tracemalloc.get_traced_memory()[0]
        await rounds(10_000)
        gc.collect()
        grown = tracemalloc.get_traced_memory()[0] - before
        tracemalloc.stop()
        assert client._native.unanswered == 0
        assert grown < 200_000, f"{grown} bytes"
        del told


# The library.


def library() -> Path:
    place = Path(os.environ["CONVOKE_LIB"])
    name = {"darwin": "libconvoke.dylib", "win32": "convoke.dll"}.get(sys.platform, "libconvoke.so")
    return (place / name if place.is_dir() else place).resolve()


VERSION = "import sys, convoke; print(convoke.Client(1, library=sys.argv[1] if sys.argv[1:] else None).get_sdk_version())"


def without_place(package: Path = PACKAGE) -> dict[str, str]:
    known = environment(PYTHONPATH=str(package))
    del known["CONVOKE_LIB"]
    return known


async def test_the_library_is_found_by_file_or_folder() -> None:
    for place in (library(), library().parent):
        output, code = await run("-c", VERSION, str(place), env=without_place())
        assert code == 0 and output.count(".") == 2, output
        output, code = await run("-c", VERSION, env={**without_place(), "CONVOKE_LIB": str(place)})
        assert code == 0 and output.count(".") == 2, output
    output, code = await run("-c", VERSION, "/nowhere/libconvoke.so", env=without_place())
    assert code == 1
    assert "OSError: /nowhere/libconvoke.so cannot be loaded (CONVOKE_LIB says where it is)" in output


async def test_the_library_is_found_in_the_package(tmp_path: Path) -> None:
    shutil.copytree(PACKAGE / "convoke", tmp_path / "convoke", ignore=shutil.ignore_patterns("__pycache__", "_lib"))
    (tmp_path / "convoke/_lib").mkdir()
    shutil.copy(library(), tmp_path / "convoke/_lib")
    output, code = await run("-c", VERSION, env=without_place(tmp_path), cwd=tmp_path)
    assert code == 0 and output.count(".") == 2, output
