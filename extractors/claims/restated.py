"""Sentences that say of the sentence before them that it holds elsewhere or now as well, without naming its term again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.claims import cues
from extractors.fact import Segment

if TYPE_CHECKING:
    from extractors.claims.claim import Claims
    from extractors.context import Context, Unit

_SAME = re.compile(
    r"(?:dat|dit|deze|die|zo|hetzelfde|ook|voor|bij|in)\b.{0,90}?(?<!\w)(?:niet anders|hetzelfde"
    r"|ook (?:nu )?(?:zo|al)|net zo|op dezelfde (?:manier|wijze)"
    r"|(?:geldt|gelden|gold) ook|geldt hetzelfde)(?!\w)",
    re.IGNORECASE,
)
# "Wij kiezen daarom voor ambulante hulp niet opnieuw voor dit model."
_THIS = re.compile(
    r"(?<!\w)(?:dit|deze|die|dat) (?:model|procedure|vorm|systeem|systematiek|werkwijze|opzet|bekostiging|wijze"
    r"|manier|constructie)(?!\w)",
    re.IGNORECASE,
)
_NO_MORE = re.compile(r"(?<!\w)niet (?:\w+ ){0,2}?(?:opnieuw|langer|meer)(?!\w)", re.IGNORECASE)
# "Bij de behandelgroepen nemen we er afscheid van", "In perceel 2 stappen wij daarvan af", "Daar stoppen we mee"
_LEAVES = re.compile(
    r"(?<!\w)(?:(?:nemen|neemt) (?:\S+ ){0,3}?(?:er|daar|hier)\w* (?:\S+ ){0,3}?afscheid|(?:stappen|stapt|zien"
    r"|ziet) (?:\S+ ){0,3}?(?:er|daar|hier)van(?:\s?af| (?:\S+ ){0,3}?af)"
    r"|(?:er|daar|hier)mee (?:\S+ ){0,3}?(?:stoppen|gestopt|opgehouden)|(?:stoppen|stopt) (?:\S+ ){0,3}?(?:er"
    r"|daar|hier)mee|(?:laten|laat) (?:\S+ ){0,3}?(?:dat|dit|die) (?:\S+ ){0,3}?los)(?!\w)",
    re.IGNORECASE,
)
# "Nu betalen wij per uur. Dat blijft zo."
_REMAINS = re.compile(
    r"(?:en |maar )?(?:dat|dit|die|zo|daar|daaraan) (?:zal |gaat )?(?:blijft|blijven|verandert|houden wij|houden we)(?! (?:een"
    r"|nog) )(?: \S+){0,4}?(?: zo| gelden| hetzelfde| ongewijzigd| niet| niets| vast)?\W*$",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"(?<!\w)(?:later|straks|ook ingekocht|looptijd|planning|termijn)(?!\w)", re.IGNORECASE)


def restated(context: Context, claims: Claims, unit: Unit) -> Iterator[tuple[Unit, str | None, tuple[Segment, ...]]]:
    """The sentence that ``unit`` repeats, the status it claims where its own words tell one, and its segments.

    "Aanbieders krijgen betaald per dagdeel. Dat is in de contracten die nu lopen niet anders." gives the first, ``current``.
    """
    text = unit.folded
    if unit.start == 0 or len(context.units_of[unit.passage.position]) < 2:
        return  # there is no sentence before it
    if unit.passage.cell is not None or len(text) > 160 or text.endswith("?"):
        return
    if _LEAVES.search(text) or (_THIS.search(text) and _NO_MORE.search(text)):
        earlier = [
            other for other in context.units_of[unit.passage.position] if unit.index - 3 <= other.index < unit.index
        ]
        named = next(
            (other for other in earlier[::-1] if other.spans("procedure") or other.spans("funding_model")), None
        )
        if named is not None:
            yield named, "former", context.segments_of(unit)
        return
    if _REMAINS.match(text):
        before = next(
            (other for other in context.units_of[unit.passage.position] if other.index == unit.index - 1), None
        )
        if before is not None and cues.CURRENT.search(before.folded):
            yield before, "chosen", context.segments_of(before)
        return
    if not _SAME.match(text):
        return
    if _ELSEWHERE.search(text):
        return
    before = next((other for other in context.units_of[unit.passage.position] if other.index == unit.index - 1), None)
    if before is None:
        return
    status = "current" if cues.CURRENT.search(text) else None
    segments = context.segments_of(unit)
    if status is None and segments == context.segments_of(before):
        return
    yield before, status, segments
