"""The C library by ctypes. This file alone knows how the library is called, so that another way of calling it changes this file only.

The library is in poll mode: what it answers and tells waits until `poll` is called, and is handed on inside of that, on the caller's
thread. It calls no Python on a thread of its own but to say that something waits (`begin`), and where it is not begun or is
just ending.

The C functions that the library calls back are made once for each of their types and events, and stay as long as the process: the
garbage collector never takes one away that C still knows. Which call an answer belongs to is said by its user data, a number;
what waits for the answer is kept under that number from the call until the answer, and no longer.
"""

from __future__ import annotations

import atexit
import ctypes
import itertools
import json
import os
import sys
import threading
from pathlib import Path
from typing import Any, Callable, NamedTuple, Optional, Sequence, Union

from ._functions import CALLBACKS, EVENTS, FUNCTIONS, PLAIN_ANSWERS
from .enums import TIMResult
from .error import ConvokeError

#: What a callback is given in C, without the user data.
Values = tuple[Any, ...]

_C_TYPES: dict[str, Any] = {
    "nothing": None,
    "result": ctypes.c_int,
    "text": ctypes.c_char_p,
    "json": ctypes.c_char_p,
    "bool": ctypes.c_bool,
    "int32": ctypes.c_int32,
    "uint32": ctypes.c_uint32,
    "int64": ctypes.c_int64,
    "uint64": ctypes.c_uint64,
    "user": ctypes.c_void_p,
}
_RANGES = {
    "int32": (-(2**31), 2**31 - 1),
    "uint32": (0, 2**32 - 1),
    "int64": (-(2**63), 2**63 - 1),
    "uint64": (0, 2**64 - 1),
}

#: Operations of callExperimentalAPI that C takes without ever answering.
_UNANSWERED = frozenset(
    [
        "write_log",
        "set_ui_platform",
        "set_env",
        "set_ipv6_prior",
        "set_max_retry_count",
        "set_packet_request_timeout",
        "init_local_storage",
        "update_proxy_info",
        "set_application_id",
        "set_ignore_repeat_login",
    ]
)


class _Pending(NamedTuple):
    """A call that has no answer yet."""

    answered: Callable[[Values], None]
    noticed: Callable[[Values], None]


class Native:
    """The library, as a process has it: once. Its methods may be called from any thread."""

    def __init__(self, place: Union[str, os.PathLike[str], None] = None) -> None:
        self._library = _open(place)
        self._functions: dict[str, Any] = {}
        self._pointers: dict[tuple[str, str], Any] = {}
        self._pending: dict[int, _Pending] = {}
        self._numbers = itertools.count(1)
        self._listeners: dict[str, Callable[[Values], None]] = {}
        self._ready: Callable[[], None] = _nothing
        self._life = threading.Lock()
        self._is_begun = False
        # An interpreter that has ended can be called no more.
        atexit.register(self._leave)

    # Life.

    def begin(self, sdk_app_id: int, config: Any, ready: Callable[[], None]) -> None:
        """Init. From then on `ready` is called, on any thread, when something begins to wait for `poll`."""
        with self._life:
            if self._is_begun:
                raise RuntimeError("a process has one client at a time: close the one that is open first")
            self._ready = ready
            self._function("ConvokeSetReadyCallback")(self._pointer("ready", "ConvokeReadyCallback"), None)
            try:
                self.ask("Init", sdk_app_id, {**(config or {}), "convoke_delivery": "poll"})
            except BaseException:
                self._still()
                raise
            self._is_begun = True

    def end(self) -> None:
        """Uninit: what is pending is answered before it returns, on this thread or inside of a `poll`."""
        with self._life:
            self.ask("Uninit")
            self._still()
            self._is_begun = False

    def _still(self) -> None:
        self._function("ConvokeSetReadyCallback")(self._pointer_type("ConvokeReadyCallback")(), None)
        self._ready = _nothing

    def _leave(self) -> None:
        # Also where nothing was begun: it waits for answers to calls that came too early.
        self._function("Uninit")()
        self._still()

    @property
    def is_begun(self) -> bool:
        return self._is_begun

    def poll(self, most: int) -> int:
        """Has what waits be answered and told, here and now, and gives how many there were."""
        count: int = self._function("ConvokePoll")(most)
        return count

    # Calls.

    @property
    def unanswered(self) -> int:
        """Calls that have no answer yet."""
        return len(self._pending)

    def ask(self, name: str, *arguments: Any) -> Any:
        """A function that answers at once: what it gives back, or writes into its buffer."""
        output, words = FUNCTIONS[name]
        given = iter(arguments)
        passed: list[Any] = []
        buffer = None
        for parameter, word in words.items():
            if word in _C_TYPES:
                passed.append(_to_c(name, parameter, word, next(given)))
            else:
                buffer = ctypes.create_string_buffer(int(word.split()[1]))
                passed.append(buffer)
        value = self._function(name)(*passed)
        if output == "result":
            self._check(name, value)
            return buffer.value.decode() if buffer is not None else None
        return _from_c(output, value)

    def call(
        self,
        name: str,
        arguments: Sequence[Any],
        answered: Callable[[Values], None],
        noticed: Callable[[Callable[..., object], Values], None],
    ) -> None:
        """A function that answers through a callback. `answered` is called exactly once, unless this raises, on any thread: with what
        `answer` makes an answer of. `noticed` is called with an argument that is a callback of another kind, and what it is told.
        """
        words = FUNCTIONS[name][1]
        last = [parameter for parameter, word in words.items() if word in CALLBACKS][-1]
        is_unanswered = name == "callExperimentalAPI" and _is_unanswered(arguments[0])
        number = next(self._numbers)
        given = iter(arguments)
        passed: list[Any] = []
        notice = None
        for parameter, word in words.items():
            if word == "user":
                passed.append(number)
            elif word in _C_TYPES:
                passed.append(_to_c(name, parameter, word, next(given)))
            elif word not in CALLBACKS:
                passed.append(None)  # a buffer for what the answer has too
            elif parameter != last:
                notice = next(given)
                passed.append(self._pointer("notice", word))
            elif is_unanswered:
                passed.append(self._pointer_type(word)())
            else:
                passed.append(self._pointer("answer", word))
        callback = words[last]

        def told(values: Values) -> None:
            if notice is not None:
                noticed(notice, _all_from_c(callback, values))

        self._pending[number] = _Pending(answered, told)
        try:
            self._check(name, self._function(name)(*passed))
        except BaseException:
            self._pending.pop(number, None)
            raise
        if is_unanswered:
            self._pending.pop(number).answered((0, b"", b""))

    def answer(self, name: str, values: Values) -> Any:
        """What a call answers, from what its callback was told; or raises what it failed with."""
        words = FUNCTIONS[name][1]
        callback = [word for word in words.values() if word in CALLBACKS][-1]
        told = _all_from_c(callback, values)
        # Of the few callbacks of another shape, what they are told is the answer.
        if "json_params" not in CALLBACKS[callback]:
            return told
        code, desc, text = told
        data = text if name in PLAIN_ANSWERS else _from_json(text)
        if code != 0:
            raise ConvokeError(code, self._name_of(code), desc or self._text_of(code), name, data)
        return data

    def _check(self, name: str, result: int) -> None:
        if result != 0:
            # Right behind the call, on its thread.
            why = self._function("ConvokeLastError")().decode()
            raise ConvokeError(result, self._name_of(result), why or self._text_of(result), name)

    def _name_of(self, code: int) -> str:
        name: bytes = self._function("ConvokeErrorName")(code)
        return name.decode()

    def _text_of(self, code: int) -> str:
        text: bytes = self._function("ConvokeErrorText")(code)
        return text.decode()

    # Listeners.

    def listen(self, event: str, told: Optional[Callable[[Values], None]]) -> None:
        """Has `told` be called, on any thread, with what an event is told as, which `event_values` reads; None ends that."""
        setter, remover, callback = EVENTS[event]
        pointer = self._pointer(event, callback)
        if told is not None:
            self._listeners[event] = told
            self._function(setter)(pointer, None)
        elif self._listeners.pop(event, None) is not None:
            if remover is not None:
                self._function(remover)(pointer)
            else:
                self._function(setter)(self._pointer_type(callback)(), None)

    def event_values(self, event: str, values: Values) -> Values:
        return _all_from_c(EVENTS[event][2], values)

    # C's side.

    def _function(self, name: str) -> Any:
        function = self._functions.get(name)
        if function is None:
            output, words = FUNCTIONS[name]
            function = getattr(self._library, name)
            function.restype = _C_TYPES[output]
            function.argtypes = [self._argument_type(word) for word in words.values()]
            self._functions[name] = function
        return function

    def _argument_type(self, word: str) -> Any:
        if word in CALLBACKS:
            return self._pointer_type(word)
        return _C_TYPES.get(word, ctypes.c_char_p)

    def _pointer_type(self, callback: str) -> Any:
        # ctypes gives the same type for the same signature.
        return ctypes.CFUNCTYPE(None, *[_C_TYPES[word] for word in CALLBACKS[callback].values()])

    def _pointer(self, use: str, callback: str) -> Any:
        """The C function for a use: `ready`, `answer`, `notice`, or an event."""
        key = (use, callback)
        pointer = self._pointers.get(key)
        if pointer is None:
            called = {"ready": self._on_ready, "answer": self._on_answer, "notice": self._on_notice}.get(use)
            made = self._pointer_type(callback)(called or self._on_event(use))
            pointer = self._pointers.setdefault(key, made)
        return pointer

    def _on_ready(self, *_: Any) -> None:
        self._ready()

    def _on_answer(self, *values: Any) -> None:
        self._pending.pop(values[-1]).answered(values[:-1])

    def _on_notice(self, *values: Any) -> None:
        self._pending[values[-1]].noticed(values[:-1])

    def _on_event(self, event: str) -> Callable[..., None]:
        def called(*values: Any) -> None:
            told = self._listeners.get(event)
            if told is not None:
                told(values[:-1])

        return called


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


def _nothing() -> None:
    pass


# Values.


def _to_c(function: str, parameter: str, word: str, value: Any) -> Any:
    """An argument for C. ctypes would cut numbers that do not fit and texts at a NUL: what cannot be passed is refused, as C would."""
    if word == "json":
        return None if value is None else _to_json(function, parameter, value)
    if word == "text":
        if value is None:
            return None
        # What is no Unicode is for the library to refuse.
        text = value.encode("utf-8", "surrogatepass") if isinstance(value, str) else None
        if text is not None and b"\0" not in text:
            return text
        expected = "a text without a NUL character"
    elif word == "bool":
        if isinstance(value, bool):
            return value
        expected = "a bool"
    else:
        least, most = _RANGES[word]
        if isinstance(value, int) and least <= value <= most:
            return int(value)
        expected = f"a number of type {word}"
    raise _refusal(TIMResult.TIM_ERR_PARAM, function, f"{parameter}: expected {expected}, got {value!r}")


def _to_json(function: str, parameter: str, value: Any) -> bytes:
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    except (TypeError, ValueError, RecursionError) as error:
        raise _refusal(TIMResult.TIM_ERR_JSON, function, f"{parameter}: {error}") from error
    return text.encode("utf-8", "surrogatepass")


def _refusal(code: TIMResult, function: str, why: str) -> ConvokeError:
    return ConvokeError(code.value, code.name, f"{function}: {why}", function)


def _from_c(word: str, value: Any) -> Any:
    if word == "json":
        return _from_json(value.decode())
    return value.decode() if word == "text" else value


def _all_from_c(callback: str, values: Values) -> Values:
    words = CALLBACKS[callback].values()
    return tuple(_from_c(word, value) for word, value in zip(words, values))


def _from_json(text: str) -> Any:
    return json.loads(text) if text else None


def _is_unanswered(request: Any) -> bool:
    if not isinstance(request, dict):
        return False
    operation = str(request.get("request_internal_operation", request.get("request_operation")))
    prefix = "internal_operation_"
    return (operation[len(prefix) :] if operation.startswith(prefix) else operation) in _UNANSWERED
