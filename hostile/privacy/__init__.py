"""Privacy: people that do not exist are planted in files of every kind; how many of them can still be read?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from extractors.document import Document, PassageBuilder
from extractors.people import masked
from extractors.readers import read
from hostile.privacy.files import MAKERS
from hostile.privacy.planted import Person, left_of, lines_of, people
from hostile.privacy.removal import removals
from hostile.result import Result

AREA = "privacy"
TRIALS = 15
SLOW = {"scanned": 2}
"""Recognition takes ten seconds a page."""
ALONE = 60


def results(folder: Path) -> Iterator[Result]:
    """Try every reader, every way of naming someone on its own, the gate and the takedowns."""
    for kind, make in MAKERS.items():
        tried = list(people(SLOW.get(kind, TRIALS), seed=7))
        yield _result(kind, (make.__doc__ or "").rstrip("."), tried, [read_of(kind, person) for person in tried])
    alone: dict[str, list[tuple[Person, str]]] = {}
    for person in people(ALONE, seed=11):
        for kind, line in lines_of(person).items():
            alone.setdefault(kind, []).append((person, line))
    for kind, lines in alone.items():
        told = [masked_alone(line) for _, line in lines]
        yield _result(f"{kind}, alone", "one line, nothing else in the document", [one for one, _ in lines], told)
    yield from removals(folder)


def read_of(kind: str, person: Person) -> str:
    """All words that a reader and masking leave of the file of this kind about ``person``."""
    return words_of(masked(read(MAKERS[kind](person))))


def masked_alone(line: str) -> str:
    """What masking leaves of a line that stands alone in its document; a broken line is two passages."""
    builder = PassageBuilder()
    builder.add("paragraph", "Inkoop jeugdhulp. Inschrijven kan tot 15 mei 2026.")
    for part in line.split("\n"):
        builder.add("paragraph", part)
    return words_of(masked(Document("text/plain", "alone", builder.done())))


def words_of(document: Document) -> str:
    """Every word of a document that any table may come to hold, one text a line."""
    words = [document.title or "", *(problem.message for problem in document.problems)]
    for passage in document.passages:
        words += [passage.text, passage.marker, *passage.heading_path]
        if passage.cell is not None:
            words += [passage.cell.caption, *passage.cell.row_headers, *passage.cell.column_headers]
    words += [word for link in document.links for word in (link.text, link.address)]
    return "\n".join(words)


def _result(name: str, what: str, tried: Sequence[Person], told: Sequence[str]) -> Result:
    leaks = [left_of(person, text) for person, text in zip(tried, told, strict=True)]
    counted = Counter(
        kind if kind in ("mailbox", "phone", "mobile", "iban", "bsn") else "name" for one in leaks for kind in one
    )
    happened = (
        ", ".join(f"{number} x {kind} readable" for kind, number in sorted(counted.items())) or "nothing readable"
    )
    return Result(AREA, name, what, "nothing readable", happened, len(tried), sum(map(bool, leaks)))
