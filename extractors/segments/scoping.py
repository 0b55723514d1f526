"""Which segments a fact is about: its sentence, its cell's headers, the list's introduction, the headings above, the paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.fact import Segment
from extractors.scope import law_of
from extractors.segments.inventory import Inventory, Mention
from extractors.segments.names import HEAD, LABEL
from extractors.text import fold

if TYPE_CHECKING:
    from extractors.context import Context, Unit
    from extractors.document import Passage

Segments = tuple[Segment, ...]

_TOGETHER = re.compile(
    r"^[\s,;/&()\"']*(?:en|of|alsook|alsmede|evenals|als|zowel|het|de|voor|in|op|binnen|perceel|percelen|segment|segmenten"
    r"|jeugdhulp|jeugdzorg|hulp|zorg|[\s,;/&])*$"
)
_ASIDE = re.compile(
    r"(?:in combinatie met|samen met|tegelijk met|net als(?: bij| voor| in)?|evenals(?: bij| voor)?|samenhang met|hangt samen met|vergelijkbaar met"
    r"|in tegenstelling tot|anders dan(?: bij| voor)?|behalve(?: voor| bij)?|met uitzondering van|exclusief|naast)"
    r"\s+(?:het |de )?(?:perceel|percelen|segment|segmenten)?\s*$",
    re.IGNORECASE,
)
"""Words before a segment that say the sentence is about another: "in combinatie met het segment Crisis"."""
_EXCEPT = re.compile(
    r"(?:behalve(?: voor| bij| in| op)?|met uitzondering van|uitgezonderd|exclusief|op .{2,20} na,? )"
    r"\s*(?:het |de )?(?:perceel|percelen|segment|segmenten)?\s*$",
    re.IGNORECASE,
)
"""Words before a segment that say the sentence is about all others: "is gegund, behalve voor perceel 5"."""
_ALL = re.compile(
    r"(?<!\w)(?:alle|beide|elk|ieder|de(?:ze)? (?:twee|drie|vier|vijf|zes|zeven|acht)) (?:percelen|segmenten|perceel|segment|delen|onderdelen|kavels"
    r"|clusters)(?!\w)",
    re.IGNORECASE,
)
"""Words for the whole: "Voor beide segmenten geldt" under the heading of one of them."""
_OTHERS = re.compile(
    r"(?<!\w)(?<!als voor de )(?<!als bij de )(?<!als in de )(?<!naast de )(?<!evenals de )"
    r"(?:andere|overige|resterende) (?:twee |drie |vier |vijf |zes )?(?:percelen|segmenten|perceel|segment|kavels)(?!\w)",
    re.IGNORECASE,
)
"""Words for all segments but those that were spoken of just before: "Op de twee andere percelen blijven wij"."""
_ABOUT_PARTS = re.compile(rf"(?<!\w){LABEL}(?!\w)", re.IGNORECASE)
_EVERY = re.compile(r"alle(?:maal)?(?: percelen| segmenten)?", re.IGNORECASE)
_SUBJECT = re.compile(r"\W*(?:onderwerp|betreft|betreffende|inzake)\b", re.IGNORECASE)
_HEAD = 14
"""Passages of a letter's head."""
_WHOLE = re.compile(r"(?<!\w)(?:percelen|segmenten|kavels|clusters|alle |totaal|gehele|overall)", re.IGNORECASE)
"""Words that speak of the whole purchase: what was said of a part before does not hold on."""
_SECTION = 2
_TOP = 8
_ANSWER = 2
"""Paragraphs of an answer below its question."""
_STATEMENT = re.compile(
    r"(?<!\w)(?:is|zijn|wordt|worden|heeft|hebben|gaat|gaan|start|starten|kan|kunnen)(?!\w)|[!?]\s*$"
)
"""A heading that says something ("De aanbesteding Crisis is gepubliceerd!") is no title for the text below it."""


def segments_of(context: Context, unit: Unit, at: int | None, within: tuple[int, int] | None = None) -> Segments:
    """See ``Context.segments_of``."""
    inventory = context.inventory
    if not inventory.segments:
        return ()
    short = unit.passage.kind in ("heading", "table_cell", "list_item") and unit.end - unit.start < 160
    mentions = inventory.mentions(unit.folded, header=short)
    if within is not None:
        begin, end = within[0] - unit.start, within[1] - unit.start
        mentions = [mention for mention in mentions if mention.end <= begin or mention.start >= end]
    excepted = [mention for mention in mentions if _EXCEPT.search(unit.folded[: mention.start])]
    if excepted and (at is None or at - unit.start < excepted[0].start):
        rest = _all_but(inventory, excepted)
        others = [mention for mention in mentions if mention not in excepted and mention.segment in rest]
        return _nearest(others, unit.folded, None if at is None else at - unit.start) if others else rest
    main = [mention for mention in mentions if not _ASIDE.search(unit.folded[: mention.start])]
    if not main and _OTHERS.search(unit.folded):
        told = _of_paragraph(context, unit) or _of_introduction(context, unit) or _of_headings(inventory, unit)
        return tuple(segment for segment in inventory.segments if segment not in told) if told else ()
    every = _ALL.search(unit.folded) if not main else None
    if every is not None:
        told = _of_paragraph(context, unit) or _of_headings(inventory, unit) if "eide" in every.group() else ()
        return told if len(told) == 2 else ()
    if main:
        return _nearest(main, unit.folded, None if at is None else at - unit.start)
    around = (
        _of_cell(context, unit)
        or _of_introduction(context, unit)
        or _of_headings(inventory, unit)
        or _of_paragraph(context, unit)
    )
    around = (
        around
        or _of_question(context, unit)
        or _of_law(context, unit)
        or _of_title(context)
        or _of_subject_line(context, unit)
        or _of_section(context, unit)
        or _of_only(context, unit)
    )
    if around or not mentions:
        return around
    return _nearest(mentions, unit.folded, None if at is None else at - unit.start)


def _all_but(inventory: Inventory, excepted: list[Mention]) -> Segments:
    """All segments but those of a ``behalve``; where a part is excepted its whole is, and of a whole its parts."""
    codes = {mention.segment.code for mention in excepted}
    names = {mention.segment.name for mention in excepted}
    return tuple(
        segment
        for segment in inventory.segments
        if segment.name not in names and (segment.parent is None or segment.parent not in codes)
    )


def _of_cell(context: Context, unit: Unit) -> Segments:
    """Headers of its column, then of its row; where a table has none, the cells above it or before it that name a segment."""
    cell, inventory = unit.passage.cell, context.inventory
    if cell is None:
        return ()
    own = inventory.in_cell.get(unit.passage.position)
    if own is not None:
        return (own,)
    by_code = _of_code_column(context, unit)
    if by_code:
        return by_code
    for headers in (cell.column_headers, cell.row_headers):
        found = tuple(dict.fromkeys(segment for header in headers for segment in inventory.of_header(header)))
        if found:
            return _parts_first(found)
    of_row = _of_code_cell(context, unit)
    if of_row:
        return of_row
    grid = context.grids[cell.table_id]
    columns = range(cell.column, cell.column + cell.column_span)
    above = [
        _first_named(inventory, [grid.at.get((row, column)) for row in range(cell.row - 1, -1, -1)])
        for column in columns
    ]
    before = _first_named(inventory, [grid.at.get((cell.row, column)) for column in range(cell.column - 1, -1, -1)])
    found = tuple(dict.fromkeys(segment for segment in above if segment is not None)) or ((before,) if before else ())
    return found or (inventory.of_header(cell.caption) if cell.caption else ())


def _parts_first(found: Segments) -> Segments:
    """Without the wholes of which a part is there too: a row headed "4. Verblijf" and "4a Gezinshuis" is about the latter."""
    wholes = {segment.parent for segment in found if segment.parent is not None}
    return tuple(segment for segment in found if segment.code is None or segment.code not in wholes)


def _of_code_column(context: Context, unit: Unit) -> Segments:
    """Under headers that are but codes ("1 | 2 | 3a | 3b"), two or more of them known: the segment of that code."""
    cell = unit.passage.cell
    assert cell is not None
    known = [context.inventory.of_code(header) for header in cell.column_headers]
    if not any(known):
        return ()
    heads = {header for headers in context.grids[cell.table_id].headed_columns for header in headers}
    if sum(context.inventory.of_code(header) is not None for header in heads) < 2:
        return ()
    return tuple(segment for segment in known if segment is not None)


def _of_code_cell(context: Context, unit: Unit) -> Segments:
    """Segments by the cell of the same row, under a header "Percelen" or "Voor welk segment", that holds codes: "1, 3 en 4"."""
    cell = unit.passage.cell
    assert cell is not None
    for other in context.grids[cell.table_id].row(cell.row):
        if other.cell is None or other.cell.is_header or other.position == unit.passage.position:
            continue
        if any(_ABOUT_PARTS.search(header) for header in other.cell.column_headers):
            if _EVERY.fullmatch(other.text.strip()):
                return context.inventory.segments
            found = context.inventory.of_codes(other.text) or context.inventory.of_header(other.text)
            if found:
                return found
    return ()


def _first_named(inventory: Inventory, cells: list[Passage | None]) -> Segment | None:
    return next(
        (inventory.in_cell[cell.position] for cell in cells if cell and cell.position in inventory.in_cell), None
    )


def _of_introduction(context: Context, unit: Unit) -> Segments:
    """The paragraph above a list: its end counts first ("Voor perceel 2 zijn gegund:"), then the whole of it."""
    intro = context.intros.get(unit.passage.position, "")
    found = context.inventory.of_header(intro) if intro else ()
    if found:
        return found
    above = context.introducing.get(unit.passage.position)
    return context.inventory.of_header(above.text) if above is not None else ()


def _of_headings(inventory: Inventory, unit: Unit) -> Segments:
    """The nearest heading that names segments.

    An outer heading that names several is divided by the headings below it, so it holds for the text directly under it
    alone; and it does not reach below a heading that turns to the other law ("Wmo" under "Gunning jeugdhulp").
    """
    law = None
    for depth, heading in enumerate(unit.passage.heading_path[::-1]):
        if not HEAD.match(heading) and _STATEMENT.search(heading) and len(heading.split()) > 6:
            found: Segments = ()
        else:
            found = inventory.of_header(heading)
        if found and (depth == 0 or len(found) == 1) and law in (None, "both", law_of(heading)):
            return found
        law = law or law_of(heading)
    return ()


def _of_paragraph(context: Context, unit: Unit) -> Segments:
    """What the sentences before it in its paragraph speak of: "De aanbesteding Crisis is gegund. Het contract start ..."."""
    if unit.passage.kind in ("heading", "table_cell"):
        return ()
    for earlier in reversed(context.units_of[unit.passage.position]):
        if earlier.index < unit.index:
            mentions = context.inventory.mentions(earlier.folded)
            if mentions:
                return tuple(dict.fromkeys(mention.segment for mention in mentions))
    return ()


def _of_question(context: Context, unit: Unit) -> Segments:
    """What the question above it asks of: "Krijgen aanbieders in perceel 2 een vast bedrag?" over its answer."""
    if unit.passage.kind in ("heading", "table_cell"):
        return ()
    for position in range(unit.passage.position - 1, unit.passage.position - _ANSWER - 1, -1):
        above = context.units_of.get(position, ())
        if not above or above[-1].passage.heading_path != unit.passage.heading_path:
            return ()
        if above[-1].folded.rstrip().endswith("?"):
            found = dict.fromkeys(
                mention.segment for one in above for mention in context.inventory.mentions(one.folded)
            )
            return tuple(found)
    return ()


def _of_title(context: Context) -> Segments:
    """The one segment that the document's title names: "Nota van inlichtingen perceel 2", "Gunning beschermd thuis"."""
    mentions = context.inventory.mentions(fold(context.document.title or ""), header=True)
    named = tuple(dict.fromkeys(mention.segment for mention in mentions))
    return named if len(named) == 1 else ()


def _of_section(context: Context, unit: Unit) -> Segments:
    """The one segment of which the paragraphs just above spoke, under the same heading, where nothing turns to another."""
    if unit.passage.kind in ("heading", "table_cell") or _WHOLE.search(unit.folded):
        return ()
    told: dict[Segment, None] = {}
    for position in range(unit.passage.position - 1, unit.passage.position - _SECTION - 1, -1):
        above = context.units_of.get(position, ())
        if not above or above[0].passage.heading_path != unit.passage.heading_path:
            break
        for one in above:
            told |= dict.fromkeys(mention.segment for mention in context.inventory.mentions(one.folded))
    return tuple(told) if len(told) == 1 else ()


def _of_only(context: Context, unit: Unit) -> Segments:
    """What the whole purchase is of, where title or first lines say so: "Gunning aanbesteding dagbesteding ouderen"."""
    segments = context.inventory.segments
    if len(segments) != 1:
        return ()
    naming = context.first_naming(segments[0])
    return segments if naming.source == "told" and naming.passage <= min(_TOP, unit.passage.position) else ()


def _of_subject_line(context: Context, unit: Unit) -> Segments:
    """The one segment that a letter is about: "Betreft: gunning perceel 2 Begeleiding jeugd"; not for its head itself."""
    if unit.passage.position <= _HEAD or unit.passage.cell is not None:
        return ()
    for passage in context.document.passages[:_HEAD]:
        headed = passage.cell is not None and any(_SUBJECT.match(header) for header in passage.cell.row_headers)
        for line in passage.text.split("\n"):
            if headed or _SUBJECT.match(line):
                named = dict.fromkeys(
                    mention.segment for mention in context.inventory.mentions(fold(line), header=True)
                )
                if len(named) == 1:
                    return tuple(named)
    return ()


def _of_law(context: Context, unit: Unit) -> Segments:
    """On a page about both laws, what is said under the one that has a single segment is about that segment.

    A page with four segments jeugdhulp and a purchase "Wmo begeleiding": below the heading "Wmo" all is about the latter.
    """
    laws = [(segment, law_of(segment.name)) for segment in context.inventory.segments]
    under_wmo = [segment for segment, law in laws if law == "wmo"]
    if len(under_wmo) != 1 or len(laws) < 2:
        return ()
    return (under_wmo[0],) if context.scope_of(unit) == "wmo" else ()


def _nearest(mentions: list[Mention], text: str, at: int | None) -> Segments:
    """The group of segments named together that stands nearest to ``at``: "Ambulant en Crisis" is one group."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        if groups and _TOGETHER.match(text[groups[-1][-1].end : mention.start].casefold()):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    chosen = groups[0] if at is None else min(groups, key=lambda group: _distance(group, at, text))
    return tuple(dict.fromkeys(mention.segment for mention in chosen))


def _distance(group: list[Mention], at: int, text: str) -> float:
    """Characters between; a clause's end between them counts as much as a line."""
    start, end = group[0].start, group[-1].end
    if start <= at <= end:
        return 0
    between = text[end:at] if end < at else text[at:start]
    if end < at and text[end : end + 1] == ")" and text[max(0, start - 1) : start] == "(":
        return len(between) + 200  # "Kompas (perceel 1), Linde (perceel 2)": brackets belong to the name before them
    return len(between) + 80 * len(re.findall(r"[;:]|, (?:terwijl|en voor|maar|waarbij)| en voor ", between))
