"""Opens an Office file (a ZIP of XML parts) and refuses one that would fill the memory before anything is unpacked."""

from __future__ import annotations

import io
import zipfile

from extractors.document import UnreadableError

MAX_TOTAL = 400 * 2**20
"""Bytes that all parts together may unpack to. Large true files (a deck full of photographs) stay under 200 MiB."""
MAX_PART = 150 * 2**20
"""Bytes that one part may unpack to: its XML tree takes about five times as much."""
MAX_ENTRIES = 20_000
MAX_RATIO = 250
"""Unpacked to packed bytes; XML of a spreadsheet reaches 100. Held against files above ``RATIO_FROM`` only."""
RATIO_FROM = 20 * 2**20

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def open_checked(content: bytes) -> zipfile.ZipFile:
    """The archive in ``content``, its declared sizes within the limits.

    ``zipfile`` never unpacks more of an entry than it declares, so a lie about its size ends in ``BadZipFile``.

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
    return archive
