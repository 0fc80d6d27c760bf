"""Conversation groups: the story of the C example, and that of two devices of a user."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from support import Told, in_time, logged_in, other_process

from convoke import Client, ConvokeError, events
from convoke.enums import TIMConversationMarkType, TIMConvType, TIMErrCode

C2C = TIMConvType.kTIMConv_C2C


async def ids_by_group(client: Client, group: str) -> list[str]:
    """Page by page, with two conversations in each."""
    ids, next_seq, is_finished = [], 0, False
    while not is_finished:
        page = await client.conv_get_conversation_list_by_filter(
            {"conversation_list_filter_conversation_group": group}, next_seq, 2
        )
        ids += [conversation["conv_id"] for conversation in page["conversation_list_result_conv_list"]]
        next_seq, is_finished = (
            page["conversation_list_result_next_seq"],
            page["conversation_list_result_is_finished"],
        )
    return ids


async def test_the_story_of_the_example(tmp_path: Path) -> None:
    async with logged_in(tmp_path) as alice:
        told = Told(alice)
        assert await alice.conv_get_conversation_group_list() == []
        for user in ("erin", "dave", "carol", "bob"):
            created = await alice.conv_create(user, C2C)
            assert created["conv_id"] == user
        results = await alice.conv_create_conversation_group("work", ["c2c_bob", "carol"])
        codes = [result["conversation_operation_result_result_code"] for result in results]
        assert codes == [0, TIMErrCode.ERR_INVALID_PARAMETERS]
        created_event = await told.next(events.ConversationGroupCreated)
        assert (created_event.group_name, [c["conv_id"] for c in created_event.conversation_array]) == ("work", ["bob"])
        await alice.conv_create_conversation_group("family", ["c2c_carol", "c2c_dave"])
        await alice.conv_create_conversation_group("travel", ["c2c_erin"])
        with pytest.raises(ConvokeError) as refused:
            await alice.conv_create_conversation_group("family", ["c2c_bob"])
        assert refused.value.code == TIMErrCode.ERR_SDK_INVALID_OPERATION
        await alice.conv_add_conversations_to_group("work", ["c2c_carol", "c2c_dave", "c2c_erin"])
        added = await told.next(events.ConversationsAddedToGroup)
        assert {c["conv_id"] for c in added.conversation_array} == {"carol", "dave", "erin"}
        await alice.conv_delete_conversations_from_group("work", ["c2c_carol"])
        removed = await told.next(events.ConversationsDeletedFromGroup)
        assert (removed.group_name, removed.conversation_array[0]["conv_id"], removed.reason) == ("work", "carol", 0)
        await alice.conv_rename_conversation_group("work", "projects")
        renamed = await told.next(events.ConversationGroupNameChanged)
        assert (renamed.old_name, renamed.new_name) == ("work", "projects")
        await alice.conv_reorder_conversation_groups(["family", "projects", "travel"])
        assert await alice.conv_get_conversation_group_list() == ["family", "projects", "travel"]
        await alice.conv_pin_conversation("erin", C2C, True)
        await alice.conv_mark_conversation(["c2c_bob"], TIMConversationMarkType.kTIMConversationMarkTypeStar, True)
        assert await ids_by_group(alice, "projects") == ["erin", "bob", "dave"]
        await alice.conv_delete_conversation_group("travel")
        assert (await told.next(events.ConversationGroupDeleted)).group_name == "travel"
    # It is all there in the next life.
    async with logged_in(tmp_path) as alice:
        assert await alice.conv_get_conversation_group_list() == ["family", "projects"]
        assert await ids_by_group(alice, "family") == ["carol", "dave"]


async def test_two_devices_of_a_user(tmp_path: Path) -> None:
    async with logged_in(tmp_path) as alice, other_process(tmp_path, "alice") as phone:
        told = Told(alice)
        await phone.conv_create_conversation_group("工作 🍵", ["c2c_bob"])
        assert (await told.next(events.ConversationGroupCreated)).group_name == "工作 🍵"
        await alice.conv_rename_conversation_group("工作 🍵", "work")
        assert await phone.next("conversation_group_name_changed") == ["工作 🍵", "work"]
        with pytest.raises(ConvokeError) as unknown:
            await phone.conv_delete_conversation_group("工作 🍵")
        assert unknown.value.code == TIMErrCode.ERR_SVR_CONV_CONV_GROUP_NOT_EXIST
        assert await phone.conv_get_conversation_group_list() == ["work"]


async def test_twenty_groups_and_no_more(tmp_path: Path) -> None:
    async with logged_in(tmp_path) as alice:
        for number in range(20):
            await alice.conv_create_conversation_group(f"g{number}", ["c2c_bob"])
        with pytest.raises(ConvokeError) as refused:
            await alice.conv_create_conversation_group("g20", ["c2c_bob"])
        assert refused.value.code == TIMErrCode.ERR_SVR_CONV_CONV_GROUP_TOTAL_COUNT_EXCEED_LIMIT
        assert "20" in refused.value.desc


async def test_handlers_and_what_takes_them_away(tmp_path: Path) -> None:
    async with logged_in(tmp_path) as alice:
        names: list[str] = []
        ended: asyncio.Future[str] = asyncio.get_running_loop().create_future()

        async def later(name: str) -> None:
            # A handler may call.
            ended.set_result(f"{name}, {await alice.conv_get_conversation_group_list()} are left")

        off = alice.on("conversation_group_created", lambda name, conversations: names.append(name))
        alice.on("conversation_group_deleted", later)
        told = Told(alice, events.ConversationGroupDeleted, events.ConvEvent)
        await alice.conv_create_conversation_group("first", ["c2c_bob"])
        await alice.conv_get_conversation_group_list()
        off()
        off()
        await alice.conv_create_conversation_group("second", ["c2c_bob"])
        await alice.conv_delete_conversation_group("first")
        await told.next(events.ConversationGroupDeleted)
        assert await in_time(ended) == "first, ['second'] are left"
        assert names == ["first"]
        with pytest.raises(ValueError, match="no event 'created'"):
            alice.on("created", print)  # type: ignore[call-overload]
