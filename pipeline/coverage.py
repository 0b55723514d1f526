"""How complete a region is, per crawl: what was expected, what came, what could not be had or read, and why not all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.corrections import Corrected
from pipeline.extraction.stage import Extracted
from storage.archive import Crawl

WITHIN_THE_RULES = {"depth", "unusable"}
"""Why an address was not followed without anything amiss: the region file says how deep, and mailto: is no page."""


@dataclass(frozen=True, slots=True)
class Minimum:
    """The least that a complete run of the region brings; nothing for a region without a file."""

    documents: int = 0
    facts: int = 0


def coverage(
    crawls: Sequence[Crawl], extracted: Sequence[Extracted], minimum: Minimum, corrected: Corrected
) -> list[dict[str, Any]]:
    """The rows of ``coverage``: one per crawl, in the order given, each with what was known by then.

    What was ``corrected`` is counted beside the machine's facts and change neither their number nor the state.
    """
    rows: list[dict[str, Any]] = []
    known: set[str] = set()
    facts_before = 0
    for crawl in crawls:
        came = {fetch.document_id for fetch in crawl.fetches if fetch.document_id and fetch.purpose == "document"}
        known |= came
        stock = _Stock.of(extracted, known)
        # A crawl shows the region as it is now; an ingest adds to what is there.
        present = _Stock.of(extracted, came) if crawl.kind == "crawl" else stock
        row = _row(crawl, stock, present, minimum, facts_before)
        rows.append({**row, **corrected.counts(stock.ids)})
        facts_before = max(facts_before, present.facts)
    return rows


def last_outcomes(crawl: Crawl) -> dict[str, str]:
    """What came of each address of a crawl in the end."""
    return {fetch.url: fetch.outcome for fetch in crawl.fetches if fetch.purpose == "document"}


@dataclass(frozen=True, slots=True)
class _Stock:
    """Some documents and the files within them, counted."""

    ids: frozenset[str]
    documents: int
    unreadable: int
    truncated: int
    with_facts: int
    facts: int

    @classmethod
    def of(cls, extracted: Sequence[Extracted], ids: set[str]) -> _Stock:
        family = set(ids)
        counted: list[Extracted] = []
        for item in extracted:  # parents come before what lies within them
            if item.source.document_id in ids or (item.source.depth and item.source.parent_document_id in family):
                family.add(item.source.document_id)
                counted.append(item)
        statuses = Counter(item.result.document["status"] for item in counted)
        facts = [len(item.result.facts) for item in counted]
        unread, partly = statuses["failed"], statuses["partial"]
        return cls(frozenset(family), len(counted), unread, partly, sum(map(bool, facts)), sum(facts))


def _row(crawl: Crawl, stock: _Stock, present: _Stock, minimum: Minimum, facts_before: int) -> dict[str, Any]:
    outcomes = Counter(last_outcomes(crawl).values())
    not_followed = sum(crawl.not_followed.values())
    row = {
        "crawl_id": crawl.crawl_id,
        "observed_at": crawl.started,
        "expected_documents": minimum.documents,
        "expected_facts": minimum.facts,
        "addresses_found": sum(outcomes.values()) - outcomes["out_of_scope"] + not_followed,
        "fetched": outcomes["fetched"],
        "not_modified": outcomes["not_modified"],
        "refused_by_robots": outcomes["robots"],
        "failed": outcomes["failed"],
        "too_large": outcomes["too_large"],
        "not_followed": not_followed,
        "documents": stock.documents,
        "unreadable": stock.unreadable,
        "truncated": stock.truncated,
        "documents_with_facts": stock.with_facts,
        "documents_without_facts": stock.documents - stock.with_facts - stock.unreadable,
        "facts": stock.facts,
    }
    reasons = list(_reasons(crawl, row, present, minimum, facts_before))
    came = outcomes["fetched"] + outcomes["not_modified"]
    return {**row, "state": "partial" if came and reasons else "complete" if came else "failed", "reasons": reasons}


def _reasons(crawl: Crawl, row: dict[str, Any], present: _Stock, minimum: Minimum, facts_before: int) -> Iterator[str]:
    if not row["fetched"] + row["not_modified"]:
        yield "Nothing came."
    if not crawl.whole:
        yield "The crawl was cut off: what it did not get to is not known."
    if row["failed"]:
        yield f"{_count(row['failed'], 'address')} could not be fetched."
    if row["refused_by_robots"]:
        yield f"{_count(row['refused_by_robots'], 'address')} may not be fetched, says robots.txt."
    if row["too_large"]:
        yield f"{_count(row['too_large'], 'address')} exceeded the limit of size."
    for why, number in sorted(crawl.not_followed.items()):
        if number and why not in WITHIN_THE_RULES:
            yield f"{_count(number, 'address')} were left because the limit {why} was reached."
    if row["unreadable"]:
        yield f"{_count(row['unreadable'], 'document')} could not be read."
    if row["truncated"]:
        yield f"{_count(row['truncated'], 'document')} could be read in part only."
    if present.documents < minimum.documents:
        yield f"{_count(present.documents, 'document')} came, the region file expects at least {minimum.documents}."
    if present.facts == 0 and facts_before:
        yield f"No fact was found, where there were {facts_before} before."
    elif present.facts == 0 and present.documents:
        yield f"No fact was found in {_count(present.documents, 'document')}."
    elif present.facts < minimum.facts:
        yield f"{_count(present.facts, 'fact')} were found, the region file expects at least {minimum.facts}."


def _count(number: int, noun: str) -> str:
    plural = f"{noun}es" if noun.endswith("s") else f"{noun}s"
    return f"{number} {noun if number == 1 else plural}"
