"""Bullets and numbers typed at the start of a line, and lines that a program broke and not the author."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.text import fold

# "o" alone is Word's bullet of the second level, in Courier New.
_BULLET = re.compile(r"(?P<bullet>[•*+]|-{1,2}|o)[ ]+(?=\S)")
_NUMBER = re.compile(r"(?P<number>\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[ ]+(?=\S)")
_MIN_WIDTH = 60


def bullet(line: str) -> tuple[str, str] | None:
    """The bullet and the text of a line such as "- Begeleiding groep" or "• Dyslexie"; None for any other line."""
    match = _BULLET.match(fold(line))
    return (line[: match.end("bullet")], line[match.end() :]) if match else None


def number(line: str) -> tuple[str, str] | None:
    """The number and the text of a line such as "1. Inschrijven" or "b) Gunnen"; None for any other line."""
    match = _NUMBER.match(line)
    return (line[: match.end("number")], line[match.end() :]) if match else None


def unwrap(lines: Sequence[str], width: int) -> list[str]:
    """Lines joined where a mail program wrapped them at about ``width`` characters.

    That is where the next word would not have fitted, or a long line goes on with a small letter: "Postbus 12 / 3300 AA
    Dorp" stays two lines.
    """
    joined: list[str] = []
    last = ""
    for line in lines:
        first_word = line.split(maxsplit=1)[0] if line.strip() else ""
        full = len(last) + 1 + len(first_word) > width
        goes_on = len(last) >= _MIN_WIDTH and first_word[:1].islower() and last[-1] not in ".:;?!"
        wrapped = width >= _MIN_WIDTH and (full or goes_on)
        if joined and first_word and wrapped and bullet(line) is None:
            joined[-1] += " " + line.strip()
        else:
            joined.append(line)
        last = line
    return joined
