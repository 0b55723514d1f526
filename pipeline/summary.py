"""What came of a run, as data: for programs, for the closing box and for Prefect's artifact."""

from __future__ import annotations

from typing import TypedDict

from pipeline.publish import Published
from pipeline.session import Report, Session
from schemas.tables import fact_tables


class RegionSummary(TypedDict):
    """One region of a run."""

    outcome: str
    reasons: list[str]
    """Why it is not complete, the worst first."""
    codes: list[str]
    """The same as codes, which docs/runbook.md explains."""
    kept: str | None
    """What stays in the tables though it came no more, as a sentence."""
    error: str | None
    counts: dict[str, int]
    rows: dict[str, int]
    """Rows per table; empty where nothing was published."""
    changed: list[str]
    """Tables of which the file changed."""


class Summary(TypedDict):
    """One run."""

    run_id: str
    kind: str
    outcome: str
    seconds: float
    raw: str
    curated: str
    regions: dict[str, RegionSummary]


def summary(session: Session) -> Summary:
    """The summary of a session that has ended."""
    run = session.run
    return {
        "run_id": run.run_id,
        "kind": run.kind,
        "outcome": run.outcome,
        "seconds": (run.finished - run.started).total_seconds() if run.finished else 0.0,
        "raw": session.workplace.raw,
        "curated": session.workplace.curated.location,
        "regions": {region: _of_region(report) for region, report in sorted(session.reports.items())},
    }


def shown_tables() -> list[str]:
    """The tables whose rows a person wants counted."""
    return ["documents", "passages", *fact_tables(), "problems"]


def told(region: str, part: RegionSummary) -> list[str]:
    """What came of a region, a sentence a line."""
    if part["error"]:
        return [f"{region}: failed. {part['error']}"]
    counts, lines = part["counts"], []
    asked = {name.removeprefix("addresses_"): n for name, n in counts.items() if name.startswith("addresses_")}
    if asked:
        lines.append(f"{region}: addresses: " + ", ".join(f"{n} {name.replace('_', ' ')}" for name, n in asked.items()))
    if "documents" in counts:
        files = f", {len(part['changed'])} tables changed" if part["rows"] else ""
        lines.append(f"{region}: {counts['documents']} documents, {counts['documents_read']} of them read now{files}.")
    lines.append(" ".join([f"{region}: {part['outcome']}.", *part["reasons"]]))
    if part["kept"]:
        lines.append(f"{region}: {part['kept']}")
    if part["codes"]:
        lines.append(f"{region}: what to do: docs/runbook.md, {', '.join(part['codes'])}")
    if part["rows"].get("problems"):
        number = part["rows"]["problems"]
        lines.append(f"{region}: {number} {'row' if number == 1 else 'rows'} in the table problems.")
    return lines


def _kept(published: Published) -> str | None:
    kept = published.kept
    if not kept.documents or kept.last_came is None:
        return None
    documents = "1 document" if kept.documents == 1 else f"{kept.documents} documents"
    facts = "1 fact" if kept.facts == 1 else f"{kept.facts} facts"
    if published.state == "failed":
        return f"the tables stand as they were: {documents} with {facts}, as last seen on {kept.last_came.date()}."
    return f"{documents} with {facts} came no more and stay in the tables, as last seen on {kept.last_came.date()}."


def _of_region(report: Report) -> RegionSummary:
    published = report.published
    return {
        "outcome": report.outcome,
        "reasons": list(report.reasons),
        "codes": list(report.codes),
        "kept": _kept(published) if published else None,
        "error": report.error,
        "counts": report.counts,
        "rows": dict(published.rows) if published else {},
        "changed": list(published.changed) if published else [],
    }
