"""What goes wrong: refused calls, failures at each stage, what is unanswered at the end, exceptions in handlers."""

from __future__ import annotations

import asyncio
import pickle
import time
from pathlib import Path
from typing import Any

import pytest
from support import APP, Told, config, in_time, logged_in, run, text

from convoke import Client, ConvokeError, events
from convoke.enums import TIMConvType, TIMErrCode, TIMLoginStatus, TIMMsgStatus, TIMResult

C2C = TIMConvType.kTIMConv_C2C


async def code_of(waiting: Any) -> int:
    """The code with which a call fails, or 0."""
    try:
        await in_time(waiting)
    except ConvokeError as error:
        return error.code
    return 0


async def test_a_refused_call_says_why_as_the_log_does(tmp_path: Path) -> None:
    async with logged_in(tmp_path) as client:
        untyped: Any = client
        wrong: Any
        told = Told(client, events.Log)
        with pytest.raises(ConvokeError) as refused:
            await untyped.conv_create_conversation_group("x", {})
        error = refused.value
        assert (error.code, error.name, error.function) == (-3, "TIM_ERR_JSON", "ConvCreateConversationGroup")
        assert error.desc == "ConvCreateConversationGroup: conversation_id_array: expected an array, got an object"
        assert str(error) == f"{error.desc} (TIM_ERR_JSON -3)"
        line = await told.next(events.Log, lambda log: "conversation_id_array" in log.log)
        assert "expected an array" in line.log
        for wrong in (5, None, "", "a\0b", "half \ud83c of a pair"):
            with pytest.raises(ConvokeError, match="^ConvCreateConversationGroup: .*(group_name|json_arguments)") as refused:
                await untyped.conv_create_conversation_group(wrong, ["c2c_bob"])
            assert refused.value.code in (TIMResult.TIM_ERR_PARAM, TIMResult.TIM_ERR_JSON)
        for wrong in (1.5, 2**31, "1", None, True):
            with pytest.raises(ConvokeError, match="ConvPinConversation: .* expected a number from .* as conv_type, got ") as refused:
                await untyped.conv_pin_conversation("bob", wrong, True)
            assert refused.value.code == TIMResult.TIM_ERR_JSON
        for wrong in (-1, 2**64, 2**200, float("nan")):
            assert await code_of(untyped.conv_mark_conversation(["c2c_bob"], wrong, True)) == TIMResult.TIM_ERR_JSON
        assert await code_of(untyped.conv_pin_conversation("bob", C2C, "yes")) == TIMResult.TIM_ERR_JSON
        # What the library is never given is refused in its words.
        for wrong in (object(), float("inf"), {"x"}):
            assert await code_of(untyped.conv_set_conversation_custom_data([wrong], "x")) == TIMResult.TIM_ERR_JSON
        for wrong in (2**31, "6014", None):
            with pytest.raises(ConvokeError, match="ConvokeErrorName: code: expected a number, got "):
                untyped.convoke_error_name(wrong)
        assert await code_of(client.conv_clean_conversation_unread_message_count("x", 0, 0)) == -5
        # One without an answer raises at once.
        with pytest.raises(ConvokeError, match="ConvSetDraft: conv_type: ") as refused:
            client.conv_set_draft("bob", 7, {"draft_user_define": "x"})
        assert refused.value.code == TIMResult.TIM_ERR_PARAM
        assert client._native.unanswered == 0


async def test_an_operation_that_c_never_answers_is_done_at_once(tmp_path: Path) -> None:
    async with logged_in(tmp_path) as client:
        for operation in ("internal_operation_set_ui_platform", "set_env", "internal_operation_set_offline_push_state"):
            for key in ("request_internal_operation", "request_operation"):
                request: Any = {key: operation}
                assert await in_time(client.call_experimental_api(request)) is None
        answer = await client.call_experimental_api(
            {"request_internal_operation": "internal_operation_get_offline_push_state"}
        )
        assert answer == {"response_get_offline_push_state_res": 0}
        assert client._native.unanswered == 0


@pytest.mark.parametrize(
    "stage, code",
    [
        ("argument", TIMErrCode.ERR_SDK_INTERNAL_ERROR),
        ("body", TIMErrCode.ERR_SDK_INTERNAL_ERROR),
        ("store", TIMErrCode.ERR_IO_OPERATION_FAILED),
        ("answer", TIMErrCode.ERR_SDK_INTERNAL_ERROR),
    ],
)
async def test_a_failure_of_the_library(tmp_path: Path, stage: str, code: int) -> None:
    async with logged_in(tmp_path) as client:
        request: Any = {"request_operation": "convoke_fail", "request_param": stage}
        with pytest.raises(ConvokeError) as failed:
            await in_time(client.call_experimental_api(request))
        assert (failed.value.code, failed.value.name) == (code, TIMErrCode(code).name)
        assert failed.value.desc
        assert await client.conv_get_conversation_group_list() == [], "the next call is not harmed"


async def test_an_error_has_what_the_answer_holds_all_the_same(tmp_path: Path) -> None:
    async with logged_in(tmp_path) as client:
        with pytest.raises(ConvokeError) as failed:
            await client.conv_create_conversation_group("x", ["?"])
        assert failed.value.code == TIMErrCode.ERR_INVALID_PARAMETERS
        assert failed.value.data[0]["conversation_operation_result_result_code"] == 6017
        with pytest.raises(ConvokeError) as failed:
            await client.msg_send_message("bob", C2C, {"message_elem_array": []})
        assert failed.value.data["message_status"] == TIMMsgStatus.kTIMMsg_SendFail
        assert failed.value.data["message_msg_id"]
        # It can go to another process.
        copy = pickle.loads(pickle.dumps(failed.value))
        assert (str(copy), copy.args) == (str(failed.value), failed.value.args)


async def test_no_life_and_no_login(tmp_path: Path) -> None:
    client = Client(APP, config(tmp_path))

    async def is_not_there() -> None:
        assert await code_of(client.conv_get_conv_list()) == TIMErrCode.ERR_SDK_NOT_INITIALIZED
        assert await code_of(client.set_config({"set_config_log_level": 3})) == TIMErrCode.ERR_SDK_NOT_INITIALIZED
        with pytest.raises(ConvokeError, match="ConvCancelDraft: .*ERR_SDK_NOT_INITIALIZED"):
            client.conv_cancel_draft("bob", C2C)
        assert (client.get_login_user_id(), client.get_login_status()) == ("", TIMLoginStatus.kTIMLoginStatus_UnLogined)

    await is_not_there()
    await client.close()
    async with client:
        assert (client.get_login_user_id(), client.get_login_status()) == ("", TIMLoginStatus.kTIMLoginStatus_UnLogined)
        with pytest.raises(ConvokeError, match="Nobody is logged in|nobody is logged in") as failed:
            await client.conv_get_conv_list()
        assert failed.value.name == "ERR_SDK_NOT_LOGGED_IN"
        await client.login("alice", "any text")
        assert (client.get_login_user_id(), client.get_login_status()) == ("alice", TIMLoginStatus.kTIMLoginStatus_Logined)
        # While it ends, calls find it or do not.
        closing = asyncio.ensure_future(client.close())
        codes = set()
        while not closing.done():
            codes.add(await code_of(client.conv_get_conv_list()))
        assert codes <= {0, TIMErrCode.ERR_SDK_COMM_INTERRUPT, TIMErrCode.ERR_SDK_NOT_INITIALIZED}
    await is_not_there()
    assert client._native.unanswered == 0


async def test_who_is_logged_in_is_said_beside_calls_that_wait(tmp_path: Path) -> None:
    async with logged_in(tmp_path) as client:
        calls = [asyncio.ensure_future(client.conv_create("bob", C2C)) for _ in range(100)]
        await asyncio.sleep(0)
        assert client.get_login_user_id() == "alice"
        loop = asyncio.get_running_loop()
        said = await asyncio.gather(*[loop.run_in_executor(None, client.get_login_user_id) for _ in range(20)])
        assert said == ["alice"] * 20
        await in_time(asyncio.gather(*calls))


async def test_what_cannot_be_begun_says_why_and_does_not_stand_in_the_way(tmp_path: Path) -> None:
    untyped: Any = Client
    for wrong in (0, -1, 2**64, "1"):
        with pytest.raises(ConvokeError, match="ConvokeOpen: sdk_app_id: ") as refused:
            await untyped(wrong).open()
        assert refused.value.code == TIMResult.TIM_ERR_PARAM
    with pytest.raises(ConvokeError, match="convoke_nonsense") as refused:
        await Client(APP, config(tmp_path, convoke_nonsense=1)).open()
    assert refused.value.function == "ConvokeOpen"
    (tmp_path / "file").write_text("in the way")
    broken = Client(APP, config(tmp_path / "file"))
    ended = broken.events()
    with pytest.raises(ConvokeError, match="sdk_config_config_file_path"):
        await broken.open()
    assert [event async for event in ended] == []
    async with logged_in(tmp_path) as client:
        with pytest.raises(ConvokeError, match="sdk_config_config_file_path"):
            await broken.open()
        with pytest.raises(RuntimeError, match="open already"):
            await client.open()
        await broken.close()
        told = Told(client, events.ConversationGroupCreated)
        await client.conv_create_conversation_group("x", ["c2c_bob"])
        await told.next(events.ConversationGroupCreated)


async def test_what_is_unanswered_at_the_end_is_answered_once_and_nothing_is_lost(tmp_path: Path) -> None:
    codes: list[int] = []
    done = 0
    # Whether calls still wait when it ends is up to the threads: so lives are ended until it was so.
    for life in range(50):
        async with logged_in(tmp_path) as client:
            calls = [asyncio.ensure_future(client.msg_send_message("bob", C2C, text(str(i)))) for i in range(300)]
            await asyncio.sleep(0)  # all are made, none is answered
            assert client._native.unanswered == 300
        codes = [await code_of(call) for call in calls]
        assert client._native.unanswered == 0
        assert set(codes) <= {0, TIMErrCode.ERR_SDK_COMM_INTERRUPT}
        done += codes.count(0)
        if TIMErrCode.ERR_SDK_COMM_INTERRUPT in codes:
            break
    assert TIMErrCode.ERR_SDK_COMM_INTERRUPT in codes
    found = 0
    async with logged_in(tmp_path) as client:
        page = await client.msg_get_msg_list("bob", C2C, {"msg_getmsglist_param_count": 1000})
        while page:
            found += len(page)
            page = await client.msg_get_msg_list(
                "bob", C2C, {"msg_getmsglist_param_count": 1000, "msg_getmsglist_param_last_msg": page[-1]}
            )
    assert found == done


async def test_more_than_1000_unanswered_calls(tmp_path: Path) -> None:
    async with logged_in(tmp_path) as client:
        codes = await in_time(asyncio.gather(*[code_of(client.conv_get_conv_list()) for _ in range(1500)]))
        assert (codes[0], set(codes)) == (0, {0, TIMErrCode.ERR_SDK_NET_REQ_COUNT_LIMIT})
        assert client._native.unanswered == 0


async def test_whoever_stops_waiting_harms_nobody(tmp_path: Path) -> None:
    async with logged_in(tmp_path) as client:
        calls = [asyncio.ensure_future(client.conv_create_conversation_group(f"g{i}", ["c2c_bob"])) for i in range(10)]
        await asyncio.sleep(0)
        for call in calls[::2]:
            call.cancel()
        answers = await in_time(asyncio.gather(*calls, return_exceptions=True))
        assert [isinstance(answer, asyncio.CancelledError) for answer in answers] == [True, False] * 5
        assert len(await client.conv_get_conversation_group_list()) == 10, "carried out all the same"
        assert client._native.unanswered == 0


async def test_calls_and_the_end_inside_a_handler(tmp_path: Path) -> None:
    seen: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
    async with logged_in(tmp_path) as client:

        async def created(name: str, conversations: Any) -> None:
            groups = await client.conv_get_conversation_group_list()
            await client.close()
            seen.set_result((name, groups))

        client.on("conversation_group_created", created)
        await client.conv_create_conversation_group("x", ["c2c_bob"])
        assert await in_time(seen) == ("x", ["x"])


async def test_what_a_handler_raises_goes_to_the_event_loop_and_harms_nobody_else(tmp_path: Path) -> None:
    raised: list[Any] = []
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: raised.append(context))
    async with logged_in(tmp_path) as client:

        def first(name: str, conversations: Any) -> None:
            raise ValueError("first")

        async def second(name: str, conversations: Any) -> None:
            raise ValueError("second")

        names: list[str] = []
        client.on("conversation_group_created", first)
        client.on("conversation_group_created", second)
        client.on("conversation_group_created", lambda name, conversations: names.append(name))
        told = Told(client, events.ConversationGroupCreated)
        await client.conv_create_conversation_group("x", ["c2c_bob"])
        await told.next(events.ConversationGroupCreated)
        await client.conv_get_conversation_group_list()
        assert names == ["x"]
    assert [str(context["exception"]) for context in raised] == ["first", "second"]
    assert all("conversation_group_created" in context["message"] for context in raised)


async def test_a_busy_event_loop_makes_the_library_wait(tmp_path: Path) -> None:
    async with logged_in(tmp_path) as client:
        told = Told(client, events.ConversationGroupCreated)
        calls = [asyncio.ensure_future(client.conv_create_conversation_group(f"g{i}", ["c2c_bob"])) for i in range(20)]
        await asyncio.sleep(0)
        time.sleep(0.2)
        assert client._native.unanswered == 20
        await in_time(asyncio.gather(*calls))
        names = [(await told.next(events.ConversationGroupCreated)).group_name for _ in range(20)]
        assert names == [f"g{i}" for i in range(20)]


async def test_an_error_of_a_program_names_the_call(tmp_path: Path) -> None:
    program = f"""
import asyncio
from convoke import Client
async def main():
    async with Client(1, {{"sdk_config_config_file_path": {str(tmp_path)!r}}}) as client:
        await client.login("alice", "any")
        await client.conv_delete_conversation_group("none")
asyncio.run(main())
"""
    output, code = await run("-X", "dev", "-c", program)
    assert code == 1
    assert "in main" in output
    assert output.rstrip().endswith(
        "convoke.error.ConvokeError: ConvDeleteConversationGroup: group_name: there is no conversation group of this name "
        "(ERR_SVR_CONV_CONV_GROUP_NOT_EXIST 51009)"
    )
