"""The words of the tables that come from no document's text: of links, of addresses, of errors. People are masked there too."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from extractors.people import MASK, masked_text
from extractors.people.contacts import unmistakable
from pipeline.rows import Columns

WORDS = {
    "documents": ("link_text", "problem"),
    "fetches": ("link_text", "error"),
    "problems": ("message",),
}
ADDRESSES = {"documents": ("url",), "fetches": ("url", "final_url", "found_on"), "problems": ("url",)}
_ATTACHMENT = re.compile(r"(?P<where>attachment:[0-9a-f]{64}/\d+/)(?P<name>.*)", re.DOTALL)
_LETTER = re.compile(r"[^\W_]")
_SHOWN_AS = re.compile(r"[_-]")


def cleaned(columns: dict[str, Columns]) -> dict[str, Columns]:
    """``columns`` (table -> columns) with people masked in the words of links, errors, addresses and names of files."""
    found = dict(columns)
    for change, where in ((_words, WORDS), (address_without_people, ADDRESSES)):
        for table, names in where.items():
            found[table] = {**found[table], **{name: _each(found[table][name], change) for name in names}}
    return found


@lru_cache(maxsize=65536)
def address_without_people(address: str) -> str:
    """An address with personal mailboxes, mobile numbers and accounts masked; of a file within a mail, the people in its name."""
    within = _ATTACHMENT.fullmatch(address)
    if within is None:
        return _masked_spans(address, list(unmistakable(address)))
    name = within.group("name")
    # "CV_Jan-Bakker.pdf" is written as words are, so that a name in it is known for one
    shown = masked_text(_SHOWN_AS.sub(" ", name))
    return within.group("where") + "".join(
        MASK if after == MASK else before for before, after in zip(name, shown, strict=True)
    )


@lru_cache(maxsize=65536)
def _words(text: str) -> str:
    return masked_text(text)


def _each(values: list[str | None], change: Callable[[str], str]) -> list[str | None]:
    return [value if value is None else change(value) for value in values]


def _masked_spans(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + _LETTER.sub(MASK, text[start:end]) + text[end:]
    return text
