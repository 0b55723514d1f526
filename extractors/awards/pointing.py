"""Standing that a sentence gives to the names of the one before: "Met deze drie organisaties is een contract gesloten"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.awards.acts import act_in
from extractors.awards.enumerated import all_names, each
from extractors.awards.listed import Candidate
from extractors.awards.standing import status_in
from extractors.awards.told import ordinary_name
from extractors.awards.triggers import BUYERS, CAPITAL, FIRST, NOUN
from extractors.names.cleaning import Named
from extractors.names.enumeration import Span, names_anywhere, names_from
from extractors.names.plausible import plausible
from extractors.numbers import NUMBER, number

if TYPE_CHECKING:
    from extractors.context import Context, Unit

# "deze drie organisaties", "beide partijen", "aan beide", "De twee"
_THESE = re.compile(
    rf"\b(?i:deze|die|de|alle) (?P<these>{NUMBER})(?: (?:\w+ )?(?P<noun>{NOUN}|bedrijven|namen))?(?= |[.,])|\b(?i:beide) (?:{NOUN}|bedrijven)\b"
    r"|\b(?:aan|met) beiden?\b"
)
_OTHERS = re.compile(r"\b(?:andere|overige|gemeenten|regio's|wethouders|scholen|bestuurders|jaar|percelen|segmenten)\b")
_BACK = 3
"""Sentences back in which the names may stand."""


def pointed_at(context: Context, no_names: frozenset[str], ordinary: frozenset[str]) -> Iterator[Candidate]:
    """Names that a later sentence of their paragraph counts and says how they stand."""
    for unit in context.units:
        text = unit.folded
        match = _THESE.search(text) if unit.passage.cell is None and unit.start > 0 else None
        if match is None or _OTHERS.match(text, match.end() + 1) or _OTHERS.search(match.group()):
            continue
        if match["these"] and not match["noun"] and not text.startswith(match.group()):
            continue  # "van de drie", said of anything
        status = status_in(text) or act_in(text)
        if status is None or any(span[0] > 0 and plausible(text[slice(*span)], no_names) for span in _capitals(text)):
            continue
        count = number(match["these"]) if match["these"] else 2
        units = [one for one in context.units_of[unit.passage.position] if 0 < unit.index - one.index <= _BACK]
        for before in reversed(units):
            row = _row(before, count, no_names, ordinary)
            yield from each(before, row, status, "pointed_at")
            if row:
                break


def _capitals(text: str) -> list[Span]:
    return names_anywhere(text) if CAPITAL.search(text) else []


def _row(unit: Unit, count: int, no_names: frozenset[str], ordinary: frozenset[str]) -> list[Span]:
    """An enumeration of so many names; empty where the sentence has none, or where those in it are buyers."""
    text, position = unit.folded, 0
    for start, _ in names_anywhere(text):
        first = FIRST.match(text, start)
        if start < position or (first is not None and first.end() < len(text)):
            continue
        row = names_from(text, start)
        position = row[-1][1] if row else start
        if len(row) != count or count < 2 or BUYERS.search(text[:start]):
            continue
        if all_names(unit, row, no_names, ordinary):
            return row
    return []


# "Het bedrijf schreef zich in, maar eindigde als zesde", "Deze organisatie krijgt de opdracht"
_THE_FIRM = re.compile(
    r"(?:Het|Dit|Dat) bedrijf\b"
    r"|(?:De|Deze|Die) (?:[a-z-]*organisatie|[a-z-]*aanbieder|stichting|[a-z-]*instelling|vervoerder|leverancier|coöperatie|combinatie)\b"
)


def of_firm(context: Context, no_names: frozenset[str], ordinary: frozenset[str]) -> Iterator[Candidate]:
    """The one name of the sentence before, of which a sentence on "het bedrijf" says how it stands."""
    for unit in context.units:
        text = unit.folded
        before = context.units[unit.index - 1] if unit.index and unit.passage.cell is None else None
        if before is None or _THE_FIRM.match(text) is None or before.passage.position != unit.passage.position:
            continue
        status = status_in(text) or act_in(text)
        if status is None or any(span[0] > 0 and plausible(text[slice(*span)], no_names) for span in _capitals(text)):
            continue
        names = [
            span
            for span in names_anywhere(before.folded)
            if FIRST.match(before.folded, span[0]) is None
            and plausible(before.text[slice(*span)], no_names)
            and not ordinary_name(before.text[slice(*span)], ordinary)
            and not BUYERS.search(before.folded[: span[0]])
        ]
        if len(names) == 1:
            start, end = names[0]
            named = Named(before.text[start:end], before.start + start, before.start + end)
            yield Candidate(before, named, status, "of_firm", 0.7)
