"""A text by its letters and digits alone, each with the place that it came from.

Readers mend hyphens at line ends, drop bullets and double spaces, split ligatures. None of that touches the letters, so
by them the words of a passage are found again on its page.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from extractors.people import MASK

_SHORTEST = 4
"""Letters of a stretch that counts as found where the whole is not: fewer may stand there by chance."""
_LONGEST = 8000
"""Letters of a page in which parts are looked for one by one; a whole passage is looked for in any number."""


@dataclass(frozen=True, slots=True)
class Letters:
    """``text``: letters, digits and ``MASK`` only, without accents. ``origins``: the index in the original of each."""

    text: str
    origins: tuple[int, ...]


def letters(text: str) -> Letters:
    """The letters of a text.

    >>> letters("ﬁnan- ciën").text
    'financien'
    """
    found = [(letter, index) for index, character in enumerate(text) for letter in plain(character)]
    return Letters("".join(letter for letter, _ in found), tuple(index for _, index in found))


def plain(character: str) -> str:
    """The letters or digits that one character stands for: none, one, or two of a ligature."""
    if character.isascii():
        return character if character.isalnum() else ""
    if character == MASK:
        return MASK
    return "".join(part for part in unicodedata.normalize("NFKD", character) if part.isalnum())


def whole(wanted: str, page: str) -> Iterator[int]:
    """Where ``wanted`` stands in ``page``; a ``MASK`` in it stands for any letter."""
    if not wanted:
        return
    if MASK not in wanted:
        start = page.find(wanted)
        while start >= 0:
            yield start
            start = page.find(wanted, start + 1)
        return
    pattern = re.compile(f"(?=({re.escape(wanted).replace(MASK, '.')}))")
    yield from (match.start() for match in pattern.finditer(page))


def in_parts(wanted: str, page: str) -> dict[int, int]:
    """Index in ``wanted`` -> index in ``page`` of the stretches that both have in the same order."""
    if len(page) > _LONGEST:
        return {}
    blocks = SequenceMatcher(None, wanted, page, autojunk=False).get_matching_blocks()
    return {
        block.a + step: block.b + step
        for block in blocks
        if block.size >= min(_SHORTEST, len(wanted))
        for step in range(block.size)
    }
