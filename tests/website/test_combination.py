"""The page of a combination: its members, and the purchase that they have under its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from schemas.region_format import ALL_REGIONS
from storage.curated import Curated
from storage.roots import Root
from tests.website.small import KNOWN, Written, day, publish, row
from website.pages.providers import context
from website.tables import Tables, read_tables

FLEET, BOAT, SAIL = "De Vloot", "Stichting De Boot", "Het Zeil B.V."


@pytest.fixture
def tables(tmp_path: Path) -> Tables:
    made = Written()
    made.document("a" * 64, url="https://www.example.nl/gunning", title="Gunning", document_date=day(2025, 9, 4))
    text = f"Pleegzorg is gegund aan combinatie {FLEET}, bestaande uit {BOAT} en {SAIL}"
    passage = made.passage("a" * 64, text)
    facts = [
        made.fact(
            "providers", passage, name, name=name, provider=name, provider_id=identity, status="awarded",
            consortium=None if name == FLEET else FLEET, segment="Pleegzorg",
        )
        for name, identity in ((FLEET, "vloot-1"), (BOAT, "boot-2"), (SAIL, "zeil-3"))
    ]  # fmt: skip
    made.add(
        "procurements", procurement_id="p1", segment="Pleegzorg", round=2026, providers=["boot-2", "zeil-3"],
        fact_ids=[("providers", facts[1:])], conflicts=[],
    )  # fmt: skip
    curated = Curated(Root(tmp_path / "curated"), tmp_path / "locks")
    publish(curated, "merendal", made.rows)
    seen = {"aliases": [], "regions": ["merendal"], "first_seen": day(2025, 9, 4), "last_seen": day(2025, 9, 4)}
    registry = [
        row("provider_registry", provider_id=identity, provider=name, **seen)
        for identity, name in (("boot-2", BOAT), ("vloot-1", FLEET), ("zeil-3", SAIL))
    ]
    publish(curated, ALL_REGIONS, {"provider_registry": registry})
    return read_tables(curated, KNOWN)


def test_a_combination_names_its_members_and_their_purchase(tables: Tables) -> None:
    page = context(tables, "vloot-1")
    assert [member.name for member in page["members"]] == [SAIL, BOAT]
    (purchase,) = page["procurements"]
    assert (purchase["segment"], purchase["others"]) == ("Pleegzorg", 0)
    assert len(purchase["evidence"]) == 2


def test_a_member_is_no_combination(tables: Tables) -> None:
    page = context(tables, "boot-2")
    assert page["members"] == []
    (purchase,) = page["procurements"]
    assert purchase["others"] == 1
