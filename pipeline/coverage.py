"""How complete a region is, per crawl: what was expected, what came, what could not be had or read, and why not all.

A crawl is compared with the last one before it that came to its end and was no fall itself, so that a site that loses its
documents is told every night until that is over, and not in the first night alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pipeline.corrections import Corrected
from pipeline.extraction.stage import Extracted
from pipeline.standing import came, tells
from pipeline.walls import Wall, at_a_wall
from schemas.vocabulary import vocabulary
from storage.archive import Crawl

WITHIN_THE_RULES = {"depth", "unusable"}
"""Why an address was not followed without anything amiss: the region file says how deep, and mailto: is no page."""
_FALLS = {"links_gone", "documents_fell", "facts_fell"}


@dataclass(frozen=True, slots=True)
class Minimum:
    """The least that a complete run of the region brings; nothing for a region without a file."""

    documents: int = 0
    facts: int = 0
    since: date | None = None
    """Crawls before this day are not compared with."""


def coverage(
    crawls: Sequence[Crawl], extracted: Sequence[Extracted], minimum: Minimum, corrected: Corrected
) -> list[dict[str, Any]]:
    """The rows of ``coverage``: one per crawl, in the order given, each with what was known by then.

    What was ``corrected`` is counted beside the machine's facts and change neither their number nor the state.
    """
    rows: list[dict[str, Any]] = []
    known: set[str] = set()
    ingested: set[str] = set()
    answered: set[str] = set()
    before: _Seen | None = None
    for crawl in crawls:
        here = came(crawl)
        known |= here
        stock = _Stock.of(extracted, known)
        # A crawl shows the region as it is now; an ingest adds to what is there.
        present = _Stock.of(extracted, here) if crawl.kind == "crawl" else stock
        ingested |= here if crawl.kind == "ingest" else set()
        seen = _Seen(crawl, present, _Stock.of(extracted, here | ingested), at_a_wall(crawl, extracted), answered)
        told = _Reasons(seen, minimum, before).told()
        rows.append(
            {
                **_counts(crawl, stock, minimum),
                "state": "failed" if not here else "partial" if told else "complete",
                "reasons": list(told.values()),
                "reason_codes": list(told),
                **corrected.counts(stock.ids),
            }
        )
        answered = answered | {fetch.url for fetch in crawl.fetches if fetch.document_id}
        if tells(crawl) and _FALLS.isdisjoint(told) and not (minimum.since and seen.day < minimum.since):
            before = seen
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

    @property
    def readable(self) -> int:
        return self.documents - self.unreadable

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


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a crawl brought."""

    crawl: Crawl
    present: _Stock
    standing: _Stock
    """``present`` and what was ever ingested."""
    walls: Counter[Wall]
    """Addresses that showed a login or a question for consent."""
    answered: set[str]
    """Addresses that gave a document in any crawl before."""

    @property
    def day(self) -> date:
        return self.crawl.started.date() if self.crawl.started else date.min

    @property
    def linked(self) -> int:
        """Addresses that were asked for because a page led to them."""
        return len({fetch.url for fetch in self.crawl.fetches if fetch.found_on})

    @property
    def led_away(self) -> int:
        away = {url for url, outcome in last_outcomes(self.crawl).items() if outcome == "out_of_scope"}
        return len(away & self.answered)


def _counts(crawl: Crawl, stock: _Stock, minimum: Minimum) -> dict[str, Any]:
    outcomes = Counter(last_outcomes(crawl).values())
    not_followed = sum(crawl.not_followed.values())
    return {
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


@dataclass(frozen=True, slots=True)
class _Reasons:
    """Why a crawl did not bring all; the sentences are those of the vocabulary ``coverage_reason``."""

    seen: _Seen
    minimum: Minimum
    before: _Seen | None

    def told(self) -> dict[str, str]:
        """Code -> sentence, in the order of the vocabulary; empty where nothing is amiss."""
        found = dict(self._found())
        return {code: sentence(code, **found[code]) for code in vocabulary("coverage_reason").values if code in found}

    def _found(self) -> Iterator[tuple[str, dict[str, Any]]]:
        crawl = self.seen.crawl
        if not crawl.whole:
            yield "crawl_cut_off", {}
        yield from self._of_addresses(Counter(last_outcomes(crawl).values()))
        if not came(crawl):
            yield "nothing_came", {}
            return
        standing = self.seen.standing
        if standing.unreadable:
            yield "unreadable", number_of(standing.unreadable, "document")
        if standing.truncated:
            yield "truncated", number_of(standing.truncated, "document")
        fell = dict(self._falls(self.before)) if self.before and tells(crawl) else {}
        yield from fell.items()
        present, least = self.seen.present, self.minimum
        if present.readable < least.documents and "documents_fell" not in fell:
            yield "fewer_documents", {**number_of(present.readable, "document"), "expected": least.documents}
        if "facts_fell" not in fell:
            if not present.facts:
                yield "no_facts", number_of(present.documents, "document")
            elif present.facts < least.facts:
                yield "fewer_facts", {**number_of(present.facts, "fact"), "expected": least.facts}

    def _of_addresses(self, outcomes: Counter[str]) -> Iterator[tuple[str, dict[str, Any]]]:
        for wall, number in sorted(self.seen.walls.items()):
            yield wall, number_of(number, "address")
        for code, number in (
            ("not_fetched", outcomes["failed"]),
            ("refused_by_robots", outcomes["robots"]),
            ("too_large", outcomes["too_large"]),
            ("led_away", self.seen.led_away),
        ):
            if number:
                yield code, number_of(number, "address")
        left = {why: n for why, n in sorted(self.seen.crawl.not_followed.items()) if n and why not in WITHIN_THE_RULES}
        if left:
            yield "limit_reached", {**number_of(sum(left.values()), "address"), "limit": " and ".join(left)}

    def _falls(self, before: _Seen) -> Iterator[tuple[str, dict[str, Any]]]:
        seen, day = self.seen, {"day": before.day}
        if before.linked and not seen.linked:
            yield "links_gone", {"before": before.linked, **day}
        for code, noun, now, then in (
            ("documents_fell", "document", seen.present.readable, before.present.readable),
            ("facts_fell", "fact", seen.present.facts, before.present.facts),
        ):
            if then and 2 * now <= then:
                yield code, {**number_of(now, noun), "before": then, **day}


def sentence(code: str, **values: Any) -> str:
    """The sentence of a reason; raises ``KeyError`` where there is no such reason, or a value lacks for it."""
    return f"{vocabulary('coverage_reason').told[code]['says'].format(**values)}."


def number_of(number: int, noun: str) -> dict[str, str]:
    """A number with its noun, as the sentences of reasons have it: ``{"addresses": "1 address"}``."""
    plural = f"{noun}es" if noun.endswith("s") else f"{noun}s"
    return {plural: f"{number} {noun if number == 1 else plural}"}
