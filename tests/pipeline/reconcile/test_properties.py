"""What holds for every history: no order of rows matters, every value has facts, and the result is the same each time."""

from __future__ import annotations

import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.reconcile import reconciled
from schemas.tables import tables
from tests.pipeline.reconcile.history import REGION, History

SEGMENTS = st.sampled_from(
    ["1 Wonen", "Wonen", "2 Ambulant", "Ambulante jeugdhulp", "2a Ambulante hulp", "Crisis", None]
)
LAWS = st.sampled_from(["jeugd", "wmo", "both", None])
DAYS = st.sampled_from([None, "2024-01-10", "2025-01-10", "2025-06-01", "2026-03-01"])
WHEN = st.sampled_from(["2025-03-01", "2025-04", "2026", "2026-01-01", "2026-07-01", "2027-01-01", "2030-12-31"])
CLAIMS = st.sampled_from(["chosen", "current", "former", "mentioned", "proposed"])
FACTS = st.one_of(
    st.tuples(st.just("pays"), st.sampled_from(["taakgericht", "hybride"]), SEGMENTS, CLAIMS),
    st.tuples(st.just("buys"), st.sampled_from(["sas", "dialoog"]), SEGMENTS, st.sampled_from(["chosen", "considered"])),
    st.tuples(st.just("dates"), st.sampled_from(["publication", "contract_start", "contract_end", "final_award", "suspension"]), WHEN, SEGMENTS),
    st.tuples(st.just("stands"), st.sampled_from(["published", "suspended", "awarded", "reopened"]), SEGMENTS),
    st.tuples(st.just("names"), st.sampled_from(["awarded", "rejected", "contracted", "selected"]), SEGMENTS, st.sampled_from(["Vlonder", "Kade"])),
    st.tuples(st.just("counts"), st.integers(1, 9), SEGMENTS),
)  # fmt: skip
PAPERS = st.lists(st.tuples(DAYS, LAWS, st.booleans(), st.lists(FACTS, max_size=6)), min_size=1, max_size=6)


def built(papers: list[Any]) -> History:
    history = History()
    for number, (dated, law, listed, facts) in enumerate(papers):
        paper = history.paper(f"document-{number}", dated, law=law)
        for name, *values in facts:
            segment = next((value for value in values if isinstance(value, str) and value[0].isalnum()), None)
            if listed and segment is not None and name != "dates":
                paper.lists("1 Wonen", category="residential")
            getattr(paper, name)(*values)
    return history


def shuffled(columns: dict[str, list[Any]], seed: int) -> dict[str, list[Any]]:
    order = list(range(len(next(iter(columns.values())))))
    random.Random(seed).shuffle(order)
    return {name: [values[index] for index in order] for name, values in columns.items()}


@settings(max_examples=150, deadline=None)
@given(PAPERS, st.integers(0, 5))
def test_no_order_matters_and_every_value_leads_to_facts(papers: list[Any], seed: int) -> None:
    content = built(papers).tables()
    found = reconciled(REGION, content)
    again = reconciled(REGION, {name: shuffled(columns, seed) for name, columns in content.items()})
    assert again == found
    facts = {one for name, columns in content.items() if "fact_id" in columns for one in columns["fact_id"]}
    documents = set(content["documents"]["document_id"])
    tables()["procurements"].to_arrow(found.procurements, "test")
    tables()["changes"].to_arrow(found.changes, "test")
    ids = {row["procurement_id"] for row in found.procurements}
    for row in found.procurements:
        told = dict(row["fact_ids"])
        assert {one for known in told.values() for one in known} <= facts
        for column in ("status", "procedure", "funding_model", "contract_start", "award", "provider_count"):
            assert (row[column] is None) == (column not in told)
        assert bool(row["providers"]) == ("providers" in told)
        for conflict in row["conflicts"]:
            assert set(conflict["facts"]) <= facts
            assert conflict["values"]
    for change in found.changes:
        assert change["procurement_id"] in ids
        assert change["old_value"] != change["new_value"]
        assert (change["fact_id"] in facts, change["document_id"] in documents) == (True, True)
