"""Why a call was not carried out."""

from __future__ import annotations

from typing import Any


class ConvokeError(Exception):
    """What every call of this package raises when it fails."""

    code: int
    """One of `enums.TIMErrCode`, or, where the call was refused at once, of `enums.TIMResult`."""
    name: str
    """The code's name, such as ERR_SDK_NOT_LOGGED_IN."""
    desc: str
    """A sentence: what the library answered, or, where the call was refused, which argument was wrong, where in it, and why."""
    function: str
    """The C function."""
    data: Any
    """What the answer holds all the same: the results of a call of which every item failed, a message that could not be sent."""

    def __init__(self, code: int, name: str, desc: str, function: str, data: Any = None) -> None:
        super().__init__(code, name, desc, function, data)
        self.code, self.name, self.desc, self.function, self.data = code, name, desc, function, data

    def __str__(self) -> str:
        # Where a call is refused or not built, the sentence begins with the function.
        begins = self.desc.startswith((f"{self.function}:", f"{self.function} "))
        sentence = self.desc if begins else f"{self.function}: {self.desc}"
        return f"{sentence} ({self.name or 'code'} {self.code})"
