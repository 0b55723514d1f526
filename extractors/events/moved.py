"""Dates that are no longer good: "verplaatst van 1 mei naar 15 mei", "de eerder genoemde datum van 1 mei vervalt"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_MOVE = re.compile(
    r"verplaats|\bverzet\b|verschoven|verschuif|verschuiv|uitgesteld|uit te stellen|uitstel|opgeschoven|gewijzigd"
    r"|aangepast|vervroegd|in plaats van|verlengd van|\bniet\b.*\bmaar\b"
    r"|\b(?:dit|dat|deze|die|eerst|eerder) (?:was|waren|stond)\b|[(,;] ?was\b|\b(?:wordt|worden) nu\b",
    re.IGNORECASE,
)
# What stands just before the date that is left: "van 1 mei (naar)", "in plaats van 1 mei", "niet op 1 mei", "eerder 1
# mei"
_OLD_BEFORE = re.compile(
    r"\b(?:van|in plaats van|niet(?: langer)?(?: op| per)?|(?:dit|dat|deze|die|eerst|eerder) (?:was|waren|stond)|[(,;] ?was:?"
    r"|(?:was|waren|stond|stonden) (?:\w+ )?(?:voorzien|gepland|beoogd"
    r"|aangekondigd)(?: op| voor| in| per)?|eerder(?:e)?:?(?: \w+){0,4}"
    r"|oorspronkelijk\w*(?: \w+){0,4}|aanvankelijk(?: \w+){0,3})\s*(?:\w+dag\s+)?$",
    re.IGNORECASE,
)
_NEW_BEFORE = re.compile(r"\b(?:naar|tot(?: en met)?|op|word(?:t|en)|maar(?: op)?)\s*(?:\w+dag\s+)?$", re.IGNORECASE)
_LAPSED = re.compile(
    r"\b(?:vervalt|komt te vervallen|is vervallen|gaat niet door|is komen te vervallen|niet haalbaar)\b", re.IGNORECASE
)
# "De ingangsdatum van 1 januari is daarmee niet haalbaar"
_LAPSED_NEXT = re.compile(
    r"\s+(?:is|komt|gaat)(?: \w+){0,2}? (?:niet (?:meer )?haalbaar|te vervallen|niet door|vervallen)\b", re.IGNORECASE
)
# "Opgeschort, was 18 november"
_WAS = re.compile(
    r"(?:^|[,(;])\s*(?:(?:dit|dat|eerst|eerder) )?(?:was|waren|stond)(?: eerst| eerder| op)?:?\s*(?:\w+dag\s+)?$",
    re.IGNORECASE,
)
_FORMER = re.compile(r"\b(?:eerder(?:e)?|oorspronkelijk\w*|aanvankelijk\w*|genoemde)\b", re.IGNORECASE)


def moved_from(text: str, dates: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Which of the ``dates`` (offsets in ``text``) the sentence leaves for another, or cancels."""
    if len(dates) == 1:
        start, end = dates[0]
        if _WAS.search(text[:start]):
            return frozenset({0})
        lapsed = (_LAPSED.search(text) and _FORMER.search(text[:start])) or _LAPSED_NEXT.match(text, end)
        return frozenset({0}) if lapsed else frozenset()
    old = {index for index, (_, end) in enumerate(dates) if _LAPSED_NEXT.match(text, end)}
    if not (_MOVE.search(text) or _FORMER.search(text)):
        return frozenset(old)
    for index, (start, _) in enumerate(dates):
        before = text[max(0, start - 60) : start]
        others = [other for other in range(len(dates)) if other != index]
        replaced = any(_NEW_BEFORE.search(text[max(0, dates[other][0] - 30) : dates[other][0]]) for other in others)
        if _OLD_BEFORE.search(before) and (replaced or _MOVE.search(text)):
            old.add(index)
    return frozenset(old) if len(old) < len(dates) else frozenset()
