"""Products: what is bought within a segment, from a row or column of products, a segment's "omvat", and product codes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.fact import Fact
from extractors.segments.names import split_enumeration

if TYPE_CHECKING:
    from extractors.context import Context, Unit

NAME = "products"
_HEADER = re.compile(
    r"^(?:(?:in te kopen|gecontracteerde|onderliggende|bijbehorende) )?(?:product(?:en)?|productgroep(?:en)?|zorgproducten|zorgvorm(?:en)?"
    r"|diensten|vormen van (?:jeugd)?hulp|onderdelen|inhoud)"
    r"(?:\s*\(.*\))?\s*:?$",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"^(?:(?:in te kopen|gecontracteerde) )?(?:producten|productgroepen|zorgproducten|zorgvormen|vormen van (?:jeugd)?hulp)\s*:?$",
    re.IGNORECASE,
)
"""Narrower than a cell's header: "Inhoud" above a list is a table of contents."""
_INTRO = re.compile(
    r"(?:volgende|onderstaande) (?:zorg)?(?:producten|vormen van (?:jeugd)?hulp|diensten|productgroepen|hulpvormen)|(?:producten|zorgvormen|diensten)\s*:?\s*$",
    re.IGNORECASE,
)
_BULLET = re.compile(r"(?:^|\n|;)\s*(?:[-•*·–]\s+)?|\s[•·]\s+|\s-\s(?=[A-Z(])")
_OMVAT = re.compile(
    r"(?:(?:segment|perceel|lot|cluster)\s[^.]{0,60}?|(?:dit|het) (?:segment|perceel))\s(?:omvat|bestaat uit|betreft|bevat)\s"
    r"(?:de (?:producten|zorgvormen|volgende \w+)\s*:?\s*)?(?P<names>[^.]+)",
    re.IGNORECASE,
)
_COMPRISES = re.compile("omvat|bestaat|betreft|bevat")  # the verbs of the expression above, in lower-case text
_HOLDS_CODE = re.compile(r"\d\d[A-Z]\d\d")
_CODE = re.compile(
    r"(?<![\w-])(?P<code>\d{2}[A-Z]\d{2})(?![\w-])\s*[-:–(]?\s*(?P<name>[A-Z(][\w()&/\-]*(?:\s*\([^)]*\)\w*)?"
    r"(?:\s+(?!(?:en|én|of)\s+\d{2}[A-Z]\d{2})(?:\([^)]*\)|[a-zà-ÿ][\w()&/\-]*|[A-Z][\w()&/\-]*)){0,6})?"
)
_CARE = re.compile(
    r"hulp|zorg|ggz|begeleid|behandel|diagnos|verblijf|crisis|dag(?:bested|behand)|logeren|wonen|dyslexie|jeugdbesch|reclass|gezin|pleeg|groep|individu|therap|opvang|onderwijs|aanbod|product|forens|screening|consult|vervoer|triage",
    re.IGNORECASE,
)
_NOISE = re.compile(
    r"^(?:\(nieuw\)\s*|\d+\s+(?=\w+ (?:product|zorgproduct)\b))|[\s,;.]+$|\s*\b(?:en|of)$", re.IGNORECASE
)
_STOP = re.compile(
    r"^(?:volgt|betreft|zie|nog|n\.?v\.?t|idem|conform|geen|wordt|worden|de inkoop|alle)\b", re.IGNORECASE
)


def find(context: Context) -> Iterator[Fact]:
    """Products of cells, list items and sentences."""
    if not context.about_procurement:
        return
    for unit in context.units:
        yield from _coded(context, unit)
        if unit.passage.kind == "list_item" and _INTRO.search(context.intros.get(unit.passage.position, "")):
            yield from _named(context, unit, unit.start, unit.text.split(":")[0], "list", 0.75)
        elif (
            unit.passage.kind == "list_item"
            and unit.passage.heading_path
            and _HEADING.match(unit.passage.heading_path[-1])
        ):
            yield from _named(context, unit, unit.start, unit.text.split(":")[0], "heading_list", 0.75)
        if unit.passage.cell is None and _COMPRISES.search(unit.folded.lower()):
            match = _OMVAT.search(unit.folded)
            if match is not None:
                yield from _enumerated(context, unit, match)
    for passage in context.document.passages:
        cell = passage.cell
        if cell is None or cell.is_header:
            continue
        header = next((h for h in (*cell.row_headers, *cell.column_headers) if _HEADER.match(h.strip())), None)
        if header is not None and context.units_of[passage.position]:
            yield from _in_cell(context, context.units_of[passage.position])


def _in_cell(context: Context, units: tuple[Unit, ...]) -> Iterator[Fact]:
    """The lines of a cell in a row or column of products: "- Dagbehandeling", "- Logeren"."""
    passage = units[0].passage
    begin = 0
    for match in [*_BULLET.finditer(passage.text), None]:
        stop = match.start() if match is not None else len(passage.text)
        if stop > begin:
            unit = next((unit for unit in units if unit.start <= begin < unit.end), units[-1])
            yield from _named(context, unit, begin, passage.text[begin:stop], "cell", 0.85, (0, len(passage.text)))
        begin = match.end() if match is not None else begin


def _enumerated(context: Context, unit: Unit, match: re.Match[str]) -> Iterator[Fact]:
    """ "Het perceel Licht omvat ambulante begeleiding, dyslexiezorg en diagnostiek"."""
    names = match["names"]
    parts = split_enumeration(names)
    if len(parts) < 2:
        return
    cursor = match.start("names")
    for part in parts:
        if "(" in part and len(part.split()) > 7:
            part = part[: part.index("(")].rstrip()  # "Jeugd-ggz (diagnostiek, basis en specialistisch)" is Jeugd-ggz
        if len(part.split()) > 7 or not _CARE.search(part):
            break
        at = unit.folded.find(part, cursor)
        cursor = at + len(part)
        yield from _named(context, unit, unit.start + at, unit.text[at : at + len(part)], "sentence", 0.65)


def _coded(context: Context, unit: Unit) -> Iterator[Fact]:
    """ "43B11 Logeren": a code of the iJw list with its name behind it."""
    if _HOLDS_CODE.search(unit.folded) is None:
        return
    found = [match for match in _CODE.finditer(unit.folded) if match["name"] is not None]
    coded = (unit.start + found[0].start(), unit.start + found[-1].end()) if found else None
    for match in found:
        name = _cut_clause(match["name"])
        start = unit.start + match.start("code")
        end = unit.start + match.start("name") + len(name)
        yield from context.facts(
            NAME,
            unit,
            {"product": unit.passage.text[unit.start + match.start("name") : end], "product_code": match["code"]},
            rule="code",
            confidence=0.9,
            extractor=NAME,
            start=start,
            end=end,
            segments=context.segments_of(unit, start, coded),
        )


def _cut_clause(name: str) -> str:
    """A name ends before the clause goes on: "Logeren is onvoldoende" is Logeren."""
    return re.split(r"\s(?:is|zijn|wordt|worden|en|én|of|voor|die|dat|per|tegen|blijkt|was)\s", name)[0].rstrip(" .,;:")


def _named(
    context: Context,
    unit: Unit,
    start: int,
    written: str,
    rule: str,
    confidence: float,
    within: tuple[int, int] | None = None,
) -> Iterator[Fact]:
    """A product by its name, without bullets and stops around it. ``within``: the stretch that names products alone."""
    offset = len(written) - len(written.lstrip(" -•*·–\n"))
    name = written[offset:]
    while (found := _NOISE.search(name)) is not None and found.group():
        if found.start() == 0:
            offset += found.end()
            name = name[found.end() :]
        else:
            name = name[: found.start()]
    if (
        not name
        or len(name.split()) > 14
        or _STOP.match(name)
        or (not _CARE.search(name) and not (rule == "cell" and name[:1].isupper()))
    ):
        return
    if re.search(r"\b(?:wordt|worden|zijn|is|hebben|heeft|kunnen|moeten)\b", name):
        return
    begin = start + offset
    yield from context.facts(
        NAME,
        unit,
        {"product": name, "product_code": None},
        rule=rule,
        confidence=confidence,
        extractor=NAME,
        start=begin,
        end=begin + len(name),
        segments=context.segments_of(unit, begin, within or (begin, begin + len(name))),
    )
