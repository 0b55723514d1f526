"""Sentences that open a list of the parts of the purchase: by a colon, or by saying how many parts there are."""

from __future__ import annotations

import re

from extractors.numbers import WORDS

_COUNTS = re.compile(
    rf"(?<!\w)(?P<count>{'|'.join(WORDS)}|\d{{1,2}})\s+(?:[a-zà-ÿ]+e\s+){{0,2}}[a-zà-ÿ]{{3,24}}(?:en|s|n)(?:\s+[\w-]+){{0,4}}\.?\s*$",
    re.IGNORECASE,
)


def opens_list(text: str, items: int) -> bool:
    """Whether the end of ``text`` opens a list of so many items.

    "De opdracht kent de volgende percelen:" opens any list; "Wat wij inkopen is verdeeld in vier segmenten." one of four.
    """
    text = text.rstrip()
    if text.endswith(":"):
        return True
    match = _COUNTS.search(text)
    return match is not None and (WORDS.get(match["count"].casefold()) or int(match["count"])) == items
