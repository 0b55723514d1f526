"""Providers in tables: a column of names, marks per lot, or a row and column of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from extractors.awards.consortia import joint_members
from extractors.awards.listed import Candidate
from extractors.awards.marked import is_mark, legend, of_lot, standing_of, unit_of
from extractors.awards.overall import of_section
from extractors.awards.ranked import ranked
from extractors.awards.standing import introduced_status, status_in
from extractors.document import Passage
from extractors.names.cleaning import Named, cleaned
from extractors.names.enumeration import Span, names_from
from extractors.names.plausible import has_form, plausible
from extractors.structure import Grid

if TYPE_CHECKING:
    from extractors.context import Context, Unit

# Headers of a column or row that holds names: "Aanbieder", "Naam inschrijver", "Gegunde partijen", "Onderaannemer(s)"
_NAMES = re.compile(
    r"^(?:naam|namen|(?:statutaire |officiële |handels)?naam (?:van (?:de )?)?.*|(?:de "
    r"|onze )?(?:\w+ ){0,2}(?:\w*aanbieders?|inschrijvers?|\w*partij(?:en)?|opdrachtnemers?|organisaties?"
    r"|instelling(?:en)?|contractant(?:en)?"
    r"|contractpart\w+|(?:hoofd|onder)aannemer\(?s?\)?|onderneming(?:en)?|bedrijf|combinatie|combinanten|deelnemers?"
    r"|gegadigden?|leverancier|(?:voorlopig |definitief )?gegund(?:e partijen)? aan|winnaars?|reserve(?:lijst|partij(?:en)?)?"
    r"|gecontracteerd|afgewezen|afgevallen|onderaanneming|zorgaanbieder\(s\)|aanbieder\(s\)|partij\(en\)))"
    r"(?: (?:per|voor|in) .{1,40})?\s*:?$",
    re.IGNORECASE,
)
_NO_NAMES = re.compile(
    r"aantal|contactpersoon|gemeente|segment|perceel\b|product|document|aanbesteding|percentage|telefoon|e-?mail|maximum|maximaal|eisen|wat|rol\b",
    re.IGNORECASE,
)
_STATUS_HEADER = re.compile(
    r"^(?:status|stand|voortgang|hoe ver|situatie|fase|resultaat|uitkomst|uitslag|gunning|gegund\??|stand|beoordeling|besluit|definitief|voorlopig)\b",
    re.IGNORECASE,
)
_PLACE_HEADER = re.compile(r"^(?:vestigings)?plaats|^gevestigd|^woonplaats|^statutaire zetel", re.IGNORECASE)
_KVK_HEADER = re.compile(r"kvk|handelsregister", re.IGNORECASE)
_OTHER_COLUMN = re.compile(
    r"^(?:(?:vestigings|woon)?plaats|locatie|adres|gevestigd|kvk|handelsregister|website|e-?mail|telefoon|status|datum"
    r"|opmerking|toelichting|bijzonderhe)",
    re.IGNORECASE,
)
_LOT_HEADER = re.compile(r"^(?:perce(?:el|len)|segment(?:en)?|lots?|clusters?)(?:\(\w+\))?$", re.IGNORECASE)
_NO = re.compile(r"^(?:nee|n|-|neen)$", re.IGNORECASE)
# "reserve" under "Let op": a remark says it where no column of its own does
_REMARK_HEADER = re.compile(
    r"^(?:opmerking|toelichting|let op|bijzonderhe|noot|rol\b|type|hoedanigheid|vorm\b)", re.IGNORECASE
)
_REMARKED = ("reserve", "subcontractor", "withdrawn", "rejected", "provisionally_awarded")
_OF_ROW = ""
_SHORT = 4
# "Contractant(en)" is written for one and for several
_PLURAL = re.compile(r"\((\w{1,3})\)")
_WHO = re.compile(
    r"(?:huidige |onze |nieuwe )?(?:partners?|uitvoerders?|leveranciers)$|(?:(?:met|aan|door|bij|naar) )?wie\b|uitvoer(?:der|ders)\b"
    r"|uitgevoerd door|geleverd door",
    re.IGNORECASE,
)
_AGAINST = ("rejected", "withdrawn", "reserve", "subcontractor")
"""What a column's header says of all below it, whatever the row's own status is."""
# "Nr. Inschrijver" over "1 Stichting Vlonder": a column of numbers that a reader took together with the names
_NUMBERED = re.compile(r"^(?:nr|no|nummer|rang|#)\.? (?=\w)", re.IGNORECASE)
_NUMBER_OF_ROW = re.compile(r"^\d{1,3}[.)]?\s+(?=\S)")
# A table of those who made an offer says nothing of who has a contract
_BIDDER = re.compile(r"inschrijver|gegadigde|deelnemer|kandidaat", re.IGNORECASE)


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
            if not passage.cell.is_header or _header(passage.cell.column_headers) or unheaded:
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
        by_column = _header(cell.column_headers)
        if by_column is None and cell.column == 0 and cell.row > 0 and self.lots_over_marks:
            by_column = "aanbieder"
        by_row = _header(cell.row_headers)
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
            beside = any(_OTHER_COLUMN.search(text.strip()) for text in cell.column_headers)
            if _beside_names(grid, cell.column) or beside:
                return
            if not cell.column_headers and cell.column != 0:
                return
        status = (status_in(header) if header else None) or introduced or "mentioned"
        if status == "mentioned" and header and not _BIDDER.search(header):
            status = self._overall or status
        row = [
            other for other in grid.row(cell.row) if other is not passage and other.cell and not other.cell.is_header
        ]
        beside_it = _Row() if not by_column else self._row(row, status)
        if any(other.cell and other.cell.column < cell.column and _header(other.cell.column_headers) for other in row):
            beside_it.place = beside_it.kvk = None  # they are the first name's
        for unit, named, consortium in _names(context, passage, self.places):
            if not plausible(named.text, self.no_names):
                continue
            sure = 0.8 if header is None else (0.95 if has_form(named.text) else 0.9)
            named = Named(
                named.text, named.start, named.end, named.place or beside_it.place, named.kvk or beside_it.kvk
            )
            if beside_it.marks:
                for standing, units in beside_it.marks.items():
                    yield Candidate(unit, named, standing, "table_marks", sure, consortium, tuple(units))
                continue
            # where a sentence awards ranks 1 to 3, it says nothing of the fourth
            ranked_status = self._by_rank.get(cell.row, "mentioned") if self._by_rank else None
            said = beside_it.status or ranked_status or status
            if header and (of_header := status_in(header)) in _AGAINST:
                said = of_header or said
            if said == "mentioned" and beside_it.lots and header and not _BIDDER.search(header):
                said = "contracted"  # a register of parties per lot
            sure -= 0.15 if said == "mentioned" else 0
            rule = "table_marks" if beside_it.lots else "table"
            yield Candidate(unit, named, said, rule, sure, consortium, beside_it.lots)

    @cached_property
    def lots_over_marks(self) -> bool:
        """Whether lots head all columns but the first, over marks alone: then the first holds names, whatever heads it."""
        body = [cell for cell in self.grid.cells if cell.cell and cell.cell.column > 0 and cell.cell.row > 0]
        names = [cell.text.strip() for cell in self.grid.column(0) if cell.cell and cell.cell.row > 0]
        return (
            len(names) >= 2
            and bool(body)
            and (0, 0) not in self.grid.at
            and all(is_mark(cell.text, self.meanings) and of_lot(self.context, cell) for cell in body)
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
            and not any(_header(headers) for headers in self.grid.headed_columns)
            and all(is_mark(cell.text, self.meanings) for cell in body)
            and sum(plausible(name, self.no_names) for name in names) >= 0.8 * len(names)
            and not any(self.context.inventory.of_header(name) for name in names)
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
            standing = standing_of(other.text, self.meanings, self._plain(passage)) if other.text.strip() else None
            mark = unit_of(self.context, other)
            if other is not passage and standing is not None and mark is not None:
                marks.setdefault(standing, []).append(mark)
        for standing, units in marks.items():
            yield Candidate(unit, named, standing, "table_marks", 0.85, None, tuple(units))

    def of_headers(self) -> Iterator[Candidate]:
        """Providers at the head of columns, with lots before the rows and marks in the cells."""
        context, grid = self.context, self.grid
        if grid.columns < 3 or any(_header(headers) for headers in grid.headed_columns):
            return
        heads = [cell for cell in grid.cells if cell.cell and cell.cell.is_header and cell.cell.row == 0]
        names = [head for head in heads if head.cell and head.cell.column > 0]
        if len(names) < 2 or not all(plausible(head.text.strip(), self.no_names) for head in names):
            return
        body = [cell for cell in grid.cells if cell.cell and not cell.cell.is_header and cell.cell.column > 0]
        if not body or not all(is_mark(cell.text, self.meanings) for cell in body):
            return
        for head in names:
            assert head.cell is not None
            marks: dict[str, list[Unit]] = {}
            for cell in body:
                unit = unit_of(context, cell)
                standing = standing_of(cell.text, self.meanings, self._plain(head))
                if cell.cell and cell.cell.column == head.cell.column and unit is not None and standing is not None:
                    marks.setdefault(standing, []).append(unit)
            own = unit_of(context, head)
            named = cleaned(head.text, self.places)
            if own is not None and named is not None:
                for standing, units in marks.items():
                    yield Candidate(own, named, standing, "table_marks", 0.85, None, tuple(units))

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
            if _PLACE_HEADER.search(header):
                found.place = text
            elif _KVK_HEADER.search(header):
                digits = re.sub(r"\D", "", text)
                found.kvk = digits if len(digits) == 8 else None
            elif _LOT_HEADER.match(header.strip()) and unit is not None:
                found.lots = (*(found.lots or ()), unit)
            elif _STATUS_HEADER.search(header):
                found.status = status_in(text) or standing_of(text, self.meanings, status_in(header) or status)
                if _NO.match(text):
                    found.status = "rejected"
            elif _REMARK_HEADER.search(header):
                said = standing_of(text, self.meanings, "") if len(text.split()) <= 4 else None
                found.status = found.status or (said if said in _REMARKED else None)
            elif unit is not None and of_lot(context, other):
                plain = status if status != "mentioned" else self._plain(other)
                standing = standing_of(text, self.meanings, plain)
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


def _beside_names(grid: Grid, column: int) -> bool:
    """Whether another column of the table is headed as the one of names: "Aanbieder | Vestigingsplaats | Perceel 1"."""
    return any(_header(headers) is not None and columns - {column} for headers, columns in grid.headed_columns.items())


def _holds_names(grid: Grid, column: int, no_names: frozenset[str]) -> bool:
    """Whether every cell below the header of a column could be a provider's name."""
    cells = [passage for passage in grid.column(column) if passage.cell and not passage.cell.is_header]
    return len(cells) > 1 and all(plausible(passage.text.strip(), no_names) for passage in cells)


@lru_cache(maxsize=4096)
def _header(headers: tuple[str, ...]) -> str | None:
    bare = [_PLURAL.sub(r"\1", _NUMBERED.sub("", " ".join(text.split()))) for text in headers[::-1]]
    named = next((text for text in bare if _NAMES.match(text) and not _NO_NAMES.search(text)), None)
    return named or next((text for text in bare if _stands_for_names(text)), None)


def _stands_for_names(header: str) -> bool:
    """Whether a header asks who, or says how those below it stand: "Met wie", "Buiten de boot", "Op de reservelijst"."""
    if len(header.split()) > _SHORT or _NO_NAMES.search(header) or _STATUS_HEADER.search(header):
        return False
    return bool(_WHO.match(header)) or status_in(header) in (*_AGAINST, "awarded", "selected", "provisionally_awarded")


def _names(context: Context, passage: Passage, places: frozenset[str]) -> Iterator[tuple[Unit, Named, str | None]]:
    """Names of a cell, each with its consortium: one, one a line, or an enumeration ("Vlonder, Tureluur en Zandbank")."""
    for unit in context.units_of[passage.position]:
        folded, base = unit.folded, unit.start
        joint = joint_members(folded)
        if joint is not None:
            for start, end in joint[1]:
                yield unit, Named(unit.text[start:end], base + start, base + end), joint[0]
            continue
        parts = _parted(folded)
        if len(parts) > 1 or (";" in folded and parts):
            for start, end in parts:
                named = cleaned(unit.text[start:end], places)
                if named is not None:
                    begin = base + start
                    yield unit, Named(named.text, begin + named.start, begin + named.end, named.place, named.kvk), None
            continue
        numbered = passage.cell and any(
            map(_NUMBERED.match, (" ".join(h.split()) for h in passage.cell.column_headers))
        )
        number = _NUMBER_OF_ROW.match(unit.text) if numbered else None
        inset = number.end() if number else 0
        named = cleaned(unit.text[inset:], places)
        if named is not None:
            begin = base + inset
            yield unit, Named(named.text, begin + named.start, begin + named.end, named.place, named.kvk), None


def _parted(text: str) -> list[Span]:
    """Names of an enumeration that fills a cell; none where it is one name, as "Pleegzorg Duin en Vliet" is."""
    if ";" in text:
        spans: list[Span] = []
        for match in re.finditer(r"[^;]+", text):
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            spans.append((start, start + len(match.group().strip())))
        return [span for span in spans if span[1] > span[0]]
    if "," not in text and " en " not in text:
        return []
    spans = names_from(text, 0)
    if len(spans) < 2 or spans[-1][1] < len(text.rstrip(" .")) - 1:
        return []
    if "," not in text:
        # "Vlonder en Tureluur" are two, and so are "Huize Lindeborg en De Zandbank"; the words around "en" tell
        left, right = (text[slice(*span)] for span in spans[-2:])
        even = len(left.split()) == len(right.split()) or min(len(left.split()), len(right.split())) > 1
        return spans if even or has_form(left) or has_form(right) else []
    return spans
