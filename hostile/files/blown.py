"""Packed bytes that unpack to far more: one block, repeated without packing it again."""

from __future__ import annotations

import zlib


def blown(block: bytes, times: int) -> bytes:
    """Raw deflate data that unpacks to ``block``, ``times`` over. Made in the time that one block takes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    first = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)  # nothing after it refers to what was before
    return first * times + packer.flush(zlib.Z_FINISH)


def zlib_blown(block: bytes, times: int) -> bytes:
    """The same with zlib's header and, as no reader of PDFs looks at it, a wrong checksum."""
    return b"\x78\xda" + blown(block, times) + bytes(4)


def gzip_blown(block: bytes, times: int) -> bytes:
    """The same as a gzip file, its checksum wrong."""
    return b"\x1f\x8b\x08" + bytes(6) + b"\x03" + blown(block, times) + bytes(8)
