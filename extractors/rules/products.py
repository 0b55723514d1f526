"""Products: what is bought within a segment, from a row or column of products, a segment's "omvat", and product codes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.document import Passage
from extractors.fact import Fact, Segment
from extractors.products.codes import code_alone, coded_alone_or_named, coded_in, overlaps
from extractors.products.comprised import comprised, enumerates
from extractors.products.headers import ASKS, HEADER, LOOSE, lists_products
from extractors.products.lists import HEADING, INTRO, opens, owner, unpriced
from extractors.products.tables import LINE, care_columns, paired_codes, parts_of_segment
from extractors.products.told import (
    CARE,
    Enumerated,
    bare,
    bracketed,
    in_asides,
    only_care,
    told_in,
    told_of,
)
from extractors.segments.names import split_enumeration
from extractors.text import fold

if TYPE_CHECKING:
    from extractors.context import Context, Unit

NAME = "products"
_BULLET = re.compile(r"(?:^|\n|;)\s*(?:[-•*·–]\s+)?|\s[•·]\s+|\s-\s(?=[A-Z(])")
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
        if coded_alone_or_named(unit.passage.text) and unit.passage.kind == "list_item":
            pass  # "Behandelgroep (44A08)": found by its code
        elif unit.passage.kind == "list_item" and INTRO.search(context.intros.get(unit.passage.position, "")):
            yield from _named(context, unit, unit.start, unit.text.split(":")[0], "list", 0.75)
        elif (
            unit.passage.kind == "list_item"
            and unit.passage.heading_path
            and HEADING.match(unit.passage.heading_path[-1])
        ):
            yield from _named(context, unit, unit.start, unit.text.split(":")[0], "heading_list", 0.75)
        yield from _told(context, unit)
    yield from _lists(context)
    caring = {table_id: care_columns(context, grid) for table_id, grid in context.grids.items()}
    for passage in context.document.passages:
        cell = passage.cell
        if cell is not None:
            yield from _parts_in_cell(context, passage)
        if cell is None or (cell.is_header and (not cell.column_headers or _code_beside(context, passage) is None)):
            continue
        header = next((h for h in (*cell.row_headers, *cell.column_headers) if HEADER.match(h.strip())), None)
        by_content = not cell.is_header and (
            cell.column in caring[cell.table_id] or bool(paired_codes(context, passage))
        )
        if (
            (header is None and not by_content)
            or not context.units_of[passage.position]
            or coded_alone_or_named(passage.text)
        ):
            continue
        if passage.position in context.inventory.in_cell and _code_beside(context, passage) is None:
            continue  # the part itself, under "Hulpvorm"
        if header is not None and _heads_descriptions(context, passage, header.strip()):
            continue
        yield from _in_cell(context, context.units_of[passage.position])


def _heads_descriptions(context: Context, passage: Passage, header: str) -> bool:
    """Whether a cell under ``header`` tells what a part is rather than names products, line by line."""
    loosely = LOOSE.match(header) is not None and not _of_segments_or_codes(context, passage)
    return loosely or (ASKS.match(header) is not None and not lists_products(passage.text))


def _of_segments_or_codes(context: Context, passage: Passage) -> bool:
    if _code_beside(context, passage) is not None:
        return True
    assert passage.cell is not None
    grid, known = context.grids[passage.cell.table_id], context.inventory.in_cell
    if any(other.position in known for other in grid.row(passage.cell.row) if other is not passage):
        return True
    return lists_products(passage.text) and any(
        other.position in known for other in grid.column(passage.cell.column) if other is not passage
    )


_LISTED = re.compile(
    r"(?:[a-zà-ÿ]|[A-ZÀ-Þ][\w-]*(?: [a-zà-ÿ][\w-]*)*,\s[a-zà-ÿ])[^.;:\n]*(?:,[^.;:\n]*)+|[A-ZÀ-Þ][\w-]*(?: [a-zà-ÿ][\w-]*)*, [a-zà-ÿ][^.;:,\n]*"
)


def _in_cell(context: Context, units: tuple[Unit, ...]) -> Iterator[Fact]:
    """The lines of a cell in a row or column of products: "- Dagbehandeling", "- Logeren"."""
    passage = units[0].passage
    paired = paired_codes(context, passage)
    if paired:
        for line, own in zip(
            (line for line in LINE.finditer(passage.text) if line.group().strip()), paired, strict=True
        ):
            unit = next((unit for unit in units if unit.start <= line.start() < unit.end), units[-1])
            yield from _named(
                context, unit, line.start(), line.group(), "cell_code", 0.9, (0, len(passage.text)), code=own
            )
        return
    code = _code_beside(context, passage)
    if code is not None:
        yield from _named(context, units[0], 0, passage.text, "cell_code", 0.9, (0, len(passage.text)), code=code)
        return
    if _LISTED.fullmatch(passage.text):
        # "gezinshuizen, pleegzorg en logeren": small letters, so that the commas part products, not one product's name
        yield from _parts(context, units[0], passage.text)
        return
    begin = 0
    for match in [*_BULLET.finditer(passage.text), None]:
        stop = match.start() if match is not None else len(passage.text)
        if stop > begin:
            unit = next((unit for unit in units if unit.start <= begin < unit.end), units[-1])
            yield from _named(context, unit, begin, passage.text[begin:stop], "cell", 0.85, (0, len(passage.text)))
        begin = match.end() if match is not None else begin


def _parts_in_cell(context: Context, passage: Passage) -> Iterator[Fact]:
    """The parts of a segment that stand under its name in its own cell."""
    parts = parts_of_segment(context, passage)
    for start, end in parts:
        unit = next((one for one in context.units_of[passage.position] if one.start <= start < one.end), None)
        if unit is not None:
            yield from context.facts(
                NAME,
                unit,
                {"product": passage.text[start:end], "product_code": None},
                rule="cell_lines",
                confidence=0.75,
                extractor=NAME,
                start=start,
                end=end,
                segments=(context.inventory.in_cell[passage.position],),
            )


def _parts(context: Context, unit: Unit, text: str) -> Iterator[Fact]:
    cursor = 0
    for part in split_enumeration(text):
        at = text.find(part, cursor)
        cursor = at + len(part)
        yield from _named(context, unit, at, part, "cell", 0.8, (0, len(text)))


def _told(context: Context, unit: Unit) -> Iterator[Fact]:
    """ "Dit segment omvat A, B en C"; "A, B en C." as the first words under a segment's name."""
    passage, text = unit.passage, unit.folded
    if len(text) < 8 or text.rstrip().endswith("?"):
        return
    coded = [one.stretch for one in coded_in(text) if one.name is not None]
    told = list(told_in(text)) if passage.kind != "heading" else []
    if not told and "(" in text and passage.kind in ("heading", "list_item", "table_cell", "slide"):
        in_brackets = bracketed(text)
        of_head = context.inventory.of_header(in_brackets[0]) if in_brackets is not None else ()
        if in_brackets is not None and len(of_head) == 1:
            yield from _enumerated(context, unit, in_brackets[1], of_head)
            return
    if not told and passage.kind != "heading":
        for head, one in told_of(text):
            own = context.inventory.of_header(head)
            if len(own) == 1:
                yield from _enumerated(context, unit, one, own)
                return
    if "(" in text and passage.kind in ("paragraph", "mail_body", "notes"):
        mentions = context.inventory.mentions(text)
        for at, one in in_asides(text):
            named = next((mention for mention in mentions[::-1] if at - 2 <= mention.end <= at), None)
            if named is not None:
                yield from _enumerated(context, unit, one, (named.segment,))
    for found in told:
        within = (unit.start + found.within[0], unit.start + found.within[1])
        if coded:  # "Hieronder vallen gezinshuizen (44A09) en pleegzorg plus": the one with a code is found by it
            apart = tuple(name for name in found.names if not overlaps(name, coded))
            if len(apart) == len(found.names):
                continue
            found = Enumerated(apart, found.within, found.rule)
        yield from _enumerated(context, unit, found, context.segments_of(unit, within[0], within))
    if not told and len(text) < 260 and ("," in text or " en " in text):
        own = opens(context, unit)
        found_bare = bare(text) if own and not _is_name(context, text) else None
        if not own and (own := _described(context, unit)):
            found_bare = enumerates(text)
        if found_bare is not None and coded:
            found_bare = Enumerated(
                tuple(name for name in found_bare.names if not overlaps(name, coded)), found_bare.within, "bare"
            )
        if found_bare is not None:
            yield from _enumerated(context, unit, found_bare, own)
        elif not coded and passage.kind != "heading" and passage.cell is None:
            found_within = comprised(text)
            # under a segment's heading "alle begeleiding en behandeling" is care at large, be it the name of another
            segments = own or (context.segments_of(unit, unit.start) if found_within is not None else ())
            if found_within is not None and len(segments) == 1:
                yield from _enumerated(context, unit, found_within, segments)


def _described(context: Context, unit: Unit) -> tuple[Segment, ...]:
    """The segment of which a cell says what it is, in its first sentence: "Wat is het | Begeleiding en logeren. Ook ..."."""
    cell = unit.passage.cell
    if cell is None or unit.start > 0:
        return ()
    header = next((h.strip() for h in (*cell.row_headers, *cell.column_headers) if HEADER.match(h.strip())), None)
    if header is None or not _heads_descriptions(context, unit.passage, header):
        return ()
    segments = context.segments_of(unit)
    return segments if len(segments) == 1 else ()


def _is_name(context: Context, text: str) -> bool:
    """Whether most of a line is the name of a segment: "B Verblijf en wonen"."""
    mentions = context.inventory.mentions(text, header=True)
    return 2 * sum(mention.end - mention.start for mention in mentions) > len(text)


def _lists(context: Context) -> Iterator[Fact]:
    """Lists of kinds of care under a segment's name, without words that say so: "Perceel 1 Ambulant", "- Begeleiding"."""
    group: list[Passage] = []
    for passage in (*context.document.passages, None):
        same = passage is not None and passage.kind == "list_item"
        last = group[-1] if group else None
        if passage is not None and same and (last is None or _of_one_list(last, passage)):
            group.append(passage)
            continue
        yield from _list(context, group)
        group = [passage] if same and passage is not None else []


def _of_one_list(one: Passage, other: Passage) -> bool:
    return one.heading_path == other.heading_path and one.level == other.level


def _list(context: Context, items: list[Passage]) -> Iterator[Fact]:
    if len(items) < 2 or not only_care([unpriced(fold(item.text)) for item in items]):
        return
    segments = owner(context, items[0])
    if len(segments) != 1:
        return
    for item in items:
        for unit in context.units_of[item.position][:1]:
            end = len(unpriced(unit.folded))
            found = Enumerated(((0, end),), (0, end), "list")
            yield from _enumerated(context, unit, found, segments)


def _enumerated(context: Context, unit: Unit, found: Enumerated, segments: tuple[Segment, ...]) -> Iterator[Fact]:
    """The items of an enumeration as products of ``segments``; none where they are segments themselves."""
    if not segments and (context.segments or found.rule != "sentence" or not _PURCHASE.search(unit.folded)):
        return
    known = {segment.name.casefold() for segment in context.segments}
    names = [unit.text[start:end] for start, end in found.names]
    own = " ".join(segment.name for segment in segments).casefold()
    if sum(name.casefold() in known for name in names) * 2 > len(names):
        return
    if found.rule != "brackets" and all(name.casefold() in own for name in names):
        return
    for (start, end), name in zip(found.names, names, strict=True):
        yield from context.facts(
            NAME,
            unit,
            {"product": name, "product_code": None},
            rule=found.rule,
            confidence=_TOLD_CONFIDENCE[found.rule],
            extractor=NAME,
            start=unit.start + start,
            end=unit.start + end,
            segments=segments,
        )


# What a purchase without parts comprises: "De opdracht omvat schoonmaakhulp, wasverzorging en regie"
_PURCHASE = re.compile(r"(?<!\w)(?:de|deze|onze) (?:opdracht|inkoop|aanbesteding)(?!\w)", re.IGNORECASE)
_TOLD_CONFIDENCE = {"sentence": 0.65, "colon": 0.6, "bare": 0.6, "brackets": 0.7, "list": 0.65}


def _coded(context: Context, unit: Unit) -> Iterator[Fact]:
    """ "43B11 Logeren", "Logeren (43B11)": a code of the iJw list with its name."""
    if unit.folded.rstrip().endswith("?"):
        return  # "Hoort 45A04 (begeleiding) bij perceel 1?" states nothing
    found = [coded for coded in coded_in(unit.folded) if coded.name is not None]
    if not found:
        return
    same = _same_codes(context, unit)
    within = (unit.start + found[0].stretch[0], unit.start + found[-1].stretch[1])
    for coded in found:
        assert coded.name is not None
        start, end = (unit.start + place for place in coded.stretch)
        end += unit.passage.text[end : end + 1] == ")"
        name = unit.passage.text[unit.start + coded.name[0] : unit.start + coded.name[1]]
        yield from context.facts(
            NAME,
            unit,
            {"product": name, "product_code": coded.code},
            rule="code",
            confidence=0.9,
            extractor=NAME,
            start=start,
            end=end,
            segments=tuple(
                dict.fromkeys((*(context.segments_of(unit, start, within) or _asked(context, unit)), *same))
            ),
        )


_SAME = re.compile(r"dezelfde (?:product)?(?:codes?|producten)", re.IGNORECASE)


def _same_codes(context: Context, unit: Unit) -> tuple[Segment, ...]:
    """Segments of a later sentence that says their codes are the same: "Voor perceel 2 gelden dezelfde codes"."""
    if not _SAME.search(unit.whole):
        return ()
    later = [
        one for one in context.units_of[unit.passage.position] if one.start > unit.start and _SAME.search(one.folded)
    ]
    return tuple(segment for one in later for segment in context.segments_of(one))


def _asked(context: Context, unit: Unit) -> tuple[Segment, ...]:
    """Segments of the question in the same row of a table of questions: "Welke codes horen bij perceel 1?"."""
    cell = unit.passage.cell
    if cell is None:
        return ()
    for other in context.grids[cell.table_id].row(cell.row):
        if "?" in other.text and other is not unit.passage:
            for one in context.units_of[other.position]:
                if "?" in one.folded and (found := context.segments_of(one)):
                    return found
    return ()


def _code_beside(context: Context, passage: Passage) -> str | None:
    """The code in another cell of the row, of a table with one product a row: "45A04 | Begeleiding individueel | 67,80"."""
    assert passage.cell is not None
    row = context.grids[passage.cell.table_id].row(passage.cell.row)
    codes = [code for other in row if (code := code_alone(other.text)) is not None]
    return codes[0] if len(codes) == 1 else None


def _named(
    context: Context,
    unit: Unit,
    start: int,
    written: str,
    rule: str,
    confidence: float,
    within: tuple[int, int] | None = None,
    *,
    code: str | None = None,
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
        or (not CARE.search(name) and not (rule.startswith("cell") and (name[:1].isupper() or code)))
    ):
        return
    if re.search(r"\b(?:wordt|worden|zijn|is|hebben|heeft|kunnen|moeten)\b", name):
        return
    begin = start + offset
    yield from context.facts(
        NAME,
        unit,
        {"product": name, "product_code": code},
        rule=rule,
        confidence=confidence,
        extractor=NAME,
        start=begin,
        end=begin + len(name),
        segments=context.segments_of(unit, begin, within or (begin, begin + len(name))),
    )
