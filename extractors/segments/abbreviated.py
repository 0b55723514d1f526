"""What short heads of a table stand for: "A = ambulante hulp, L = logeren" in the text, below the table, or in a table of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.document import Passage
from extractors.segments.category import is_care
from extractors.segments.names import LABELLED, LOOSELY_LABELLED, Named, is_name, key_of, tidy_name

Place = tuple[Named, Passage, int, int]

_SHORT = re.compile(r"[A-Z][A-Za-z]{0,3}\d?")
_LEAST = 2


def in_abbreviations(passages: Sequence[Passage]) -> Iterator[Place]:
    """Names of two or more of the abbreviations that head columns or rows, most of them kinds of care."""
    heads = {
        passage.text.strip()
        for passage in passages
        if passage.cell is not None
        and (passage.cell.is_header or passage.cell.column == 0)
        and _SHORT.fullmatch(passage.text.strip())
    }
    if len(heads) < _LEAST:
        return
    found = [*_told(passages, heads), *_beside(passages, heads)]
    known: dict[str, Place] = {}
    for place in found:
        known.setdefault(place[0].code or "", place)
    if len(known) >= _LEAST and 2 * sum(is_care(place[0].name) for place in known.values()) >= len(known):
        yield from known.values()


def _told(passages: Sequence[Passage], heads: set[str]) -> Iterator[Place]:
    """ "DB staat voor dagbesteding" anywhere, "DB: dagbesteding" and "DB - dagbesteding" at the head of a line or of a part."""
    short = "|".join(sorted(map(re.escape, heads), key=lambda text: (-len(text), text)))
    told = re.compile(
        rf"(?:^|[,;.:\n(|•]|\ben\b)\s*(?P<code>{short})\s*(?:=|:|\s[-\u2013]\s|\bstaat voor\b|\bbetekent\b)\s*(?:de |het )?"
        rf"(?P<name>[^=:,;.\n|()]{{4,80}}?)(?=\s*(?:[,;.\n()|•]|$|\ben\s+(?:{short})\s*(?:=|:|staat|betekent)))"
    )
    for passage in passages:
        for match in told.finditer(passage.text):
            yield from _named(match["code"], match["name"], passage, match.start("name"))


def _beside(passages: Sequence[Passage], heads: set[str]) -> Iterator[Place]:
    """A table of two columns, "A | Ambulante hulp", below the one whose heads it explains."""
    for first, second in pairwise(passages):
        one, other = first.cell, second.cell
        if one is None or other is None or one.column != 0 or first.text.strip() not in heads:
            continue
        if (one.table_id, one.row, one.column + 1) == (other.table_id, other.row, other.column) and is_care(
            second.text
        ):
            yield from _named(first.text.strip(), second.text.split("\n")[0], second, 0)


def _named(code: str, words: str, passage: Passage, start: int) -> Iterator[Place]:
    name = tidy_name(words)
    if is_name(name) and key_of(name) and not LABELLED.search(name) and not LOOSELY_LABELLED.search(name):
        start += max(0, words.find(name))
        yield Named(name, code, None), passage, start, start + len(name)
