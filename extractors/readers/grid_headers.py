"""Which cells of a table are headers: by what the format says, else by bold, shading and the shape of the words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractors.readers.stated_date import parse_date

if TYPE_CHECKING:
    from extractors.readers.grid import GridCell

_MAX_HEADER_ROWS = 4
_MAX_LABEL = 90
_MAX_HEADER = 120
_LABEL_WORDS = re.compile(
    r"(?:sub)?(?:segment|perceel|percelen|onderdeel|activiteit|datum|data|fase|stap|mijlpaal|planning|wat|wanneer|wie|"
    r"nr|nummer|cluster|kavel|lot|product|productcode|code|zorgvorm|aanbieder|organisatie|gemeente|regio|onderwerp|thema|prijs|"
    r"moment|periode|tijdvak|start|tarief|eenheid|kenmerk|aspect|omschrijving|toelichting|status|actie|resultaat|"
    r"inschrijver|naam|vestiging|vestigingsplaats|plaats|woonplaats|score|punten|rang|kvk|contract|looptijd|bekostiging|procedure|bijzonderheden|"
    r"partij|(?:hoofd|onder)?aannemer|penvoerder|leverancier|traject|dienst|voorziening|opdrachtnemer|einddatum|ingangsdatum|publicatie|perceelnaam|opmerking|aantal)"
    r"(?:en|s|nummer|nr\.?)?\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\b[Nn]r)\.$|;$")  # not "Vlonder B.V.", "Nr."
_YEAR = re.compile(r"(?:19|20)\d\d")
_BARE_NUMBER = re.compile(r"[\d.,%€\s-]+")
_MARK = re.compile(r"\(?(?:[a-z✓✔✗√●○•■☑☒☐+-]|ja|nee)\)?(?:\s?[*)]|\s?\d\)?)?", re.IGNORECASE)
_FEWEST_MARKS = 3
_DAY_AND_MONTH = re.compile(
    r"\b(?:\d{1,2}\s+)?(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?\b|\b(?:19|20)\d\d\b|\bQ[1-4]\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Headers:
    """How many leading rows and columns are headers, and which later rows head a section of the table.

    The first ``columns`` columns name their rows; only the first ``marked_columns`` of them are header cells too.
    (A date or a provider in the first column names its row and is a value all the same.)
    """

    rows: int
    columns: int
    marked_columns: int
    sections: tuple[int, ...] = ()


def find_headers(cells: Sequence[GridCell], grid: Mapping[tuple[int, int], GridCell]) -> Headers:
    """Decide the headers of a table given its cells and the grid of positions that they cover."""
    height = 1 + max((row for row, _ in grid), default=-1)
    width = 1 + max((column for _, column in grid), default=-1)
    if height < 2 and width < 2:
        return Headers(0, 0, 0)
    rows = _header_rows(cells, grid, height, width)
    sections = tuple(
        row
        for row in range(max(rows, 1), height - 1)
        if _is_section(grid, row, width) and not _is_section(grid, row + 1, width)
    )
    columns, marked = _header_columns(cells, grid, rows, height, width, sections)
    return Headers(rows, columns, marked, sections)


def _row(grid: Mapping[tuple[int, int], GridCell], row: int, width: int) -> list[GridCell]:
    """The cells that begin in a row or reach into it from above, each once, with text."""
    found: dict[int, GridCell] = {}
    for column in range(width):
        cell = grid.get((row, column))
        if cell is not None and cell.text.strip():
            found[id(cell)] = cell
    return list(found.values())


def _header_rows(cells: Sequence[GridCell], grid: Mapping[tuple[int, int], GridCell], height: int, width: int) -> int:
    if any(cell.header for cell in cells):
        count = 0
        while count < height - 1 and _said_to_be_header(grid, count, width):
            count += 1
        if count or not any(cell.header and cell.column > 0 for cell in cells):
            return _with_spans(grid, count, height, width)
    count = 0
    # A title over the whole width comes first: "Opdrachtgever: ..." above the columns.
    while count < min(_MAX_HEADER_ROWS, height - 1) and _spans_all(grid, count, width) and width > 1:
        count += 1
    title = count
    while count < min(_MAX_HEADER_ROWS, height - 1) and _stands_out(grid, count, height, width):
        if count > title and _spans_all(grid, count, width):
            break  # below the header such a row heads a section
        count += 1
    if count == title and count < height - 1 and _reads_like_header(grid, count, height, width):
        count += 1
    if count == 0 and _is_stacked(grid, height, width):
        return 2
    # A row that repeats one label ("Perceel | Perceel | Perceel") tells what the row below it names.
    if count < height - 1 and _repeats_label(grid, count, width):
        count += 1
    if 0 < count < height - 1 and _repeats_label(grid, count - 1, width) and _names(grid, count, width):
        count += 1
    if count == title and title and not all(cell.bold or cell.shaded for cell in _row(grid, 0, width)):
        return 0
    return _with_spans(grid, count, height, width)


def _is_stacked(grid: Mapping[tuple[int, int], GridCell], height: int, width: int) -> bool:
    """Whether the first row spans: labels over several columns, with their own labels below, beside labels of two rows.

    "Segment (two rows) | Huidig contract (two columns) | ..." is a header without bold or shading as well.
    """
    first, second = _row(grid, 0, width), [cell for cell in _row(grid, 1, width) if cell.row == 1] if height > 2 else []
    wide = [cell for cell in first if cell.column_span > 1 and cell.row_span == 1]
    below = sum(cell.column_span for cell in wide)
    if not wide or len(second) != below or any(cell.row_span != 2 for cell in first if cell not in wide):
        return False
    return len(first) > len(wide) and all(len(c.text) <= 60 and not is_date(c.label) for c in [*first, *second])


def _with_spans(grid: Mapping[tuple[int, int], GridCell], count: int, height: int, width: int) -> int:
    """A header cell that reaches further down takes its row along, if something is left below it."""
    reach = max((cell.rows.stop for row in range(count) for cell in _row(grid, row, width)), default=count)
    return reach if reach < height and reach - count <= 2 else count


def _said_to_be_header(grid: Mapping[tuple[int, int], GridCell], row: int, width: int) -> bool:
    cells = _row(grid, row, width)
    rest = [cell for cell in cells if cell.column > 0]
    return (
        bool(cells) and all(cell.header for cell in (rest or cells)) and (width == 1 or bool(rest) or len(cells) == 1)
    )


def _spans_all(grid: Mapping[tuple[int, int], GridCell], row: int, width: int) -> bool:
    cells = _row(grid, row, width)
    return len(cells) == 1 and cells[0].column_span >= width and len(cells[0].text) <= _MAX_HEADER


def _stands_out(grid: Mapping[tuple[int, int], GridCell], row: int, height: int, width: int) -> bool:
    """All its cells are bold or shaded, and the rows below are not."""
    cells = _row(grid, row, width)
    rest = [cell for cell in cells if cell.column > 0] or cells
    if not cells or any(len(cell.text) > _MAX_HEADER for cell in cells) or (len(cells) == 1 and width > 2):
        return False
    below = [cell for later in range(row + 1, height) for cell in _row(grid, later, width) if cell.column > 0]
    bold = all(cell.bold for cell in rest) and sum(cell.bold for cell in below) * 2 < len(below)
    shaded = all(cell.shaded for cell in rest) and sum(cell.shaded for cell in below) * 2 < len(below)
    return bold or (shaded and not (row and _is_striped(grid, row, height, width)))


def _is_striped(grid: Mapping[tuple[int, int], GridCell], row: int, height: int, width: int) -> bool:
    """Whether a shaded row is one of several with white ones between: every other row of the table has a colour."""
    later = [_row(grid, other, width) for other in range(row + 2, height)]
    return any(len(cells) > 1 and all(cell.shaded for cell in cells) for cells in later)


def _reads_like_header(grid: Mapping[tuple[int, int], GridCell], row: int, height: int, width: int) -> bool:
    """Short words without dates or amounts above columns that hold something else: "Activiteit | Datum"."""
    cells = _row(grid, row, width)
    if len(cells) < max(2, width - 1) or height - row < 2:
        return False
    texts = [cell.label for cell in cells]
    if any(len(text) > 60 or len(text.split()) > 7 or _SENTENCE_END.search(text) for text in texts):
        return False
    if _over_marks(grid, row, height, width):
        return True
    # Years head columns of amounts: "Code | Product | 2025 | 2026".
    others = [text for text in texts[1:] if not _YEAR.fullmatch(text)]
    values = [text for text in others if (is_date(text) and not _of_year(text)) or _BARE_NUMBER.fullmatch(text)]
    if values or not others or is_date(texts[0]):
        return False
    if _over_blank_corner(grid, row, height, width):
        return True
    if sum(bool(_LABEL_WORDS.match(text)) for text in texts) * 2 >= len(texts):
        return True
    if _LABEL_WORDS.fullmatch(texts[0]) and width > 2:
        return True
    for column in range(width):
        head = grid.get((row, column))
        body = [grid[later, column].label for later in range(row + 1, height) if (later, column) in grid]
        body = [text for text in body if text]
        if head is None or len(body) < 2 or any(character.isdigit() for character in head.text):
            continue
        if sum(any(character.isdigit() for character in text) for text in body) * 5 >= len(body) * 4:
            return True
    return False


def _of_year(text: str) -> bool:
    """A label with the year that its column is of: "Tarief 2025", "Aantal aanbieders 2024"."""
    return _LABEL_WORDS.match(text) is not None and not is_date(_YEAR.sub("", text))


def _over_marks(grid: Mapping[tuple[int, int], GridCell], row: int, height: int, width: int) -> bool:
    """Different labels, be they numbers, over columns of crosses: "Aanbieder | 1 | 2 | 3a" over "De Linde | x | | x"."""
    heads = [cell.label for cell in _row(grid, row, width) if cell.column > 0]
    below = [cell.label for later in range(row + 1, height) for cell in _row(grid, later, width) if cell.column > 0]
    marks = sum(_MARK.fullmatch(text) is not None for text in below)
    return (
        len(set(heads)) == len(heads) == width - 1
        and set(heads).isdisjoint(below)
        and marks >= _FEWEST_MARKS
        and marks * 5 >= len(below) * 4
    )


def _over_blank_corner(grid: Mapping[tuple[int, int], GridCell], row: int, height: int, width: int) -> bool:
    """Different short names over all columns but the first, which holds a label in every row below and none here."""
    corner = grid.get((row, 0))
    if width < 3 or (corner is not None and corner.text.strip()):
        return False
    heads = [cell.label for cell in _row(grid, row, width)]
    labels = [grid.get((later, 0)) for later in range(row + 1, height)]
    if len(heads) != width - 1 or len(set(heads)) != len(heads) or any(len(head.split()) > 5 for head in heads):
        return False
    return all(cell is not None and 0 < len(cell.label) <= _MAX_LABEL for cell in labels)


def _repeats_label(grid: Mapping[tuple[int, int], GridCell], row: int, width: int) -> bool:
    texts = {cell.label.casefold() for cell in _row(grid, row, width)}
    return len(_row(grid, row, width)) >= 2 and len(texts) == 1 and not any(c.isdigit() for c in "".join(texts))


def _names(grid: Mapping[tuple[int, int], GridCell], row: int, width: int) -> bool:
    texts = [cell.label for cell in _row(grid, row, width)]
    return len(texts) == width and len(set(texts)) == width and all(len(text) <= _MAX_LABEL for text in texts)


def _is_section(grid: Mapping[tuple[int, int], GridCell], row: int, width: int) -> bool:
    """One short cell over the whole width, between rows: "Perceel 2: Dagbesteding"."""
    cells = _row(grid, row, width)
    if width < 2 or len(cells) != 1 or cells[0].row != row or cells[0].row_span > 1:
        return False
    cell = cells[0]
    whole = cell.column_span >= width or (cell.column == 0 and (cell.bold or cell.shaded))
    return whole and len(cell.text) <= _MAX_HEADER and not cell.text.rstrip().endswith((".", ";", ","))


def _header_columns(
    cells: Sequence[GridCell],
    grid: Mapping[tuple[int, int], GridCell],
    rows: int,
    height: int,
    width: int,
    sections: Sequence[int],
) -> tuple[int, int]:
    """How many leading columns name their rows, and how many of these are header cells."""
    if width < 2:
        return 0, 0
    body = [row for row in range(rows, height) if row not in sections]
    first = _column(grid, body, 0)
    if not first:
        return 0, 0
    if any(cell.header for cell in first):
        return 1, 1 if all(cell.header for cell in first) else 0
    if not _are_labels(first, len(body)) or _is_peer(grid, body, rows, width):
        return 0, 0
    if all(_BARE_NUMBER.fullmatch(cell.label) for cell in first):
        return (2, 0) if width > 2 and _are_labels(_column(grid, body, 1), len(body)) else (0, 0)
    if len(body) == 1 and rows and is_date(first[0].label):
        return 0, 0  # "Datum | Kenmerk" above one row of values, as in the head of a letter
    columns = 1
    if width > 2 and any(cell.row_span > 1 for cell in first) and _are_labels(_column(grid, body, 1), len(body)):
        columns = 2
    if sum(is_date(cell.label) for cell in first) * 2 >= len(first):
        return columns, 0
    corner = grid.get((rows - 1, 0)) if rows else None
    others = [cell for cell in cells if cell.row >= rows and cell.column > 0 and cell.text.strip()]
    bold = all(cell.bold for cell in first) and sum(cell.bold for cell in others) * 2 < len(others)
    shaded = all(cell.shaded for cell in first) and sum(cell.shaded for cell in others) * 2 < len(others)
    blank_corner = rows > 0 and (corner is None or not corner.text.strip())
    named = corner is not None and bool(_LABEL_WORDS.match(corner.label))
    pairs = rows == 0 and width == 2
    marked = bold or shaded or blank_corner or (named and not _provider_column(corner)) or pairs
    return columns, 1 if marked else 0


def _is_peer(grid: Mapping[tuple[int, int], GridCell], body: Sequence[int], rows: int, width: int) -> bool:
    """Whether the first column is one of several alike rather than their labels: "Aantal 52 | Aantal 8 | Aantal 17"."""
    if rows and any(_repeats_label(grid, row, width) and len(_row(grid, row, width)) == width for row in range(rows)):
        return True
    heads = [cell.label.split()[0].casefold() for cell in _row(grid, rows - 1, width)] if rows else []
    if len(heads) == width > 1 and len(set(heads)) == 1 and not heads[0].isdigit():
        return True  # "Perceel 1 Ambulant | Perceel 2 Verblijf" over names
    alike = 0
    for row in body:
        starts = [cell.label.split()[0].casefold() for cell in _row(grid, row, width)]
        alike += len(starts) > 1 and starts.count(starts[0]) * 2 > len(starts) and not starts[0].isdigit()
    return alike * 2 > len(body)


def _provider_column(corner: GridCell | None) -> bool:
    """Providers in the first column are values: a list of who was contracted."""
    return corner is not None and bool(
        re.match(
            r"aanbieder|organisatie|(?:hoofd|onder)?aannemer|penvoerder|leverancier|gemeente|datum|data|wie|wanneer",
            corner.label,
            re.I,
        )
    )


def _column(grid: Mapping[tuple[int, int], GridCell], rows: Sequence[int], column: int) -> list[GridCell]:
    found: dict[int, GridCell] = {}
    for row in rows:
        cell = grid.get((row, column))
        if cell is not None and cell.text.strip():
            found[id(cell)] = cell
    return list(found.values())


def _are_labels(cells: Sequence[GridCell], height: int) -> bool:
    """Short, no sentences, hardly any of them missing."""
    covered = sum(cell.row_span for cell in cells)
    if not cells or covered * 5 < height * 4:
        return False
    return all(len(cell.label) <= _MAX_LABEL and not re.search(r"[.;]\s+\S.*[.;]$", cell.label) for cell in cells)


def is_date(text: str) -> bool:
    """Whether a short text is (about) a date: "12 mei 2023", "medio juni", "Q3 2024"."""
    if len(text) > 60:
        return False
    return parse_date(text) is not None or bool(_DAY_AND_MONTH.search(text) and len(text.split()) <= 7)
