"""Providers in tables: a column of names, marks per lot, or a row and column of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from extractors.awards.acts import act_in
from extractors.awards.cell_names import names_in
from extractors.awards.columns import (
    AGAINST,
    BIDDER,
    KVK,
    LOTS,
    NEWS,
    OTHER,
    PLACE,
    REMARK,
    REMARKED,
    STATUS,
    STEPS,
    headed_by_standing,
    names_before,
    names_header,
    said_over,
)
from extractors.awards.items import behind_code
from extractors.awards.listed import Candidate
from extractors.awards.marked import is_mark, is_none, legend, of_lot, standing_of, unit_of
from extractors.awards.outcome import given_under
from extractors.awards.overall import of_section
from extractors.awards.ranked import ranked
from extractors.awards.standing import introduced_status, status_in
from extractors.document import Cell, Passage
from extractors.fact import Segment
from extractors.names.cleaning import Named, cleaned
from extractors.names.plausible import has_form, plausible
from extractors.segments.cells import listed as listed_segments
from extractors.structure import Grid

if TYPE_CHECKING:
    from extractors.context import Context, Unit

_NO = re.compile(r"^(?:nee|n|-|neen)$", re.IGNORECASE)
_OF_ROW = ""
_OF_STEPS = ("event", "procedure", "procurement_status")


def tabled(context: Context, places: frozenset[str], no_names: frozenset[str]) -> Iterator[Candidate]:
    """Providers of every table of the document."""
    meanings = legend(context) if context.grids else {}
    for grid in context.grids.values():
        own = _Table(context, grid, places, no_names, meanings)
        for passage in grid.cells:
            # a column of names may be read as one of row headers
            if passage.cell is None:
                continue
            unheaded = passage.cell.column == 0 and passage.cell.row > 0 and own.lots_over_marks
            if not passage.cell.is_header or names_header(passage.cell.column_headers) or unheaded:
                yield from own.of_cell(passage)
        yield from own.of_headers()


@dataclass
class _Table:
    """One table, and what it is asked for again for each of its cells."""

    context: Context
    grid: Grid
    places: frozenset[str]
    no_names: frozenset[str]
    meanings: Mapping[str, str]

    def of_cell(self, passage: Passage) -> Iterator[Candidate]:
        """Providers of a cell that is no header."""
        context, grid, cell = self.context, self.grid, passage.cell
        assert cell is not None
        by_column = names_header(cell.column_headers)
        if by_column is None and cell.column == 0 and cell.row > 0 and self.lots_over_marks:
            by_column = "aanbieder"
        by_row = None if self._holds_no_names(passage) else names_before(cell.row_headers)
        if by_column is None and by_row is None and has_form(passage.text):  # "Gegund" over names, not over "ja"
            by_column, by_row = headed_by_standing(cell.column_headers), headed_by_standing(cell.row_headers)
        introduced = self._introduced(passage)
        header = by_column or by_row
        if header is None and self.holds_marks(passage):
            yield from self._of_bare_row(passage)
            return
        if header is None:
            # Lots as columns with names under them, or a table without headers: only an introduction makes them names.
            if introduced in (None, "mentioned") or not context.units_of[passage.position]:
                return
            unit = unit_of(context, passage)
            lot = (unit and context.segments_of(unit)) or _holds_names(grid, cell.column, self.no_names)
            if cell.column_headers and not lot:
                return
            beside = any(OTHER.search(text.strip()) or STEPS.fullmatch(text.strip()) for text in cell.column_headers)
            if unit and any(unit.spans(group) for group in _OF_STEPS) and not has_form(passage.text):
                return  # "Definitieve gunning segment 1" is a step
            if _beside_names(grid, cell.column) or beside:
                return
            if not cell.column_headers and cell.column != 0:
                return
        own = (status_in(header) if header else None) or (said_over(cell.column_headers) if by_column else None)
        status = own or introduced or "mentioned"
        if status == "contracted" and introduced in NEWS:
            status = introduced  # "Hoofdaannemer" below "wij zijn voornemens te gunnen aan" says what part they have
        if status == "mentioned" and header and not BIDDER.search(header):
            status = self._stage(cell) or self._told_of(header) or given_under(context, header) or status
        row = [
            other
            for other in grid.row(cell.row)
            if other is not passage and other.cell and (not other.cell.is_header or self._lists_lots(other))
        ]
        beside_it = _Row() if not by_column else self._row(row, status)
        earlier = [other.cell for other in row if other.cell and other.cell.column < cell.column]
        if any(names_header(other.column_headers) for other in earlier):
            beside_it.place = beside_it.kvk = None  # they are the first name's
        for unit, named, consortium in names_in(context, passage, self.places):
            if not plausible(named.text, self.no_names) or _is_term(unit, named):
                continue
            sure = 0.8 if header is None else (0.95 if has_form(named.text) else 0.9)
            named = replace(named, place=named.place or beside_it.place, kvk=named.kvk or beside_it.kvk)
            if by_column and not beside_it.marks and beside_it.lots is None and beside_it.listed is None:
                beside_it.faced(self._shown_by_marks)
            if beside_it.marks:
                for standing, units in beside_it.marks.items():
                    yield Candidate(unit, named, standing, "table_marks", sure, consortium, tuple(units))
                continue
            ranked_status = self._by_rank.get(cell.row, "mentioned") if self._by_rank else None  # of ranks awarded
            head = unit.folded[: behind_code(unit.folded)].rstrip(" :-–")
            if head and not by_column:
                status = self._stage(cell, head) or status
            said = beside_it.status or ranked_status or self._of_group(cell.row) or status
            if header and (of_header := status_in(header)) in AGAINST:
                said = of_header or said
            if said == "mentioned" and (beside_it.lots or beside_it.listed) and header and not BIDDER.search(header):
                said = "contracted"  # a register of parties per lot
            sure -= 0.15 if said == "mentioned" else 0
            if beside_it.unmarked and beside_it.status is None:
                said = "mentioned"  # crosses for others, none for this one
            rule = "table_marks" if beside_it.lots or beside_it.listed else "table"
            yield Candidate(unit, named, said, rule, sure, consortium, beside_it.lots, beside_it.listed)

    @cached_property
    def lots_over_marks(self) -> bool:
        """Whether lots head all columns but the first, over marks alone: then the first holds names, whatever heads it."""
        body = [cell for cell in self.grid.cells if cell.cell and cell.cell.column > 0 and cell.cell.row > 0]
        names = [cell.text.strip() for cell in self.grid.column(0) if cell.cell and cell.cell.row > 0]
        return (
            len(names) >= 2
            and bool(body)
            and (0, 0) not in self.grid.at
            and all(is_mark(self._mark(cell), self.meanings) and of_lot(self.context, cell) for cell in body)
            and sum(plausible(name, self.no_names) for name in names) >= 0.8 * len(names)
            and not any(self.context.inventory.of_header(name) for name in names)
        )

    @cached_property
    def _bare_marks(self) -> bool:
        """Whether no column is headed as the one of names, the first holds names, and marks fill the others."""
        cells = [cell for cell in self.grid.cells if cell.cell and cell.text.strip()]
        names = [cell.text.strip() for cell in cells if cell.cell and cell.cell.column == 0 and not self._is_head(cell)]
        body = [cell for cell in cells if cell.cell and cell.cell.column > 0 and not self._is_head(cell)]
        return (
            len(names) > 2
            and bool(body)
            and not any(names_header(headers) for headers in self.grid.headed_columns)
            and all(is_mark(self._mark(cell), self.meanings) for cell in body)
            and sum(plausible(name, self.no_names) for name in names) >= 0.8 * len(names)
            and not any(self.context.inventory.of_header(name) for name in names)
            and ((0, 0) not in self.grid.at or any(map(has_form, names)))  # "Functie", "Locatie" over marks: no parties
        )

    @staticmethod
    def _is_head(passage: Passage) -> bool:
        return passage.cell is not None and passage.cell.is_header and passage.cell.row == 0

    def holds_marks(self, passage: Passage) -> bool:
        """Whether a cell is the name before a row of marks, in a table that heads no column as the one of names."""
        first = passage.cell is not None and passage.cell.column == 0
        return first and not self._is_head(passage) and self._bare_marks

    def _of_bare_row(self, passage: Passage) -> Iterator[Candidate]:
        """The name before a row of marks, with what its marks say, of the lots of their columns where those are known."""
        unit, named = unit_of(self.context, passage), cleaned(passage.text, self.places)
        if unit is None or named is None or passage.cell is None or not plausible(named.text, self.no_names):
            return
        marks: dict[str, list[Unit]] = {}
        for other in self.grid.row(passage.cell.row):
            standing = (
                standing_of(self._mark(other), self.meanings, self._plain(passage)) if other.text.strip() else None
            )
            mark = unit_of(self.context, other)
            if other is not passage and standing is not None and mark is not None:
                marks.setdefault(standing, []).append(mark)
        for standing, units in marks.items():
            yield Candidate(unit, named, standing, "table_marks", 0.85, None, tuple(units))

    def of_headers(self) -> Iterator[Candidate]:
        """Providers at the head of columns, with lots before the rows and marks in the cells."""
        context, grid = self.context, self.grid
        if grid.columns < 3 or any(names_header(headers) for headers in grid.headed_columns):
            return
        heads = [cell for cell in grid.cells if cell.cell and cell.cell.is_header and cell.cell.row == 0]
        names = [head for head in heads if head.cell and head.cell.column > 0]
        if len(names) < 2 or not all(plausible(head.text.strip(), self.no_names) for head in names):
            return
        body = [cell for cell in grid.cells if cell.cell and not cell.cell.is_header and cell.cell.column > 0]
        if not body or not all(is_mark(self._mark(cell), self.meanings) for cell in body):
            return
        for head in names:
            assert head.cell is not None
            marks: dict[str, list[Unit]] = {}
            for cell in body:
                unit = unit_of(context, cell)
                standing = standing_of(self._mark(cell), self.meanings, self._plain(head))
                if cell.cell and cell.cell.column == head.cell.column and unit is not None and standing is not None:
                    marks.setdefault(standing, []).append(unit)
            own = unit_of(context, head)
            named = cleaned(head.text, self.places)
            if own is not None and named is not None:
                for standing, units in marks.items():
                    yield Candidate(own, named, standing, "table_marks", 0.85, None, tuple(units))

    def _lists_lots(self, passage: Passage) -> bool:
        """Whether a cell that heads its row lists codes below "Percelen": "1 en 2"."""
        headers = passage.cell.column_headers if passage.cell else ()
        below = any(LOTS.fullmatch(header.strip()) for header in headers)
        return below and len(self.context.inventory.of_codes(passage.text)) > 1

    def _holds_no_names(self, passage: Passage) -> bool:
        """Whether another column is the one of names, or a cell's own header tells what else it holds: "Plaats"."""
        cell = passage.cell
        assert cell is not None
        beside = _beside_names(self.grid, cell.column)
        return beside or any(OTHER.search(header.strip()) for header in cell.column_headers)

    def _of_group(self, row: int) -> str | None:
        """What the nearest row of one cell over the table says of the parties below it: "Reservelijst"."""
        for above in range(row - 1, 0, -1):
            cells = self.grid.row(above)
            if len(cells) == 1 and cells[0].cell and cells[0].cell.column_span >= self.grid.columns > 1:
                return status_in(cells[0].text)
        return None

    @cached_property
    def _shown_by_marks(self) -> bool:
        """Whether two or more lots head columns: then a row tells by its cells which of them it is about."""
        below = [cell for cell in self.grid.cells if cell.cell and cell.cell.column_headers]
        lots = {cell.cell.column for cell in below if cell.cell and of_lot(self.context, cell)}
        return len(lots) > 1

    @cached_property
    def _binary(self) -> frozenset[int]:
        """Columns that hold but 1 and 0: the 1 is a mark."""
        found: dict[int, set[str]] = {}
        for cell in self.grid.cells:
            if cell.cell and cell.cell.column > 0 and cell.cell.row > 0 and not cell.cell.is_header:
                found.setdefault(cell.cell.column, set()).add(cell.text.strip())
        return frozenset(column for column, texts in found.items() if texts <= {"0", "1"} and "1" in texts)

    def _mark(self, passage: Passage) -> str:
        """The text of a cell, an "x" for the 1 of a column of ones and noughts."""
        binary = passage.cell is not None and passage.cell.column in self._binary
        return "x" if binary and passage.text.strip() == "1" else passage.text

    def _introduced(self, passage: Passage) -> str | None:
        cell = passage.cell
        assert cell is not None
        around = (cell.caption, self.context.intros.get(passage.position, ""), *passage.heading_path[::-1])
        return next((status for words in around if words and (status := introduced_status(words)) is not None), None)

    @cached_property
    def _overall(self) -> str | None:
        return of_section(
            self.context, self.grid.cells[0], self.grid.cells[0].cell.caption if self.grid.cells[0].cell else ""
        )

    def _told_of(self, header: str) -> str | None:
        """What the section says, else what the headers do: under "Met wie" beside "Contract" stand those who have one."""
        first = self.grid.at.get((0, 0))
        if self._overall is not None or self._about_award:
            return self._overall
        return of_section(self.context, self.grid.cells[0], header, first.text if first else "")

    @cached_property
    def _about_award(self) -> bool:
        return any(
            status_in(text) in NEWS for text in (self.context.document.title or "", *self.grid.cells[0].heading_path)
        )

    def _stage(self, cell: Cell, code: str = "") -> str | None:
        """How far the award is by another row of the same column: "Fase" over "Partijen"; of the lot ``code`` alone."""
        for other in self.grid.column(cell.column):
            about = other.cell is not None and other.cell.row != cell.row and other.cell.row_headers
            if about and any(STATUS.search(header.strip()) for header in about):
                units = self.context.units_of[other.position]
                texts = [unit.folded for unit in units if code in unit.folded] if code else [other.text]
                said = next((status for text in texts if (status := status_in(text)) in NEWS), None)
                if said is not None:
                    return said
        return None

    @cached_property
    def _by_rank(self) -> Mapping[int, str]:
        return ranked(self.context, self.grid)

    def _plain(self, passage: Passage) -> str:
        """What a mark without a meaning of its own says of the table's parties: that they have the lot."""
        introduced = self._introduced(passage)
        return introduced if introduced not in (None, "mentioned") else self._overall or "contracted"

    def _row(self, row: list[Passage], status: str) -> _Row:
        """Place, trade register number, status, lots and marks that stand beside a name."""
        context, found = self.context, _Row()
        for other in row:
            assert other.cell is not None
            header = other.cell.column_headers[-1] if other.cell.column_headers else ""
            text, unit = other.text.strip(), unit_of(context, other)
            if PLACE.search(header):
                found.place = text
            elif KVK.search(header):
                digits = re.sub(r"\D", "", text)
                found.kvk = digits if len(digits) == 8 else None
            elif LOTS.fullmatch(header.strip()) and unit is not None:
                several = listed_segments(context.inventory, text)
                if several is not None:
                    found.listed = tuple(dict.fromkeys((*(found.listed or ()), *several)))
                else:
                    found.lots = (*(found.lots or ()), unit)
            elif STATUS.search(header):
                found.status = (
                    status_in(text) or act_in(text) or standing_of(text, self.meanings, status_in(header) or status)
                )
                if _NO.match(text):
                    found.status = "rejected"
            elif REMARK.search(header):
                said = standing_of(text, self.meanings, "") if len(text.split()) <= 4 else None
                found.status = found.status or (said if said in REMARKED else None)
            elif unit is not None and of_lot(context, other):
                plain = status if status != "mentioned" else self._plain(other)
                standing = standing_of(self._mark(other), self.meanings, plain)
                if standing is None and not is_none(text):
                    found.unclear = (*found.unclear, unit)
                if standing is not None:
                    found.marks.setdefault(_OF_ROW if standing == plain else standing, []).append(unit)
        plainly = found.marks.pop(_OF_ROW, [])
        if plainly:  # "x | x | Niet gegund": a plain mark stands for what the row's own status says
            said = found.status or (status if status != "mentioned" else self._plain(row[0]))
            found.marks.setdefault(said, []).extend(plainly)
        return found


@dataclass
class _Row:
    """What stands beside a name in its row."""

    place: str | None = None
    kvk: str | None = None
    status: str | None = None
    lots: tuple[Unit, ...] | None = None
    marks: dict[str, list[Unit]] = field(default_factory=dict)
    listed: tuple[Segment, ...] | None = None
    unclear: tuple[Unit, ...] = ()
    """Cells below lots that hold neither a mark nor a no."""
    unmarked: bool = False

    def faced(self, shown_by_marks: bool) -> None:
        """Where marks tell who has which lot, a row without any has none, and one with other words only those they are under."""
        if shown_by_marks and self.unclear:
            self.lots = self.unclear
        elif shown_by_marks:
            self.listed, self.unmarked = (), True


def _is_term(unit: Unit, named: Named) -> bool:
    """Whether a cell holds a way of paying and no name: "Beschikbaarheid"."""
    return any(
        span.start_char <= named.start and span.end_char >= named.end
        for group in ("funding_model", "procedure")
        for span in unit.spans(group)
    )


def _beside_names(grid: Grid, column: int) -> bool:
    """Whether another column of the table is headed as the one of names: "Aanbieder | Vestigingsplaats | Perceel 1"."""
    return any(
        names_header(headers) is not None and columns - {column} for headers, columns in grid.headed_columns.items()
    )


def _holds_names(grid: Grid, column: int, no_names: frozenset[str]) -> bool:
    """Whether every cell below the header of a column could be a provider's name."""
    cells = [passage for passage in grid.column(column) if passage.cell and not passage.cell.is_header]
    return len(cells) > 1 and all(plausible(passage.text.strip(), no_names) for passage in cells)
