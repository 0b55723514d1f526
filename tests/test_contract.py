"""The contract of the tables, written out here once more: what a reader of the files may count on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.dataset as ds
import pytest

from pipeline.stages import ingest_and_publish
from tests.conftest import pages, workplace

FACT = """
    fact_id: string, document_id: string, passage_id: string, page: int32, char_start: int32, char_end: int32,
    quote: string, segment_id: string, segment: string, scope: string, extractor: string, rule: string,
    confidence: double, corrected: bool"""
PERIOD = "struct<date_from: date32[day], date_to: date32[day], precision: string>"
INSTANT = "timestamp[us, tz=UTC]"
DAY = "date32[day]"
TEXTS = "list<item: string>"
COLUMNS = {
    "documents": f"""document_id: string, url: string, parent_document_id: string, link_text: string, title: string,
        media_type: string, bytes: int64, pages: int32, language: string, document_date: {DAY},
        document_date_precision: string, last_modified: {INSTANT}, fetched_at: {INSTANT}, first_seen: {INSTANT},
        superseded_by: string, text_source: string, status: string, problem: string, reader: string""",
    "passages": f"""passage_id: string, document_id: string, position: int32, kind: string, page: int32,
        bbox: fixed_size_list<item: double>[4], heading_path: {TEXTS}, table_id: string, row: int32, column: int32,
        row_header: string, column_header: string, text: string""",
    "segments": f"{FACT}, name: string, code: string, scheme: string, category: string, parent_segment_id: string",
    "products": f"{FACT}, product: string, product_code: string",
    "funding_models": f"{FACT}, model: string, status: string",
    "procedures": f"{FACT}, procedure: string, as_named: string, instrument: string, status: string",
    "contract_forms": f"""{FACT}, form: string, duration_months_min: int32, duration_months_max: int32,
        extension: string""",
    "milestones": f"""{FACT}, event: string, date_from: {DAY}, date_to: {DAY}, precision: string, planned: bool,
        year_inferred: bool""",
    "statuses": f"{FACT}, status: string",
    "providers": f"""{FACT}, name: string, provider_id: string, provider: string, status: string, consortium: string,
        place: string, kvk: string, natural_person_risk: bool""",
    "provider_counts": f"{FACT}, count: int32, count_max: int32, approximate: bool",
    "references": f"{FACT}, kind: string, value: string, url: string",
    "parties": f"{FACT}, kind: string, name: string, code: string, role: string",
    "procurements": f"""procurement_id: string, segment_id: string, segment: string, category: string, scope: string,
        round: int32, status: string, procedure: string, funding_model: string, contract_form: string,
        publication: {PERIOD}, submission_deadline: {PERIOD}, award: {PERIOD}, contract_start: {PERIOD},
        contract_end: {PERIOD}, provider_count: int32, providers: {TEXTS}, tenderned: {TEXTS}, as_of: {DAY},
        fact_ids: map<string, {TEXTS}>,
        conflicts: list<item: struct<column: string, values: {TEXTS}, facts: {TEXTS}>>""",
    "changes": f"""procurement_id: string, column: string, old_value: string, new_value: string, known_on: {DAY},
        fact_id: string, document_id: string""",
    "provider_registry": f"""provider_id: string, provider: string, legal_form: string, aliases: {TEXTS},
        regions: {TEXTS}, first_seen: {DAY}, last_seen: {DAY}""",
    "coverage": "state: string, reasons: list<item: string>, fetched: int32, not_modified: int32, failed: int32",
    "corrections": f"""correction_id: string, fact_table: string, fact_id: string, document_id: string, verdict: string,
        outcome: string, judged_on: {DAY}, reason: string, machine_row: string""",
    "takedowns": f"""file: string, number: int32, kind: string, outcome: string, decided_on: {DAY}, reason: string,
        documents: int32, facts: int32, masked: int32""",
    "runs": f"run_id: string, started: {INSTANT}, finished: {INSTANT}, version: string, outcome: string",
    "fetches": """url: string, status: int32, bytes: int64, elapsed: double, not_modified: bool, robots: string,
        error: string, document_id: string""",
    "problems": "document_id: string, url: string, stage: string, kind: string, message: string, attempts: int32",
}
CLAIM = {"chosen", "proposed", "considered", "current", "former", "mentioned"}
VOCABULARIES = {
    ("funding_models", "model"): {
        *("inspanningsgericht", "outputgericht", "taakgericht", "beschikbaarheid", "subsidie", "hybride", "other")
    },
    ("funding_models", "status"): CLAIM,
    ("procedures", "status"): CLAIM,
    ("procedures", "procedure"): {
        *("sas", "open_house", "dialoog", "bestuurlijk", "openbaar", "niet_openbaar", "subsidie", "onderhands"),
        *("inbesteding", "marktconsultatie", "other"),
    },
    ("procedures", "instrument"): {"public_contract", "open_house", "subsidy", "in_house"},
    ("milestones", "event"): {
        *("market_consultation", "publication", "questions_deadline", "clarification_published"),
        *("submission_deadline", "selection", "dialogue_start", "dialogue_end", "provisional_award", "final_award"),
        *("contract_start", "contract_end", "extension", "suspension", "withdrawal", "court_ruling", "decision"),
        *("meeting", "implementation_start", "document_date", "other"),
    },
    ("milestones", "precision"): {"day", "range", "month", "quarter", "season", "half_year", "year"},
    ("statuses", "status"): {
        *("preparing", "published", "suspended", "withdrawn", "in_dialogue", "provisionally_awarded", "awarded"),
        *("reopened", "closed"),
    },
    ("providers", "status"): {
        *("awarded", "provisionally_awarded", "selected", "contracted", "rejected", "withdrawn", "subcontractor"),
        *("reserve", "mentioned"),
    },
    ("references", "kind"): {"tenderned", "product_code", "law", "court", "kvk", "cpv"},
    ("parties", "kind"): {"jeugdregio", "municipality", "organisation"},
    ("parties", "role"): {"buyer", "lead_buyer", "advisor", "court", "named"},
    ("segments", "scheme"): {"segment", "perceel", "lot", "cluster"},
    ("segments", "scope"): {"jeugd", "wmo", "both"},
    ("documents", "status"): {"ok", "partial", "failed"},
    ("documents", "text_source"): {"born_digital", "ocr", "mixed"},
    ("passages", "kind"): {*("heading", "paragraph", "list_item", "table_cell", "slide", "notes", "mail_body")},
    ("coverage", "state"): {"complete", "partial", "failed"},
}
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def curated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    below = tmp_path_factory.mktemp("contract")
    place = workplace(below)
    ingest_and_publish(place, "merendal", [pages(below / "bestanden")])
    (below / "leeg").mkdir()
    ingest_and_publish(place, "leeg", [below / "leeg"])
    return Path(place.curated_at)


def opened(curated: Path, table: str) -> pa.Table:
    return ds.dataset(curated / table, format="parquet", partitioning="hive").to_table()


def declared(columns: str) -> Iterator[tuple[str, str]]:
    """``name: type`` pairs; a comma within brackets is the type's own."""
    depth, part = 0, ""
    for character in f"{columns},":
        depth += (character in "<[") - (character in ">]")
        if character == "," and not depth:
            name, _, kind = " ".join(part.split()).partition(": ")
            yield name, kind
            part = ""
        else:
            part += character


def test_every_table_exists_for_every_region(curated: Path) -> None:
    found = {path.relative_to(curated).as_posix() for path in curated.rglob("*.parquet")}
    everywhere = {f"{table}/region={region}/part-0.parquet" for table in COLUMNS for region in ("merendal", "leeg")}
    assert found == everywhere | {"provider_registry/region=all-regions/part-0.parquet"}


@pytest.mark.parametrize("table", COLUMNS)
def test_columns_have_the_names_and_types_of_the_contract(curated: Path, table: str) -> None:
    schema = opened(curated, table).schema
    found = {field.name: str(field.type).replace("element:", "item:") for field in schema}
    for name, kind in declared(COLUMNS[table]):
        # a map's type as pyarrow writes it ends in the name of the field that holds it
        assert found.get(name, "absent").replace(f" ('{name}')", "") == kind, name


@pytest.mark.parametrize(("table", "column"), VOCABULARIES)
def test_vocabularies_are_those_of_the_contract(curated: Path, table: str, column: str) -> None:
    field = opened(curated, table).schema.field(column)
    assert (
        set(pa.py_buffer(field.metadata[b"values"]).to_pybytes().decode().strip('[]"').split('", "'))
        == (VOCABULARIES[table, column])
    )


@pytest.mark.parametrize("table", COLUMNS)
def test_metadata_say_what_each_column_means(curated: Path, table: str) -> None:
    schema = opened(curated, table).schema
    assert {b"description", b"inkoopspoor"} <= set(schema.metadata)
    assert [field.name for field in schema if field.name != "region" and b"description" not in field.metadata] == []


def facts(curated: Path) -> list[dict[str, Any]]:
    tables = [table for table, columns in COLUMNS.items() if columns.startswith(FACT)]
    return [row for table in tables for row in opened(curated, table).to_pylist()]


def test_every_quote_is_where_its_fact_says(curated: Path) -> None:
    texts = {row["passage_id"]: row["text"] for row in opened(curated, "passages").to_pylist()}
    documents = {row["document_id"] for row in opened(curated, "documents").to_pylist()}
    found = facts(curated)
    assert found
    for fact in found:
        assert texts[fact["passage_id"]][fact["char_start"] : fact["char_end"]] == fact["quote"]
        assert fact["quote"].strip()
        assert fact["document_id"] in documents
        assert 0 <= fact["confidence"] <= 1


def test_ids_tell_rows_apart(curated: Path) -> None:
    found = facts(curated)
    assert len({fact["fact_id"] for fact in found}) == len(found)


def test_a_region_without_facts_is_not_complete(curated: Path) -> None:
    states = {row["region"]: row["state"] for row in opened(curated, "coverage").to_pylist()}
    assert states["leeg"] == "failed"
