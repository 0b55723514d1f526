"""What a sentence, a heading or a section is about: care, or one of the other things that a municipality buys.

"De applicatie voor Wmo en Jeugd" is about an application, "Dagbesteding met vervoer" about dagbesteding: what is named
first is bought, what follows tells what for. What names neither is about what its headings are about, else about what the
sentence before it was.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

from extractors.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.context import Unit

Topic = Literal["care", "other"]

_WORDS = tomllib.loads((files("extractors") / "topics.toml").read_text(encoding="utf-8"))
_CARE, _WHOM, _DONE, _OTHER = (re.compile("|".join(_WORDS[name])) for name in ("care", "whom", "done", "other"))
CARE = re.compile(_CARE.pattern.replace(r"[ (/\-]wmo", r"\bwmo"), re.IGNORECASE)
"""Words of youth and Wmo care, for text as it stands."""


# Who buys or works there: "de inkooporganisatie sociaal domein zoekt een hostingpartij" buys no care
_DEPARTMENT = re.compile(
    r"(?:(?:inkoop|service|uitvoerings)?organisatie|afdeling|team|cluster|manager|adviseur|inkoper|medewerker|wethouder"
    r"|directeur|programma)\s+(?:sociaal domein|jeugd\w*|wmo)"
)


@lru_cache(maxsize=4096)  # asked by the relevance of a document and for its rows, headings and items
def topic_of(text: str) -> Topic | None:
    """What a text names first, care or another thing; None where it names neither."""
    lowered = _DEPARTMENT.sub(" ", " " + fold(text).lower())
    care, other = _CARE.search(lowered), _OTHER.search(lowered)
    if other and (care is None or other.start() < care.start()):
        return "other"
    return "care" if care or cares_without_name(lowered) else None


@lru_cache(maxsize=4096)
def names_care(text: str) -> bool:
    """Does a text name youth or Wmo care?"""
    return bool(_CARE.search(" " + fold(text).lower()))


def names_group(text: str) -> bool:
    """Does a text name those who are helped: "Jongeren met psychische problemen"?"""
    return bool(_WHOM.search(" " + fold(text).lower()))


# "besteedt het leerlingenvervoer aan", "de inkoop van schoonmaak"
_DEALT = re.compile(
    r"(?:aanbested\w*|inkoop|verwerving|gunning|opdracht|contract(?:en)?|overeenkomst(?:en)?) (?:van|voor|rond|inzake) |\b(?:besteedt?|besteden|koopt?|kopen) "
)
_ITS_OBJECT = 40
"""Letters from the word of buying to what is bought."""


def buys_other(text: str) -> bool:
    """Does a sentence tell of buying something that is no care, and of no care: "De gemeente besteedt ook software aan"?"""
    lowered = " " + fold(text).lower()
    dealt = [match.end() for match in _DEALT.finditer(lowered)]  # most sentences deal in nothing: asked first
    if not dealt:
        return False
    other = _OTHER.search(lowered)
    if other is None or _CARE.search(lowered):
        return False
    return any(0 <= other.start() + 1 - end <= _ITS_OBJECT for end in dealt)


_GOES_ON = re.compile(r"^\W*(?:die|deze|dit|dat)\b|\b(?:daar|hier)(?:voor|van|bij|mee|over|op)\b", re.IGNORECASE)


def goes_on(text: str) -> bool:
    """Does a sentence speak of what the one before it did: "De inschrijving daarvoor sluit in mei"?"""
    return _GOES_ON.search(text) is not None


def cares_without_name(lowered: str) -> bool:
    """Does a text in lower case tell of help for people: "kinderen en ouders thuis begeleiden"?"""
    return bool(_WHOM.search(lowered) and _DONE.search(lowered))


def topics(units: tuple[Unit, ...], root: Topic | None, kinds: frozenset[int]) -> Iterator[Topic | None]:
    """The topic of each unit. ``root`` is that of the whole.

    ``kinds`` are the units (by place) that name a kind of care as a heading or part does.
    """
    known: dict[tuple[str, ...], Topic | None] = {(): root}
    before: Topic | None = None
    path: tuple[str, ...] | None = None
    for place, unit in enumerate(units):
        if unit.passage.heading_path != path:
            path, before = unit.passage.heading_path, None
        own = topic_of(unit.folded) or ("care" if place in kinds else None)
        yield own or before or _above(path, known)
        if unit.passage.cell is None:
            before = own or before


def topic_above(path: tuple[str, ...]) -> Topic | None:
    """What the innermost heading that names a topic names."""
    return next((topic for topic in map(topic_of, reversed(path)) if topic), None)


def _above(path: tuple[str, ...], known: dict[tuple[str, ...], Topic | None]) -> Topic | None:
    if path not in known:
        known[path] = topic_above(path) or known[()]
    return known[path]
