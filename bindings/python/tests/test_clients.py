"""Several clients in one process: they meet as processes do, and keep out of each other's way."""

from __future__ import annotations

import asyncio
import gc
import os
import threading
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from support import APP, Told, config, in_time, logged_in, text

from convoke import Client, ConvokeError, events
from convoke.enums import TIMConvType, TIMErrCode, TIMGroupType

C2C, GROUP = TIMConvType.kTIMConv_C2C, TIMConvType.kTIMConv_Group


def words(event: events.RecvNewMsg) -> list[tuple[str, str]]:
    """Who has said what."""
    return [(message["message_sender"], message["message_elem_array"][0]["text_elem_content"]) for message in event.json_msg_array]


async def test_two_users_in_one_process_talk(tmp_path: Path) -> None:
    async with logged_in(tmp_path, "alice") as alice, logged_in(tmp_path, "bob") as bob:
        assert (alice.get_login_user_id(), bob.get_login_user_id()) == ("alice", "bob")
        to_alice, to_bob = Told(alice), Told(bob)
        sent = await alice.msg_send_message("bob", C2C, text("Tea at five? 🍵"))
        received = await to_bob.next(events.RecvNewMsg)
        assert words(received) == [("alice", "Tea at five? 🍵")]
        assert received.json_msg_array[0]["message_msg_id"] == sent["message_msg_id"]
        await bob.msg_send_message("alice", C2C, text("Gladly"))
        assert words(await to_alice.next(events.RecvNewMsg)) == [("bob", "Gladly")]
        team = await alice.group_create(
            {
                "create_group_param_group_name": "Tea",
                "create_group_param_group_type": TIMGroupType.kTIMGroup_Public,
                "create_group_param_group_member_array": [{"group_member_info_identifier": "bob"}],
            }
        )
        await bob.msg_send_message(team["create_group_result_groupid"], GROUP, text("here"))
        await to_alice.next(events.RecvNewMsg, lambda event: ("bob", "here") in words(event))


async def test_each_is_told_its_own_events(tmp_path: Path) -> None:
    async with logged_in(tmp_path, "alice") as alice, logged_in(tmp_path, "bob") as bob, logged_in(tmp_path, "alice") as phone:
        names: dict[str, list[str]] = {"alice": [], "bob": [], "phone": []}

        def note(whose: str) -> Any:
            return lambda name, conversations: names[whose].append(name)

        clients = {"alice": alice, "bob": bob, "phone": phone}
        for whose, client in clients.items():
            client.on("conversation_group_created", note(whose))
        told = {whose: Told(client, events.ConversationGroupCreated) for whose, client in clients.items()}
        await alice.conv_create_conversation_group("hers", ["c2c_carol"])
        await bob.conv_create_conversation_group("his", ["c2c_carol"])
        for whose, name in (("alice", "hers"), ("bob", "his"), ("phone", "hers")):
            assert (await told[whose].next(events.ConversationGroupCreated)).group_name == name
        assert names == {"alice": ["hers"], "bob": ["his"], "phone": ["hers"]}
        assert await phone.conv_get_conversation_group_list() == ["hers"]
        assert await bob.conv_get_conversation_group_list() == ["his"]


async def test_closing_one_leaves_the_others(tmp_path: Path) -> None:
    async with logged_in(tmp_path, "bob") as bob:
        told = Told(bob)
        async with logged_in(tmp_path, "alice") as alice:
            stream = alice.events(events.RecvNewMsg)
            calls = [asyncio.ensure_future(alice.msg_send_message("bob", C2C, text(str(i)))) for i in range(100)]
            await asyncio.sleep(0)
        # What was hers is answered, and ended.
        answers = await in_time(asyncio.gather(*calls, return_exceptions=True))
        codes = {answer.code for answer in answers if isinstance(answer, ConvokeError)}
        assert codes <= {TIMErrCode.ERR_SDK_COMM_INTERRUPT}
        assert [event async for event in stream] == []
        with pytest.raises(ConvokeError, match="ERR_SDK_NOT_INITIALIZED"):
            await alice.conv_get_conv_list()
        # What is his goes on.
        assert bob.get_login_user_id() == "bob"
        await bob.conv_create_conversation_group("work", ["c2c_alice"])
        await told.next(events.ConversationGroupCreated)
        async with alice:
            await alice.login("alice", "any text")
            await alice.msg_send_message("bob", C2C, text("back"))
            await told.next(events.RecvNewMsg, lambda event: ("alice", "back") in words(event))


async def test_clients_of_different_applications_and_folders_do_not_meet(tmp_path: Path) -> None:
    async with logged_in(tmp_path / "one", "alice") as alice, logged_in(tmp_path / "two", "bob") as bob:
        async with Client(APP + 1, config(tmp_path / "one")) as other:
            await other.login("bob", "any text")
            await alice.msg_send_message("bob", C2C, text("anybody?"))
            assert await bob.conv_get_conv_list() == []
            assert await other.conv_get_conv_list() == []


async def test_a_handler_of_one_calls_another(tmp_path: Path) -> None:
    async with logged_in(tmp_path, "alice") as alice, logged_in(tmp_path, "bob") as bob:
        done: asyncio.Future[list[str]] = asyncio.get_running_loop().create_future()

        async def created(name: str, conversations: Any) -> None:
            await bob.conv_create_conversation_group(f"as {name}", ["c2c_alice"])
            await alice.close()
            done.set_result(await bob.conv_get_conversation_group_list())

        alice.on("conversation_group_created", created)
        await alice.conv_create_conversation_group("work", ["c2c_bob"])
        assert await in_time(done) == ["as work"]


async def test_event_loops_of_their_own(tmp_path: Path) -> None:
    said: list[str] = []

    async def answer_once(is_there: threading.Event) -> None:
        async with logged_in(tmp_path, "bob") as bob:
            told = Told(bob)
            is_there.set()
            said.extend(word for _, word in words(await told.next(events.RecvNewMsg)))
            await bob.msg_send_message("alice", C2C, text("Gladly"))

    async with logged_in(tmp_path, "alice") as alice:
        told = Told(alice)
        is_there = threading.Event()
        thread = threading.Thread(target=lambda: asyncio.run(answer_once(is_there)))
        thread.start()
        loop = asyncio.get_running_loop()
        await in_time(loop.run_in_executor(None, is_there.wait))
        await alice.msg_send_message("bob", C2C, text("Tea?"))
        assert words(await told.next(events.RecvNewMsg)) == [("bob", "Gladly")]
        await in_time(loop.run_in_executor(None, thread.join))
    assert said == ["Tea?"]


async def test_twenty_clients_at_once(tmp_path: Path) -> None:
    clients = [Client(APP, config(tmp_path)) for _ in range(20)]
    for client in clients:
        await client.open()
    await in_time(asyncio.gather(*[client.login(f"user{i}", "any text") for i, client in enumerate(clients)]))
    told = [Told(client, events.RecvNewMsg) for client in clients]
    # Each to the next.
    sending = [client.msg_send_message(f"user{(i + 1) % 20}", C2C, text(str(i))) for i, client in enumerate(clients)]
    await in_time(asyncio.gather(*sending))
    for i in range(20):
        assert words(await told[(i + 1) % 20].next(events.RecvNewMsg)) == [(f"user{i}", str(i))]
    await in_time(asyncio.gather(*[client.close() for client in clients]))
    assert all(client._number == 0 for client in clients)


async def test_many_clients_one_after_the_other_leave_nothing_behind(tmp_path: Path) -> None:
    async def lives(count: int) -> None:
        for _ in range(count):
            async with logged_in(tmp_path) as alice, logged_in(tmp_path, "bob") as bob:
                told = Told(bob)
                await alice.msg_send_message("bob", C2C, text("x"))
                await told.next(events.RecvNewMsg)

    def held() -> tuple[int, int]:
        """Threads and open files of this process."""
        return len(os.listdir("/proc/self/task")), len(os.listdir("/proc/self/fd"))

    # The event loop has threads that stay, a few.
    await lives(10)
    native = Client(APP)._native
    gc.collect()
    before = held()
    tracemalloc.start()
    memory = tracemalloc.get_traced_memory()[0]
    await lives(50)
    gc.collect()
    grown = tracemalloc.get_traced_memory()[0] - memory
    tracemalloc.stop()
    # A thread that has ended is gone a moment later.
    async def gone() -> None:
        while any(now > then for now, then in zip(held(), before)):
            await asyncio.sleep(0.01)

    await in_time(gone())
    assert (native.unanswered, native._ready, native._told) == (0, {}, {})
    assert grown < 100_000, f"{grown} bytes"
