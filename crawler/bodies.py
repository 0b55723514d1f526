"""Bodies: read as they come, unpacked piece by piece, and no further than the limit.

Unpacked here and not by httpx, which unpacks whole pieces: 64 kB of gzip can hold 64 MB.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable

_GZIP = 31
"""``wbits`` for gzip with its header."""
_PADDING = b"\0"


class BodyError(Exception):
    """The body cannot be unpacked; asking again does not mend it."""


class BrokenOffError(Exception):
    """The packed body ends before its end."""


def read_body(pieces: Iterable[bytes], encoding: str, max_bytes: int) -> tuple[bytes, bool]:
    """The unpacked body, at most ``max_bytes`` of it, and whether there was more.

    ``encoding`` is the header Content-Encoding. Packed bytes count too: a body may unpack to nothing for ever. Raises
    ``BodyError`` and ``BrokenOffError``.
    """
    named = encoding.strip().lower()
    if named in ("", "identity"):
        return _plain(pieces, max_bytes)
    if named in ("gzip", "x-gzip"):
        return _unpacked(pieces, max_bytes)
    raise BodyError(f"the server packs with {named[:100]!r}, which was not asked for")


def _plain(pieces: Iterable[bytes], max_bytes: int) -> tuple[bytes, bool]:
    body = bytearray()
    for piece in pieces:
        body += piece
        if len(body) > max_bytes:
            return bytes(body[:max_bytes]), True
    return bytes(body), False


def _unpacked(pieces: Iterable[bytes], max_bytes: int) -> tuple[bytes, bool]:
    body, came = bytearray(), 0
    unpack, waiting = zlib.decompressobj(wbits=_GZIP), b""
    whole = False  # a member has ended, and none has begun since
    try:
        for piece in pieces:
            came += len(piece)
            if came > max_bytes + max_bytes // 100 + 1024:  # what does not shrink grows a little by being packed
                return bytes(body), True
            waiting += piece
            while waiting:
                if whole:
                    # gzip files may stand one after the other and count as one; zeros after the last are padding
                    waiting = waiting.lstrip(_PADDING)
                    if not waiting:
                        break
                    unpack, whole = zlib.decompressobj(wbits=_GZIP), False
                body += unpack.decompress(waiting, max_bytes + 1 - len(body))
                if len(body) > max_bytes:
                    return bytes(body[:max_bytes]), True
                whole, waiting = unpack.eof, unpack.unused_data
    except zlib.error as error:
        raise BodyError(f"the body cannot be unpacked: {error}") from error
    if came and not whole:
        raise BrokenOffError("the packed body breaks off")
    return bytes(body), False
