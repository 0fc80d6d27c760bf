"""What tests have in common: a logged-in user, waiting, what a client is told, and users in processes of their own."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, AsyncIterator, Awaitable, Callable, Optional, TypeVar

from convoke import Client, ConvokeError, documents, events

APP = 1400000001
PACKAGE = Path(__file__).parent.parent
REPOSITORY = PACKAGE.parent.parent

T = TypeVar("T")


async def in_time(waiting: Awaitable[T]) -> T:
    """Fails when it takes longer than any machine needs."""
    return await asyncio.wait_for(waiting, 300)


def config(folder: Path, **more: Any) -> Any:
    return {"sdk_config_config_file_path": str(folder), **more}


@asynccontextmanager
async def logged_in(folder: Path, user: str = "alice", **more: Any) -> AsyncIterator[Client]:
    async with Client(APP, config(folder, **more)) as client:
        await client.login(user, "any text")
        yield client


class Told:
    """What a client is told, in order. `next` waits for an event and takes it."""

    def __init__(self, client: Client, *kinds: type[events.Event]) -> None:
        self._stream = client.events(*kinds)
        self._past: list[Any] = []

    async def next(self, kind: type[T], is_it: Callable[[T], bool] = lambda _: True) -> T:
        async def look() -> T:
            for event in self._past:
                if isinstance(event, kind) and is_it(event):
                    self._past.remove(event)
                    return event
            async for event in self._stream:
                if isinstance(event, kind) and is_it(event):
                    return event
                self._past.append(event)
            raise AssertionError(f"it has ended without {kind.__name__}: {self._past}")

        return await in_time(look())


class Other:
    """A user in another process, with the methods of Client."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._waiting: dict[int, asyncio.Future[Any]] = {}
        self._last = 0
        self._told: list[tuple[str, list[Any]]] = []
        self._came = asyncio.Event()
        self._reading = asyncio.create_task(self._read())

    async def _read(self) -> None:
        assert self._process.stdout is not None
        async for line in self._process.stdout:
            said = json.loads(line)
            if "event" in said:
                self._told.append((said["event"], said["values"]))
                self._came.set()
            elif "error" in said:
                self._waiting.pop(said["id"]).set_exception(ConvokeError(*said["error"]))
            else:
                self._waiting.pop(said["id"]).set_result(said["value"])

    def __getattr__(self, method: str) -> Callable[..., Awaitable[Any]]:
        def call(*arguments: Any) -> Awaitable[Any]:
            self._last += 1
            self._waiting[self._last] = asyncio.get_running_loop().create_future()
            self._write({"id": self._last, "method": method, "arguments": arguments})
            return in_time(self._waiting[self._last])

        return call

    def _write(self, said: Any) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(said).encode() + b"\n")

    async def next(self, event: str, is_it: Callable[..., bool] = lambda *_: True) -> list[Any]:
        """The values of an event that has come or will, and that was not taken before."""

        async def look() -> list[Any]:
            while True:
                for told in self._told:
                    if told[0] == event and is_it(*told[1]):
                        self._told.remove(told)
                        return told[1]
                self._came.clear()
                await self._came.wait()

        return await in_time(look())

    async def leave(self) -> Optional[int]:
        assert self._process.stdin is not None
        self._process.stdin.close()
        await in_time(self._process.wait())
        await self._reading
        return self._process.returncode


@asynccontextmanager
async def other_process(folder: Path, user: str) -> AsyncIterator[Other]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(Path(__file__).parent / "user.py"),
        str(folder),
        user,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        env=environment(),
        limit=2**26,
    )
    other = Other(process)
    try:
        await other.get_login_user_id()
        yield other
    finally:
        code = await other.leave()
    assert code == 0


def environment(**more: str) -> dict[str, str]:
    """Of a process that finds the package here, and tells of what goes wrong unseen."""
    return {**os.environ, "PYTHONPATH": str(PACKAGE), "PYTHONUNBUFFERED": "1", "PYTHONDONTWRITEBYTECODE": "1", **more}


async def run(*arguments: str, **options: Any) -> tuple[str, Optional[int]]:
    """Runs this Python: what it writes, and how it ends (a signal is below 0)."""
    options.setdefault("env", environment())
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *arguments,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        **options,
    )
    try:
        output, _ = await in_time(process.communicate())
    except BaseException:
        if process.returncode is None:
            process.kill()
        raise
    return output.decode(), process.returncode


def text(words: str, **more: Any) -> documents.Message:
    """A message of one text."""
    message: Any = {"message_elem_array": [{"elem_type": 0, "text_elem_content": words}], **more}
    return message  # type: ignore[no-any-return]
