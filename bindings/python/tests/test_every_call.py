"""Every function, called at least once, and every event that the library tells; with every answer and event held against the types that the
package promises: a wrong type, an unknown key or an unknown constant shows."""

from __future__ import annotations

import enum
import functools
import inspect
import re
from pathlib import Path
from typing import Any, Iterator, Union, get_args, get_origin, get_type_hints

import pytest
from support import APP, REPOSITORY, Other, Told, config, in_time, other_process, text

from convoke import Client, ConvokeError, _calls, documents, enums, events
from convoke.enums import (
    TIMConvType,
    TIMGroupMemberModifyInfoFlag,
    TIMGroupModifyInfoFlag,
    TIMGroupType,
    TIMReceiveMessageOpt,
)
from convoke.events import EVENTS, LISTENERS

C2C, GROUP = TIMConvType.kTIMConv_C2C, TIMConvType.kTIMConv_Group
#: What is told of things that there are none of: nobody is logged out by others, and no file is uploaded.
NEVER_TOLD = {"kicked_offline", "user_sig_expired", "msg_elem_upload_progress"}
#: What the package calls by itself.
OWN = {
    "ConvokeCall",
    "ConvokeClose",
    "ConvokeLastError",
    "ConvokeListen",
    "ConvokeOpen",
    "ConvokePollClient",
    "ConvokeSetReadyCallback",
}
#: What it does by others: clients by handle have them instead.
INSTEAD = {"Init", "Uninit", "ConvokePoll", "RemoveRecvNewMsgCallback"}

HEADER = "".join(path.read_text("utf-8") for path in sorted((REPOSITORY / "include").glob("*.h")))
#: The parameters of each function of the header, as C writes them.
FUNCTIONS: dict[str, list[str]] = {
    name: [parameter for parameter in parameters.split(",") if parameter.strip() not in ("", "void")]
    for name, parameters in re.findall(r"TIM_DECL [\w* ]+?\**(?:TIM)?(\w+)\(([^)]*)\);", HEADER)
}
#: The type of the listener that a function sets.
SETTERS: dict[str, str] = {
    name: parameters[0].split()[0]
    for name, parameters in FUNCTIONS.items()
    if re.fullmatch(r"(Set|Add)\w+Callback", name)
}
#: The methods, by the function of the library that they call.
METHODS = {
    constant: method
    for method in vars(_calls.Calls).values()
    if inspect.isfunction(method)
    for constant in method.__code__.co_consts
    if constant in FUNCTIONS
}


# Types.


@functools.lru_cache(maxsize=None)
def hints_of(thing: Any) -> dict[str, Any]:
    return get_type_hints(thing)


def mistakes(value: Any, hint: Any, path: str) -> Iterator[str]:
    """Where a value is not of a type."""
    origin, inner = get_origin(hint), get_args(hint)
    if hint is Any:
        return
    if hasattr(hint, "__total__"):  # a TypedDict
        if not isinstance(value, dict):
            yield f"{path} is {value!r}"
            return
        for key, item in value.items():
            if key in hints_of(hint):
                yield from mistakes(item, hints_of(hint)[key], f"{path}.{key}")
            else:
                yield f"{path}.{key} is unknown"
    elif origin in (list, tuple):
        if not isinstance(value, origin):
            yield f"{path} is {value!r}"
            return
        for place, item in enumerate(value):
            yield from mistakes(item, inner[0 if origin is list else place], f"{path}[{place}]")
    elif origin is dict:
        for item in value.values():
            yield from mistakes(item, inner[1], path)
    elif origin is Union:
        constants = inner[0]
        assert issubclass(constants, enum.IntEnum) and inner[1] is int
        # Flags come in sums, and a message that there is not has the status 0.
        is_sum = constants.__name__.endswith("Flag") or constants is enums.TIMConversationMarkType
        is_known = is_sum or value in list(constants) or (constants is enums.TIMMsgStatus and value == 0)
        if type(value) is not int or not is_known:
            yield f"{path} is {value!r}"
    elif hint is float:
        if type(value) not in (int, float):
            yield f"{path} is {value!r}"
    elif type(value) is not hint:
        yield f"{path} is {value!r}"


@pytest.mark.parametrize(
    "planted", [{"conv_id": 1}, {"conv_type": 77}, {"conv_typ": 1}, {"conv_mark_array": ["1"]}, {"conv_last_msg": []}, []]
)
def test_a_planted_mistake_is_found(planted: Any) -> None:
    assert list(mistakes(planted, documents.ConvInfo, "planted"))


class Recorded(Client):
    """A client that notes what is called and told, and what comes that is not of its type."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.called: set[str] = set()
        self.told: set[str] = set()
        self.wrong: list[str] = []
        self.seen = 0

    def _came(self, function: str, answer: Any) -> Any:
        self.seen += 1
        self.wrong += mistakes(answer, hints_of(METHODS[function])["return"], function)
        return answer

    def listen(self) -> None:
        untyped: Any = self

        def listener(name: str) -> Any:
            kind = events.EVENTS[name]
            fields = [field for field in hints_of(kind) if field != "name"]

            def told(*values: Any) -> None:
                self.seen += 1
                self.told.add(name)
                assert len(values) == len(fields)
                for field, value in zip(fields, values):
                    self.wrong.extend(mistakes(value, hints_of(kind)[field], f"{name}.{field}"))

            return told

        for name in EVENTS:
            untyped.on(name, listener(name))


def recorded(function: str, method: Any) -> Any:
    """A method that notes that it is called, and what it gives."""

    async def answered(self: Recorded, *arguments: Any) -> Any:
        self.called.add(function)
        return self._came(function, await in_time(method(self, *arguments)))

    def at_once(self: Recorded, *arguments: Any) -> Any:
        self.called.add(function)
        return self._came(function, method(self, *arguments))

    return answered if inspect.iscoroutinefunction(method) else at_once


for function, method in METHODS.items():
    setattr(Recorded, method.__name__, recorded(function, method))


def message_of(words: str, **more: Any) -> Any:
    return text(words, **more)


async def users(client: Client, bob: Other, told: Told) -> None:
    await client.profile_modify_self_user_profile(
        {
            "user_profile_item_nick_name": "A",
            "user_profile_item_custom_string_array": [
                {"user_profile_custom_string_info_key": "k", "user_profile_custom_string_info_value": "v"}
            ],
        }
    )
    profiles = await client.profile_get_user_profile_list(
        {
            "friendship_getprofilelist_param_identifier_array": ["alice", "bob"],
            "friendship_getprofilelist_param_force_update": True,
        }
    )
    assert profiles[0]["user_profile_nick_name"] == "A"
    await client.subscribe_user_info(["bob"])
    await client.subscribe_user_status(["bob"])
    await bob.profile_modify_self_user_profile({"user_profile_item_nick_name": "B"})
    await bob.set_self_status({"user_status_custom_status": "there"})
    await told.next(events.UserInfoChanged)
    await told.next(events.UserStatusChanged)
    await client.set_self_status({"user_status_custom_status": "here"})
    await client.get_user_status(["alice", "bob", "nobody"])
    await client.unsubscribe_user_info(["bob"])
    await client.unsubscribe_user_status(["bob"])


async def conversations(client: Client) -> None:
    await client.conv_create("bob", C2C)
    client.conv_set_draft("bob", C2C, {"draft_msg": text("draft"), "draft_user_define": "mine"})
    await client.conv_mark_conversation(["c2c_bob"], 1 | 2**63, True)
    await client.conv_set_conversation_custom_data(["c2c_bob"], "data")
    await client.conv_pin_conversation("bob", C2C, True)
    (conversation,) = await client.conv_get_conv_list()
    assert conversation["conv_mark_array"] == [1, 2**63], "64 bits"
    client.conv_cancel_draft("bob", C2C)
    await client.conv_create_conversation_group("work", ["c2c_bob", "?"])
    await client.conv_rename_conversation_group("work", "play")
    await client.conv_add_conversations_to_group("play", ["c2c_carol"])
    await client.conv_delete_conversations_from_group("play", ["c2c_carol"])
    await client.conv_create_conversation_group("last", ["c2c_bob"])
    await client.conv_reorder_conversation_groups(["last", "play"])
    assert await client.conv_get_conversation_group_list() == ["last", "play"]
    await client.conv_get_conversation_list_by_filter({"conversation_list_filter_conversation_group": "play"}, 0, 10)
    await client.conv_delete_conversation_group("last")
    client.conv_subscribe_unread_message_count_by_filter({"conversation_list_filter_conv_type": C2C})


async def messages(client: Client, bob: Other, told: Told) -> None:
    sent = await client.msg_send_message(
        "bob", C2C, text("hello", message_need_read_receipt=True, message_support_message_extension=True)
    )
    await client.msg_send_new_msg("bob", C2C, text("again"))
    ids: list[str] = []
    third = await client.msg_send_new_msg_ex("bob", C2C, text("third"), lambda code, desc, id: ids.append(id))
    assert ids == [third["message_msg_id"]]
    await client.msg_batch_send(
        {"msg_batch_send_param_identifier_array": ["bob", "carol"], "msg_batch_send_param_msg": text("both")}
    )
    from_bob = await bob.msg_send_message("alice", 1, message_of("from bob", message_need_read_receipt=True))
    await told.next(events.RecvNewMsg)
    page = await client.msg_get_msg_list("bob", C2C, {"msg_getmsglist_param_count": 10})
    await client.msg_find_messages([sent["message_msg_id"]])
    locator: documents.MsgLocator = {
        "message_locator_is_revoked": False,
        "message_locator_time": page[0]["message_server_time"],
        "message_locator_seq": page[0]["message_seq"],
        "message_locator_is_self": False,
        "message_locator_rand": page[0]["message_rand"],
        "message_locator_unique_id": page[0]["message_unique_id"],
    }
    (found,) = await client.msg_find_by_msg_locator_list("bob", C2C, [locator])
    assert found["message_msg_id"] == page[0]["message_msg_id"]
    await client.msg_search_local_messages({"msg_search_param_keyword_array": ["hello"]})
    await client.conv_get_total_unread_message_count()
    await client.conv_get_unread_message_count_by_filter({"conversation_list_filter_conv_type": C2C})
    await client.msg_send_message_read_receipts([{"message_msg_id": from_bob["message_msg_id"]}])
    await client.msg_report_readed("bob", C2C)
    await client.msg_mark_all_message_as_read()
    await client.conv_clean_conversation_unread_message_count("c2c_bob", 0, 0)
    await told.next(events.ConvTotalUnreadMessageCountChanged)
    await told.next(events.ConvUnreadMessageCountChangedByFilter)
    client.conv_unsubscribe_unread_message_count_by_filter({"conversation_list_filter_conv_type": C2C})
    await bob.msg_report_readed("alice", 1)
    await told.next(events.MsgReadedReceipt)
    await client.msg_get_message_read_receipts([{"message_msg_id": sent["message_msg_id"]}])
    await client.msg_set_message_extensions(sent, [{"message_extension_key": "k", "message_extension_value": "v"}])
    await client.msg_get_message_extensions(sent)
    await bob.msg_set_message_extensions(sent, [{"message_extension_key": "b", "message_extension_value": "w"}])
    await told.next(events.MsgExtensionsChanged, lambda e: e.message_extension_array[0]["message_extension_key"] == "b")
    await client.msg_delete_message_extensions(sent, ["k"])
    await bob.msg_delete_message_extensions(sent, ["b"])
    await told.next(events.MsgExtensionsDeleted)
    await client.msg_add_message_reaction(sent, "up")
    await bob.msg_add_message_reaction(sent, "up")
    await told.next(events.MsgReactionsChanged)
    await client.msg_get_message_reactions([sent], 5)
    await client.msg_get_all_user_list_of_message_reaction(sent, "up", 0, 10)
    await client.msg_remove_message_reaction(sent, "up")
    await client.msg_modify_message(text("better", message_msg_id=sent["message_msg_id"]))
    await bob.msg_modify_message(message_of("better", message_msg_id=from_bob["message_msg_id"]))
    await told.next(events.MsgUpdate)
    await client.msg_set_local_custom_data(
        {"message_msg_id": sent["message_msg_id"], "message_custom_str": "x", "message_custom_int": 5}
    )
    await client.msg_revoke("bob", C2C, sent)
    await bob.msg_revoke("alice", 1, from_bob)
    await told.next(events.MsgRevoke)
    await client.msg_save_msg("bob", C2C, text("saved"))
    await client.msg_import_msg_list("bob", C2C, [text("imported", message_server_time=1_700_000_000)])
    await client.msg_delete("bob", C2C, {"msg_delete_param_msg": third, "msg_delete_param_is_ramble": False})
    await client.msg_list_delete("bob", C2C, [page[0]])
    await client.msg_set_c2c_receive_message_opt(["bob"], TIMReceiveMessageOpt.kTIMRecvMsgOpt_Not_Notify)
    await client.msg_get_c2c_receive_message_opt(["bob"])
    await client.msg_set_all_receive_message_opt(2, 22, 0, 0, 3600)
    await client.msg_set_all_receive_message_opt2(2, 0, 3600)
    await client.msg_get_all_receive_message_opt()
    await client.msg_clear_history_message("bob", C2C)


async def chat_groups(client: Client, bob: Other, told: Told) -> None:
    created = await client.group_create(
        {
            "create_group_param_group_name": "Team",
            "create_group_param_group_type": TIMGroupType.kTIMGroup_Public,
            "create_group_param_add_option": 1,
            "create_group_param_group_member_array": [{"group_member_info_identifier": "carol"}],
            "create_group_param_custom_info": [
                {"group_info_custom_string_info_key": "k", "group_info_custom_string_info_value": "v"}
            ],
        }
    )
    team = created["create_group_result_groupid"]
    await client.group_get_joined_group_list()
    await client.group_get_group_info_list([team, "none"])
    await client.group_search_groups({"group_search_params_keyword_list": ["Team"]})
    await client.group_modify_group_info(
        {
            "group_modify_info_param_group_id": team,
            "group_modify_info_param_modify_flag": TIMGroupModifyInfoFlag.kTIMGroupModifyInfoFlag_Name
            | TIMGroupModifyInfoFlag.kTIMGroupModifyInfoFlag_Notification,
            "group_modify_info_param_group_name": "Crew",
            "group_modify_info_param_notification": "news",
        }
    )
    await bob.group_join(team, "please")
    pendencies = await client.group_get_pendency_list({"group_pendency_option_start_time": 0})
    await client.group_report_pendency_readed(0)
    await client.group_handle_pendency(
        {
            "group_handle_pendency_param_is_accept": True,
            "group_handle_pendency_param_handle_msg": "yes",
            "group_handle_pendency_param_pendency": pendencies["group_pendency_result_pendency_array"][0],
        }
    )
    await client.group_get_member_info_list({"group_get_members_info_list_param_group_id": team})
    await client.group_search_group_members(
        {"group_search_member_params_groupid_list": [team], "group_search_member_params_keyword_list": ["bob"]}
    )
    await client.group_modify_member_info(
        {
            "group_modify_member_info_group_id": team,
            "group_modify_member_info_identifier": "bob",
            "group_modify_member_info_modify_flag": TIMGroupMemberModifyInfoFlag.kTIMGroupMemberModifyFlag_MemberRole,
            "group_modify_member_info_member_role": 300,
        }
    )
    await told.next(events.GroupTipsEvent)
    await client.group_get_online_member_count(team)
    await client.msg_set_group_receive_message_opt(team, TIMReceiveMessageOpt.kTIMRecvMsgOpt_Receive)
    in_team = await client.msg_send_message(
        team, GROUP, text("@all", message_need_read_receipt=True, message_group_at_user_array=["bob"])
    )
    await bob.msg_send_message_read_receipts([{"message_msg_id": in_team["message_msg_id"]}])
    readers, _, _ = await client.msg_get_group_message_read_member_list(in_team, 0, 0, 10)
    assert [reader["group_member_info_identifier"] for reader in readers] == ["bob"]
    await client.pin_group_message(team, in_team, True)
    await told.next(events.MsgGroupPinnedMessageChanged)
    await client.get_pinned_group_message_list(team)
    await client.group_delete_member(
        {
            "group_delete_member_param_group_id": team,
            "group_delete_member_param_identifier_array": ["bob"],
            "group_delete_member_param_user_data": "",
        }
    )
    created = await client.group_create(
        {"create_group_param_group_name": "Work", "create_group_param_group_type": TIMGroupType.kTIMGroup_Private}
    )
    work = created["create_group_result_groupid"]
    await client.group_invite_member(
        {"group_invite_member_param_group_id": work, "group_invite_member_param_identifier_array": ["bob"]}
    )
    await client.group_quit(work)
    await client.group_delete(team)


async def chat_group_data(client: Client, bob: Other, told: Told) -> None:
    await client.group_create(
        {
            "create_group_param_group_name": "Room",
            "create_group_param_group_id": "room",
            "create_group_param_group_type": TIMGroupType.kTIMGroup_AVChatRoom,
        }
    )
    await client.group_mark_group_member_list("room", ["alice"], 1000, True)
    await client.group_init_group_attributes("room", [{"group_attribute_key": "a", "group_attribute_value": "1"}])
    await client.group_set_group_attributes("room", [{"group_attribute_key": "b", "group_attribute_value": "2"}])
    await client.group_delete_group_attributes("room", ["a"])
    attributes = await client.group_get_group_attributes("room")
    assert attributes == [{"group_attribute_key": "b", "group_attribute_value": "2"}]
    await client.group_set_group_counters("room", [{"group_counter_key": "c", "group_counter_value": 2**62}])
    await client.group_increase_group_counter("room", "c", 2)
    await client.group_decrease_group_counter("room", "c", 1)
    counters = await client.group_get_group_counters("room")
    assert counters == [{"group_counter_key": "c", "group_counter_value": 2**62 + 1}]
    await told.next(events.GroupAttributeChanged)
    await told.next(events.GroupCounterChanged)
    await bob.group_create(
        {
            "create_group_param_group_name": "Bobs",
            "create_group_param_group_id": "bobs",
            "create_group_param_group_type": int(TIMGroupType.kTIMGroup_Public),
            "create_group_param_add_option": 2,
        }
    )
    await client.group_join("bobs")


async def communities(client: Client, told: Told) -> None:
    community = "@TGS#_community"
    await client.community_create(
        {
            "create_group_param_group_name": "Town",
            "create_group_param_group_id": community,
            "create_group_param_is_support_topic": True,
        }
    )
    await client.community_get_joined_community_list()
    await client.group_get_joined_community_list()
    topic = await client.group_create_topic_in_community(community, {"group_topic_info_topic_name": "one"})
    assert "@TOPIC#_" in topic
    other = await client.community_create_topic_in_community(community, {"group_topic_info_topic_name": "two"})
    await client.msg_send_message(topic, GROUP, text("here"))
    for name, method, which in (
        ("ONE", client.group_set_topic_info, topic),
        ("TWO", client.community_set_topic_info, other),
    ):
        await method(
            {
                "group_topic_info_topic_id": which,
                "group_modify_info_param_modify_flag": TIMGroupModifyInfoFlag.kTIMGroupModifyInfoFlag_Name,
                "group_topic_info_topic_name": name,
            }
        )
    await client.group_get_topic_info_list(community, [topic, f"{topic}x"])
    await client.community_get_topic_info_list(community, [other])
    await client.group_delete_topic_from_community(community, [topic])
    await client.community_delete_topic_from_community(community, [other, f"{other}x"])
    await told.next(events.CommunityDeleteTopic)


def coverage(state: str) -> set[str]:
    table = (REPOSITORY / "docs/COVERAGE.md").read_text("utf-8")
    return set(re.findall(rf"^\| `(\w+)` \| {state}", table, re.MULTILINE))


async def test_every_function_that_works_and_every_event(tmp_path: Path) -> None:
    client = Recorded(APP, config(tmp_path, convoke_limits={"groups_per_day": 1000}))
    client.listen()
    async with client, other_process(tmp_path, "bob") as bob:
        told = Told(client)
        assert re.match(r"\d+\.\d+\.\d+", client.get_sdk_version())
        assert client.get_server_time() > 1_600_000_000
        assert client.get_login_status() == enums.TIMLoginStatus.kTIMLoginStatus_UnLogined
        assert client.convoke_error_name(6014) == "ERR_SDK_NOT_LOGGED_IN"
        assert client.convoke_error_text(6014) == "Nobody is logged in."
        await client.set_config(
            {
                "set_config_callback_log_level": 3,
                "set_config_http_proxy_info": {"http_proxy_info_ip": "::1", "http_proxy_info_port": 1},
            }
        )
        await client.login("alice", "any")
        assert client.get_login_user_id() == "alice"
        await client.msg_do_background(5)
        await client.msg_do_foreground()
        with pytest.raises(ConvokeError):
            await client.call_experimental_api({"request_operation": "none"})
        await users(client, bob, told)
        await conversations(client)
        await messages(client, bob, told)
        await chat_groups(client, bob, told)
        await chat_group_data(client, bob, told)
        await communities(client, told)
        await client.conv_get_conv_info(
            [{"get_conversation_list_param_conv_id": "bob", "get_conversation_list_param_conv_type": C2C}]
        )
        await client.conv_delete("carol", C2C)
        await client.conv_delete_conversation_list(["c2c_bob", "?"], True)
        await client.logout()
        await client.login("alice", "any")
        await client.conv_get_conv_list()
    works = coverage("works")
    assert len(works) > 100
    assert works - client.called - set(SETTERS) - OWN - INSTEAD == set(), "functions that were not called"
    listened = {SETTERS[function] for function in works & set(SETTERS)}
    untold = {kind.name for listener in listened for kind in LISTENERS.get(listener, ())} - client.told - NEVER_TOLD
    assert untold == set(), "events that were not told"
    assert client.wrong == []
    assert client.seen > 200
    assert client._native.unanswered == 0


#: Of the types of arguments, one that C takes.
PLAIN = {"str": "x", "int": 1, "bool": True}


async def test_every_function_that_is_not_built(tmp_path: Path) -> None:
    unbuilt = coverage("answers 7013")
    functions = unbuilt - set(SETTERS)
    assert len(functions) > 40
    async with Client(APP, config(tmp_path)) as client:
        await client.login("alice", "any")
        for function in functions:
            method = METHODS[function]
            parameters = [p for p in inspect.signature(method).parameters if p != "self"]
            hints = hints_of(method)
            given = [1 if get_origin(hints[p]) is Union else PLAIN[hints[p].__name__] for p in parameters]
            with pytest.raises(ConvokeError) as failed:
                await in_time(method(client, *given))
            assert failed.value.code == 7013, f"{function}: {failed.value}"
            assert "not built" in failed.value.desc


def test_every_function_of_the_header_is_a_method_with_its_parameters() -> None:
    assert len(FUNCTIONS) > 200
    for function in set(FUNCTIONS) - set(SETTERS) - OWN - INSTEAD:
        parameters = FUNCTIONS[function]
        # The last callback is for the answer; buffers, which C writes into, are for what the answer has too.
        answer = [parameter for parameter in parameters if "Callback " in parameter][-1:]
        taken = [
            re.findall(r"\w+", parameter)[-1].lower()
            for parameter in parameters
            if parameter not in answer and not re.match(r"\s*(const void|char) ?\*", parameter)
        ]
        method = METHODS[function]
        assert [name for name in inspect.signature(method).parameters if name != "self"] == taken, function
        assert inspect.iscoroutinefunction(method) == bool(answer), function
        assert method.__doc__


def test_every_listener_of_the_header_has_an_event() -> None:
    names = [kind.name for kinds in LISTENERS.values() for kind in kinds]
    assert sorted(names) == sorted(EVENTS), "each once"
    assert set(LISTENERS) <= set(SETTERS.values())
    assert len(names) == len(set(SETTERS) - OWN)
