"""signature.py FILE: checks how a library for macOS is signed. On ARM processors macOS loads none without a signature that holds.

It is one that names nobody (ad hoc), as linkers give it: hashes of the file's pages. What changes the file later, such as dropping
what debuggers read, has to make them anew.
"""

import hashlib
import struct
import sys
from pathlib import Path

# Of Apple's headers mach-o/loader.h and kern/cs_blobs.h.
MAGIC_64 = 0xFEEDFACF
LC_CODE_SIGNATURE = 0x1D
EMBEDDED_SIGNATURE = 0xFADE0CC0
CODE_DIRECTORY = 0xFADE0C02
ADHOC = 0x2
SHA256 = 2


def check(file: Path) -> str:
    """What was found. Fails where there is no such signature, or where it is of other content."""
    content = file.read_bytes()
    magic, _, _, _, commands, *_ = struct.unpack_from("<8I", content)
    assert magic == MAGIC_64, f"{file} is no Mach-O file"
    at = 32
    for _ in range(commands):
        command, size, begins = struct.unpack_from("<3I", content, at)
        if command == LC_CODE_SIGNATURE:
            break
        at += size
    else:
        raise SystemExit(f"{file} is not signed")
    kind, _, count = struct.unpack_from(">3I", content, begins)
    assert kind == EMBEDDED_SIGNATURE
    places = [begins + struct.unpack_from(">2I", content, begins + 12 + 8 * entry)[1] for entry in range(count)]
    directory = next(place for place in places if struct.unpack_from(">I", content, place)[0] == CODE_DIRECTORY)
    _, _, _, flags, hashes, _, _, slots, signed = struct.unpack_from(">9I", content, directory)
    width, algorithm, _, page = struct.unpack_from(">4B", content, directory + 36)
    assert flags & ADHOC and algorithm == SHA256, f"{file}: flags {flags:#x}, algorithm {algorithm}"
    assert signed == begins and slots == -(-signed >> page), f"{file}: {signed} of {begins} bytes are signed"
    for slot in range(slots):
        part = content[slot << page : min((slot + 1) << page, signed)]
        place = directory + hashes + slot * width
        if content[place : place + width] != hashlib.sha256(part).digest():
            raise SystemExit(f"{file}: page {slot} is not as it was signed")
    return "is signed ad hoc, and each page is as it was signed"


if __name__ == "__main__":
    print(check(Path(sys.argv[1])))
