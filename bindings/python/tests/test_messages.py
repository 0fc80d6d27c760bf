"""Messages between two processes, and a chat group of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from support import Told, logged_in, other_process, text

from convoke import ConvokeError, events
from convoke.enums import TIMConvType, TIMErrCode, TIMGroupType

C2C, GROUP = TIMConvType.kTIMConv_C2C, TIMConvType.kTIMConv_Group


def words(message: Any) -> str:
    said: str = message["message_elem_array"][0]["text_elem_content"]
    return said


async def test_two_processes_talk(tmp_path: Path) -> None:
    async with logged_in(tmp_path) as alice, other_process(tmp_path, "bob") as bob:
        told = Told(alice)
        said = "Tee um fünf? 🍵 茶 \u2028 \\ \" \x01"
        sent = await alice.msg_send_message("bob", C2C, text(said))
        assert words(sent) == said
        (received,) = await bob.next("recv_new_msg")
        assert [words(message) for message in received] == [said]
        # 64 bits are exact, here and there.
        assert received[0]["message_rand"] == sent["message_rand"]
        await bob.msg_send_message("alice", C2C, text("Gladly"))
        event = await told.next(events.RecvNewMsg, lambda e: e.json_msg_array[0]["message_sender"] == "bob")
        assert words(event.json_msg_array[0]) == "Gladly"
        unread = await alice.conv_get_total_unread_message_count()
        assert unread["conv_get_total_unread_message_count_result_unread_count"] == 1
        await alice.msg_report_readed("bob", C2C)
        history = await bob.msg_get_msg_list("alice", C2C, {"msg_getmsglist_param_count": 10})
        assert [words(message) for message in history] == ["Gladly", said]
        found = await alice.msg_search_local_messages({"msg_search_param_keyword_array": ["茶"]})
        assert found["msg_search_result_total_count"] == 1
        await alice.msg_revoke("bob", C2C, sent)
        (revoked,) = await bob.next("msg_revoke")
        assert revoked[0]["message_msg_id"] == sent["message_msg_id"]


async def test_a_chat_group_of_two_processes(tmp_path: Path) -> None:
    async with logged_in(tmp_path) as alice, other_process(tmp_path, "bob") as bob:
        told = Told(alice)
        created = await alice.group_create(
            {
                "create_group_param_group_name": "Tea 茶",
                "create_group_param_group_type": TIMGroupType.kTIMGroup_Public,
                "create_group_param_group_member_array": [{"group_member_info_identifier": "bob"}],
            }
        )
        team = created["create_group_result_groupid"]
        await bob.msg_send_message(team, int(GROUP), text("here"))
        await told.next(events.RecvNewMsg, lambda e: e.json_msg_array[0]["message_sender"] == "bob")
        members = await alice.group_get_member_info_list({"group_get_members_info_list_param_group_id": team})
        ids = [m["group_member_info_identifier"] for m in members["group_get_member_info_list_result_info_array"]]
        assert sorted(ids) == ["alice", "bob"]
        await alice.msg_send_message(team, GROUP, text("welcome"))
        ((message,),) = await bob.next("recv_new_msg", lambda messages: messages[0]["message_elem_array"][0]["elem_type"] == 0)
        assert (words(message), message["message_conv_id"], message["message_conv_type"]) == ("welcome", team, GROUP)
        await bob.group_quit(team)
        tip = await told.next(events.GroupTipsEvent, lambda e: e.json_group_tip["group_tips_elem_op_user"] == "bob")
        assert tip.json_group_tip["group_tips_elem_group_id"] == team
        with pytest.raises(ConvokeError) as refused:
            await bob.msg_send_message(team, int(GROUP), text("still here"))
        assert refused.value.code == TIMErrCode.ERR_SVR_GROUP_PERMISSION_DENY


async def test_who_has_read_is_a_page(tmp_path: Path) -> None:
    async with logged_in(tmp_path) as alice, other_process(tmp_path, "bob") as bob:
        told = Told(alice)
        team = (
            await alice.group_create(
                {
                    "create_group_param_group_name": "Team",
                    "create_group_param_group_type": TIMGroupType.kTIMGroup_Private,
                    "create_group_param_group_member_array": [{"group_member_info_identifier": "bob"}],
                }
            )
        )["create_group_result_groupid"]
        ids: list[str] = []
        sent = await alice.msg_send_new_msg_ex(
            team, GROUP, text("read this", message_need_read_receipt=True), lambda code, desc, id: ids.append(id)
        )
        assert ids == [sent["message_msg_id"]], "its id is told first"
        await bob.msg_send_message_read_receipts([{"message_msg_id": sent["message_msg_id"]}])
        await told.next(events.MsgReadedReceipt)
        members, next_seq, is_finished = await alice.msg_get_group_message_read_member_list(sent, 0, 0, 10)
        assert [member["group_member_info_identifier"] for member in members] == ["bob"]
        assert (next_seq, is_finished) == (0, True)
        with pytest.raises(ConvokeError, match="^MsgGetGroupMessageReadMemberList"):
            await alice.msg_get_group_message_read_member_list({"message_msg_id": "none"}, 0, 0, 10)


async def test_iterators_of_events(tmp_path: Path) -> None:
    async with logged_in(tmp_path) as alice:
        everything = alice.events()
        own = alice.events(events.ConversationGroupCreated, events.ConversationGroupDeleted)
        names = []
        for name in ("one", "two"):
            await alice.conv_create_conversation_group(name, ["c2c_bob"])
        await alice.conv_delete_conversation_group("one")
        async for event in own:
            # By the class or by the name.
            if isinstance(event, events.ConversationGroupCreated):
                names.append(event.group_name)
            elif event.name == "conversation_group_deleted":
                break
        assert names == ["one", "two"]
        # Whoever lets go of one has it end.
        streams = alice._streams
        assert len(streams) == 2
        del own
        assert len(streams) == 1
    kinds = [type(event) async for event in everything]
    assert events.ConversationGroupCreated in kinds and events.Log in kinds
    assert [event async for event in everything] == [], "it stays ended"
