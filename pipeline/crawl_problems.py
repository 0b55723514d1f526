"""What could not be fetched, as rows of ``problems``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pipeline import rows
from pipeline.coverage import last_outcomes
from pipeline.extraction.result import problem
from pipeline.extraction.stage import Extracted
from pipeline.standing import says_nothing
from pipeline.walls import leads_to_wall
from schemas.tables import tables
from storage.archive import Crawl, Fetch


def crawl_problems(crawls: Sequence[Crawl], stood: Sequence[Extracted]) -> rows.Columns:
    """Problems that stand: of the latest crawl, and of ingests as far as no later one brought the file.

    ``stood`` are the documents as they stand now: of one that comes no more there is a row, unless its address has one.
    """
    crawled = [crawl for crawl in crawls if crawl.kind == "crawl"]
    latest: dict[str, Fetch] = {}
    for crawl in [crawl for crawl in crawls if crawl.kind == "ingest"] + crawled[-1:]:
        outcomes = last_outcomes(crawl)
        latest |= {fetch.url: fetch for fetch in crawl.fetches if fetch.purpose == "document" and fetch.url in outcomes}
    walls = {fetch.url: wall for crawl in crawled[-1:] for fetch, wall in leads_to_wall(crawl)}
    found: list[dict[str, Any]] = []
    told: set[str | None] = set()
    for url, fetch in latest.items():
        if url in walls:
            message = f"It leads to {fetch.final_url}."
            row = problem("crawl", "leads_to_login" if walls[url] == "login" else "leads_to_consent", message)
        else:
            one = _of_fetch(fetch)
            if one is None:
                continue
            row = one
        told.add(url)
        found.append(_row(row, url, attempts=max(fetch.attempts, 1)))
    for crawl in crawled[-1:]:
        if not crawl.whole:
            found.append(_row(problem("crawl", "crawl_cut_off", f"Crawl {crawl.crawl_id} has no end."), None))
    for item in stood:
        source = item.source
        if source.missing_since and not source.depth and not says_nothing(item) and source.url not in told:
            day = source.missing_since.date().isoformat()
            message = f"It came no more from {day} on; what it said stays in the tables."
            found.append(_row(problem("crawl", "came_no_more", message), source.url, source.document_id))
    return rows.columns_of(tables()["problems"], found)


def _of_fetch(fetch: Fetch) -> dict[str, Any] | None:
    """The problem that came of a request, or None where there is none."""
    why = f" {fetch.error.rstrip('.')}." if fetch.error else ""
    match fetch.outcome:
        case "failed":
            return problem("crawl", "not_fetched", f"It could not be fetched.{why}")
        case "robots":
            return problem("crawl", "refused_by_robots", "robots.txt forbids fetching it.")
        case "too_large":
            return problem("crawl", "too_large", f"It exceeds the limit of size.{why}")
        case "out_of_scope":
            return problem("crawl", "out_of_scope", f"It leads outside the addresses that the region file allows.{why}")
        case "fetched" | "not_modified" | "redirected":
            return None
        case other:
            raise ValueError(f"{fetch.url}: nobody said what problem the outcome {other!r} is")


def _row(one: dict[str, Any], url: str | None, document_id: str | None = None, *, attempts: int = 1) -> dict[str, Any]:
    about = [document_id] if document_id else []
    known = rows.problem_id("crawl", url, one["kind"], one["message"], *about)
    return {"problem_id": known, "document_id": document_id, "url": url, "attempts": attempts, **one}
