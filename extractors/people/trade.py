"""Lines that are a party's name in a list or table of awards: a sole trader's trade name is published as awarded.

"Mevrouw Helder", "Praktijk Anna Visser" and "Familie van Straaten Zorgboerderij" between nine companies under "Gegund
zijn:" are names of parties. "Anna Visser, accountmanager" there is none, nor is any line of a list of people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.awards.standing import introduced_status
from extractors.document import Document, Passage
from extractors.people.grammar import FUNCTION
from extractors.structure import intros
from extractors.text import fold

_HEADER = re.compile(
    r"aanbieder|opdrachtnemer|inschrijver|contractant|contractpart|aannemer|gegund|leverancier|gecontracteerd|organisatie",
    re.IGNORECASE,
)
# Who speaks for a party is a person: "contactpersoon Anna Visser", "t.a.v. A. Visser", a telephone number
_PERSONAL = re.compile(
    rf"contact|t\.?a\.?v\b|@|tel\b|\d{{4}}|directeur|namens|[:;]|,\s*{FUNCTION}\b|\({FUNCTION}\)", re.IGNORECASE
)
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
