"""Which event of a sentence belongs to which of its dates.

"De stukken verschijnen in april 2024, de contracten beginnen op 1 januari 2025": each date takes the
event that costs least to reach. Characters between them cost one each; a comma, a conjunction, a bracket or another
date in between cost more; weak words carry a penalty of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from extractors.events.triggers import Trigger

FARTHEST = 170
_FARTHEST_ALONE = 240
"""Reach of the only event of a sentence with one date: "Op 3 mei is namens de gemeenten A, B, C en D de opdracht gepubliceerd"."""
# A trigger serves a second date only if need be, and hardly one on its other side: "in 2017 aanbesteed (contract per
# 1 januari)"
_USED = 25
_USED_FROM_OTHER_SIDE = 130
_AFTER = 4
BARRIERS: tuple[tuple[re.Pattern[str], int], ...] = (
    (re.compile(r";|(?<=\w{3})[.!?]\s"), 80),
    (re.compile(r"[()]"), 25),
    (re.compile(r","), 12),
    (re.compile(r",\s*dan\b", re.IGNORECASE), 60),  # "Zijn we het eens vóór 3 mei, dan starten de contracten op 1 juli"
    # As in: In het voorjaar meldden wij u dat zij zouden publiceren; Publicatie (als we op 1 januari willen starten)
    (
        re.compile(r"\b(?:meld|liet|lieten|inform|schre|berich|vertel|deelde)\w*\b[^.;]{0,40}?\bdat\b", re.IGNORECASE),
        120,
    ),
    (re.compile(r"\(\s*(?:als|indien|mits|wanneer)\b", re.IGNORECASE), 150),
    (re.compile(r"\b(?:en(?! met\b)|maar|waarna|daarna|vervolgens|terwijl|zodat|waarvan|omdat)\b", re.IGNORECASE), 30),
)
# "4 juni 2021: ...", "12 mei - ...": all that follows such a date tells what happens on it
_LABELLED = re.compile(r"^\s*(?:\d{1,2}[.:]\d\d\s*uur\s*)?[:\-|)\]]\s*|^\s{2,}|^\s*$")


# "Na gunning, in de eerste twee weken van oktober, ..." happens after it; "na de gunning op 1 juli" is that day
_AFTER_EVENT = re.compile(
    r"\b(?:na|vóór|voorafgaand aan|in aanloop naar)\s+(?:de\s+|het\s+|een\s+)?(?:(?:definitieve|voorlopige|eerste|tweede|laatste|schriftelijke)\s+)?$",
    re.IGNORECASE,
)
# What may stand between an event and its own date: "na de publicatie van de aanbesteding op maandag 3 juni"
_LITTLE = re.compile(
    r"op|in|van|per|d|de|het|begin|eind|medio|half|uiterlijk|tot|t|m|en|met|vanaf|jl|(?:maan|dins|woens|donder|vrij|zater|zon)dag"
    r"|\w*(?:contract|overeenkomst|aanbesteding|opdracht|perceel|segment|inschrijving|dialoog)\w*|\d+",
    re.IGNORECASE,
)
_WORDS = re.compile(r"\w+")
_RELATIVE = re.compile(r"^, (?:die|dat|welke)\b(?: (?:loopt|duurt|eindigt|afloopt|sluit))?", re.IGNORECASE)
_ELSEWHERE = 200
# "De overeenkomsten, die tot 31 december lopen, verlengen we": that day is told of within the commas
_ASIDE = re.compile(r",\s(?:die|dat|welke|waar\w*|wat)\s[^,;:()]*(?=,)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a date stands: offsets in the same text as the triggers."""

    start: int
    end: int


# "3, 10 en 17 maart": dates in one list share their event
LISTED = re.compile(r"\s*(?:,|en|of|/|&|,\s*en)\s*", re.IGNORECASE)


def link(text: str, dates: Sequence[Stretch], found: Sequence[Trigger]) -> list[Trigger | None]:
    """For each date its event, or None where no event is near enough."""
    groups: list[Stretch] = []
    member: list[int] = []
    for date in dates:
        if groups and LISTED.fullmatch(text[groups[-1].end : date.start]):
            groups[-1] = Stretch(groups[-1].start, date.end)
        else:
            groups.append(date)
        member.append(len(groups) - 1)
    events = _link(text, groups, found)
    return [events[group] for group in member]


def _link(text: str, dates: Sequence[Stretch], found: Sequence[Trigger]) -> list[Trigger | None]:
    result: list[Trigger | None] = [None] * len(dates)
    limit = _FARTHEST_ALONE if _is_framed(text, dates, found) else FARTHEST
    prices = _prices(text, dates, found, limit)
    used: dict[Trigger, bool] = {}
    waiting = set(range(len(dates)))
    while waiting and found:
        offers = []
        for index in waiting:
            for order, price in prices[index]:
                trigger = found[order]
                if trigger in used:
                    same_side = used[trigger] == (trigger.start <= dates[index].start)
                    price += _USED if same_side else _USED_FROM_OTHER_SIDE
                offers.append((price, index, order))
        price, index, order = min(offers, default=(limit + 1, 0, 0))
        if price > limit:
            break
        result[index] = found[order]
        used.setdefault(found[order], found[order].start <= dates[index].start)
        waiting.remove(index)
    return result


def _prices(text: str, dates: Sequence[Stretch], found: Sequence[Trigger], limit: int) -> list[list[tuple[int, int]]]:
    """For each date the triggers that cost no more than ``limit``: their place in ``found``, and what they cost."""
    return [
        [
            (order, price)
            for order, trigger in enumerate(found)
            if (price := cost(text, dates, index, found, trigger, limit)) <= limit
        ]
        for index in range(len(dates))
    ]


# "Op 3 mei is namens ... gepubliceerd": the verbs stand around all that the sentence tells
_OPENING_VERB = re.compile(r"\W*(?:is|zijn|werd|werden|wordt|worden|heeft|hebben|zal|zullen)\b", re.IGNORECASE)


def _is_framed(text: str, dates: Sequence[Stretch], found: Sequence[Trigger]) -> bool:
    """Is there one date and one strong event, and does the verb of the sentence follow the date at once?"""
    if len(dates) != 1 or len(found) != 1 or found[0].penalty > _AFTER * 3:
        return False
    return found[0].start > dates[0].end and _OPENING_VERB.match(text, dates[0].end) is not None


@lru_cache(maxsize=256)  # asked for with each date and trigger of a sentence
def _asides(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _ASIDE.finditer(text)) if "," in text else ()


def beyond_aside(text: str, one: int, other: int) -> bool:
    """Does one of two offsets stand in a clause on what goes before it, and the other behind that clause?"""
    low, high = min(one, other), max(one, other)
    return any(start <= low < end <= high for start, end in _asides(text))


def cost(
    text: str,
    dates: Sequence[Stretch],
    index: int,
    found: Sequence[Trigger],
    trigger: Trigger,
    limit: int | None = None,
) -> int:
    """How far a trigger is from a date, in characters and what counts as such; above ``limit`` it need not be exact."""
    date = dates[index]
    if trigger.start < date.end and date.start < trigger.end:
        return trigger.penalty
    if trigger.end <= date.start:
        low, high, price = trigger.end, date.start, 0
        if limit is not None and high - low + trigger.penalty > limit:
            return high - low + trigger.penalty
        if _AFTER_EVENT.search(text[: trigger.start]) and not _is_little(text[low:high]):
            price = _ELSEWHERE
    else:
        low, high, price = date.end, trigger.start, _AFTER
        if not text[: date.start].strip(" \t•-:(") and _LABELLED.match(text[date.end :]):
            return trigger.penalty + min(60, high - low) // 3 + 30 * _between(found, low, high)
        if limit is not None and high - low + trigger.penalty > limit:
            return high - low + trigger.penalty
        if _AFTER_EVENT.search(text[low:high]):
            price = _ELSEWHERE  # "de start op 1 januari weten we na de uitspraak"
    if beyond_aside(text, date.start, trigger.start):
        return _ELSEWHERE + trigger.penalty
    between = text[low:high]
    price += len(between) + trigger.penalty
    for barrier, weight in BARRIERS:
        price += weight * len(barrier.findall(between))
    price += 45 * sum(1 for other in dates if low <= other.start and other.end <= high)
    return price + 15 * _between(found, low, high)


def _between(found: Sequence[Trigger], low: int, high: int) -> int:
    return sum(1 for other in found if low <= other.start and other.end <= high and other.penalty < 50)


def _is_little(between: str) -> bool:
    between = _RELATIVE.sub("", between)  # "na de bezwaartermijn, die op 3 juni afloopt"
    return "," not in between and all(_LITTLE.fullmatch(word) for word in _WORDS.findall(between))


def names_year(precisions: Sequence[str], linked: Sequence[Trigger | None], index: int) -> bool:
    """Is a date the year of what is bought: "Op 1 maart is de inkoop van jeugdhulp in 2019 gestart"?"""
    return precisions[index] == "year" and any(
        trigger is linked[index] and other == "day" for other, trigger in zip(precisions, linked, strict=True)
    )
