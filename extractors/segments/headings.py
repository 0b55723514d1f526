"""Purchases and parts of them that headings name without a label, or lines that stand as headings do."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from extractors.document import Passage
from extractors.numbers import A_FEW
from extractors.segments.aspects import DECIDED, Parts
from extractors.segments.category import category_of
from extractors.segments.names import Named, is_name, key_of, tidy_name
from extractors.segments.overviews import is_overview
from extractors.segments.prefixed import two_of, without_prefix
from extractors.segments.stamped import stamp_of
from extractors.segments.subjects import NO_SUBJECT, WORDS, subject_of
from extractors.topics import names_group, topic_above, topic_of

if TYPE_CHECKING:
    from extractors.context import Context

_REST = re.compile(r"\s*(?::|\s[-–—]\s|,\s).*$", re.DOTALL)
_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2})*[.)]?\s+")
_BRACKETS = re.compile(r"\s\(.*$", re.DOTALL)
_RUN_IN = re.compile(
    r"(?!(?:Voor|Bij|In|Op|Over|Met|Aan|Wij|We|Er|U|Als|Om) )(?P<name>[A-ZÀ-Þ][^.:!?\n]{3,45})[.:]\s+(?=(?:alleen |uitsluitend |enkel )?[A-ZÀ-Þ0-9])"
)

# "De regio koopt de jeugdhulp opnieuw in." is a sentence of its own, however short.
_SAYS = re.compile(
    r"\b(?:wij|we|u|zij|er|koopt|kopen|besteedt|besteden|betaalt|betalen|kiest|kiezen|zoekt|zoeken|sluit|sluiten|start|starten"
    r"|loopt|lopen|volgt|volgen|komt|komen|krijgt|krijgen|blijft|blijven|geldt|gelden|kent|kennen|gunt|gunnen|wil|willen|verandert|veranderen"
    r"|stopt|stoppen|werkt|werken|valt|vallen|begint|beginnen|eindigt|eindigen|staat|staan|doet|doen|vraagt|vragen|biedt|bieden)\b"
)


# "Crisishulp definitief gegund", "Pleegzorg een jaar langer": what is bought, and the news of it behind.
_NEWS = re.compile(
    r"\s+(?:(?:definitief|voorlopig|opnieuw|toch|nu|weer|alsnog|deels|nog|bijna|ook) )*(?:gegund|ingetrokken|verlengd|uitgesteld|opgeschort|gestart"
    r"|afgerond|vertraagd|geplaatst|gepubliceerd|stopgezet|geschrapt|vervallen|hervat|aanbesteed|(?:ge|onder)tekend|klaar|rond"
    r"|in (?:de (?:steigers|maak|wacht|startblokken)|voorbereiding|dialoog|uitvoering|aantocht)"
    rf"|van start|op de markt|op TenderNed|gesloten|(?:nog )?(?:een|{A_FEW}) (?:jaar|maanden) (?:langer|later|extra|uitgesteld)|vastgesteld)"
    r"(?: (?:aan|tot|per|met|door|op|in)\b.*)?$"
)


_BEFORE_LIST, _RUN_IN_LEVEL = 90, 91
"""Levels for what is no heading by the format but stands as one; behind all real ones."""


def _before_lists(passages: Sequence[Passage]) -> frozenset[int]:
    """Positions of short lines without a full stop right above a list or table: in a letter they are its headings."""
    return frozenset(
        passage.position
        for passage, following in itertools.pairwise(passages)
        if passage.kind in ("paragraph", "mail_body")
        and (following.kind == "list_item" or following.cell is not None)
        and len(passage.text.split()) <= WORDS
        and not passage.text.rstrip().endswith((".", "?", "!", ","))
    )


def items_over_items(passages: Sequence[Passage]) -> frozenset[int]:
    """Positions of items with items below them: "Dagbehandeling" over "Overlegtafel op 25 maart"."""
    return frozenset(
        passage.position
        for passage, following in itertools.pairwise(passages)
        if passage.kind == following.kind == "list_item" and following.level > passage.level
    )


def in_headings(context: Context, within: Sequence[Passage] = ()) -> Iterator[tuple[Named, Passage, int, int, str]]:
    """Headings of one level, two or more, that name kinds of care first of all: each is a purchase of its own.

    "Dyslexie", "Begeleiding thuis: met wie?"; and words that open paragraphs as a heading does: "Gezinshuizen. De
    publicatie gaat niet door". Where labels divide the purchase already, at the places ``within``, only headings of which
    one stands over them all.
    """
    levels: dict[int, list[tuple[str, Passage]]] = {}
    tops = sum(passage.kind == "heading" and passage.level == 1 for passage in context.document.passages)
    before_lists = _before_lists(context.document.passages)
    over_items = items_over_items(context.document.passages)
    known = Parts(context)
    for passage in context.document.passages:
        if passage.kind == "heading" and passage.text != context.document.title and (passage.level > 1 or tops > 2):
            stamp = stamp_of(context, passage)
            title = without_prefix(stamp.name if stamp else passage.text)
            first = _NEWS.sub("", _REST.sub("", title))
            name = subject_of(_BRACKETS.sub("", first)) or subject_of(first) if not NO_SUBJECT.search(first) else None
            if name is not None and category_of(name) is None and known.name_of(name) is None:
                name = None  # "Nieuwsarchief jeugd", "Zo verliep de inkoop Wmo"
            elif name is None and _is_group(context, passage, first):
                name = tidy_name(first)
            if name is not None:
                named = two_of(context, passage, name) or (name,)
                levels.setdefault(passage.level, []).extend((one, passage) for one in named)
        elif passage.position in before_lists or passage.position in over_items:
            first = passage.text.rstrip(" :")
            name = subject_of(first) if not NO_SUBJECT.search(first) else None
            if name is not None:
                levels.setdefault(_BEFORE_LIST, []).append((name, passage))
        elif passage.kind in ("paragraph", "mail_body", "list_item", "notes"):
            match = _RUN_IN.match(passage.text)
            if match is not None and (_SAYS.search(match["name"]) or NO_SUBJECT.search(match["name"])):
                match = None
            name = subject_of(match["name"]) if match is not None else None
            if name is not None:
                levels.setdefault(_RUN_IN_LEVEL, []).append((name, passage))
    for level, found in sorted(levels.items()):
        if len({key_of(name) for name, _ in found}) >= 2:
            if within and not _hold(found, within):
                return
            found += _beside(context, known, found, level)
            parts = list(_below(found, levels, level))
            found += _elsewhere(found, levels, level)
            wholes = {heading for _, passage in parts for heading in passage.heading_path}
            for name, passage in (*found, *parts):
                at = max(0, passage.text.find(name))
                divided = passage.text in wholes or (name, passage) in parts
                yield Named(name, None, None), passage, at, at + len(name), "headings" if divided else ""
            return


def _beside(
    context: Context, parts: Parts, found: Sequence[tuple[str, Passage]], level: int
) -> list[tuple[str, Passage]]:
    """Headings beside those found, at most as many, whose words tell nothing and whose sections tell of a purchase.

    "Thuis verder", over its procedure and dates, where "Dyslexie" and "Pleegzorg" are the other headings; none of a page
    that has headings on roads as well.
    """
    known = {passage.position for _, passage in found}
    beside = []
    for passage in context.document.passages:
        if passage.kind == "heading" and passage.level == level and passage.position not in known:
            if "other" in (topic_of(passage.text), topic_above(passage.heading_path)):
                return []
            name = parts.name_of(_BRACKETS.sub("", _NEWS.sub("", passage.text)))
            section = list(_section(context, passage)) if name and not NO_SUBJECT.search(name) else []
            told = parts.told(section)
            if (
                name
                and told & DECIDED
                and told & _COURSE
                and not is_overview(passage, section, {one for one, _ in found})
            ):
                beside.append((name, passage))
    return beside if len(beside) <= len(found) else []


_COURSE = frozenset(["time", "event", "contract", "status"])
"""What a purchase has besides a way of paying or buying: "Wel of niet verlengen" tells of days alone, an idea of none."""


def _section(context: Context, heading: Passage) -> Iterator[Passage]:
    for passage in context.document.passages[heading.position + 1 :]:
        if heading.text not in passage.heading_path:
            return
        yield passage


_BOUGHT = ("funding_model", "procedure")


def _is_group(context: Context, heading: Passage, first: str) -> bool:
    """Whether a heading names whom is helped ("Gezinnen in scheiding") and the text below tells how that is bought."""
    name = tidy_name(_NUMBER.sub("", first))
    if len(name.split()) > WORDS or not is_name(name) or NO_SUBJECT.search(name) or not names_group(name):
        return False
    for passage in context.document.passages[heading.position + 1 :]:
        if passage.text == heading.text or heading.text not in passage.heading_path:
            return False
        if any(unit.spans(group) for unit in context.units_of[passage.position] for group in _BOUGHT):
            return True
    return False


def _below(
    found: Sequence[tuple[str, Passage]], levels: Mapping[int, Sequence[tuple[str, Passage]]], level: int
) -> Iterator[tuple[str, Passage]]:
    """Headings that part one of those found: "Individueel begeleiden" and "Dagbesteding" under "Begeleiding"."""
    above = {passage.text for _, passage in found}
    parts = [(name, passage) for name, passage in levels.get(level + 1, ()) if above & set(passage.heading_path)]
    if len({key_of(name) for name, _ in parts}) >= 2:
        yield from parts


def _elsewhere(
    found: Sequence[tuple[str, Passage]], levels: Mapping[int, Sequence[tuple[str, Passage]]], level: int
) -> list[tuple[str, Passage]]:
    """Headings of a deeper level that stand under none of those found: two kinds of care under "Vooruitblik"."""
    above = {passage.text for _, passage in found}
    deeper = [
        (name, passage)
        for other, named in levels.items()
        if level < other < _BEFORE_LIST
        for name, passage in named
        if not above & set(passage.heading_path)
    ]
    return deeper if len({key_of(name) for name, _ in deeper}) >= 2 else []


def _hold(found: Sequence[tuple[str, Passage]], within: Sequence[Passage]) -> bool:
    """Whether one heading of those found stands over all the places ``within`` that name percelen: it alone is divided.

    On a page with all purchases of a town "Jeugdhulp met verblijf" has three percelen, "Dyslexiezorg" beside it has none.
    """
    over = [passage for _, passage in found if all(passage.text in place.heading_path for place in within)]
    return len(over) == 1 and not any(place.position == over[0].position for place in within)
