"""What a page says and where that stands: a value with links to the words that decided it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from website.addresses import document_page, evidence_place
from website.tables import RegionTables, Row, deciding
from website.words import column as column_words
from website.words import day, written


@dataclass(frozen=True, slots=True)
class Link:
    """A place in the site, with what a reader is told before going there."""

    place: str | None
    """From the top of the site; None where the tables do not hold what it should lead to."""
    hint: str


@dataclass(frozen=True, slots=True)
class Value:
    """Something that is known, and the words that say so."""

    text: str
    evidence: tuple[Link, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """What other documents say of the same."""

    column: str
    values: tuple[str, ...]
    evidence: tuple[Link, ...]


def link_to(region: RegionTables, fact_id: str) -> Link:
    """The marked words of a fact. One that is not in the tables has no place, and says so."""
    found = region.facts.get(fact_id)
    if found is None:
        return Link(None, f"fact {fact_id} is not in the tables")
    return Link(evidence_place(region.id, found[1]), hint_of(region, found[1]["document_id"]))


def links_to(region: RegionTables, facts: Iterable[str]) -> tuple[Link, ...]:
    """The marked words of several facts, each once, in the order given."""
    return tuple(link_to(region, fact) for fact in dict.fromkeys(facts))


def document_link(region: RegionTables, document_id: str) -> Link:
    """The page of a document."""
    place = document_page(region.id, document_id) if document_id in region.documents else None
    return Link(place, hint_of(region, document_id))


def title_of(document: Row) -> str:
    """What a document is called: its title, its link's words or the end of its address."""
    address = (document["url"] or "").rstrip("/").rpartition("/")[2]
    return document["title"] or document["link_text"] or address or document["document_id"][:16]


def hint_of(region: RegionTables, document_id: str) -> str:
    """A document in one line: its title and its date."""
    document = region.documents.get(document_id)
    if document is None:
        return "a document that is not in the tables"
    dated = day(document["document_date"])
    return title_of(document) + (f", {dated}" if dated else "")


def value(region: RegionTables, row: Row, column: str, text: str, note: str = "") -> Value | None:
    """A column of a row of ``procurements`` as a value with its evidence; None where nothing is known."""
    return Value(text, links_to(region, deciding(row, column)), note) if text else None


def conflicts(region: RegionTables, row: Row, columns: Container[str]) -> tuple[Conflict, ...]:
    """The values of ``columns`` that were found and not chosen."""
    return tuple(
        Conflict(
            column_words(one["column"]),
            tuple(written(each) for each in one["values"] or ()),
            links_to(region, one["facts"] or ()),
        )
        for one in row["conflicts"] or ()
        if one["column"] in columns
    )


def is_planned(region: RegionTables, facts: Sequence[str]) -> bool | None:
    """Whether the milestone that decided a date was still to come, seen from its document; None where none decided it."""
    for fact in facts:
        table, row = region.facts.get(fact, ("", {}))
        if table == "milestones":
            planned: Any = row["planned"]
            return bool(planned)
    return None
