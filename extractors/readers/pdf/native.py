"""Calls into pdfium over all characters of a page at once.

A loop in Python over ``FPDFText_GetLooseCharBox`` costs more than pdfium's own work. ``map`` over a foreign function
with plain integers for pointers runs that loop in C; the results land in an array that numpy reads where it lies.
"""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Callable
from itertools import repeat

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as raw

Floats = npt.NDArray[np.float32]
Integers = npt.NDArray[np.int64]


def _bind(function: object, result: type, *arguments: type) -> Callable[..., int]:
    """A function of pdfium that takes addresses as plain integers."""
    address = ctypes.cast(function, ctypes.c_void_p).value  # type: ignore[arg-type]
    bound: Callable[..., int] = ctypes.CFUNCTYPE(result, *arguments)(address or 0)
    return bound


_pointer = ctypes.c_size_t
_get_unicode = _bind(raw.FPDFText_GetUnicode, ctypes.c_uint, _pointer, ctypes.c_int)
_get_box = _bind(raw.FPDFText_GetLooseCharBox, ctypes.c_int, _pointer, ctypes.c_int, _pointer)
_get_object = _bind(raw.FPDFText_GetTextObject, _pointer, _pointer, ctypes.c_int)
_map_error = _bind(raw.FPDFText_HasUnicodeMapError, ctypes.c_int, _pointer, ctypes.c_int)


def address_of(handle: object) -> int:
    """The address behind a pointer of pypdfium2's."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0  # type: ignore[arg-type]


def codes(text_page: int, count: int) -> Integers:
    """Unicode code of each character."""
    return np.fromiter(map(_get_unicode, repeat(text_page), range(count)), np.int64, count)


def boxes(text_page: int, count: int) -> Floats:
    """Box of each character in page space: columns left, top, right, bottom; zeros where pdfium has none."""
    found = np.zeros((count, 4), np.float32)
    address = found.ctypes.data
    deque(
        map(_get_box, repeat(text_page), range(count), range(address, address + 16 * count, 16)),
        maxlen=0,
    )
    return found


def objects(text_page: int, count: int) -> Integers:
    """Address of the text object that each character belongs to; 0 for characters that pdfium made up (spaces)."""
    return np.fromiter(map(_get_object, repeat(text_page), range(count)), np.int64, count)


def map_errors(text_page: int, indices: range) -> int:
    """How many of these characters have no way from their code to Unicode."""
    return sum(value == 1 for value in map(_map_error, repeat(text_page), indices))
