"""The documents that a process is known from, and the notices that they point at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from exports.ocds.facts import Facts, Row
from exports.ocds.history import State
from exports.ocds.times import begin_of, instant


def documents(facts: Facts, ids: Iterable[str]) -> list[Row]:
    """The documents with these ids, by id. Of a file that came from no web address there is no ``url``."""
    found = []
    for one in sorted(set(ids)):
        row = facts.documents[one]
        exact = row["document_date"] is not None and row["document_date_precision"] == "day"
        told = {
            "id": one,
            "title": row["title"],
            "url": row["url"] if str(row["url"]).startswith(("http://", "https://")) else None,
            "datePublished": begin_of(row["document_date"]) if exact else None,
            "dateModified": instant(row["last_modified"]) if row["last_modified"] else None,
            "format": row["media_type"],
            "language": row["language"],
            "x_fetchedAt": instant(row["fetched_at"]) if row["fetched_at"] else None,
            "x_textSource": row["text_source"],
        }
        found.append({name: value for name, value in told.items() if value is not None})
    return found


def notices(states: Mapping[str, State], lots: Mapping[str, str | None]) -> list[Row]:
    """The notices on TenderNed that documents name: the number as written, and the address where one is given."""
    found: dict[str, dict[str, Any]] = {}
    for history, state in sorted(states.items()):
        value = state.get("tenderned")
        for number in value.content if value else ():
            entry = found.setdefault(number, {"lots": set(), "urls": set()})
            entry["lots"].add(lots[history])
            entry["urls"] |= (
                {fact["url"] for fact in value.facts if fact.get("value") == number and fact["url"]} if value else set()
            )
    return [
        {
            "id": f"tenderned-{number}",
            "documentType": "tenderNotice",
            "title": f"TenderNed {number}",
            **({"url": min(entry["urls"])} if entry["urls"] else {}),
            **({"relatedLots": sorted(entry["lots"])} if None not in entry["lots"] else {}),
            "x_tenderNedId": number,
        }
        for number, entry in sorted(found.items())
    ]
