"""Tables of an invented region, made row by row: two lots of one framework, a lot whose start moved, and Wmo care."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from pipeline.version import VERSION
from schemas.tables import tables
from storage.curated import Curated, parquet_bytes
from storage.roots import Root

Row = dict[str, Any]
REGION = "merendal"
STRATEGY, NEWS, LETTER = ("a1" * 32, "b2" * 32, "c3" * 32)
DAYS = {STRATEGY: date(2025, 2, 1), NEWS: date(2025, 6, 1), LETTER: date(2025, 11, 1)}
FETCHED = datetime(2026, 3, 2, 1, 30, 0, 250, tzinfo=UTC)
FACT: Row = {
    "char_start": 0,
    "extractor": "made",
    "rule": "by_hand",
    "confidence": 0.9,
    "corrected": False,
    "scope": "jeugd",
}


def row(table: str, **values: Any) -> Row:
    """A row of ``table`` with null in every column that is not told."""
    return {**{column.name: None for column in tables()[table].columns}, **values}


def fact(table: str, fact_id: str, document: str, quote: str, segment: str | None = None, **own: Any) -> Row:
    """A fact of ``document`` whose quote is its whole passage."""
    return row(
        table,
        **FACT,
        fact_id=fact_id,
        document_id=document,
        passage_id=f"{document[:4]}-{fact_id}",
        char_end=len(quote),
        quote=quote,
        segment_id=segment,
        segment=segment,
        **own,
    )


def day(year: int, month: int, number: int) -> Row:
    """A period of one day."""
    return {"date_from": date(year, month, number), "date_to": date(year, month, number), "precision": "day"}


def milestone(fact_id: str, document: str, event: str, when: Row, planned: bool, segment: str | None = None) -> Row:
    """A dated event, with the day as its quote."""
    quote = f"{event} {when['date_from']}"
    return fact(
        "milestones", fact_id, document, quote, segment, event=event, planned=planned, year_inferred=False, **when
    )


def provider(fact_id: str, document: str, provider_id: str, segment: str, status: str, **own: Any) -> Row:
    """A provider of a segment."""
    name = own.pop("name", provider_id.replace("-", " ").title())
    values = {"name": name, "provider": name, "natural_person_risk": False, **own}
    return fact("providers", fact_id, document, name, segment, provider_id=provider_id, status=status, **values)


def facts() -> dict[str, list[Row]]:
    """The facts of the region."""
    start, later, deadline = day(2027, 1, 1), day(2027, 7, 1), day(2025, 8, 15)
    award = day(2025, 10, 20)
    return {
        "segments": [
            fact("segments", f"s-{name}", STRATEGY, name, name, name=name, scheme="perceel", category=None)
            for name in ("wonen", "dag", "crisis")
        ],
        "funding_models": [
            fact("funding_models", "f1", STRATEGY, "taakgericht", None, model="taakgericht", status="chosen"),
            fact("funding_models", "f2", NEWS, "per traject", "crisis", model="outputgericht", status="considered"),
        ],
        "procedures": [
            fact(
                "procedures",
                "p1",
                STRATEGY,
                "een aanbesteding via Open House",
                "crisis",
                procedure="open_house",
                as_named="aanbesteding",
                instrument="open_house",
                status="chosen",
            )
        ],
        "contract_forms": [fact("contract_forms", "c1", STRATEGY, "raamovereenkomst", None, form="raamovereenkomst")],
        "statuses": [
            fact("statuses", "st1", STRATEGY, "in voorbereiding", None, status="preparing"),
            fact("statuses", "st2", LETTER, "definitief gegund", None, status="awarded"),
        ],
        "milestones": [
            milestone("m1", STRATEGY, "contract_start", start, True),
            milestone("m2", NEWS, "contract_start", later, True, "crisis"),
            milestone("m3", STRATEGY, "submission_deadline", deadline, True),
            milestone("m4", LETTER, "final_award", award, False),
            milestone("m5", STRATEGY, "questions_deadline", day(2025, 7, 1), True),
            milestone("m6", NEWS, "questions_deadline", day(2025, 7, 8), True),
            milestone("m7", NEWS, "other", day(2025, 7, 9), True),
        ],
        "providers": [
            provider("w1", LETTER, "de-vlonder", "wonen", "awarded", kvk="12345678", place="Oeverdam"),
            provider("w2", LETTER, "noordvlet", "wonen", "awarded"),
            provider("w3", LETTER, "de-vlonder", "dag", "awarded", name="Stichting De Vlonder", kvk="12345678"),
            provider("w4", LETTER, "noordvlet", "dag", "awarded"),
            provider("w5", LETTER, "praktijk-kim", "crisis", "provisionally_awarded", natural_person_risk=True),
            provider("w6", NEWS, "waterlelie", "crisis", "mentioned"),
            provider("w7", NEWS, "oud-en-weg", "crisis", "provisionally_awarded"),
            provider("w8", LETTER, "oud-en-weg", "crisis", "withdrawn"),
        ],
        "provider_counts": [fact("provider_counts", "n1", LETTER, "twee", None, count=2, approximate=False)],
        "references": [fact("references", "r1", NEWS, "TN412345", None, kind="tenderned", value="TN412345")],
        "parties": [
            fact(
                "parties",
                "b1",
                STRATEGY,
                "Oeverdam",
                None,
                kind="municipality",
                name="Oeverdam",
                code="GM9001",
                role="lead_buyer",
            ),
            fact(
                "parties",
                "b2",
                STRATEGY,
                "Lindeveld",
                None,
                kind="municipality",
                name="Lindeveld",
                code="GM9002",
                role="buyer",
            ),
        ],
    }


def procurement(key: str, segment: str, fact_ids: dict[str, list[str]], **own: Any) -> Row:
    """A row of ``procurements`` for contracts from 2027."""
    values = {"scope": "jeugd", "round": 2027, "earlier": False, "segment_ids": [segment], "as_of": DAYS[LETTER], **own}
    told = {column.name for column in tables()["procurements"].columns}
    values = {name: value for name, value in values.items() if name in told}
    return row(
        "procurements",
        procurement_id=key,
        segment_id=segment,
        segment=segment.title(),
        fact_ids=sorted(fact_ids.items()),
        **values,
    )


def procurements() -> list[Row]:
    """Two lots that went to the same two providers, one whose start moved, and one of Wmo care without evidence."""
    shared = {
        "status": "awarded",
        "funding_model": "taakgericht",
        "contract_form": "raamovereenkomst",
        "contract_start": day(2027, 1, 1),
        "award": day(2025, 10, 20),
        "submission_deadline": day(2025, 8, 15),
        "provider_count": 2,
        "providers": ["de-vlonder", "noordvlet"],
        "tenderned": ["TN412345"],
    }
    ids = {
        "status": ["st2"],
        "funding_model": ["f1"],
        "contract_form": ["c1"],
        "contract_start": ["m1"],
        "award": ["m4"],
        "submission_deadline": ["m3"],
        "provider_count": ["n1"],
        "tenderned": ["r1"],
        "buyers": ["b1", "b2"],
    }
    moved = {
        "funding_model": "outputgericht",
        "procedure": "open_house",
        "contract_start": day(2027, 7, 1),
        "providers": ["praktijk-kim"],
        "status": "provisionally_awarded",
    }
    by = {
        "funding_model": ["f2"],
        "procedure": ["p1"],
        "contract_start": ["m2"],
        "providers": ["w5"],
        "status": ["st2"],
    }
    return [
        procurement("aa01", "wonen", {**ids, "providers": ["w1", "w2"]}, **shared),
        procurement("aa02", "dag", {**ids, "providers": ["w3", "w4"]}, **shared),
        procurement("aa03", "crisis", by, **moved),
        procurement("aa04", "huishoudelijk", {}, scope="wmo", funding_model="subsidie"),
    ]


def changes() -> list[Row]:
    """The start of one lot moved, its first provider went, and the framework was awarded."""
    return [
        change("aa01", "status", "preparing", "awarded", "st2", LETTER),
        change("aa02", "status", "preparing", "awarded", "st2", LETTER),
        change("aa03", "contract_start", "2027-01-01", "2027-07-01", "m2", NEWS),
        change("aa03", "providers", "Oud En Weg", None, "w8", LETTER),
    ]


def change(key: str, column: str, old: str | None, new: str | None, fact_id: str, document: str) -> Row:
    """A row of ``changes``."""
    return row(
        "changes",
        procurement_id=key,
        column=column,
        old_value=old,
        new_value=new,
        known_on=DAYS[document],
        fact_id=fact_id,
        document_id=document,
    )


def all_rows(title: str = "Inkoopstrategie") -> dict[str, list[Row]]:
    """Every table of the region."""
    found = facts()
    passages = [
        row(
            "passages",
            passage_id=one["passage_id"],
            document_id=one["document_id"],
            position=number,
            kind="paragraph",
            heading_path=["Inkoop", "=Segmenten"],
            text=one["quote"],
        )
        for number, one in enumerate(one for rows in found.values() for one in rows)
    ]
    documents = [
        row(
            "documents",
            document_id=key,
            url=f"https://www.merendal.example/{key[:4]}",
            title=title,
            media_type="text/html",
            bytes=100,
            language="nl",
            document_date=when,
            document_date_precision="day",
            fetched_at=FETCHED,
            first_seen=FETCHED,
            status="ok",
            text_source="born_digital",
        )
        for key, when in DAYS.items()
    ]
    coverage = row("coverage", crawl_id="c-1", observed_at=FETCHED, state="complete", reasons=[], reason_codes=[])
    coverage |= {name: 0 for name, value in coverage.items() if value is None}
    return {
        **found,
        "documents": documents,
        "passages": passages,
        "coverage": [coverage],
        "procurements": procurements(),
        "changes": changes(),
    }


def publish(folder: Path, rows: dict[str, list[Row]] | None = None, region: str = REGION) -> Curated:
    """Publish ``rows`` for ``region``, and the registry of all regions, below ``folder``."""
    curated = Curated(Root(folder / "curated"), folder / "locks")
    given = all_rows() if rows is None else rows
    content = {name: table.to_arrow(given.get(name, []), VERSION) for name, table in tables().items()}
    registry = [
        row("provider_registry", provider_id=key, provider=key, aliases=[], regions=[home])
        for key, home in (("de-vlonder", region), ("elders", "een-ander"))
    ]
    with curated.locked(region):
        curated.publish(region, {name: parquet_bytes(table) for name, table in content.items()})
        over_all = tables()["provider_registry"].to_arrow(registry, VERSION)
        curated.publish("all-regions", {"provider_registry": parquet_bytes(over_all)})
    return curated


def partial(rows: dict[str, list[Row]]) -> dict[str, list[Row]]:
    """The same, of a region whose crawl missed something."""
    coverage = {**rows["coverage"][0], "state": "partial", "reasons": ["1 address could not be fetched."]}
    return {**rows, "coverage": [coverage]}


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below ``folder`` with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
