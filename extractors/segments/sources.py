"""Where a document names its segments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractors.document import Passage
from extractors.segments.category import category_of
from extractors.segments.names import (
    CODE,
    CODED,
    HEAD,
    LABEL,
    LABELLED,
    PLURAL,
    Named,
    code_of,
    is_name,
    key_of,
    parse_head,
    scheme_of,
    split_enumeration,
    tidy_name,
)
from extractors.structure import Grid

if TYPE_CHECKING:
    from extractors.context import Context, Unit


@dataclass(frozen=True, slots=True)
class Naming:
    """One place that names a segment: offsets in the passage's text; names of one ``group`` differ from each other."""

    named: Named
    passage: int
    start: int
    end: int
    source: str
    group: str | None = None


_HEADER = re.compile(
    rf"^(?:naam (?:van het )?|nummer )?(?:{LABEL})(?:\s*(?:/|en)\s*(?:{LABEL}|onderdeel|product(?:groep)?|omschrijving))?(?:\s*(?:nummer|nr\.?|naam))?$",
    re.IGNORECASE,
)
_NAME_HEADER = re.compile(
    r"^(?:omschrijving|naam|titel|beschrijving|onderdeel|inhoud|zorgvorm|benaming)$", re.IGNORECASE
)


def namings(context: Context) -> Iterator[Naming]:
    """Every naming, the weightiest source first."""
    for grid in context.grids.values():
        yield from _in_table(grid)
    short = [passage for passage in context.document.passages if passage.kind in ("heading", "list_item", "table_cell")]
    for passage in short:
        yield from _in_head(passage)
    yield from _in_lists(context)
    labelled = False
    for unit in context.units:
        if LABELLED.search(unit.folded):
            labelled = True
            yield from _in_sentence(unit)
    if labelled:
        for unit in context.units:
            yield from _of_purchase(unit)


def _in_table(grid: Grid) -> Iterator[Naming]:
    """Columns headed "Perceel" and rows that begin with "Segment"."""
    for number in range(min(grid.rows, 3)):
        row = grid.row(number)
        bare = [cell for cell in row if _HEADER.match(cell.text.strip())]
        if len(bare) >= 2 and len(bare) == len(row) and number + 1 < grid.rows:
            yield from _cells(grid.row(number + 1), bare[0].text, f"{grid.table_id}/{number}")
            return
        if row and _HEADER.match(row[0].text.strip()) and number == 0 and len(row) > 2:
            names = row[1:]
            if not any(_looks_like_header(cell.text) for cell in names):
                yield from _cells(names, row[0].text, f"{grid.table_id}/{number}")
                return
    for column in range(grid.columns):
        cells = grid.column(column)
        if not cells or not _HEADER.match(cells[0].text.strip()):
            continue
        beside = grid.at.get((0, column + 1))
        if beside is not None and _NAME_HEADER.match(beside.text.strip()):
            yield from _coded_rows(grid, column, cells[0].text)
        else:
            yield from _cells(cells[1:], cells[0].text, f"{grid.table_id}|{column}")
        return


_COLUMN_WORDS = re.compile(
    r"(?:bekostiging|procedure|aanbested|planning|datum|status|aanbieder|omschrijving|naam|product|contract|looptijd|start|publicatie"
    r"|tarief|aantal|inschrijv|gunning|financiering|toelichting)",
    re.IGNORECASE,
)


def _looks_like_header(text: str) -> bool:
    """A header's word beside "Perceel" tells that the segments stand below, not beside."""
    return bool(_COLUMN_WORDS.match(text.strip()))


def _cells(cells: list[Passage], label: str, group: str) -> Iterator[Naming]:
    for cell in cells:
        text = cell.text.strip()
        named = parse_head(text)
        if named is None:
            coded = CODED.match(text)
            code, name = (coded["code"], coded["name"]) if coded else (None, text)
            if (
                coded
                and len(coded["code"]) == 1
                and coded["code"].isupper()
                and not re.match(rf"{CODE}\s*[.:)\-]", text)
            ):
                code, name = None, text
            name = tidy_name(name.split("\n")[0] if len(name) > 130 else name)
            if re.fullmatch(CODE, text):
                named = Named(f"{_singular(label)} {code_of(text)}", code_of(text), scheme_of(label))
            elif is_name(name):
                named = Named(name, code_of(code), scheme_of(label))
        if named is not None:
            yield Naming(named, cell.position, 0, len(cell.text), "table", group)


def _singular(label: str) -> str:
    scheme = scheme_of(label) or "perceel"
    return scheme.capitalize()


def _coded_rows(grid: Grid, column: int, label: str) -> Iterator[Naming]:
    """A column of codes with their names in the next one: "Perceel | Omschrijving"."""
    for row in range(1, grid.rows):
        code, name = grid.at.get((row, column)), grid.at.get((row, column + 1))
        if code is None or name is None:
            continue
        number = re.search(rf"(?:^|\s)({CODE})$", code.text.strip())
        tidied = tidy_name(name.text.split("\n")[0])
        if number and is_name(tidied):
            named = Named(tidied, code_of(number[1]), scheme_of(label))
            yield Naming(named, name.position, 0, len(name.text), "table", f"{grid.table_id}|{column}")


def _in_head(passage: Passage) -> Iterator[Naming]:
    """Headings, items and cells that begin with a label."""
    if not HEAD.match(passage.text) or len(passage.text) > 400:
        return
    first = passage.text.split("\n")[0]
    if passage.kind != "heading" and len(first) > 160:
        first = re.split(r"[:;.(]\s", first)[0]
    if len(first) > 160:
        return
    named = parse_head(first)
    if named is not None:
        yield Naming(named, passage.position, 0, len(first), "heading" if passage.kind == "heading" else "item")


_LIST_INTRO = re.compile(
    r"(?<!\w)(?:de |\w+ |volgende )*(?P<label>percelen|segmenten|kavels|clusters|loten|lots)(?!\w)[^.]*:?\s*$",
    re.IGNORECASE,
)


def _in_lists(context: Context) -> Iterator[Naming]:
    """Items of a list that "De opdracht is verdeeld in de volgende percelen:" introduces."""
    group: str | None = None
    for passage in context.document.passages:
        if passage.kind != "list_item" or passage.level > 0:
            if passage.kind != "list_item":
                group = None
            continue
        intro = context.intros.get(passage.position, "").strip()
        match = _LIST_INTRO.search(intro) if intro.endswith(":") else None
        if match is None or re.search(
            r"aanbieder|partij|gegund|gecontracteerd|eisen|vragen", match.group(), re.IGNORECASE
        ):
            continue
        if parse_head(passage.text) is not None:
            continue
        group = group or f"list/{passage.position}"
        first = re.split(r"[:;(.\n]\s?|\s-\s", passage.text)[0]
        name = tidy_name(first)
        marker = re.match(rf"({CODE})[.):]?$", passage.marker)
        if is_name(name) and len(name.split()) <= 8:
            named = Named(name, code_of(marker[1]) if marker else None, scheme_of(match["label"]))
            yield Naming(named, passage.position, 0, len(first.rstrip()), "list", group)


_CARE = (
    r"(?:jeugdhulp|jeugdzorg|zorg|hulp|ggz|begeleiding|behandeling|diagnostiek|verblijf|pleegzorg|crisis\w*|dagbehandeling|dagbesteding"
    r"|gezinsvormen|gezinshuizen|logeren|wonen|jeugdbescherming|jeugdreclassering|dyslexie\w*|ondersteuning|onderwijs\w*)"
)
_LOWER = rf"(?:(?:[a-zà-ÿ]+-)?[a-zà-ÿ]+(?:e|ige|ische)\s+){{0,3}}(?:[a-zà-ÿ-]*{_CARE})(?!\w)(?:\s+(?:met|in|zonder|op)\s+[a-zà-ÿ]+)?"
_CAPITAL = (
    r"[A-ZÀ-Þ][\wÀ-ÿ&/\-]*(?:\s+(?:(?:in|en|&|met|van|voor|de|het|zonder|op)\s+){0,2}(?:[A-ZÀ-Þ(][\wÀ-ÿ&/\-)]*|"
    + _CARE
    + r"(?!\w)))*"
)
_ONE = re.compile(
    rf"(?<!\w)(?P<label>{LABEL})\s+(?P<code>{CODE}(?!\w))?\s*[:\-(]?\s*[\"']?(?P<name>(?-i:{_CAPITAL})|(?-i:{_LOWER}))?",
    re.IGNORECASE,
)
_MANY = re.compile(
    r"(?<!\w)(?P<label>percelen|segmenten|clusters|kavels)(?:\s*\([^)]*\))?(?P<colon>\s*:)?\s+(?P<names>[^.;:!?\n]*)",
    re.IGNORECASE,
)


def _in_sentence(unit: Unit) -> Iterator[Naming]:
    text = unit.folded
    many = _MANY.search(text)
    if many is not None:
        yield from _enumerated(unit, many)
    for match in _ONE.finditer(text):
        label = match["label"]
        if PLURAL.search(label) or (match["name"] is None and match["code"] is None):
            continue
        if match["name"] is None and not (match["code"] or "x")[0].isdigit() and not (match["code"] or "").isupper():
            continue
        yield from _single(unit, match)


def _single(unit: Unit, match: re.Match[str]) -> Iterator[Naming]:
    name, code = match["name"] or "", code_of(match["code"])
    begin = match.start("name") if name else match.start("code")
    parts = split_enumeration(name) if " en " in name else [name]
    if len(parts) > 1 and not all(part[:1].isupper() for part in parts):
        parts = [name]
    for part in parts:
        tidied = tidy_name(part)
        if tidied and is_name(tidied) and key_of(tidied):
            named = Named(tidied, code, scheme_of(match["label"]))
        elif code is not None and not tidied:
            named = Named(f"{match['label'].capitalize()} {code}", code, scheme_of(match["label"]))
        else:
            continue
        start = unit.start + (unit.folded.find(part, begin) if part else begin)
        yield Naming(named, unit.passage.position, start, start + len(part or match["code"]), "sentence")


def _enumerated(unit: Unit, many: re.Match[str]) -> Iterator[Naming]:
    """ "de segmenten Ambulant, Crisis en Forensisch", "twee percelen: complexe jeugdhulp en enkelvoudige jeugdhulp"."""
    parts = _rejoined(many["names"], split_enumeration(re.split(r"\s+\((?:pdf|docx?)", many["names"])[0]))
    named: list[tuple[str, str]] = []
    for part in parts:
        whole = re.match(_CAPITAL, part) or re.match(_LOWER, part)
        name = tidy_name(
            part if many["colon"] and is_name(part) and len(part.split()) <= 6 else whole.group() if whole else ""
        )
        if not name or not is_name(name) or not key_of(name):
            break
        named.append((part, name))
        if not many["colon"] and len(name) < len(tidy_name(part)):
            break
    if len(named) < 2:
        return
    group = f"enumeration/{unit.index}"
    cursor = many.start("names")
    for part, name in named:
        start = unit.folded.find(part, cursor)
        cursor = start + len(part)
        inside = part.find(name)
        begin = unit.start + start + max(0, inside)
        yield Naming(
            Named(name, None, scheme_of(many["label"])),
            unit.passage.position,
            begin,
            begin + len(name),
            "enumeration",
            group,
        )


def _rejoined(whole: str, parts: list[str]) -> list[str]:
    """Among names with a capital, one without goes on with the name before: "Wonen, Dagbesteding en dagbehandeling"."""
    if not parts or not parts[0][:1].isupper() or not any(part[:1].isupper() for part in parts[1:]):
        return parts
    joined: list[str] = []
    cursor = 0
    for part in parts:
        at = whole.find(part, cursor)
        if joined and part[:1].islower() and re.search(r"\ben\s+$", whole[:at]):
            begin = whole.rfind(joined[-1], 0, at)
            joined[-1] = whole[begin : at + len(part)]
        else:
            joined.append(part)
        cursor = at + len(part)
    return joined


_PURCHASE = re.compile(rf"(?<!\w)[Aa]anbesteding(?:en)?\s+(?P<names>{_CAPITAL}(?:(?:,\s+|\s+en\s+){_CAPITAL})*)")


def _of_purchase(unit: Unit) -> Iterator[Naming]:
    """Where a document speaks of segments, a purchase named after its care is one too: "de aanbesteding Wmo Begeleiding"."""
    for match in _PURCHASE.finditer(unit.folded):
        cursor = match.start("names")
        for part in split_enumeration(match["names"]):
            at = unit.folded.find(part, cursor)
            cursor = at + len(part)
            name = tidy_name(re.split(r"\s(?:regio|gemeente|gemeenten|per|waarvan|die)\s", part)[0])
            if is_name(name) and key_of(name) and category_of(name) is not None:
                begin = unit.start + at
                yield Naming(Named(name, None, None), unit.passage.position, begin, begin + len(name), "purchase")
