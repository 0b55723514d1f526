"""Takedowns: what is to stand in no table goes before anything is made of it, each time that the tables are made.

Nothing here tells what was removed: the table ``takedowns`` counts, and an address becomes ``takedown:<number>``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlsplit

from extractors.names.legal import key
from extractors.people import MASK, bare, masked_text
from pipeline import rows
from pipeline.extraction.result import Result, problem
from pipeline.extraction.stage import Extracted
from pipeline.rows import Columns
from schemas.address import AddressError, place_of
from schemas.correction_format import Correction
from schemas.tables import tables
from schemas.takedowns import EVERYWHERE, FOLDER, Listed
from storage.archive import Crawl, Fetch

_LETTER = re.compile(r"[^\W_]")
_OF_DOCUMENT = ("heading_path", "row_header", "column_header")
"""Columns of passages that repeat the words of other passages."""


@dataclass(slots=True)
class Takedowns:
    """The takedowns of a region at work: ``crawls``, ``extracted`` and ``corrections`` are what is left of theirs."""

    region: str
    listed: Sequence[Listed]
    crawls: list[Crawl]
    extracted: list[Extracted]
    corrections: list[Correction]
    _counts: dict[Listed, dict[str, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._counts = {one: {"documents": 0, "facts": 0, "masked": 0, "requests": 0} for one in self.listed}
        if not self.listed:
            return
        before = self._fact_ids()
        for one in self.listed:
            if one.takedown.kind in ("document", "address"):
                self._remove_documents(one)
        self._remove_facts([one for one in self.listed if one.takedown.kind == "fact"])
        for one in self.listed:
            if one.takedown.provider is not None:
                self._remove_provider(one, one.takedown.provider)
        gone = before - self._fact_ids()
        self.corrections = [
            one for one in self.corrections if one.fact_id not in gone and not self._at_gone_address(one.address)
        ]

    def masked(self, columns: dict[str, Columns]) -> dict[str, Columns]:
        """``columns`` (table -> columns) with every name of a provider that was taken down masked, wherever it stands."""
        for one in self.listed:
            if one.takedown.provider is not None:
                pattern = _pattern(one.takedown.provider)
                columns = {table: self._masked_columns(one, pattern, found) for table, found in columns.items()}
        return columns

    @property
    def table(self) -> Columns:
        """The columns of the table ``takedowns``; complete only after ``masked``."""
        counted = ("documents", "facts", "masked")
        return rows.columns_of(
            tables()["takedowns"],
            (
                {
                    "file": one.file,
                    "number": one.number,
                    "kind": one.takedown.kind,
                    "outcome": "applied" if any(counts.values()) else "unused",
                    "decided_on": one.takedown.on,
                    "reason": masked_text(one.takedown.reason),
                    **{name: counts[name] for name in counted},
                }
                for one, counts in self._counts.items()
            ),
        )

    @property
    def problems(self) -> Columns:
        """Columns of ``problems``: takedowns of the region's own file that name nothing; complete only after ``masked``."""
        found = []
        for one, counts in self._counts.items():
            if one.file != EVERYWHERE and not any(counts.values()):
                told = (
                    f"{FOLDER}/{one.file}.toml, takedown {one.number} ({one.takedown.kind}): nothing of it was found."
                )
                row = problem("publish", "takedown_unused", told)
                known = rows.problem_id("takedown", one.file, one.number)
                found.append({"problem_id": known, "document_id": None, "url": None, **row, "attempts": 1})
        return rows.columns_of(tables()["problems"], found)

    def _fact_ids(self) -> set[str]:
        facts = rows.facts(self.region, self.extracted)
        return {known for columns in facts.values() for known in columns["fact_id"]}

    # --- documents

    def _remove_documents(self, one: Listed) -> None:
        takedown = one.takedown

        def meant(document_id: str | None, *addresses: str | None) -> bool:
            if takedown.document is not None:
                return document_id == takedown.document
            return any(address and _same(address, takedown.address or "") for address in addresses)

        gone = {
            fetch.document_id
            for crawl in self.crawls
            for fetch in crawl.fetches
            if fetch.document_id and meant(fetch.document_id, fetch.url, fetch.final_url, fetch.canonical_url)
        }
        left: list[Extracted] = []
        for item in self.extracted:  # parents come before what lies within them
            source = item.source
            within = source.depth and source.parent_document_id in gone
            if source.document_id in gone or within or meant(source.document_id, source.url):
                gone.add(source.document_id)
                self._counts[one]["documents"] += 1
                self._counts[one]["facts"] += len(item.result.facts)
            else:
                left.append(item)
        self.extracted = left
        names = {
            address
            for crawl in self.crawls
            for fetch in crawl.fetches
            if fetch.document_id in gone or meant(None, fetch.url, fetch.final_url, fetch.canonical_url)
            for address in (fetch.url, fetch.final_url, fetch.canonical_url)
            if address
        }
        self._counts[one]["requests"] += len(names)
        nameless = f"takedown:{one.file}/{one.number}"
        self.crawls = [
            replace(crawl, fetches=tuple(_nameless(fetch, names, gone, nameless) for fetch in crawl.fetches))
            for crawl in self.crawls
        ]

    def _at_gone_address(self, address: str | None) -> bool:
        asked = [one.takedown.address for one in self.listed if one.takedown.address]
        return address is not None and any(_same(address, one) for one in asked)

    # --- facts

    def _remove_facts(self, listed: Sequence[Listed]) -> None:
        if not listed:
            return
        asked = {one.takedown.fact: one for one in listed}
        spans: dict[str, list[tuple[str, int, int, Listed]]] = {}
        for columns in rows.facts(self.region, self.extracted).values():
            for index, known in enumerate(columns["fact_id"]):
                if known in asked:
                    place = tuple(columns[name][index] for name in ("passage_id", "char_start", "char_end"))
                    spans.setdefault(columns["document_id"][index], []).append((*place, asked[known]))
        self.extracted = [
            self._without_words(item, spans[item.source.document_id]) if item.source.document_id in spans else item
            for item in self.extracted
        ]

    def _without_words(self, item: Extracted, spans: Sequence[tuple[str, int, int, Listed]]) -> Extracted:
        """A document without these words: masked where they stand, and without every fact that leans on them."""
        result = item.result
        positions = result.passages["position"]
        by_id = {rows.passage_id(item.source.document_id, position): index for index, position in enumerate(positions)}
        texts = list(result.passages["text"])
        facts = list(result.facts)
        for passage, start, end, one in spans:
            index = by_id[passage]
            texts[index] = texts[index][:start] + _LETTER.sub(MASK, texts[index][start:end]) + texts[index][end:]
            left = [
                fact
                for fact in facts
                if fact["passage"] != positions[index] or fact["end"] <= start or fact["start"] >= end
            ]
            self._counts[one]["facts"] += len(facts) - len(left)
            self._counts[one]["masked"] += 1
            facts = left
        new = {old: text for old, text in zip(result.passages["text"], texts, strict=True) if old != text}
        return replace(item, result=_reworded(replace(result, facts=tuple(facts)), lambda text: new.get(text, text)))

    # --- providers

    def _remove_provider(self, one: Listed, name: str) -> None:
        words = key(name).split()
        found = []
        for item in self.extracted:
            kept = tuple(
                fact
                for fact in item.result.facts
                if fact["table"] != "providers" or not _holds(key(fact["values"]["name"]).split(), words)
            )
            self._counts[one]["facts"] += len(item.result.facts) - len(kept)
            changed = len(kept) < len(item.result.facts)
            found.append(replace(item, result=replace(item.result, facts=kept)) if changed else item)
        self.extracted = found

    def _masked_columns(self, one: Listed, pattern: re.Pattern[str], columns: Columns) -> Columns:
        def mask(value: Any) -> Any:
            if isinstance(value, list):
                return [mask(part) for part in value]
            if not isinstance(value, str):
                return value
            spans = [match.span() for match in pattern.finditer(bare(value))]
            for start, end in spans:
                value = value[:start] + _LETTER.sub(MASK, value[start:end]) + value[end:]
            self._counts[one]["masked"] += bool(spans)
            return value

        return {name: [mask(value) for value in values] for name, values in columns.items()}


def _holds(words: Sequence[str], asked: Sequence[str]) -> bool:
    """Whether ``asked`` stand in ``words`` next to each other: "Praktijk Anna Visser" holds Anna Visser."""
    return any(words[start : start + len(asked)] == list(asked) for start in range(len(words) - len(asked) + 1))


def _pattern(name: str) -> re.Pattern[str]:
    """Finds a provider's name however it is parted and in whatever letters; "&" is "en"."""
    words = [r"(?:en|&)" if word == "en" else re.escape(word) for word in key(name).split()]
    return re.compile(r"(?<![^\W_])" + r"[\W_]{1,3}".join(words) + r"(?![^\W_])", re.IGNORECASE)


def _same(address: str, asked: str) -> bool:
    """Whether two addresses are one: the scheme, ``www.`` and a last slash do not count, what is asked with does."""
    if address == asked:
        return True
    try:
        (host, path), (other, other_path) = place_of(address), place_of(asked)
    except AddressError:
        return False
    return (host, path.rstrip("/"), urlsplit(address).query) == (other, other_path.rstrip("/"), urlsplit(asked).query)


def _nameless(fetch: Fetch, names: Collection[str], gone: Collection[str | None], nameless: str) -> Fetch:
    """A request of which the row stays, without what leads to what was taken down."""
    if fetch.found_on in names:
        fetch = replace(fetch, found_on=None)
    if fetch.url not in names and fetch.document_id not in gone:
        return fetch
    return replace(
        fetch, url=nameless, final_url=None, canonical_url=None, link_text=None, document_id=None, error=None
    )


def _reworded(result: Result, change: Callable[[str], str]) -> Result:
    """A result with its texts changed, also where other passages and the title repeat them."""

    def changed(value: Any) -> Any:
        if isinstance(value, list):
            return [changed(part) for part in value]
        return " | ".join(change(part) for part in value.split(" | ")) if isinstance(value, str) else value

    passages = {**result.passages, "text": [change(text) for text in result.passages["text"]]}
    passages |= {name: [changed(value) for value in result.passages[name]] for name in _OF_DOCUMENT}
    title = result.document["title"]
    return replace(result, document={**result.document, "title": title and change(title)}, passages=passages)
