"""Which facts a correction is about: the one with its id, and the same words and values in other versions of the page.

A fact's id depends on the bytes of its document, so a new version of a page has new ids for the same words. The old
version stays in the tables, and both are corrected.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pipeline.rows import Columns
from schemas.correction_format import Correction
from schemas.tables import own_columns

Row = Mapping[str, Any]
Outcome = Literal["applied", "unused", "outdated", "ambiguous", "contradicted"]
_WITHIN = "attachment:"
"""How the address of a file within a document begins: ``attachment:<document>/1/bijlage.pdf``."""


@dataclass(frozen=True, slots=True)
class Page:
    """Where a document stands. Versions of one page share ``key``, whatever their bytes."""

    key: str
    addresses: tuple[str, ...]
    """Its own address and that of the page or mail that it lies within."""
    current: bool
    """Whether no later version of it is known."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a correction found. ``rows`` are those that it is to change; none unless the outcome is ``applied``.

    ``notes`` are sentences about what did not go as its writer meant it, each with its kind of problem.
    """

    correction: Correction
    outcome: Outcome
    rows: tuple[Row, ...] = ()
    notes: tuple[tuple[Outcome, str], ...] = ()


def pages(documents: Columns) -> dict[str, Page]:
    """The page of each document, from the columns of the table ``documents``."""
    known = {
        document: (url, parent, superseded)
        for document, url, parent, superseded in zip(
            *(documents[name] for name in ("document_id", "url", "parent_document_id", "superseded_by")), strict=True
        )
    }
    found: dict[str, Page] = {}

    def page(document: str) -> Page:
        if document not in found:
            url, parent, superseded = known[document]
            if url.startswith(_WITHIN) and parent in known:
                holder = page(parent)
                key = f"{holder.key} {url.partition('/')[2]}"
                found[document] = Page(key, (url, *holder.addresses), holder.current)
            else:
                found[document] = Page(url, (url,), superseded is None)
        return found[document]

    for document in known:
        page(document)
    return found


def plain(text: Any) -> Any:
    """A text with single spaces, as white space does not count; any other value as it is, and None for no text."""
    return " ".join(text.split()) or None if isinstance(text, str) else text


def differences(correction: Correction, row: Row) -> list[str]:
    """What the row says otherwise than the correction thought, column by column."""
    wanted = dict(correction.found)
    if correction.segment is not None or correction.table != "segments":
        wanted["segment"] = correction.segment  # a row of segments is about itself: its name tells it
    return [
        f"{name} is {_told(row[name])}, not {_told(value)}"
        for name, value in wanted.items()
        if plain(row[name]) != plain(value)
    ]


class Search:
    """The facts of a region, ready to be found by id and by words."""

    def __init__(self, corrections: Iterable[Correction], facts: Mapping[str, Columns], at: Mapping[str, Page]) -> None:
        """``facts`` holds the columns of every fact table as the machine has them, ``at`` the page of each document."""
        self._at = at
        self._by_id: dict[tuple[str, str], Row] = {}
        self._by_quote: dict[tuple[str, str], list[Row]] = defaultdict(list)
        asked = list(corrections)
        ids = {(one.table, one.fact_id) for one in asked}
        quotes = {(one.table, plain(one.quote)) for one in asked}
        for table in sorted({one.table for one in asked}):
            columns = facts[table]
            for index, (known, quote) in enumerate(zip(columns["fact_id"], columns["quote"], strict=True)):
                if (table, known) in ids or (table, plain(quote)) in quotes:
                    row = {name: values[index] for name, values in columns.items()}
                    self._by_id[table, known] = row
                    self._by_quote[table, plain(quote)].append(row)
        for rows in self._by_quote.values():
            rows.sort(key=lambda row: tuple(row[name] for name in ("passage_id", "char_start", "char_end", "fact_id")))

    def find(self, correction: Correction) -> Finding:
        """What ``correction`` is about."""
        known = self._by_id.get((correction.table, correction.fact_id))
        if known is not None and (wrong := self._misfits(correction, known)):
            return _none(correction, "outdated", f"The fact with this id is another: {'; '.join(wrong)}.")
        said = [
            row
            for row in self._by_quote[correction.table, plain(correction.quote)]
            if self._at_page(correction, row, known)
        ]
        equal = [row for row in said if not differences(correction, row)]
        if not equal:
            return self._without(correction, said)
        places = sorted({self._page(row).key for row in equal})
        if len(places) > 1:
            return _none(
                correction,
                "ambiguous",
                f"The fact with this id is gone, and {len(places)} pages say the same, such as {places[0]} and "
                f"{places[1]}: write the address of the one that is meant.",
            )
        return self._chosen(correction, equal, said, known)

    def _chosen(self, correction: Correction, equal: Sequence[Row], said: Sequence[Row], known: Row | None) -> Finding:
        """The rows of one page that are meant: one in each version."""
        by_document: dict[str, list[Row]] = defaultdict(list)
        for row in equal:
            by_document[row["document_id"]].append(row)
        siblings = by_document[known["document_id"]] if known is not None else []
        rows: list[Row] = []
        notes: list[tuple[Outcome, str]] = []
        for document, alike in by_document.items():
            if correction.whole_page or len(alike) == 1:
                rows += alike
            elif len(alike) == len(siblings) and known is not None:
                rows.append(alike[siblings.index(known)])  # the second of two in one version is so in the other
            else:
                notes.append(
                    (
                        "ambiguous",
                        f"In document {document[:12]} {len(alike)} rows have these words and values: write the fact_id "
                        "of one of them, or whole_page = true for all.",
                    )
                )
        notes += [("outdated", text) for text in self._changed(correction, said, by_document)]
        if not rows:
            return Finding(correction, notes[0][0], (), tuple(notes))
        return Finding(correction, "applied", tuple(rows), tuple(notes))

    def _changed(
        self, correction: Correction, said: Sequence[Row], found: Mapping[str, Sequence[Row]]
    ) -> Iterator[str]:
        """A sentence where the newest version has the words with values that no version with the fact has."""
        usual = [_reading(correction.table, row) for row in said if row["document_id"] in found]
        for row in said:
            fresh = row["document_id"] not in found and self._page(row).current
            if fresh and _reading(correction.table, row) not in usual:
                told = "; ".join(differences(correction, row))
                yield f"The newest version of {self._page(row).addresses[0]} has these words with other values: {told}."
                return

    def _without(self, correction: Correction, said: Sequence[Row]) -> Finding:
        """Why no row was found, as far as it can be told."""
        if not said:
            where = " at this address" if correction.address else ""
            return _none(
                correction,
                "unused",
                f"No row of {correction.table} has these words{where}. If the page is gone or the machine no longer "
                "finds this, the correction can go.",
            )
        row = next((row for row in said if self._page(row).current), said[0])
        wanted = {name: correction.changed(name) for name in correction.values}
        if wanted and all(plain(row[name]) == plain(value) for name, value in wanted.items()):
            return _none(correction, "outdated", "The machine finds by itself what this mends: the correction can go.")
        told = "; ".join(differences(correction, row))
        return _none(correction, "outdated", f"These words are there with other values: {told}. Judge them again.")

    def _misfits(self, correction: Correction, row: Row) -> list[str]:
        wrong = differences(correction, row)
        if plain(row["quote"]) != plain(correction.quote):
            wrong.append(f"its words are {row['quote']!r}")
        if correction.address and correction.address not in self._page(row).addresses:
            wrong.append(f"its address is {self._page(row).addresses[-1]}")
        return wrong

    def _at_page(self, correction: Correction, row: Row, known: Row | None) -> bool:
        """Whether ``row`` stands on the page that is meant: the known fact's own, the one with the address, or any."""
        if known is not None:
            return self._page(row).key == self._page(known).key
        return correction.address is None or correction.address in self._page(row).addresses

    def _page(self, row: Row) -> Page:
        return self._at[row["document_id"]]


def _reading(table: str, row: Row) -> tuple[Any, ...]:
    """What a row of ``table`` says, of which segment."""
    return (*(plain(row[column.name]) for column in own_columns(table)), plain(row["segment"]))


def _none(correction: Correction, outcome: Outcome, message: str) -> Finding:
    return Finding(correction, outcome, (), ((outcome, message),))


def _told(value: Any) -> str:
    return "nothing" if value in (None, "") else str(value)
