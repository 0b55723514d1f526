"""Places that are built alike and each tell of a part: headings, slides, cards, items and paragraphs with a name in front.

"Thuis sterk" and "Samen leren", each over "Bekostiging", "Procedure" and "Planning"; items "Dichtbij: open house, per uur" and
"Verderop: lumpsum". What the names say does not matter: that the same is told under each of them does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extractors.document import Passage
from extractors.segments.aspects import DECIDED, Parts, aspect_of, marked_in, told_of
from extractors.segments.category import is_care
from extractors.segments.headings import items_over_items
from extractors.segments.names import Named
from extractors.topics import topic_of

if TYPE_CHECKING:
    from extractors.context import Context, Unit

Told = tuple[Named, Passage, int, int, str]
"""The name, its passage, its offsets there, and the group whose names differ from each other."""

_LEAST = 2
_OPENS = re.compile(r"\W*(?P<name>[^\W_][^:.(\n]{2,60}?)\s*(?::|\s[-–—](?=\s)|\s\(|\.(?=\s+[A-ZÀ-Þ0-9]))\s*(?=\S)")
_LABEL = re.compile(r"\W*(?P<label>[^:.\n]{3,50}):")
# Sections that lie beside each other and are ways to choose from, not parts.
_CHOICES = re.compile(
    r"\b(?:opties?|scenario\w*|varianten|alternatie\w*|andere wegen|mogelijkheden|afweging\w*|keuzes|modellen|vormen van|begrip\w*|uitleg|vra(?:ag|gen))\b",
    re.IGNORECASE,
)
_CONTENTS = re.compile(r"inhoud|agenda|programma|vandaag|onderwerpen|welkom|leeswijzer", re.IGNORECASE)
# What an item's rest is a list of: "Gegund zijn:" over the parties themselves.
_PARTIES = re.compile(
    r"\b(?:\w*aanbieders?|\w*partij(?:en)?|partners?|organisaties?|opdrachtnemers?|instellingen|gemeenten)\b[^.]*:?\s*$",
    re.IGNORECASE,
)

# Below a list: "Dit zijn de aanbieders met wie wij een contract hebben."
_TOLD_AFTER = re.compile(
    r"(?:dit|deze|bovenstaande|bovengenoemde|genoemde)\b[^.]{0,30}\b(?:\w*aanbieders|\w*partijen|organisaties|instellingen|gemeenten)\b",
    re.IGNORECASE,
)
_LEVELS = 4


@dataclass(slots=True)
class _Place:
    """A name and what is told under it."""

    passage: Passage
    name: str | None
    start: int
    end: int
    units: list[Unit] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    passages: int = 0
    recurs: bool = False


def in_parallel(context: Context, parts: Parts) -> Iterator[Told]:
    """Names of places that are built alike, of the first kind of place that has two or more."""
    headed = list(_headed(context, parts))
    listed = {
        passage.text.strip(" .;").casefold()
        for passage in context.document.passages
        if passage.kind in ("list_item", "table_cell") and not any(map(_CONTENTS.search, passage.heading_path[-1:]))
    }
    for _, places in headed:
        for place in places:
            place.recurs = place.name is not None and place.name.casefold() in listed
    for group, places in (*headed, *_opened(context, parts)):
        accepted = [place for place in _accepted(places, group) if topic_of(place.name or "") != "other"]
        if len({place.name for place in accepted}) >= _LEAST:
            for place in accepted:
                assert place.name is not None
                yield Named(place.name, None, None), place.passage, place.start, place.end, group


def _accepted(places: Sequence[_Place], group: str) -> list[_Place]:
    named = [place for place in places if place.name is not None]
    if len(named) < _LEAST:
        return []
    # The same labels under each: cards.
    counts: dict[str, int] = {}
    for place in named:
        for label in place.labels:
            counts[label] = counts.get(label, 0) + 1
    shared = {label for label, count in counts.items() if count >= _LEAST}
    cards = [place for place in named if len(place.labels & shared) >= _LEAST or (place.labels & shared & DECIDED)]
    if len(cards) >= _LEAST and 3 * len(cards) >= 2 * len(named) and (shared & DECIDED or len(shared) >= _LEAST):
        return cards
    if group.startswith("headed"):
        return _headed_accepted(named, places)
    told = [
        place for place in named if place.told & DECIDED or {"event", "time"} <= place.told or "parties" in place.told
    ]
    decided = [place for place in told if place.told & DECIDED]
    if 3 * len(told) < 2 * len(places) or len(named) < len(places):
        return []
    if 2 * len(decided) >= len(named):
        return named
    return (
        named
        if len(told) == len(named) and all("parties" in place.told or {"event", "time"} <= place.told for place in told)
        else []
    )


_LINE_LEVEL = 90
_ITEM_LEVEL = 100
_LINE_WORDS = 7


def _stands_as_heading(passage: Passage) -> bool:
    """Whether a short line of its own, or the first of a block of lines, stands as a heading does in mails and plain text."""
    first, _, rest = passage.text.partition("\n")
    if passage.kind not in ("paragraph", "mail_body", "slide") or len(first.split()) > _LINE_WORDS:
        return False
    return not first.rstrip().endswith((".", ",", ";", "?", "!")) and (not rest or _LABEL.match(rest) is not None)


def _headed_accepted(named: Sequence[_Place], places: Sequence[_Place]) -> list[_Place]:
    """Headings without labels: where most are kinds of care all that tell the like, else short sections that tell both."""
    telling = [
        place for place in named if place.told & DECIDED or "parties" in place.told or place.told >= {"event", "time"}
    ]
    caring = sum(is_care(place.name or "") for place in telling)
    if caring >= _LEAST and 2 * caring >= len(telling) and 3 * len(telling) >= 2 * len(places):
        return telling
    whole = [place for place in named if _tells_both(place) and place.passages <= _SHORT]
    others = [place for place in places if place.name is None and place.told & DECIDED]
    phrased = sum(" " in (place.name or "") or is_care(place.name or "") for place in named)
    if len(whole) == len(named) and not others and 2 * phrased >= len(named):
        return list(named)
    # Names that a list, a table or a sentence elsewhere has as well: slides on each of what an earlier slide lists.
    again = [place for place in telling if place.recurs]
    decided = [place for place in again if place.told & DECIDED]
    return again if len(again) >= _LEAST and 3 * len(decided) >= 2 * len(again) else []


def _tells_both(place: _Place) -> bool:
    """Whether a section tells how its part is paid or bought, and one thing more of it."""
    return bool(place.told & DECIDED) and len(place.told & _OF_PARTS) >= _LEAST


_OF_PARTS = DECIDED | {"contract", "parties", "time", "status"}
_SHORT = 4
"""Passages of a section on a part of the purchase; a chapter has more."""


def _headed(context: Context, parts: Parts) -> Iterator[tuple[str, list[_Place]]]:
    """Headings of one level under one heading, and lines that stand as such, with all that stands below each."""
    groups: dict[str, list[_Place]] = {}
    stack: list[tuple[int, _Place]] = []
    top = context.document.title  # in a PDF without one the first heading
    levels = Counter(passage.level for passage in context.document.passages if passage.kind == "heading")
    over_items = items_over_items(context.document.passages)
    for passage in context.document.passages:
        if passage.kind == "list_item" and passage.position in over_items:
            place = _heading(context, passage, parts)
            while stack and stack[-1][0] >= _ITEM_LEVEL + passage.level:
                stack.pop()
            groups.setdefault(f"headed/items/{passage.level}/{'/'.join(passage.heading_path)}", []).append(place)
            stack.append((_ITEM_LEVEL + passage.level, place))
            continue
        if passage.kind != "list_item" and passage.cell is None:
            while stack and stack[-1][0] >= _ITEM_LEVEL:
                stack.pop()
        if _stands_as_heading(passage) and _LABEL.match(passage.text) is None:
            place = _heading(context, passage, parts)
            if place.name is not None:
                while stack and stack[-1][0] >= _LINE_LEVEL:
                    stack.pop()
                groups.setdefault(f"headed/{_LINE_LEVEL}/{'/'.join(passage.heading_path)}", []).append(place)
                stack.append((_LINE_LEVEL, place))
                if "\n" in passage.text:
                    _take(place, passage, parts)
                continue
        if passage.kind == "heading":
            while stack and stack[-1][0] >= passage.level:
                stack.pop()
            aspect = aspect_of(passage.text)
            if aspect is not None:
                for _, place in stack:
                    place.labels.add(aspect)
            if (passage.text != top or levels[passage.level] > _LEAST) and not any(
                _CHOICES.search(heading) for heading in passage.heading_path[-1:]
            ):
                place = _heading(context, passage, parts)
                groups.setdefault(f"headed/{passage.level}/{'/'.join(passage.heading_path)}", []).append(place)
                stack.append((passage.level, place))
            continue
        for _, place in stack[-2:]:
            _take(place, passage, parts)
    yield from groups.items()


def _heading(context: Context, passage: Passage, parts: Parts) -> _Place:
    first = passage.text.split("\n")[0]
    name = parts.name_of(first)
    start = max(0, passage.text.find(name)) if name else 0
    if name is not None and marked_in(context, passage, 0, len(first)):
        name = None
    return _Place(passage, name, start, start + len(name or ""))


def _take(place: _Place, passage: Passage, parts: Parts) -> None:
    """Add what a passage below the name tells: its labels, and its marks."""
    place.told |= parts.told([passage])
    place.passages += 1
    if passage.cell is not None:
        labels = passage.cell.row_headers or passage.cell.column_headers
        place.labels |= {aspect for label in labels if (aspect := aspect_of(label)) is not None}
        return
    for line in passage.text.split("\n"):
        match = _LABEL.match(line)
        aspect = aspect_of(match["label"]) if match is not None else None
        if aspect is not None:
            place.labels.add(aspect)


def _opened(context: Context, parts: Parts) -> Iterator[tuple[str, list[_Place]]]:
    """Items of one list, paragraphs of one section and lines of one passage that open with a name."""
    groups: dict[str, list[_Place]] = {}
    run = 0
    before: Passage | None = None
    for passage in context.document.passages:
        if before is not None and before.kind == "list_item" != passage.kind and _TOLD_AFTER.match(passage.text):
            for level in range(_LEVELS):
                groups.pop(f"opened/{run}/{level}", None)
        if passage.cell is not None or passage.kind == "heading":
            before = passage
            continue
        if before is None or before.kind != passage.kind or before.heading_path != passage.heading_path:
            run += 1
        before = passage
        if "\n" in passage.text and _stands_as_block(passage):
            place = _heading(context, passage, parts)
            place.told = set(told_of(context.units_of[passage.position], place.end))
            if place.name is not None:
                groups.setdefault(f"opened/blocks/{'/'.join(passage.heading_path)}", []).append(place)
        elif "\n" in passage.text:
            groups[f"opened/lines/{passage.position}"] = list(_lines(context, passage, parts))
        elif passage.kind == "list_item":
            if not _PARTIES.search(context.intros.get(passage.position, "")) and not _of_parties(passage):
                groups.setdefault(f"opened/{run}/{passage.level}", []).append(_opening(context, passage, 0, parts))
        else:
            place = _opening(context, passage, 0, parts)
            if place.name is not None:  # prose may stand between them
                groups.setdefault(f"opened/{passage.kind}/{'/'.join(passage.heading_path)}", []).append(place)
    yield from groups.items()


def _stands_as_block(passage: Passage) -> bool:
    """Whether a line of its own heads the sentences of a block, as in a mail."""
    first, _, rest = passage.text.partition("\n")
    return (
        passage.kind in ("paragraph", "mail_body")
        and len(first.split()) <= _LINE_WORDS
        and first[-1:].isalpha()
        and rest.rstrip().endswith(".")
    )


def _of_parties(passage: Passage) -> bool:
    return bool(passage.heading_path) and _PARTIES.search(passage.heading_path[-1]) is not None


def _lines(context: Context, passage: Passage, parts: Parts) -> Iterator[_Place]:
    start = 0
    for line in passage.text.split("\n"):
        if line.strip():
            yield _opening(context, passage, start, parts)
        start += len(line) + 1


def _opening(context: Context, passage: Passage, begin: int, parts: Parts) -> _Place:
    """What opens a line of the passage, and what the rest of the line tells; without a name where none opens it."""
    end = passage.text.find("\n", begin)
    end = len(passage.text) if end < 0 else end
    match = _OPENS.match(passage.text, begin, end)
    name = parts.name_of(match["name"]) if match is not None else None
    if match is None or name is None or marked_in(context, passage, match.start("name"), match.end("name")):
        return _Place(passage, None, begin, begin)
    start = max(match.start("name"), passage.text.find(name, begin))
    place = _Place(passage, name, start, start + len(name))
    place.told = set(told_of(context.units_of[passage.position], match.end(), end))
    return place
