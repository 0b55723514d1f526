"""The town that news of a purchase is about, where no word introduces it: "Thuisraad verliest contract in Veendorp".

A short text seldom says "de gemeente Veendorp": its title or first sentence names the town, and whose purchase it is goes without
saying. Asked only where nothing else of the document names a buyer.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

from extractors.buyers.facts import party
from extractors.fact import Fact
from extractors.places import Gazetteer, known
from extractors.topics import names_care, topic_of

if TYPE_CHECKING:
    from extractors.context import Context, Unit
    from schemas.places import Place

_EARLY = 8
"""Passages from the top in which news says where it happens."""
# "de rechtbank in Veendorp", "Vlonder uit Veendorp", "het hoofdkantoor in Veendorp", "zoals eerder in Veendorp": where others are
_ELSEWHERE = re.compile(
    r"\b(?:recht(?:bank|er)|hof|gerechtshof|gevestigd|kanto(?:or|ren)|vestiging(?:en)?|locaties?|provincie|net als|zoals|bijvoorbeeld|eerder|anders dan"
    r"|buurgemeenten?|universiteit|hogeschool|ziekenhuis|stadhuis|gemeentehuis|congres\w*|bijeenkomst|adres|postbus|station|dagblad|omroep)\b[^,.;:]{0,30}$"
    r"|\buit $|\b\d{4} ?[A-Z]{2} +$",
    re.IGNORECASE,
)
# Who delivers, what is delivered, what was agreed: a place in such a sentence is where that holds
_OF_PURCHASE = re.compile(
    r"contract|overeenkomst|aanbested|inkoop|inkopen|gegund|gunn|opdracht|aanbieder|leverancier|vervoerder|jeugd|zorg|wmo|huishoud|hulp|dagbested"
    r"|begelei|opvang|beschermd|partij|organisatie",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?P<word>['A-ZÀ-Þ][\w'&.-]*) $")
_BEHIND = re.compile(r" (?:[A-ZÀ-Þ][\w'-]*|\d)|\.nl\b|-[A-Z]")
_JOINS = re.compile(r"(?:, en |, | en | & )")
Told = tuple[int, int, "Place"]
"""Offsets in a sentence, and the place that stands there."""


def unintroduced(context: Context, places: Gazetteer) -> Iterator[Fact]:
    """The place of the title or of the first sentence near the top that names one, with those joined to it."""
    for unit in context.units:
        if unit.passage.position >= _EARLY:
            return
        found = [] if unit.passage.cell is not None else list(_free(context, unit, places))
        for start, end, place in _row(unit, found):
            begin, stop = unit.start + start, unit.start + end
            name = unit.text[start:end]
            yield from party(context, unit, place.kind, name, place, "buyer", "unintroduced", 0.65, begin, stop)
        if found:
            return


def _row(unit: Unit, found: list[Told]) -> Iterator[Told]:
    """The first place and those that stand in one enumeration with it."""
    for at, told in enumerate(found):
        if at and not _JOINS.fullmatch(unit.folded[found[at - 1][1] : told[0]]):
            return
        yield told


def _free(context: Context, unit: Unit, places: Gazetteer) -> Iterator[Told]:
    """Places in a sentence that are no part of an organisation's name, and not where others sit."""
    text = unit.folded
    if (topic_of(text) == "other" and not names_care(text)) or not _OF_PURCHASE.search(text):
        return  # "Wij vergaderen in Veendorp"
    for start, end, bearers in known(text, places):
        before = _BEFORE.search(text[:start])
        if before is not None and not (before.start() == 0 and _is_subject(context, before["word"])):
            continue  # "MEE Veendorp"; but "Thuiszorg Veendorp: nieuwe contracten"
        if _BEHIND.match(text, end) or _ELSEWHERE.search(text[:start]):
            continue
        name = text[start:end].casefold()
        if is_word(text, start, end) or name in context.common_words:
            continue
        town = next((place for place in bearers if place.kind == "municipality"), bearers[0])
        if town.kind != "organisation":
            yield start, end, town


def is_word(text: str, start: int, end: int) -> bool:
    """Whether what begins a line is a plain word rather than the town of that name: "Huizen voor jongeren"."""
    return start == 0 and text[:end].casefold() in town_words() and _PREPOSITION.match(text, end) is not None


@cache
def town_words() -> Mapping[str, str]:
    """Towns that are plain words as well, each with a line in which it is one; from ``town_words.toml``."""
    text = (files("extractors.buyers") / "town_words.toml").read_text(encoding="utf-8")
    return MappingProxyType(tomllib.loads(text))


_PREPOSITION = re.compile(r" (?:voor|in|met|van|op|aan|en|om|bij|uit|te|is|zijn)\b")


def _is_subject(context: Context, word: str) -> bool:
    """Whether the first word of a line is a plain one: "Jeugdhulp", "Leerlingenvervoer", "In"."""
    return names_care(word) or word.casefold() in context.common_words or _PLAIN.fullmatch(word) is not None


_PLAIN = re.compile(
    r"[A-Z][a-z]+(?:zorg|hulp|vervoer|opvang|middelen|ondersteuning|begeleiding|wonen)|Thuiszorg|Jeugd|Zorg|Wmo|In|Ook|Voor|Bij|Dat|Maar|Toch|Vanaf"
    r"|Binnen|Aanbesteding|Inkoop|Contract(?:en)?|Gemeente|Waarom|Volgens|Zo|Alleen|Heel|Begeleiding|Hulpmiddelen"
)
