"""Alice talks to Bob, and sorts her conversations into groups of her own: two users, each with a client, in one program.

    python demo.py [data directory]          (CONVOKE_LIB says where the library is)

Run it twice: the second run finds the groups that the first one left, and begins anew.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence

from convoke import Client, ConvokeError, documents, events
from convoke.enums import TIMConversationMarkType, TIMConvType, TIMGroupType

APP = 1400000001  # the same number in all programs that are to share data
C2C = TIMConvType.kTIMConv_C2C
PAGE = 2  # conversations in a page: few, so that there are several pages


def text(words: str) -> documents.Message:
    return {"message_elem_array": [{"elem_type": 0, "text_elem_content": words}]}


def words_of(message: documents.Message) -> str:
    return "".join(element.get("text_elem_content", "") for element in message["message_elem_array"])


def ids(conversations: Sequence[documents.ConvInfo]) -> str:
    return ", ".join(conversation["conv_id"] for conversation in conversations)


async def print_group(client: Client, group: str) -> None:
    """Page by page: what a page answers says where the next one begins."""
    next_seq, is_finished = 0, False
    while not is_finished:
        page = await client.conv_get_conversation_list_by_filter(
            {"conversation_list_filter_conversation_group": group}, next_seq, PAGE
        )
        print(f"  {group}: {ids(page['conversation_list_result_conv_list'])}")
        next_seq = page["conversation_list_result_next_seq"]
        is_finished = page["conversation_list_result_is_finished"]


async def clear_away(client: Client) -> None:
    """Shows what an earlier run has left in the data directory, and deletes it."""
    groups = await client.conv_get_conversation_group_list()
    if groups:
        print("An earlier run left these. They are shown, then deleted.")
    else:
        print("There are no groups yet: this is a first run.")
    for group in groups:
        await print_group(client, group)
        await client.conv_delete_conversation_group(group)
    if await client.group_get_joined_group_list():
        await client.group_delete("tea")


def tell_of_groups(client: Client) -> None:
    client.on("conversation_group_created", lambda name, those: print(f"  event: {name} was created with {ids(those)}"))
    client.on("conversation_group_deleted", lambda name: print(f"  event: {name} was deleted"))
    client.on("conversation_group_name_changed", lambda old, new: print(f"  event: {old} is now called {new}"))
    client.on("conversations_added_to_group", lambda name, those: print(f"  event: added to {name}: {ids(those)}"))
    client.on(
        "conversations_deleted_from_group",
        lambda name, those, reason: print(f"  event: removed from {name}: {ids(those)}"),
    )


async def sort_conversations(client: Client) -> None:
    print("\nGroups of conversations")
    for user in ("erin", "dave", "carol"):
        await client.conv_create(user, C2C)
    # Ids in an array begin with c2c_ or group_. One does not: it is left out, and the call succeeds for the other.
    for result in await client.conv_create_conversation_group("work", ["c2c_bob", "carol"]):
        if result["conversation_operation_result_result_code"] != 0:
            print(
                f"  left out: {result['conversation_operation_result_conversation_id']},",
                result["conversation_operation_result_result_info"],
            )
    await client.conv_create_conversation_group("family", ["c2c_carol", "c2c_dave"])
    try:
        await client.conv_create_conversation_group("family", ["c2c_bob"])
    except ConvokeError as error:
        print(f"  {error}")
    # A conversation may be in several groups.
    await client.conv_add_conversations_to_group("work", ["c2c_carol", "c2c_erin", "group_tea"])
    await client.conv_delete_conversations_from_group("work", ["c2c_carol"])
    await client.conv_rename_conversation_group("work", "projects")
    await client.conv_reorder_conversation_groups(["family", "projects"])
    await client.conv_pin_conversation("erin", C2C, True)
    await client.conv_mark_conversation(["c2c_bob"], TIMConversationMarkType.kTIMConversationMarkTypeStar, True)
    for group in await client.conv_get_conversation_group_list():
        await print_group(client, group)


async def talk(alice: Client, bob: Client) -> None:
    print("\nA chat group, with Bob in it, and messages both ways")

    async def answer(messages: Sequence[documents.Message]) -> None:
        for message in messages:
            if message["message_conv_type"] == C2C:
                await bob.msg_send_message(message["message_sender"], C2C, text("Gladly! 好的"))

    # Each client is told its own user's events.
    bob.on("recv_new_msg", answer)
    await alice.group_create(
        {
            "create_group_param_group_name": "Tea 茶",
            "create_group_param_group_id": "tea",
            "create_group_param_group_type": TIMGroupType.kTIMGroup_Public,
            "create_group_param_group_member_array": [{"group_member_info_identifier": "bob"}],
        }
    )
    messages = alice.events(events.RecvNewMsg)
    await alice.msg_send_message("bob", C2C, text("Tea at five? 🍵"))
    async for event in messages:
        answers = [message for message in event.json_msg_array if message["message_sender"] == "bob"]
        if answers:
            print(f"  bob answers: {words_of(answers[0])}")
            break


async def main(folder: str) -> None:
    config: documents.SdKConfig = {"sdk_config_config_file_path": folder}
    async with Client(APP, config) as alice, Client(APP, config) as bob:
        # Any text is taken as the UserSig, unless the configuration has a secret key.
        await alice.login("alice", "any text")
        await bob.login("bob", "any text")
        await clear_away(alice)
        await talk(alice, bob)
        tell_of_groups(alice)
        await sort_conversations(alice)
    print("\nThe end. Run it again: it finds family and projects.")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else "convoke-demo"))
