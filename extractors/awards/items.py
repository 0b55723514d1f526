"""An item of a list, or a line: the names in it, behind the segment that it may begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractors.awards.consortia import joint_members
from extractors.names.cleaning import Named, cleaned
from extractors.names.enumeration import Span, names_from
from extractors.names.legal import key
from extractors.names.plausible import has_form, plausible

if TYPE_CHECKING:
    from extractors.context import Unit


@dataclass(frozen=True, slots=True)
class Item:
    """A name in an item; offsets count the passage's text."""

    unit: Unit
    named: Named
    consortium: str | None = None


# "Perceel 2 (Ambulant): Vlonder en Tureluur", "Dagbehandeling - Vlonder": what stands before it says for which lot
_HEADED = re.compile(r"^(?P<head>[^:;\n]{1,80}?)(?:\s?:|\s[-\u2013\u2192])\s+(?=['A-Z\u00c0-\u00de0-9a-z])")
_LABELLED = re.compile(r"^(?:perceel|percelen|segment(?:en)?|lot|cluster|kavel|deelperceel|onderdeel)\b", re.IGNORECASE)


def items_of(unit: Unit, text: str, base: int, places: frozenset[str], no_names: frozenset[str]) -> Iterator[Item]:
    """Names of ``text``, which begins at offset ``base`` of the unit's passage: mostly one, several behind a segment."""
    start = _behind_head(text, no_names)
    joint = joint_members(text[start:])
    if joint is not None:
        for begin, end in joint[1]:
            begin, end = begin + start, end + start
            yield Item(unit, Named(text[begin:end], base + begin, base + end), joint[0])
        return
    spans = _enumerated(text, start, headed=start > 0)
    if len(spans) > 1 and all(plausible(text[begin:end], no_names) for begin, end in spans):
        for begin, end in spans:
            yield Item(unit, Named(text[begin:end], base + begin, base + end))
        return
    named = cleaned(text[start:], places)
    if named is not None:
        offset = base + start
        yield Item(unit, Named(named.text, offset + named.start, offset + named.end, named.place, named.kvk))


def _behind_head(text: str, no_names: frozenset[str]) -> int:
    """Where the names begin: behind the segment that the item begins with, else at 0."""
    match = _HEADED.match(text)
    if match is None:
        return 0
    head = match["head"].strip()
    bare = re.sub(r"\s*\([^)]*\)$", "", head)
    known = key(head) in no_names or key(bare) in no_names
    return match.end() if (known or _LABELLED.match(head)) and not has_form(head) else 0


def _enumerated(text: str, start: int, *, headed: bool) -> list[Span]:
    """Names from ``start`` to the end where commas, semicolons or "en" part them."""
    rest = text[start:]
    parted = ";" in rest or "|" in rest or "·" in rest or rest.count(" / ") > 1
    if not (parted or "," in rest or (headed and (" en " in rest or "/" in rest))):
        return []
    spans = names_from(text, start)
    if not spans or re.sub(r"\([^()]*\)", "", text[spans[-1][1] :]).strip(" .;,"):
        return []
    # "Kind, Jeugd en Gezin" is one name, three and more of two words are several
    several = parted or headed or (len(spans) > 2 and any(" " in text[begin:end] for begin, end in spans))
    return spans if several else []


def enumerates(text: str) -> bool:
    """Whether a paragraph is an enumeration of names and no more: "Vlonder, Tureluur Zorg en Stichting Riet"."""
    return len(_enumerated(text, 0, headed=False)) > 2
