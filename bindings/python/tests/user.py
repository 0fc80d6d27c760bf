"""A user for tests: makes the calls that come as lines of JSON, and writes their answers and all events in the same way, until its input
ends."""

from __future__ import annotations

import asyncio
import json
import sys
from typing import Any

from convoke import Client, ConvokeError, events


def write(said: Any) -> None:
    print(json.dumps(said), flush=True)


async def main(folder: str, user: str) -> None:
    loop = asyncio.get_running_loop()
    async with Client(1400000001, {"sdk_config_config_file_path": folder}) as client:
        untyped: Any = client

        def tell(name: str) -> Any:
            return lambda *values: write({"event": name, "values": values})

        for name in events.EVENTS:
            untyped.on(name, tell(name))
        await client.login(user, "any text")
        while line := await loop.run_in_executor(None, sys.stdin.readline):
            said = json.loads(line)
            try:
                value = getattr(untyped, said["method"])(*said["arguments"])
                write({"id": said["id"], "value": await value if asyncio.iscoroutine(value) else value})
            except ConvokeError as error:
                write({"id": said["id"], "error": error.args})


asyncio.run(main(*sys.argv[1:]))
