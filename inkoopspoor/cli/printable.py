"""Text of strangers on a terminal: titles, quotes, addresses and file names may hold what a terminal obeys."""

from __future__ import annotations

import unicodedata

_KEPT = "\n\t"
_HIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
"""Control characters (the escape of ANSI sequences), marks of writing direction, half characters, odd line ends."""


def printable(text: str) -> str:
    """``text`` with each character that a terminal would obey, or that hides, written out.

    >>> printable("\\x1b[2Jleeg")
    '\\\\x1b[2Jleeg'
    """
    if text.isprintable():
        return text
    return "".join(
        character if character in _KEPT or unicodedata.category(character) not in _HIDDEN else _written(character)
        for character in text
    )


def _written(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
