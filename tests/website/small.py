"""Small published tables of two invented regions, made row by row: what every test of the site is about.

Merendal has purchases, a change, a contradiction, a scan with a failed neighbour and a document that is hostile to whoever
shows it; Oeverdam has a document and nothing else.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from schemas.region_format import ALL_REGIONS, Region
from schemas.tables import tables
from storage.curated import Curated, parquet_bytes
from storage.roots import Root
from website.tables import RegionTables, Tables, read_tables

Row = dict[str, Any]
HOSTILE = "<script>alert(1)</script>"
HOSTILE_TITLE = '"><img src=x onerror=alert(2)> \u202etxt.exe'
AWARD, PLAN, ODD, LOST = ("a" * 64, "b" * 64, "c" * 64, "d" * 64)
SOLE = "Praktijk Jansje Voorbeeld"
KNOWN = {
    "merendal": Region.model_validate(
        {
            "id": "merendal",
            "name": "Merendal",
            "kind": "procurement_region",
            "crawl": {"cadence": "manual"},
            "municipalities": {"GM9901": "Oeverstad", "GM9902": "Lindeveld"},
        }
    ),
    "lekstroom": Region.model_validate(
        {"id": "lekstroom", "name": "Lekstroom", "kind": "procurement_region", "crawl": {"cadence": "manual"}}
    ),
}


def day(year: int, month: int, number: int = 1) -> date:
    return date(year, month, number)


def period(start: date, end: date | None = None, precision: str = "day") -> Row:
    return {"date_from": start, "date_to": end or start, "precision": precision}


def row(table: str, **values: Any) -> Row:
    """A row of ``table``; what is not given is null, or what a required column may hold at least."""
    found: Row = {}
    for column in tables()[table].columns:
        at_least: Any = None
        if column.required:
            kind = str(column.type)
            at_least = {"bool": False, "int32": 0, "int64": 0, "double": 0.9, "string": "x"}.get(kind, [])
        found[column.name] = values.pop(column.name, at_least)
    assert not values, values
    return found


class Written:
    """Rows of one region, as they are put together."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Row]] = {name: [] for name in tables()}
        self._facts = 0

    def add(self, table: str, **values: Any) -> Row:
        made = row(table, **values)
        self.rows[table].append(made)
        return made

    def document(self, identity: str, **values: Any) -> None:
        given = {"media_type": "text/html", "bytes": 1200, "status": "ok", "language": "nl", "reader": "html 3"}
        self.add("documents", document_id=identity, **{**given, **values})

    def passage(self, identity: str, text: str, **values: Any) -> str:
        position = sum(one["document_id"] == identity for one in self.rows["passages"])
        name = f"{identity[:16]}-{position:05}"
        self.add(
            "passages", passage_id=name, document_id=identity, position=position, kind="paragraph", text=text, **values
        )
        return name

    def fact(self, table: str, passage: str, quote: str, **own: Any) -> str:
        found = next(one for one in self.rows["passages"] if one["passage_id"] == passage)
        start = found["text"].index(quote)
        self._facts += 1
        identity = f"{self._facts:032x}"
        self.add(
            table,
            fact_id=identity,
            document_id=found["document_id"],
            passage_id=passage,
            page=found["page"],
            char_start=start,
            char_end=start + len(quote),
            quote=quote,
            extractor=table,
            rule="rule",
            **own,
        )
        return identity


def merendal() -> Written:
    made = Written()
    made.document(
        PLAN, url="https://www.example.nl/planning", title="Planning inkoop", document_date=day(2025, 3), pages=None
    )
    made.document(
        AWARD, url="https://www.example.nl/brief.pdf", title="Brief over gunning", document_date=day(2025, 9, 4)
    )
    made.document(ODD, url="javascript:alert(3)", title=HOSTILE_TITLE)
    made.document(LOST, url="https://www.example.nl/slot.pdf", title="Op slot", status="failed", problem="password")
    start = made.passage(
        PLAN,
        "Voor segment 1 Wonen kiezen wij taakgericht; de contracten gaan in op 1 januari 2026.",
        heading_path=["Planning"],
    )
    later = made.passage(
        AWARD, "Segment 1 Wonen start op 1 juli 2026 en is gegund aan Stichting De Waterlelie en " + SOLE + "."
    )
    bad = made.passage(ODD, f"Segment 1 Wonen: {HOSTILE} per jaar & meer.")
    wonen: Row = {"segment_id": "s1", "segment": "Wonen", "scope": "jeugd"}
    named = made.fact("segments", start, "segment 1 Wonen", name="Wonen", code="1", category="residential", **wonen)
    chosen = made.fact("funding_models", start, "taakgericht", model="taakgericht", status="chosen", **wonen)
    plan = {"event": "contract_start", "precision": "day", "planned": True}
    first = made.fact(
        "milestones", start, "1 januari 2026", date_from=day(2026, 1), date_to=day(2026, 1), **plan, **wonen
    )
    moved = made.fact("milestones", later, "1 juli 2026", date_from=day(2026, 7), date_to=day(2026, 7), **plan, **wonen)
    status = made.fact("statuses", later, "is gegund", status="awarded", **wonen)
    won = made.fact(
        "providers", later, "Stichting De Waterlelie", name="Stichting De Waterlelie", provider_id="waterlelie-1",
        provider="Stichting De Waterlelie", status="awarded", **wonen,
    )  # fmt: skip
    sole = made.fact(
        "providers", later, SOLE, name=SOLE, provider_id="voorbeeld-2", provider=SOLE, status="awarded",
        natural_person_risk=True, **wonen,
    )  # fmt: skip
    odd = made.fact("funding_models", bad, HOSTILE, model="other", status="mentioned", **wonen)
    made.add(
        "procurements",
        procurement_id="p1",
        segment_id="s1",
        segment="Wonen",
        category="residential",
        scope="jeugd",
        round=2026,
        status="awarded",
        funding_model="taakgericht",
        contract_start=period(day(2026, 7)),
        award=period(day(2025, 7), day(2025, 9, 30), "quarter"),
        providers=["voorbeeld-2", "waterlelie-1"],
        as_of=day(2025, 9, 4),
        fact_ids=[
            ("contract_start", [moved]), ("funding_model", [chosen]), ("providers", [won, sole]), ("segment", [named]),
            ("status", [status]),
        ],
        conflicts=[
            {"column": "contract_start", "values": ["2026-01-01"], "facts": [first]},
            {"column": "funding_model", "values": ["other"], "facts": [odd]},
        ],
    )  # fmt: skip
    made.add("procurements", procurement_id="p2", scope="wmo", fact_ids=[], conflicts=[])
    made.add(
        "changes", procurement_id="p1", column="contract_start", old_value="2026-01-01", new_value="2026-07-01",
        known_on=day(2025, 9, 4), fact_id=moved, document_id=AWARD,
    )  # fmt: skip
    made.add(
        "problems", problem_id="q1", document_id=LOST, url="https://www.example.nl/slot.pdf", stage="extract",
        kind="password_protected", message="The PDF opens with a password only", attempts=1,
    )  # fmt: skip
    made.add(
        "problems", problem_id="q2", document_id=ODD, stage="extract", kind="doubtful_fact", message="It is odd.",
        quote=HOSTILE, attempts=1,
    )  # fmt: skip
    made.add(
        "coverage", crawl_id="c1", observed_at=datetime(2026, 3, 2, 1, 30, tzinfo=UTC), state="partial",
        reasons=["1 document could not be read."], reason_codes=["unreadable"], documents=4, facts=9,
    )  # fmt: skip
    return made


def oeverdam() -> Written:
    made = Written()
    made.document("e" * 64, url="nota.docx", title="Nota", document_date=None)
    made.add("coverage", crawl_id="i1", state="complete", documents=1)
    return made


def registry() -> list[Row]:
    shared: Row = {"regions": ["merendal"], "first_seen": day(2025, 9, 4), "last_seen": day(2025, 9, 4)}
    return [
        row("provider_registry", provider_id="voorbeeld-2", provider=SOLE, aliases=[], **shared),
        row(
            "provider_registry", provider_id="waterlelie-1", provider="Stichting De Waterlelie", legal_form="stichting",
            aliases=["De Waterlelie"], **shared,
        ),
    ]  # fmt: skip


def publish(curated: Curated, region: str, rows: dict[str, list[Row]]) -> None:
    files = {name: parquet_bytes(tables()[name].to_arrow(found, "0")) for name, found in rows.items()}
    with curated.locked(region):
        curated.publish(region, files)


def small(folder: Path) -> Curated:
    """The tables, published below ``folder``."""
    curated = Curated(Root(folder / "curated"), folder / "locks")
    publish(curated, "merendal", merendal().rows)
    publish(curated, "oeverdam", oeverdam().rows)
    publish(curated, ALL_REGIONS, {"provider_registry": registry()})
    return curated


def read(folder: Path) -> Tables:
    return read_tables(small(folder), KNOWN)


def region(tables_read: Tables, identity: str = "merendal") -> RegionTables:
    return next(one for one in tables_read.regions if one.id == identity)
