"""What a date that stands alone is the date of: the label beside it in a table's row, above it, or on the next line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from weakref import WeakKeyDictionary

from extractors.components.dates import dates_in
from extractors.context import Context, Unit
from extractors.dates.period import DateWords
from extractors.document import Passage
from extractors.events.cards import headed
from extractors.events.edges import OF_STEPS, STARTS, STOPS, contract_edge
from extractors.events.labelled import Label, event_of_words
from extractors.events.triggers import triggers
from extractors.events.worded import event_of_kinds
from extractors.fact import Segment
from extractors.structure import Grid
from extractors.text import fold

# What may stand beside a date without making it a sentence: weekday, time, brackets, "uiterlijk", "vanaf", "week"
_FILLER = re.compile(
    r"\b(?:uiterlijk|vanaf|per|op|in|tot|en|met|t/m|v[oó][oó]r|voor|uur|om|circa|ca\.?|eind|begin|medio"
    r"|datum|planning|streefdatum|n\.?t\.?b\.?"
    r"|(?:(?:dit|dat|eerst|eerder) )?was|geweest|gewijzigd|nieuw|verplaatst|inmiddels|afgerond|gereed"
    r"|van|de|het|rond|omstreeks|deadline|onder voorbehoud|voorlopig)\b|\d{1,2}[.:]\d\d|\d{1,2}(?=\s*uur)|[^\w\s]|\s+",
    re.IGNORECASE,
)
_LABEL_WORDS = 14
_WIDE = 5
_PAIR = 2
# "Start | Einde" over a row "Dialoog": the two words together name the event
_EDGE = re.compile(
    r"^\W*(?:start|begin|aanvang|einde?|eind|sluiting|afronding|uiterste|ingang|publicatie)\w*\W*$", re.IGNORECASE
)


def is_bare(unit: Unit, words: tuple[DateWords, ...]) -> bool:
    """Does the unit hold nothing but dates (and a time, a weekday)?"""
    if not words:
        return False
    text, rest, at = unit.folded, [], 0
    for date in words:
        rest.append(text[at : date.start - unit.start])
        at = date.end - unit.start
    rest.append(text[at:])
    return not _FILLER.sub("", " ".join(rest)).strip()


def labels_of(context: Context, unit: Unit) -> Iterator[Label]:
    """Texts that may name the event of a date which stands alone in ``unit``, the likeliest first."""
    if unit.passage.cell is not None:
        yield from _cell_labels(context, unit)
        return
    yield from _line_labels(context, unit)


def cell_labels(context: Context, unit: Unit) -> Iterator[Label]:
    """Headers of the row and column of a cell, for a cell that has words of its own but none of an event."""
    cell = unit.passage.cell
    if cell is None:
        return
    columns = [fold(header) for header in cell.column_headers[::-1]]
    rows = [fold(header) for header in cell.row_headers[::-1]]
    steps = _names_steps(context, _grid(context, cell.table_id))
    for header in columns if steps else ():
        yield Label(header, "column", of_steps=True)
    for header in (*rows, *columns):
        yield Label(header, "column")


# As in: Wanneer begint de overeenkomst? · Vraag 4: tot welke datum kunnen wij inschrijven?
_ASKS_WHEN = re.compile(
    r"\bwanneer\b|welke (?:datum|dag|termijn|maand)|hoe lang|start|ingang|deadline|uiterlijk|voorzien|gepland|planning",
    re.IGNORECASE,
)


# "Ja, op 27 juni", "Nee, dat kon tot 2 mei": the date of what was asked
_YES_NO = re.compile(r"\W*(?:ja|nee|klopt|inderdaad)\b", re.IGNORECASE)
# "U vroeg wanneer de aanbesteding start."
_ASKED_WHEN = re.compile(r"\b(?:vraag|vroeg(?:en)?|vragen|weten)\b[^.;]{0,20}\bwanneer\b", re.IGNORECASE)
# "Wanneer begint het?": in questions on a purchase that is the contract
_ITS_START = re.compile(
    r"^\W*(?:en )?(?:per |vanaf )?wanneer (?:begint|start|gaat) (?:het|dit|dat|die|ze) ?(?:in|van start)?\W*$",
    re.IGNORECASE,
)


def asked(context: Context, unit: Unit) -> Iterator[Label]:
    """The question that ``unit`` answers: in the cell left of it, in the sentence before it, or as its heading."""
    cell = unit.passage.cell
    questions: list[str] = []
    if cell is not None:
        row = _grid(context, cell.table_id).row(cell.row)
        questions += [fold(other.text) for other in row if other.cell and other.cell.column < cell.column][::-1]
    else:
        if unit.index:
            questions.append(context.units[unit.index - 1].folded)
        questions += [fold(heading) for heading in unit.passage.heading_path[-1:]]
    for question in questions:
        asks = question.rstrip().endswith("?")
        if (asks and (_ASKS_WHEN.search(question) or _YES_NO.match(unit.folded))) or _ASKED_WHEN.search(question):
            yield Label(_ITS_START.sub("ingang contract", question), "question")


# "met wie wij contracten hebben, en tot wanneer"; "wanneer die afspraken aflopen"
_RUNS_OUT = re.compile(
    r"(?:contract|overeenkomst|afspraken)\w*\b[^.;]{0,120}?\b(?:aflo(?:op|pen|opt)|lopen af|tot wanneer|eindigen|einddatum|lopen tot|looptijd)",
    re.IGNORECASE,
)
_ENDS_LINE = re.compile(r"\b(?:tot|tot en met|t/m)\s*$", re.IGNORECASE)
_LISTED_REACH = 16


def listed(context: Context, unit: Unit) -> Iterator[Label]:
    """In a list of contracts a line "Stichting X, tot en met 31 december" gives the last day of one."""
    dates = _dates(context, unit)
    if unit.passage.kind not in ("list_item", "paragraph") or len(dates) != 1 or len(unit.text.split()) > _LABEL_WORDS:
        return
    before, after = unit.folded[: dates[0].start - unit.start], unit.folded[dates[0].end - unit.start :]
    if not _ENDS_LINE.search(before) or after.strip(" .;,)"):
        return
    near = context.units[max(0, unit.index - _LISTED_REACH) : unit.index]
    if any(_RUNS_OUT.search(other.folded) for other in near):
        yield Label("einddatum contract", "line")


def _grid(context: Context, table_id: str) -> Grid:
    return context.grids[table_id]


def _cell_labels(context: Context, unit: Unit) -> Iterator[Label]:
    cell = unit.passage.cell
    assert cell is not None
    for other in context.units_of[unit.passage.position]:
        if abs(other.index - unit.index) == 1 and not _dates(context, other):
            yield Label(other.folded, "line", other)
    grid = _grid(context, cell.table_id)
    beside = list(_beside(context, unit, grid))
    columns = [fold(header) for header in cell.column_headers[::-1]]
    if _names_steps(context, grid):
        yield from (Label(header, "column", of_steps=True) for header in columns)
        yield from _contract_edge(grid, tuple(columns))
    else:
        edges = [header for header in columns if _EDGE.match(header)]
        yield from (Label(f"{header} {label.text}", "edge", label.unit) for header in edges for label in beside)
        yield from _contract_edge(grid, tuple(columns))
    yield from beside
    if len(beside) == _PAIR:  # "17 juni | college | stelt bestek vast"
        yield Label(" ".join(label.text for label in beside), "row")
    path = " \n ".join(unit.passage.heading_path)
    yield from _contract_edge(grid, (*columns, *(fold(header) for header in cell.row_headers[::-1])), path)
    for header in (*columns, *(fold(header) for header in cell.row_headers[::-1])):
        yield Label(header, "column")
    if not columns:
        above = [other for other in grid.column(cell.column) if other.cell and other.cell.row < cell.row]
        if above and not _only_dates(context, above[0]):
            yield Label(fold(above[0].text), "column")


def _beside(context: Context, unit: Unit, grid: Grid) -> Iterator[Label]:
    """The cells of the row that may say what happens: left of the date the nearest first, then right of it.

    In a wide table the cells of a row stand for segments, not for steps: only those before its first date are labels.
    """
    cell = unit.passage.cell
    assert cell is not None
    left: list[Passage] = []
    right: list[Passage] = []
    for other in grid.row(cell.row):
        if other.cell is None or other.position == unit.passage.position:
            continue
        if _only_dates(context, other):
            if grid.columns > _WIDE:
                break
        elif other.cell.column < cell.column:
            left.append(other)
        elif grid.columns <= _WIDE:
            right.append(other)
    for other in (*left[::-1], *right):
        text = fold(other.text)
        units = context.units_of[other.position]
        if len(text.split()) <= 3 * _LABEL_WORDS and units:
            yield Label(text, "row", units[0])


_steps: WeakKeyDictionary[Context, dict[str, bool]] = WeakKeyDictionary()


def _names_steps(context: Context, grid: Grid) -> bool:
    """Do the columns stand for steps ("Perceel | Publicatie | Inschrijving tot | Gunning"), so that a row is of a segment?

    Where the first cells of the rows name as many steps, the columns stand for something else: "Stap | Inschrijving | Gunning"
    over rows "start" and "einde" does not occur, "Fase | Perceel 1 | Perceel 2" does. Where no row names one, a single header
    that does is enough: "Segment | Procedure | Bekendmaking | Start".
    """
    known = _steps.setdefault(context, {})
    if grid.table_id not in known:
        headers = {fold(header) for headers in grid.headed_columns for header in headers}
        columns = {header for header in headers if event_of_words(header, True)}
        edges = {header for header in headers - columns if _is_step(header)}
        first = {fold(passage.text) for passage in grid.column(0)} - headers if columns or edges else set()
        rows = {text for text in first if len(text.split()) <= _LABEL_WORDS and event_of_words(text)}
        named = (len(columns) >= 2 and len(columns) >= len(rows)) or (len(columns | edges) > 0 and not rows)
        known[grid.table_id] = named and not any(OF_STEPS.search(header) for header in headers)
    return known[grid.table_id]


def _is_step(header: str) -> bool:
    """Does a header name a step, or one of both ends of what the rows stand for: "Bekendmaking", "Ingang", "Einde"?"""
    if len(header.split()) > _STEP_WORDS:
        return False
    return (
        STARTS.match(header) is not None or STOPS.match(header) is not None or event_of_kinds(header.lower()) in _STEPS
    )


_STEP_WORDS = 5
_STEPS = frozenset(
    {"publication", "submission_deadline", "questions_deadline", "selection", "provisional_award", "final_award"}
    | {"contract_start", "contract_end", "extension", "implementation_start", "dialogue_start", "dialogue_end"}
)


def _contract_edge(grid: Grid, headers: tuple[str, ...], around: str = "") -> Iterator[Label]:
    """ "Start" and "Einde" say of what: in a table of segments and their contracts, of the contracts."""
    edge = contract_edge(headers, " \n ".join((*grid.headers, around)))
    if edge is not None:
        yield Label(edge, "column")


def _only_dates(context: Context, passage: Passage) -> bool:
    units = context.units_of[passage.position]
    return bool(units) and all(is_bare(unit, _dates(context, unit)) for unit in units)


def _dates(context: Context, unit: Unit) -> tuple[DateWords, ...]:
    return tuple(words for words in dates_in(unit.span.doc) if unit.start <= words.start and words.end <= unit.end)


def _line_labels(context: Context, unit: Unit) -> Iterator[Label]:
    """The other line of its own item; else the line after the date, or before it: whichever the list is made of."""
    yield from headed(context, unit)
    own = [
        other
        for other in context.units_of[unit.passage.position]
        if not is_bare(other, _dates(context, other))
        and not (_OWN_LABEL.match(unit.folded) and _OTHER_LABEL.match(other.folded))
    ]
    if own:
        near = sorted(own, key=lambda other: (abs(other.index - unit.index), other.index < unit.index))
        yield from (Label(other.folded, "line", other) for other in near[:2])
        return
    if all(_kind(context, unit.index - back) == "date" for back in (1, 2) if unit.index >= 2) and unit.index >= 2:
        return  # the heads of a drawn calendar, one after another: nothing says which label is whose
    after = _neighbour(context, unit, 1)
    before = _neighbour(context, unit, -1)
    order = (before, after) if _labels_come_first(context, unit) else (after, before)
    yield from (Label(other.folded, "line", other) for other in order if other is not None)


# "Datum: 4 februari 2025" over "Onderwerp: verlenging van contracten": each line of a head stands for itself; a line
# "Activiteit: sluiting inschrijving" does tell what happens.
_OWN_LABEL = re.compile(r"^\W*[A-Z][\w ]{2,24}:\s")
_OTHER_LABEL = re.compile(r"^\W*(?!(?:activiteit|stap|wat|actie|fase|mijlpaal)\b)[a-z][\w '/-]{1,24}:\s", re.IGNORECASE)
_DATE_LINE = re.compile(
    r"^\W*(?:datum(?: brief| verzending| document)?|dagtekening|verzenddatum|d\.d\.)\b", re.IGNORECASE
)
_HEAD_LINE = re.compile(
    r"^\W*(?:(?:onderwerp|betreft|(?:ons |uw )?kenmerk|zaaknummer|registratienummer|aan|van|bijlagen?|behandeld door"
    r"|contactpersoon|portefeuillehouder|versie|steller)\b.{0,4}:|(?:geachte|beste) |aan (?:de|het) )",
    re.IGNORECASE,
)
_HEAD_REACH = 4


def dates_letter(context: Context, unit: Unit) -> bool:
    """Is ``unit`` the date of a letter's head: "Datum: 4 februari 2025" near "Onderwerp:" or "Geachte leden"?"""
    if unit.passage.cell is not None or not _DATE_LINE.match(unit.folded):
        return False
    near = context.units[max(0, unit.index - _HEAD_REACH) : unit.index + _HEAD_REACH + 1]
    return any(_HEAD_LINE.match(other.folded) for other in near)


def _neighbour(context: Context, unit: Unit, step: int) -> Unit | None:
    index = unit.index + step
    if not 0 <= index < len(context.units):
        return None
    other = context.units[index]
    if _dates(context, other) and is_bare(other, _dates(context, other)):
        return None
    if other.passage.cell is not None or (
        step < 0 and other.passage.position != unit.passage.position and len(other.text.split()) > _LABEL_WORDS
    ):
        return None
    if step > 0 and other.passage.kind == "heading" and unit.passage.kind != "heading":
        return None
    if step > 0 and other.passage.kind == "heading" and other.passage.level <= unit.passage.level:
        return None
    if _OWN_LABEL.match(unit.folded) and _OTHER_LABEL.match(other.folded):
        return None
    return other


def _labels_come_first(context: Context, unit: Unit) -> bool:
    """In a run "label, date, label, date" the labels come first; in "date, label, date, label" the dates do."""
    index = unit.index
    while index >= 2 and _kind(context, index - 1) == "label" and _kind(context, index - 2) == "date":
        index -= 2
    return index >= 1 and _kind(context, index - 1) == "label" and not _dated_after(context, unit)


def _dated_after(context: Context, unit: Unit) -> bool:
    """Is the last date of the run followed by a label of its own?"""
    index = unit.index
    while (
        index + 2 < len(context.units) and _kind(context, index + 1) == "label" and _kind(context, index + 2) == "date"
    ):
        index += 2
    return index + 1 < len(context.units) and _kind(context, index + 1) == "label"


def _kind(context: Context, index: int) -> str:
    unit = context.units[index]
    dates = _dates(context, unit)
    if is_bare(unit, dates):
        return "date"
    words = len(unit.text.split())
    return "label" if words <= _LABEL_WORDS and unit.passage.kind != "heading" and triggers(unit.folded) else "other"


# As in: Gespreksrondes (alleen wonen); Onderhandelen (D)
_BRACKETED = re.compile(r"\(\s*(?:(?:alleen|enkel|uitsluitend|alleen voor|voor)\s+)?([^()]{1,60})\)")


def segments_beside(context: Context, unit: Unit, at: int, by: Unit | None) -> tuple[Segment, ...]:
    """Segments of a date at offset ``at``: by its own words or headers, and by the label in ``by`` where it stands alone.

    "1 januari 2027 | Overeenkomsten perceel 2 gaan in": the label names them. "Selectie (alleen wonen)" as the label of a
    row goes before the column "Overige percelen".
    """
    own = context.segments_of(unit, at)
    if by is None or context.inventory.mentions(unit.folded, header=True):
        return own
    only = _bracketed(context, by)
    if only or not context.inventory.mentions(by.folded, header=True):  # "Publicatie (A) / openstelling (B)"
        return tuple(segment for segment in own if segment in only) or only or own
    named = context.segments_of(by)
    return tuple(segment for segment in named if segment in own) or named


def _bracketed(context: Context, unit: Unit) -> tuple[Segment, ...]:
    found: dict[str, Segment] = {}
    for match in _BRACKETED.finditer(unit.folded):
        words = match[1].strip()
        words = words[:1].upper() + words[1:]
        for segment in context.inventory.of_codes(words) or context.inventory.of_header(words):
            found.setdefault(segment.name, segment)
    return tuple(found.values())
