"""The log of a crawl or ingest: one header line, one line per request, and a footer that says it is whole.

A log without its footer is a crawl that was cut off: what it lists was fetched, but nobody knows what it lacks.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

from schemas.tables.work import FETCHES
from storage.roots import CorruptError

FORMAT = 1
CrawlKind = Literal["crawl", "ingest"]
_INSTANTS = ("requested_at", "last_modified", "came_at")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetch:
    """One request and what came of it; for an ingest, one local file. Named as the columns of the table ``fetches``."""

    position: int
    """Place in the crawl, from 0."""
    url: str
    outcome: str
    """A value of the vocabulary ``fetch_outcome``."""
    robots: str
    """A value of the vocabulary ``robots_verdict``."""
    attempts: int = 0
    final_url: str | None = None
    requested_at: datetime | None = None
    status: int | None = None
    bytes: int | None = None
    elapsed: float | None = None
    """Seconds, all attempts together."""
    not_modified: bool = False
    robots_sha256: str | None = None
    error: str | None = None
    document_id: str | None = None
    found_on: str | None = None
    link_text: str | None = None
    parent_document_id: str | None = None
    """Version of the page ``found_on`` that held the link."""
    etag: str | None = None
    last_modified: datetime | None = None
    last_modified_header: str | None = None
    """The header as the server wrote it: it is sent back word for word."""
    media_type: str | None = None
    """As the server named it, with its charset; the bytes may say otherwise."""
    came_at: datetime | None = None
    """When the bytes of ``document_id`` last came whole from this address; earlier where they are unchanged."""
    canonical_url: str | None = None
    """The address in its canonical form, or the one that the page itself calls canonical."""
    purpose: Literal["document", "robots"] = "document"
    """A request for robots.txt is a request too, but no address of the region."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crawl:
    """What a log says. ``whole`` is False where the crawl was cut off."""

    crawl_id: str
    kind: CrawlKind
    region: str
    started: datetime | None
    """None for an ingest of files of which nobody said when they were fetched."""
    version: str
    settings: Mapping[str, Any]
    fetches: tuple[Fetch, ...] = ()
    whole: bool = False
    finished: datetime | None = None
    not_followed: Mapping[str, int] = field(default_factory=dict)
    """Why -> how many addresses of the region were seen and not asked for (``depth``, ``max_documents``, ...)."""
    placed: datetime | None = None
    """Its place in the order of crawls, where that is not ``started``: the clock had gone back, or was ahead before."""
    damaged: str | None = None
    """What is wrong with the log, of which only the lines that can be read are here; None for a sound one."""

    @property
    def order(self) -> tuple[datetime, str]:
        """Sorts crawls as they came one after another; an ingest without a time comes first."""
        return (self.placed or self.started or datetime.min.replace(tzinfo=UTC), self.crawl_id)

    def rows(self) -> list[dict[str, Any]]:
        """The requests as rows of the table ``fetches``."""
        own = {"crawl_id": self.crawl_id}
        return [
            {
                column.name: own.get(column.name, f"{self.crawl_id}/{fetch.position}")
                if column.name in {"crawl_id", "fetch_id"}
                else getattr(fetch, column.name)
                for column in FETCHES.columns
            }
            for fetch in self.fetches
        ]


def write_log(crawl: Crawl) -> bytes:
    """The log as bytes; the footer is there only where the crawl is whole."""
    header = {
        "record": "header",
        "format": FORMAT,
        "crawl_id": crawl.crawl_id,
        "kind": crawl.kind,
        "region": crawl.region,
        "started": _to_text(crawl.started),
        "version": crawl.version,
        "settings": dict(crawl.settings),
    }
    if crawl.placed is not None:
        header["placed"] = _to_text(crawl.placed)
    lines: list[dict[str, Any]] = [header]
    for fetch in crawl.fetches:
        values = asdict(fetch)
        lines.append({"record": "request", **values, **{name: _to_text(values[name]) for name in _INSTANTS}})
    if crawl.whole:
        footer = {
            "record": "footer",
            "requests": len(crawl.fetches),
            "finished": _to_text(crawl.finished),
            "not_followed": dict(crawl.not_followed),
        }
        lines.append(footer)
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()


def read_log(content: bytes, name: str) -> Crawl:
    """Read a log back. Raises ``CorruptError`` naming ``name`` where a line is not what ``write_log`` writes.

    A last line that breaks off is what a full disk leaves: the log counts as cut off, like one without a footer.
    """
    whole_lines, _, broken_end = content.rpartition(b"\n")
    try:
        records = [json.loads(line) for line in whole_lines.splitlines()]
        header = records.pop(0)
        if header.pop("record") != "header" or header.pop("format") != FORMAT:
            raise ValueError("no header of this format")
        footer = records.pop() if records and records[-1]["record"] == "footer" else None
        fetches = tuple(_fetch(record) for record in records)
        if footer is not None and (footer["requests"] != len(fetches) or broken_end):
            raise ValueError(f"the footer counts {footer['requests']} requests, there are {len(fetches)}")
        return Crawl(
            **{**header, "started": _to_instant(header["started"]), "placed": _to_instant(header.get("placed"))},
            fetches=fetches,
            whole=footer is not None,
            finished=_to_instant(footer["finished"]) if footer else None,
            not_followed=footer["not_followed"] if footer else {},
        )
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        raise CorruptError(f"the log {name} cannot be read: {error}") from error


def salvaged(content: bytes, crawl_id: str, region: str, why: str) -> Crawl:
    """What can be read of a damaged log: its name, and every line that is still a request. It counts as cut off."""
    kind: CrawlKind = "ingest" if crawl_id.startswith("ingest-") else "crawl"
    header = {"crawl_id": crawl_id, "kind": kind, "region": region, "version": "", "settings": {}}
    fetches: list[Fetch] = []
    for line in content.splitlines():
        try:
            record = json.loads(line)
            if record["record"] == "header":
                header |= {name: record[name] for name in ("version", "settings", "placed") if name in record}
            elif record["record"] == "request":
                fetches.append(_fetch(record))
        except (ValueError, KeyError, TypeError):
            continue  # a damaged line: `damaged` says that there are such
    placed = header.pop("placed", None)
    return Crawl(
        **header,  # type: ignore[arg-type]
        started=_moment_in(crawl_id),
        fetches=tuple(fetches),
        placed=_to_instant(placed) if isinstance(placed, str) else None,
        damaged=why,
    )


def _moment_in(crawl_id: str) -> datetime | None:
    """The moment that the id of a crawl tells; an ingest's tells none."""
    try:
        return datetime.strptime(crawl_id[:16], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    except ValueError:
        return None


def _fetch(record: dict[str, Any]) -> Fetch:
    if record.pop("record") != "request":
        raise ValueError("a line that is neither header nor request nor footer")
    for name in _INSTANTS:
        record[name] = _to_instant(record.get(name))  # a log of an earlier version lacks came_at
    return Fetch(**record)


def _to_text(instant: datetime | None) -> str | None:
    return instant.astimezone(UTC).isoformat() if instant else None


def _to_instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
