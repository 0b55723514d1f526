"""Parts of a purchase by where they are: "Stadsdeel Noord: Vlonder en Riet", "Vlonder (West)", a heading "Gebied 2: Zuidrand".

An area is a part where each has its own parties: a list of who works where, or headings over such lists. Of a list of opening
hours per district the areas are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.segments.names import CODE, Named, code_of
from extractors.segments.naming import Naming

if TYPE_CHECKING:
    from extractors.context import Context
    from extractors.document import Passage

AREA = (
    r"(?:stadsde(?:el|len)|stadsgebied(?:en)?|(?:deel|werk|woon)?gebied(?:en)?|wijk(?:en)?|buurt(?:en)?"
    r"|rayons?|subregio(?:'s)?|districten|district|kern(?:en)?)"
)
"""Words that label an area."""
# As in: Stadsdelen Centrum en Zuid: Vlonder · Hele stad: Riet · Overige wijken: Dal
_ITEM = re.compile(
    rf"(?:{AREA} (?:(?P<code>{CODE})(?=[ :.-]))?\s?[:.-]?\s?(?P<name>(?-i:[A-ZÀ-Þ'])[^:;\n]{{1,50}}?)|(?P<rest>(?:de )?(?:hele|overige|gehele|rest van de)"
    rf" (?:stad|gemeente|regio|{AREA})))(?:, (?:met|ook|inclusief|en) [^:\n]{{2,50}})?\s?(?::|\s[-–])\s+(?=['A-Za-zÀ-Þ])",
    re.IGNORECASE,
)
_HEADING = re.compile(
    rf"{AREA} (?:(?P<code>{CODE})(?=[ :.-]))?\s?[:.-]?\s?(?P<name>(?-i:[A-ZÀ-Þ'])[^:;\n]{{1,50}})", re.IGNORECASE
)
# As in: Vlonder (West) · Riet (Oost, ook Tuindorp)
_BEHIND = re.compile(
    r"[^()\n]{2,80} \((?P<name>(?-i:[A-ZÀ-Þ'])[\w' /-]{2,40}?)(?:,? (?:ook|met|en ook|inclusief) [^()]{2,40})?\)\.?"
)
_OF_PARTIES = re.compile(
    r"aanbieder|partij|organisatie|leverancier|vervoerder|gegund|gunning|contract|opdracht|partner|\bwie\b.{0,30}\b(?:waar|wat|levert|werkt|komt)\b"
    r"|bedrijven|instelling|onderneming",
    re.IGNORECASE,
)
_BY_AREA = re.compile(rf"\b{AREA}\b|\bwaar\b|\bper (?:gemeente|regio)\b", re.IGNORECASE)
_OTHER = re.compile(
    r"spreekuur|inloop|informatie(?:avond|bijeenkomst)|bijeenkomst|openingstijd|contactpersoon|adres|locatie",
    re.IGNORECASE,
)


def in_areas(context: Context) -> Iterator[Naming]:
    """Every area that heads an item or stands behind its names, and headings of areas, where at least two do so."""
    for items in _lists(context):
        around = f"{context.intros.get(items[0].position, '')} {' '.join(items[0].heading_path)}"
        if _OTHER.search(around) or not _OF_PARTIES.search(around):
            continue
        before = [(passage, match) for passage in items if (match := _ITEM.match(passage.text)) is not None]
        if len(before) > 1 and 2 * len(before) >= len(items):
            yield from _named(before, items[0].position)
            continue
        behind = [(one, match) for one in items if (match := _BEHIND.fullmatch(one.text.split("\n")[0])) is not None]
        if len(behind) > 1 and 2 * len(behind) >= len(items) and _BY_AREA.search(around):
            yield from _named(behind, items[0].position)
    headings = [
        (passage, match)
        for passage in context.document.passages
        if passage.kind == "heading" and (match := _HEADING.fullmatch(passage.text.strip())) is not None
    ]
    if len({passage.text for passage, _ in headings}) > 1:
        yield from _named(headings, headings[0][0].position)


def _lists(context: Context) -> Iterator[list[Passage]]:
    """The lists of the document, each as its items of the first level."""
    items: list[Passage] = []
    for passage in context.document.passages:
        if passage.kind == "list_item":
            items += [passage] if passage.level == 0 or not items else []
        elif items:
            yield items
            items = []
    if items:
        yield items


def _named(found: list[tuple[Passage, re.Match[str]]], first: int) -> Iterator[Naming]:
    for passage, match in found:
        groups = match.groupdict()
        group = "name" if groups.get("name") else "rest"
        name = match[group].strip(" .,-")
        code = code_of(groups["code"]) if groups.get("code") else None
        yield Naming(
            Named(name, code, None), passage.position, match.start(group), match.end(group), "list", f"area/{first}"
        )
