"""The C library by ctypes. This file alone knows how the library is called, so that another way of calling it changes this file only.

A client of the library is a number, and a call a name with JSON. Clients are in poll mode: what the library answers and tells waits
until `poll` is called, and is handed on inside of that, on the caller's thread. It calls no Python on a thread of its own but to say
that something waits, and where a client is just ending.

The C functions that the library calls back are made once and stay as long as the process: the garbage collector never takes one away
that C still knows. Which call an answer belongs to is said by its user data, a number; what waits for the answer is kept under that
number from the call until the answer, and no longer.
"""

from __future__ import annotations

import atexit
import ctypes
import itertools
import json
import os
import sys
import threading
import time
from pathlib import Path
from typing import Any, Callable, Optional, Sequence, Union

from .enums import TIMErrCode, TIMLoginStatus, TIMResult
from .error import ConvokeError

#: What a call is answered: its code, a sentence, and a text, mostly JSON.
Answer = tuple[int, str, str]
#: What is told of a client: the type of C's listener, and what that is given, as a JSON array.
Told = Callable[[str, bytes], None]

_OnAnswer = ctypes.CFUNCTYPE(None, ctypes.c_int32, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_void_p)
_OnEvent = ctypes.CFUNCTYPE(None, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_void_p)
_OnReady = ctypes.CFUNCTYPE(None, ctypes.c_void_p)

_TEXT, _CLIENT = ctypes.c_char_p, ctypes.c_uint64
#: What each function of C gives back, and what it takes.
_FUNCTIONS: dict[str, tuple[Any, ...]] = {
    "ConvokeOpen": (_CLIENT, ctypes.c_uint64, _TEXT),
    "ConvokeCall": (ctypes.c_int, _CLIENT, _TEXT, _TEXT, _OnAnswer, ctypes.c_void_p),
    "ConvokeListen": (ctypes.c_int, _CLIENT, _OnEvent, ctypes.c_void_p),
    "ConvokePollClient": (ctypes.c_uint32, _CLIENT, ctypes.c_uint32, ctypes.c_uint32),
    "ConvokeClose": (ctypes.c_int, _CLIENT),
    "ConvokeSetReadyCallback": (None, _OnReady, ctypes.c_void_p),
    "ConvokeLastError": (_TEXT,),
    "ConvokeErrorName": (_TEXT, ctypes.c_int32),
    "ConvokeErrorText": (_TEXT, ctypes.c_int32),
    "GetSDKVersion": (_TEXT,),
    "GetServerTime": (ctypes.c_uint64,),
}

#: What a client that is not open says of its user.
_NOBODY = {"GetLoginUserID": "", "GetLoginStatus": TIMLoginStatus.kTIMLoginStatus_UnLogined.value}


class Native:
    """The library, as a process has it: once. Its methods may be called from any thread."""

    def __init__(self, place: Union[str, os.PathLike[str], None] = None) -> None:
        self._library = _open(place)
        for name, (output, *inputs) in _FUNCTIONS.items():
            function = getattr(self._library, name)
            function.restype, function.argtypes = output, inputs
        self._pending: dict[int, Callable[[Answer], None]] = {}
        self._numbers = itertools.count(1)
        # Of clients that are open, and of those that have not ended.
        self._ready: dict[int, Callable[[], None]] = {}
        self._told: dict[int, Told] = {}
        self._on_answer, self._on_event = _OnAnswer(self._answer), _OnEvent(self._event)
        self._on_ready = _OnReady(self._wake)
        self._library.ConvokeSetReadyCallback(self._on_ready, None)
        # An interpreter that has ended can be called no more.
        atexit.register(self._leave)

    # Clients.

    def open(self, sdk_app_id: int, config: Any, ready: Callable[[], None], told: Told) -> int:
        """A new client. From then on `ready` is called, on any thread, when something may wait for `poll`, and `told` inside of that."""
        name = "ConvokeOpen"
        application = _fitting(name, "sdk_app_id", sdk_app_id, ctypes.c_uint64)
        client: int = self._library.ConvokeOpen(application, _to_json(name, {**(config or {}), "convoke_delivery": "poll"}))
        if client == 0:
            # Right behind the call, on its thread.
            raise self.error(name, TIMResult.TIM_ERR_PARAM, self._library.ConvokeLastError().decode())
        self._told[client], self._ready[client] = told, ready
        self._library.ConvokeListen(client, self._on_event, client)
        ready()
        return client

    def close(self, client: int) -> None:
        """What is pending is answered before it returns, on this thread or inside of a `poll`, and what waits is told."""
        self._ready.pop(client, None)
        self._library.ConvokeClose(client)
        self._told.pop(client, None)

    def _leave(self) -> None:
        for client in list(self._told):
            self.close(client)
        self._library.ConvokeSetReadyCallback(_OnReady(), None)

    def poll(self, client: int, most: int, milliseconds: int = 0) -> int:
        """Has what waits be answered and told, here and now, and gives how many there were. It waits for the first so long."""
        count: int = self._library.ConvokePollClient(client, most, milliseconds)
        return count

    # Calls.

    @property
    def unanswered(self) -> int:
        """Calls that have no answer yet."""
        return len(self._pending)

    def call(
        self, client: int, name: str, arguments: Sequence[Any], answered: Optional[Callable[[Answer], None]]
    ) -> None:
        """`answered` is called exactly once, unless this raises, on any thread. Without it nobody is told."""
        given = _to_json(name, arguments)
        number = next(self._numbers)
        if answered is not None:
            self._pending[number] = answered
        callback = _OnAnswer() if answered is None else self._on_answer
        code = self._library.ConvokeCall(client, name.encode(), given, callback, number)
        if code == 0:
            return
        self._pending.pop(number, None)
        why = self._library.ConvokeLastError().decode()
        if client not in self._ready:
            raise self.error(name, TIMErrCode.ERR_SDK_NOT_INITIALIZED, "")
        raise self.error(name, code, why.replace("ConvokeCall", name, 1))

    def ask(self, client: int, name: str, arguments: Sequence[Any]) -> Any:
        """What a function returns in C."""
        if name in _FUNCTIONS:
            given = [_fitting(name, "code", argument, ctypes.c_int32) for argument in arguments]
            value = getattr(self._library, name)(*given)
            return value.decode() if isinstance(value, bytes) else value
        if client not in self._ready:
            return _NOBODY[name]
        answers: list[Answer] = []
        self.call(client, name, arguments, answers.append)
        while not answers:
            # Where another thread polls, or ends the client, it is answered there: hence no long wait here.
            if self.poll(client, 1, 10) == 0:
                time.sleep(0.001)
        ((_, _, text),) = answers
        return text if name == "GetLoginUserID" else int(text)

    def error(self, function: str, code: int, desc: str, data: Any = None) -> ConvokeError:
        def said(of: Any) -> str:
            text: bytes = of(code)
            return text.decode()

        name = said(self._library.ConvokeErrorName)
        return ConvokeError(int(code), name, desc or said(self._library.ConvokeErrorText), function, data)

    # What C calls.

    def _wake(self, _: Any) -> None:
        for ready in list(self._ready.values()):
            ready()

    def _answer(self, code: int, desc: bytes, text: bytes, number: int) -> None:
        self._pending.pop(number)((code, desc.decode(), text.decode()))

    def _event(self, listener: bytes, arguments: bytes, client: int) -> None:
        self._told[client](listener.decode(), arguments)


_native: Optional[Native] = None
_loading = threading.Lock()


def load(place: Union[str, os.PathLike[str], None] = None) -> Native:
    """The library of this process; the first call says where it is."""
    global _native
    with _loading:
        if _native is None:
            _native = Native(place)
        return _native


def _open(place: Union[str, os.PathLike[str], None]) -> ctypes.CDLL:
    """In order: what the program says; the environment's CONVOKE_LIB; what came with the package; wherever the system looks."""
    name = {"darwin": "libconvoke.dylib", "win32": "convoke.dll"}.get(sys.platform, "libconvoke.so")
    said = place or os.environ.get("CONVOKE_LIB")
    beside = Path(__file__).parent / "_lib" / name
    if said:
        file = os.path.join(said, name) if os.path.isdir(said) else os.fspath(said)
    else:
        file = str(beside) if beside.exists() else name
    try:
        return ctypes.CDLL(file)
    except OSError as error:
        raise OSError(f"{file} cannot be loaded (CONVOKE_LIB says where it is): {error}") from None


# Values. What the library cannot be given is refused as it would.


def _fitting(function: str, parameter: str, value: Any, kind: Any) -> Any:
    """ctypes would cut a number that does not fit."""
    if isinstance(value, int) and kind(value).value == value:
        return value
    raise _refused(TIMResult.TIM_ERR_PARAM, function, f"{parameter}: expected a number, got {value!r}")


def _to_json(function: str, value: Any) -> bytes:
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    except (TypeError, ValueError, RecursionError) as error:
        raise _refused(TIMResult.TIM_ERR_JSON, function, str(error)) from error
    # What is no Unicode is for the library to refuse.
    return text.encode("utf-8", "surrogatepass")


def from_json(text: Union[str, bytes]) -> Any:
    return json.loads(text) if text else None


def _refused(code: TIMResult, function: str, why: str) -> ConvokeError:
    return ConvokeError(code.value, code.name, f"{function}: {why}", function)
