"""Traps: sites that have more addresses than documents, such as a calendar with a page for every day of every year.

What is counted is not how many addresses look alike, as a list of three hundred numbered PDFs looks alike too, but how
many of those were idle: they brought no document that is new to this crawl, and, where they are pages, no link that
leads to anything but more of the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from urllib.parse import parse_qsl, urlsplit

ADDRESSES_A_DOCUMENT = 5
"""A crawl asks for at most so many times as many addresses as the region's most documents."""
_NUMBER = re.compile(r"\d+")
_TOKEN = re.compile(r"(?=[A-Za-z]*\d)[0-9A-Za-z]{12,}")


def shape(address: str) -> str:
    """What addresses of one maker have in common.

    Numbers and long tokens in the path count as one, and so do parts of it that come again (``/a/b/a/b`` is what a
    relative link that should not be one leads to); of the query only the names count, in any order.
    ``/agenda/2027/03?dag=4`` and ``/agenda/2031/11?dag=30`` have the same shape.
    """
    parts = urlsplit(address)
    folders = dict.fromkeys(_NUMBER.sub("0", _TOKEN.sub("0", folder)) for folder in parts.path.split("/"))
    names = sorted({_NUMBER.sub("0", name) for name, _ in parse_qsl(parts.query, keep_blank_values=True)})
    return f"{parts.netloc.lower()}{'/'.join(folders)}?{'&'.join(names)}"


class Traps:
    """Remembers, for one crawl, which shapes of address bring nothing.

    ``most`` addresses of one shape may be idle, before the others of that shape are left alone.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._idle: Counter[str] = Counter()
        self._seen: Counter[str] = Counter()
        self._fruitful: set[str] = set()

    def leads_nowhere(self, address: str) -> bool:
        """Whether so many addresses of this shape were idle that this one is not asked for."""
        return self._idle[shape(address)] >= self._most

    def note(self, address: str, found: Sequence[str], *, is_new_document: bool) -> None:
        """``address`` was asked for. It is a document (no page) that is new to this crawl, or not.

        ``found`` are the addresses that only this page led to. They speak for it where their shape has brought
        documents, or is not yet known for being many.
        """
        own = shape(address)
        shapes = [shape(one) for one in found]
        if is_new_document:
            self._fruitful.add(own)
        elif not any(one != own and (one in self._fruitful or self._seen[one] < self._most) for one in shapes):
            self._idle[own] += 1
        self._seen.update(shapes)
