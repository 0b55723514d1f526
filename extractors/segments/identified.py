"""What a code stands for where only running text or the shape of a section says so.

"Dyslexiezorg vormt kavel E", "Met kavel E kopen we pleegzorg in", a heading "Kavel E" over "Hier gaat het om pleegzorg", a
heading "Pleegzorg" over "Kavel E start in mei". All of it counts for kinds of care alone, and for codes that have no name.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.document import Passage
from extractors.segments.category import is_care
from extractors.segments.names import BEHIND_LABEL, LABEL, bare_code, code_of, is_name, key_of, tidy_name
from extractors.segments.spelled import NAMES_IT
from extractors.segments.worth import worth

if TYPE_CHECKING:
    from extractors.context import Context, Unit

Place = tuple[str, Passage, int, int]
"""The name, the passage in which it stands, and its offsets there."""

_CODED = rf"(?:{LABEL})\s+(?P<code>(?-i:{BEHIND_LABEL}))(?!\w)"
_NAME = r"(?:(?:de|het|alle|onze) )?(?:(?:vormen van|behandeling van|inkoop van) )?(?P<name>[^\W\d][^,;:.()\n]{2,60}?)"
_END = (
    r"(?=[,;:.()\n]|$|\s(?:en|die|dat|waar\w*|met|voor|is|zijn|was|werd|wordt|worden|gaat|gaan|in|start|starten|volgt|komt|komen|blijft|blijven"
    r"|krijgt|heeft|zoeken|kiezen|koopt|kopen|kochten)(?!\w))"
)
_IS = (
    rf"(?:{NAMES_IT}|is|behelst|beslaat|bestaat uit|heeft betrekking op|(?:draait|gaat) het (?:hier )?(?:om|over)"
    r"|valt|vallen|hoort|horen|kop(?:en|t) (?:we|wij|de \w+)|kochten (?:we|wij|de \w+))"
)
_IN_TEXT = (
    # "Kavel E staat voor pleegzorg", "Onder kavel E valt pleegzorg", "Kavel E/pleegzorg", "Kavel E, dat over pleegzorg gaat"
    re.compile(rf"(?<!\w){_CODED}(?:\s+{_IS}\s+|\s*[/=]\s*|,\s(?:dat|die)\s(?:over|om)\s){_NAME}{_END}", re.IGNORECASE),
    # "Pleegzorg vormt kavel E", "Voor pleegzorg is er kavel E", "Pleegzorg, kavel E, start in mei"
    re.compile(
        rf"^\W*(?:(?:voor|ook|en) )?{_NAME}(?:,|\s(?:vorm(?:t|en)|is|zijn|heet|heten|is er|zit(?:ten)? in|val(?:t|len) (?:in|onder)|hoort bij"
        rf"|komt in|staat in))\s+(?:het )?{_CODED}(?=[,.;:)]|$|\s)",
        re.IGNORECASE,
    ),
    # As in: de inschrijving voor Pleegzorg (dat is kavel E) · Pleegzorg, in de stukken kavel E,
    re.compile(
        rf"(?:^\W*|[:;,]\s(?:en\s)?|(?<!\w)(?:voor|bij|van|over|om|en|in)\s){_NAME}(?:,|\s\()\s?(?:dat (?:is|wordt)|ofwel|oftewel|ook wel|kortweg|hierna"
        r"|bij ons|in de stukken)"
        rf"\s+(?:het )?{_CODED}",
        re.IGNORECASE,
    ),
    # As in: Kavel E gestart (Pleegzorg)
    re.compile(rf"(?<!\w){_CODED}(?:\s[a-zà-ÿ]+){{1,3}}\s\((?P<name>(?-i:[A-ZÀ-Þ])[^()\n]{{3,60}})\)", re.IGNORECASE),
)
_OPENING = re.compile(rf"^\W*{_NAME}{_END}", re.IGNORECASE)
_HEADED = re.compile(
    rf"^\W*(?:(?:dit|het|deze|ons)(?: (?:{LABEL}|onderdeel|deel))? {_IS}|(?:hier(?:in|onder|bij)?|het) (?:gaat|draait|valt|vallen|zit(?:ten)?|kopen)"
    rf"(?: het| we| wij)?(?: hier)?(?: om| over)?|betreft) {_NAME}{_END}",
    re.IGNORECASE,
)
_CODE_ALONE = re.compile(rf"\W*{_CODED}\W*", re.IGNORECASE)
_OPENS = re.compile(rf"\W*(?:(?:dit (?:is|betreft)|het gaat om|in|voor|bij|met) )?(?:het )?{_CODED}", re.IGNORECASE)
_WORDS = 6


def identified(context: Context, codes: frozenset[str]) -> Iterator[tuple[str, Place]]:
    """By code (of ``codes``, lower case), a name that text or the shape of a section gives it."""
    yield from _below_code(context, codes)
    for unit in context.units:
        if unit.passage.kind == "heading" or context.is_of_other_purchase(unit):
            continue
        for pattern in _IN_TEXT:
            for match in pattern.finditer(unit.folded):
                if (code := _code(match)) in codes and (place := _place(unit, match)) is not None:
                    yield code, place
    yield from _above_code(context, codes)


def _below_code(context: Context, codes: frozenset[str]) -> Iterator[tuple[str, Place]]:
    """A heading that is but a label and its code: named by the heading or the first words below it."""
    passages = context.document.passages
    for passage, below in itertools.pairwise(passages):
        match = _CODE_ALONE.fullmatch(passage.text) if passage.kind == "heading" and len(passage.text) <= 20 else None
        if match is None or (code := _code(match)) not in codes or passage.text not in below.heading_path:
            continue
        units = context.units_of[below.position][:1]
        told = _HEADED.match(units[0].folded) if units else None
        if told is not None and (place := _place(units[0], told)) is not None:
            yield code, place
        elif units and len(units[0].folded.split()) <= _WORDS:
            first = _OPENING.match(units[0].folded)
            if first is not None and (place := _place(units[0], first)) is not None:
                yield code, place


def _above_code(context: Context, codes: frozenset[str]) -> Iterator[tuple[str, Place]]:
    """A heading of a kind of care over words that begin with a code, where no other heading is over that code."""
    passages = context.document.passages
    found: dict[str, list[Passage]] = {}
    for passage, below in itertools.pairwise(passages):
        if passage.kind != "heading" or below.kind == "heading" or passage.text not in below.heading_path:
            continue
        units = context.units_of[below.position][:1]
        match = _OPENS.match(units[0].folded) if units else None
        if match is not None and (code := _code(match)) in codes and _care(passage.text) is not None:
            found.setdefault(code, []).append(passage)
    for code, (heading, *more) in found.items():
        name = _care(heading.text)
        if not more and name is not None:
            at = max(0, heading.text.find(name))
            yield code, (name, heading, at, at + len(name))


def _code(match: re.Match[str]) -> str:
    return bare_code(code_of(match["code"]) or "")


def _care(text: str) -> str | None:
    """The name of a kind of care that a whole short text is; "Vragen over vervoer" is none."""
    name = tidy_name(text.strip().rstrip("."))
    if len(name.split()) > _WORDS or not is_name(name) or not key_of(name) or not is_care(name):
        return None
    return name if worth(name, "item") > 0 and _ABOUT.search(name) is None else None


_ABOUT = re.compile(r"(?<!\w)(?:over|rond|rondom|inzake|omtrent|betreffende)(?!\w)", re.IGNORECASE)


def _place(unit: Unit, match: re.Match[str]) -> Place | None:
    name = _care(match["name"])
    if name is None:
        return None
    at = unit.start + match.start("name") + max(0, match["name"].find(name))
    return name, unit.passage, at, at + len(name)
