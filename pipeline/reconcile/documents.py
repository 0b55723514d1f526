"""How documents follow each other: the day each speaks from, which version replaced which, and what kind of text it has."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

Row = Mapping[str, Any]
Basis = Literal["stated", "told", "seen", "unknown"]
NEVER = date.min
"""Stands for the day of a document of which nothing tells a day: every other document is later."""
_AHEAD = {"contract_start", "contract_end", "implementation_start", "extension"}
"""Events that a document dates though they lie ahead of it, even where its grammar looks back: no document is dated by them."""
_AS_OF = ("stand", "vastgesteld", "versie", "peildatum", "bijgewerkt", "gewijzigd")
"""Words by which a date of no kind is the document's own: "stand 20 november 2025", "Versie van 28 oktober 2025"."""


@dataclass(slots=True, eq=False)
class Document:
    """One version of a document, as far as it decides how much its facts weigh."""

    id: str
    day: date | None
    """The day it speaks from; None where nothing tells."""
    basis: Basis
    """Whether it states its date, tells of things that had happened by then, or was seen on that day."""
    version: int
    """How many versions it replaced."""
    replaced: bool
    """A later version stands at its address, or it came no more."""
    scanned: bool
    sections: dict[str, date] = field(default_factory=dict)
    """passage_id -> day of the dated heading that it stands under ("Update december 2022")."""

    @property
    def view(self) -> date | None:
        """The day from which it looks back and ahead; None where only the crawler knows a day."""
        return self.day if self.basis in ("stated", "told") else None


def documents(
    rows: Sequence[Row], milestones: Iterable[Row], passages: Mapping[str, Sequence[Any]]
) -> dict[str, Document]:
    """The documents by id. ``passages`` are the columns of that table."""
    milestones = list(milestones)
    told = _told(milestones)
    before = {row["superseded_by"]: row for row in rows if row["superseded_by"]}
    first_look = min((day for row in rows if (day := _day(row["first_seen"]))), default=None)
    found: dict[str, Document] = {}
    by_id = {row["document_id"]: row for row in rows}
    for row in rows:
        chain = _chain(row, before)
        for one in chain:
            if one["document_id"] not in found:
                found[one["document_id"]] = _document(one, before.get(one["document_id"]), found, told, first_look)
    for passage, known in _sections(milestones, passages).items():
        document, day = known
        seen = _day(by_id[document]["first_seen"]) if document in by_id else None
        if document in found and (seen is None or day <= seen):
            found[document].sections[passage] = day
    return found


def _chain(row: Row, before: Mapping[str, Row]) -> list[Row]:
    """``row`` with the versions that came before it, the oldest first."""
    chain, seen = [row], {row["document_id"]}
    while (older := before.get(chain[0]["document_id"])) is not None and older["document_id"] not in seen:
        chain.insert(0, older)
        seen.add(older["document_id"])
    return chain


def _document(
    row: Row, before: Row | None, found: Mapping[str, Document], told: Mapping[str, date], first_look: date | None
) -> Document:
    older = found.get(before["document_id"]) if before else None
    seen = _day(row["first_seen"]) or _day(row["fetched_at"])
    day: date | None = row["document_date"]
    basis: Basis = "stated"
    if day is None and row["document_id"] in told:
        day, basis = told[row["document_id"]], "told"
        if seen is not None and day > seen:
            day = seen
    if day is None:
        # a page speaks of the day on which it stood there; a file that was there at the first look is of any age
        living = row["media_type"] == "text/html" or older is not None or (seen and first_look and seen > first_look)
        day, basis = (seen, "seen") if seen and living else (None, "unknown")
    if older is not None and older.day is not None and (day is None or day <= older.day):
        # a page that changed and kept its date: the change was made later, at the latest when it was seen
        day = max(older.day, seen) if seen else older.day
        basis = basis if basis != "unknown" else "seen"
    return Document(
        id=row["document_id"],
        day=day,
        basis=basis,
        version=older.version + 1 if older else 0,
        replaced=bool(row["superseded_by"] or row["missing_since"]),
        scanned=row["text_source"] in ("ocr", "mixed"),
    )


def _told(milestones: Iterable[Row]) -> dict[str, date]:
    """document_id -> the day on which it seems written: the newest that it speaks of as past.

    Where its own words contradict each other (a page that grew over years, a plan read as past), the day that fewest of
    them contradict: what is told as past lies before it, what is told as still to come after it.
    """
    past: dict[str, list[date]] = defaultdict(list)
    ahead: dict[str, list[date]] = defaultdict(list)
    candidates: dict[str, set[date]] = defaultdict(set)
    for row in milestones:
        document, day = row["document_id"], row["date_from"]
        own = row["event"] == "other" and any(word in row["quote"].casefold() for word in _AS_OF)
        if row["year_inferred"] or (row["event"] == "other" and not own):
            continue
        (ahead if row["planned"] else past)[document].append(day)
        if own or (not row["planned"] and row["event"] not in _AHEAD):
            candidates[document].add(day)
    found = {}
    for document, days in candidates.items():
        before, after = sorted(past[document]), sorted(ahead[document])
        against = {day: len(before) - bisect_right(before, day) + bisect_left(after, day) for day in days}
        found[document] = min(days, key=lambda day: (against[day], -day.toordinal()))
    return found


def _sections(milestones: Iterable[Row], passages: Mapping[str, Sequence[Any]]) -> dict[str, tuple[str, date]]:
    """passage_id -> (document_id, day) of the passages under a heading that dates what follows."""
    dated = {row["passage_id"]: row for row in milestones if row["event"] == "document_date"}
    if not dated:
        return {}
    headings: dict[tuple[str, str], date] = {}
    columns = [passages[name] for name in ("passage_id", "document_id", "kind", "text", "heading_path")]
    for passage, document, kind, text, _ in zip(*columns, strict=True):
        if kind == "heading" and passage in dated:
            headings[document, text] = dated[passage]["date_from"]
    if not headings:
        return {}
    within = {document for document, _ in headings}
    found: dict[str, tuple[str, date]] = {}
    for passage, document, kind, text, path in zip(*columns, strict=True):
        if document in within:
            above = [*(path or ()), *([text] if kind == "heading" else ())]
            day = next((headings[document, one] for one in reversed(above) if (document, one) in headings), None)
            if day is not None:
                found[passage] = (document, day)
    return found


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment is not None else None
