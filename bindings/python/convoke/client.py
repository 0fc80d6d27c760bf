"""A client of the library, for asyncio."""

from __future__ import annotations

import asyncio
import os
import weakref
from typing import Any, Callable, Generic, Optional, TypeVar, Union, overload

from . import _native, documents
from ._calls import Calls
from .error import ConvokeError
from .events import EVENTS, LISTENERS, Event

E = TypeVar("E")

#: Answers and events that are handed on before others of the event loop get their turn.
_BATCH = 100


class Client(Calls):
    """The library, with a user who logs in, between `open` and `close`; `async with` calls both.

    A process has as many as it likes, each with a user of its own; those with the same application and data directory meet. Calls
    may be made from any event loop; events come, and are taken, on that of `open`. What is awaited and cancelled is carried out all
    the same.
    """

    def __init__(
        self,
        sdk_app_id: int,
        json_sdk_config: Optional[documents.SdKConfig] = None,
        *,
        library: Union[str, os.PathLike[str], None] = None,
    ) -> None:
        """The arguments of ConvokeOpen: the application, the same number in all programs that are to meet, and what the header says of
        Init's configuration (`convoke_delivery` is this package's to say). `library`: the file of the C library, or its folder; else
        the environment's CONVOKE_LIB, the package itself, or the system says where it is. A process loads it once.
        """
        self._native = _native.load(library)
        self._sdk_app_id, self._config = sdk_app_id, json_sdk_config
        # The library's number for it, while it is open.
        self._number = 0
        self._loop: Optional[asyncio.AbstractEventLoop] = None
        self._end: Optional[asyncio.Future[None]] = None
        self._handlers: dict[str, list[_Handler]] = {}
        self._streams: weakref.WeakSet[Events[Any]] = weakref.WeakSet()
        self._tasks: set[asyncio.Task[Any]] = set()

    async def open(self) -> None:
        """Begins, which is ConvokeOpen: opens the store, on this thread, and raises ConvokeError where that cannot be."""
        if self._loop is not None:
            raise RuntimeError("this client is open already")
        loop = asyncio.get_running_loop()
        is_woken = False

        def ready() -> None:
            # The library says so to all clients at once.
            nonlocal is_woken
            if not is_woken:
                is_woken = True
                # Never inside of what says that something waits.
                _hand_over(loop, loop.call_soon, poll)

        def poll() -> None:
            nonlocal is_woken
            # What begins to wait from here on is said anew.
            is_woken = False
            if self._native.poll(client, _BATCH) > 0:
                ready()

        def told(listener: str, arguments: bytes) -> None:
            # Behind what an answer before it has woken.
            _hand_over(loop, loop.call_soon, self._tell, loop, listener, arguments)

        self._loop, self._end = loop, None
        try:
            client = self._number = self._native.open(self._sdk_app_id, self._config, ready, told)
        except BaseException:
            self._left()
            raise

    async def close(self) -> None:
        """Ends, which is ConvokeClose: what is unanswered is answered, with 7009 where it was not carried out, and events that wait are
        told. Then event iterators end. A client that is not open is left alone; one that is closed can be opened again.
        """
        if self._loop is None:
            return
        if self._end is None:
            # It may wait for what is being written, and this thread has other things to do.
            self._end = asyncio.get_running_loop().run_in_executor(None, self._native.close, self._number)
            self._end.add_done_callback(self._left)
        await asyncio.shield(self._end)

    def _left(self, *_: object) -> None:
        self._loop, self._number = None, 0
        for stream in self._streams:
            stream._put(None)
        self._streams.clear()

    async def __aenter__(self) -> Client:
        await self.open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    @overload
    def events(self) -> Events[Event]: ...

    @overload
    def events(self, kind: type[E], /) -> Events[E]: ...

    @overload
    def events(self, *kinds: type[Event]) -> Events[Event]: ...

    def events(self, *kinds: Any) -> Events[Any]:
        """Events as they come, from now on: those of these kinds, or all. They wait until they are taken."""
        stream: Events[Any] = Events(frozenset(_named(kind.name) for kind in kinds))
        self._streams.add(stream)
        return stream

    # What Calls asks for.

    async def _call(self, read: Callable[[str], Any], function: str, arguments: tuple[Any, ...]) -> Any:
        loop = asyncio.get_running_loop()
        future: asyncio.Future[_native.Answer] = loop.create_future()

        def answered(answer: _native.Answer) -> None:
            _hand_over(loop, _settle, future, answer)

        self._native.call(self._number, function, arguments, answered)
        code, desc, text = await future
        if code != 0:
            raise self._native.error(function, code, desc, read(text))
        return read(text)

    async def _answer(self, function: str, *arguments: Any) -> Any:
        return await self._call(_native.from_json, function, arguments)

    async def _answer_text(self, function: str, *arguments: Any) -> str:
        text: str = await self._call(str, function, arguments)
        return text

    async def _answer_page(self, function: str, *arguments: Any) -> Any:
        page = await self._answer(function, *arguments)
        return page["convoke_members"], page["convoke_next_seq"], page["convoke_is_finished"]

    async def _answer_message(self, function: str, *arguments: Any) -> Any:
        *given, told = arguments
        message = None
        try:
            message = await self._answer(function, *given)
        except ConvokeError as error:
            message = error.data
            raise
        finally:
            if message:
                asyncio.get_running_loop().call_soon(told, 0, "", message.get("message_msg_id", ""))
                await asyncio.sleep(0)  # it is told first
        return message

    def _ask(self, function: str, *arguments: Any) -> Any:
        return self._native.ask(self._number, function, arguments)

    def _do(self, function: str, *arguments: Any) -> None:
        self._native.call(self._number, function, arguments, None)

    def _on(self, name: str, handler: Callable[..., object]) -> Callable[[], None]:
        handlers = self._handlers.setdefault(_named(name), [])
        added = _Handler(handler)
        handlers.append(added)

        def off() -> None:
            if added in handlers:
                handlers.remove(added)

        return off

    # What the library tells.

    def _tell(self, loop: asyncio.AbstractEventLoop, listener: str, arguments: bytes) -> None:
        for kind in LISTENERS.get(listener, ()):
            name = kind.name
            streams = [stream for stream in self._streams if stream._takes(name)]
            handlers = list(self._handlers.get(name, ()))
            if not streams and not handlers:
                continue
            told = _native.from_json(arguments)
            event: Event = kind(*told)
            for stream in streams:
                stream._put(event)
            for handler in handlers:
                self._handle(loop, name, handler.run, told)

    def _handle(
        self, loop: asyncio.AbstractEventLoop, name: str, handler: Callable[..., object], told: list[Any]
    ) -> None:
        def failed(error: BaseException) -> None:
            loop.call_exception_handler({"message": f"a handler of {name} has failed", "exception": error})

        def done(task: asyncio.Task[Any]) -> None:
            self._tasks.discard(task)
            error = None if task.cancelled() else task.exception()
            if error is not None:
                failed(error)

        try:
            result = handler(*told)
        except Exception as error:
            failed(error)
            return
        if asyncio.iscoroutine(result):
            # The event loop alone would let go of it.
            task = loop.create_task(result)
            self._tasks.add(task)
            task.add_done_callback(done)


class Events(Generic[E]):
    """Events as they come: `async for event in client.events(events.RecvNewMsg)`. It ends when the client is closed, and whoever lets go of
    it ends it for themselves."""

    def __init__(self, names: frozenset[str]) -> None:
        self._names = names
        self._queue: asyncio.Queue[Optional[E]] = asyncio.Queue()

    def __aiter__(self) -> Events[E]:
        return self

    async def __anext__(self) -> E:
        event = await self._queue.get()
        if event is None:
            self._put(None)  # for whoever asks next
            raise StopAsyncIteration
        return event

    def _takes(self, name: str) -> bool:
        return not self._names or name in self._names

    def _put(self, event: Optional[E]) -> None:
        self._queue.put_nowait(event)


class _Handler:
    """What `on` was given. The same function may be given twice, and is taken away once."""

    def __init__(self, run: Callable[..., object]) -> None:
        self.run = run


def _named(name: str) -> str:
    if name not in EVENTS:
        raise ValueError(f"there is no event {name!r}; convoke.events has them all")
    return name


def _settle(future: asyncio.Future[_native.Answer], answer: _native.Answer) -> None:
    # Whoever waited may have been cancelled.
    if not future.done():
        future.set_result(answer)


def _hand_over(loop: asyncio.AbstractEventLoop, run: Callable[..., object], *values: Any) -> None:
    """Calls `run` on an event loop: at once where this is called there."""
    try:
        here: Optional[asyncio.AbstractEventLoop] = asyncio.get_running_loop()
    except RuntimeError:
        here = None
    if here is loop:
        run(*values)
        return
    try:
        loop.call_soon_threadsafe(run, *values)
    except RuntimeError:
        pass  # the event loop is closed: nobody waits any more
