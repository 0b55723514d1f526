"""Lines that are a party's name in a list or table of awards: a sole trader's trade name is published as awarded.

"Mevrouw Helder", "Praktijk Anna Visser" and "Familie van Straaten Zorgboerderij" between nine companies under "Gegund
zijn:" are names of parties. "Anna Visser, accountmanager" there is none, nor is any line of a list of people.
Where the name is no more than a person's, what leads to that person's door is masked: address, trade register number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.awards.standing import introduced_status
from extractors.document import Document, Passage
from extractors.names.legal import split_form
from extractors.people.grammar import FUNCTION, INITIALS, PREFIX, TITLE, WORD
from extractors.people.words import given_names
from extractors.structure import intros
from extractors.text import fold

_HEADER = re.compile(
    r"aanbieder|opdrachtnemer|inschrijver|contractant|contractpart|aannemer|gegund|leverancier|gecontracteerd|organisatie",
    re.IGNORECASE,
)
# Who speaks for a party is a person: "contactpersoon Anna Visser", "t.a.v. A. Visser", a telephone number
_PERSONAL = re.compile(
    rf"contact|t\.?a\.?v\b|@|tel\b|\d{{4}}|directeur|namens|[:;]|,\s*{FUNCTION}\b|\({FUNCTION}\)"
    r"|(?:straat|laan|weg|plein|gracht|kade|singel|dreef|dijk|hof) \d",
    re.IGNORECASE,
)
_DOOR = re.compile(
    r"adres|straat|postcode|\bplaats|woonplaats|huisnummer|\bkvk|k\.v\.k|handelsregister|telefoon|\btel\b|e-?mail",
    re.IGNORECASE,
)
"""Headers of what leads to a sole trader's door."""
_TITLED = re.compile(rf"(?:^| ){TITLE} (?:{INITIALS} ?)?(?:{PREFIX})?{WORD}")
_INITIALLED = re.compile(rf"(?<![\w.]){INITIALS} ?(?:{PREFIX})?{WORD}")
_GIVEN = re.compile(rf"(?=(?<!\w)(?P<given>{WORD}) (?:{PREFIX})?{WORD})")
_MOST_WORDS = 7
_LEAST_LINES = 3


def trade_names(document: Document, is_person: re.Pattern[str]) -> frozenset[str]:
    """The lines that stand as a party's name. ``is_person`` finds a name of a person in a line.

    A list counts where its introduction or a heading says how its parties stand, and where companies make up more than
    half of it; a column where its header names parties.
    """
    found: set[str] = set()
    for lines in _groups(document):
        people = [line for line in lines if is_person.search(line)]
        if people and len(lines) >= _LEAST_LINES and 2 * len(people) < len(lines):
            found.update(line for line in people if _is_name(line))
    return frozenset(found)


def natural_person(name: str) -> bool:
    """Whether a trade name may be that of one person who trades alone: "Anna Visser", "Praktijk A. Visser".

    A company, a foundation or another legal person has a life of its own, whatever it is called: "Anna Visser B.V.".
    """
    base, form = split_form(name)
    if form is not None:
        return False
    if _TITLED.search(base) or _INITIALLED.search(base):
        return True
    return any(match.group("given").split("-")[0] in given_names() for match in _GIVEN.finditer(base))


def private_cells(passages: Sequence[Passage], traders: frozenset[str]) -> frozenset[int]:
    """Positions of the cells that tell where one of the sole ``traders`` lives, in the row of its name."""
    cells = [(passage, passage.cell) for passage in passages if passage.cell is not None]
    theirs = {(cell.table_id, cell.row) for passage, cell in cells if not traders.isdisjoint(_lines(passage))}
    return frozenset(
        passage.position
        for passage, cell in cells
        if (cell.table_id, cell.row) in theirs and any(map(_DOOR.search, cell.column_headers))
    )


def _is_name(line: str) -> bool:
    return len(line.split()) <= _MOST_WORDS and not _PERSONAL.search(line)


def _groups(document: Document) -> Iterator[list[str]]:
    """Lines that stand together as parties: items of a list, lines of a paragraph, cells of a column."""
    introduction = intros(document)
    columns: dict[tuple[str, int], list[str]] = {}
    items: dict[tuple[str, ...], list[str]] = {}
    above = ""
    for passage in document.passages:
        if passage.cell is not None:
            if not passage.cell.is_header and any(map(_HEADER.search, passage.cell.column_headers)):
                lines = columns.setdefault((passage.cell.table_id, passage.cell.column), [])
                lines += _lines(passage)
        elif passage.kind == "list_item":
            words = (introduction.get(passage.position, ""), *passage.heading_path[::-1])
            items.setdefault(words, []).append(passage.text.strip())
        elif passage.kind != "heading":
            lines = _lines(passage)
            if len(lines) >= _LEAST_LINES and _awards((lines[0], above, *passage.heading_path[::-1])):
                yield lines
            above = fold(passage.text[-300:])
        else:
            above = ""
    yield from columns.values()
    yield from (lines for words, lines in items.items() if _awards([fold(text) for text in words]))


def _lines(passage: Passage) -> list[str]:
    return [line.strip() for line in passage.text.split("\n") if line.strip()]


def _awards(words: Sequence[str]) -> bool:
    """Whether the nearest words that introduce parties say how they stand, or a heading above them does."""
    return any(introduced_status(text) not in (None, "mentioned") for text in words if text)
