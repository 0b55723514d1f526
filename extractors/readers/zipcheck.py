"""Opens an Office file (a ZIP of XML parts) and refuses one that would fill the memory before anything is unpacked."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from extractors.document import UnreadableError

MAX_TOTAL = 400 * 2**20
"""Bytes that all parts together may unpack to. Large true files (a deck full of photographs) stay under 200 MiB."""
MAX_PART = 150 * 2**20
"""Bytes that one part may unpack to: its XML tree takes about five times as much."""
MAX_ENTRIES = 20_000
MAX_RATIO = 250
"""Unpacked to packed bytes; XML of a spreadsheet reaches 100. Held against files above ``RATIO_FROM`` only."""
RATIO_FROM = 20 * 2**20

PACKED_BY_OFFICE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How Office programs pack. The others may ask for gigabytes before the first byte comes out (LZMA's dictionary)."""
_STEP = 2**20
_LOCAL_HEADER = 30

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def open_checked(content: bytes) -> zipfile.ZipFile:
    """The archive in ``content``: its declared sizes are within the limits, and no part unpacks to more than it declares.

    Raises ``UnreadableError`` with kind ``password_protected`` (an Office file behind a password lies in an OLE
    container), ``broken_file`` or ``zip_bomb``.
    """
    if content.startswith(_OLE):
        raise UnreadableError("password_protected", "The file is encrypted: it opens with a password only.")
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableError("broken_file", f"The file is no whole ZIP archive: {error}.") from error
    entries = archive.infolist()
    total = sum(entry.file_size for entry in entries)
    largest = max((entry.file_size for entry in entries), default=0)
    if len(entries) > MAX_ENTRIES:
        raise UnreadableError("zip_bomb", f"The file has {len(entries)} parts; {MAX_ENTRIES} is the most that is read.")
    if total > MAX_TOTAL or largest > MAX_PART:
        raise UnreadableError("zip_bomb", f"The file unpacks to {total} bytes, its largest part to {largest}.")
    if total > RATIO_FROM and total > MAX_RATIO * len(content):
        raise UnreadableError("zip_bomb", f"The file of {len(content)} bytes unpacks to {total}.")
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise UnreadableError("password_protected", "The parts of the file are encrypted.")
    if any(entry.compress_type not in PACKED_BY_OFFICE for entry in entries):
        raise UnreadableError("broken_file", "The parts of the file are packed in a way that no Office program uses.")
    for entry in entries:
        if _unpacks_to_more(content, entry):
            message = f"The part {entry.filename} says that it unpacks to {entry.file_size} bytes, and there is more."
            raise UnreadableError("zip_bomb", message)
    return archive


def _unpacks_to_more(content: bytes, entry: zipfile.ZipInfo) -> bool:
    """Whether a part lies about its size: ``zipfile`` unpacks a part whole before it cuts off what was not declared.

    A part that is damaged says so when it is read.
    """
    header = content[entry.header_offset : entry.header_offset + _LOCAL_HEADER]
    if entry.compress_type != zipfile.ZIP_DEFLATED or len(header) < _LOCAL_HEADER:
        return False
    start = entry.header_offset + _LOCAL_HEADER + sum(struct.unpack_from("<HH", header, 26))
    packed = memoryview(content)[start : start + entry.compress_size]
    unpacking, room = zlib.decompressobj(-zlib.MAX_WBITS), entry.file_size
    for at in range(0, len(packed), _STEP):
        waiting: bytes | memoryview = packed[at : at + _STEP]
        while waiting and not unpacking.eof:
            try:
                room -= len(unpacking.decompress(waiting, _STEP))
            except zlib.error:
                return False
            if room < 0:
                return True
            waiting = unpacking.unconsumed_tail
    return False
