"""Convoke, an instant-messaging SDK whose whole service is a file on disk.

    async with convoke.Client(1400000001, {"sdk_config_config_file_path": "data"}) as client:
        await client.login("alice", "any text")
        await client.conv_create_conversation_group("work", ["c2c_bob"])

`Client` has every function of the C library; `documents` are what they take and answer, `events` what `Client.on` and `Client.events`
tell, `enums` the constants of all of these.
"""

from . import documents, enums, events
from ._version import __version__
from .client import Client, Events
from .error import ConvokeError

__all__ = ["Client", "ConvokeError", "Events", "__version__", "documents", "enums", "events"]
