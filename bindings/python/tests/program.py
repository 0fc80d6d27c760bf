"""A program for tests of how a process ends, named by its first argument; the second is the data directory."""

from __future__ import annotations

import asyncio
import atexit
import os
import signal
import sys
from typing import Any

from convoke import Client, documents
from convoke.enums import TIMConvType

C2C = TIMConvType.kTIMConv_C2C
folder = sys.argv[2]


def new_client() -> Client:
    return Client(1400000001, {"sdk_config_config_file_path": folder})


def text(words: str) -> Any:
    return {"message_elem_array": [{"elem_type": 0, "text_elem_content": words}]}


async def logged_in() -> Client:
    client = new_client()
    await client.open()
    await client.login("alice", "any text")
    return client


async def send(client: Client, count: int) -> None:
    for number in range(count):
        await client.msg_send_message("bob", C2C, text(str(number)))
        print(number + 1, flush=True)


async def leave() -> None:
    """Ends with a client that is open, calls that are unanswered and listeners that are told."""
    client = await logged_in()
    tasks = [asyncio.create_task(client.msg_send_message("bob", C2C, text("early"))) for _ in range(50)]
    client.on("conv_event", lambda event, conversations: None)
    await send(client, 5)
    tasks += [asyncio.create_task(client.msg_send_message("bob", C2C, text("late"))) for _ in range(50)]
    sys.exit(7)


async def leave_at_once() -> None:
    client = await logged_in()
    await send(client, 5)
    os._exit(7)


async def be_killed() -> None:
    client = await logged_in()
    tasks = [asyncio.create_task(send(client, 1000)) for _ in range(10)]
    await send(client, 20)
    assert not any(task.done() for task in tasks)
    os.kill(os.getpid(), signal.SIGKILL)


async def leave_many() -> None:
    """Ends with several clients that are open, each with calls that are unanswered."""
    clients = [new_client() for _ in range(5)]
    for number, client in enumerate(clients):
        await client.open()
        await client.login(f"user{number}", "any text")
    calls = [client.msg_send_message("bob", C2C, text("x")) for client in clients for _ in range(20)]
    tasks = [asyncio.create_task(call) for call in calls]
    await asyncio.sleep(0)
    assert not any(task.done() for task in tasks)


async def be_told() -> None:
    """Ends while another process has much to tell."""
    client = await logged_in()
    told = asyncio.Event()
    client.on("recv_new_msg", lambda messages: told.set())
    print("here", flush=True)
    await told.wait()


async def count() -> None:
    async with new_client() as client:
        await client.login("alice", "any text")
        found = 0
        which: documents.MsgGetMsgListParam = {"msg_getmsglist_param_count": 1000}
        while page := await client.msg_get_msg_list("bob", C2C, which):
            found += len(page)
            which["msg_getmsglist_param_last_msg"] = page[-1]
        print(found)


def fork() -> None:
    """A child between open and close may do nothing but exit, and does that without harm."""
    loop = asyncio.new_event_loop()
    client = loop.run_until_complete(logged_in())
    child = os.fork()
    if child == 0:
        try:
            client.get_login_user_id()
        except Exception as error:
            print(error, flush=True)
        # The event loop would unregister what is the parent's, too, if it were collected.
        atexit._run_exitfuncs()
        os._exit(3)
    print("child:", os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
    print("parent:", client.get_login_user_id())
    loop.run_until_complete(client.close())
    loop.close()


if __name__ == "__main__":
    chosen = globals()[sys.argv[1]]
    if asyncio.iscoroutinefunction(chosen):
        asyncio.run(chosen())
    else:
        chosen()
