"""``provider_registry``: one organisation is one row, over all regions."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pipeline.publish import publish_registry
from pipeline.reconcile import registry
from pipeline.session import UnknownRegionError
from pipeline.stages import ingest_and_publish
from schemas.region import RegionError, load_region
from tests.conftest import AWARD, snapshot, workplace

Columns = dict[str, list[object]]


def region(*rows: tuple[str, str, str | None]) -> tuple[Columns, Columns]:
    """Columns of providers and documents: name as written, canonical name, date of its document."""
    providers: Columns = {
        "provider_id": ["vlonder-1"] * len(rows),
        "provider": [canonical for _, canonical, _ in rows],
        "name": [name for name, _, _ in rows],
        "document_id": [str(number) for number in range(len(rows))],
    }
    dates: list[object] = [date.fromisoformat(day) if day else None for _, _, day in rows]
    return providers, {"document_id": providers["document_id"], "document_date": dates}


def test_one_organisation_is_one_row_over_all_regions() -> None:
    found = registry(
        {
            "b": region(("St. Vlonder", "Stichting Vlonder", "2025-03-01"), ("Vlonder", "Vlonder", None)),
            "a": region(("Vlonder", "Vlonder", "2024-03-01")),
        }
    )
    assert found == [
        {
            "provider_id": "vlonder-1",
            "provider": "Stichting Vlonder",
            "legal_form": "stichting",
            "aliases": ["St. Vlonder", "Vlonder"],
            "regions": ["a", "b"],
            "first_seen": date(2024, 3, 1),
            "last_seen": date(2025, 3, 1),
        }
    ]


@pytest.mark.slow
def test_it_stands_in_a_partition_of_its_own_and_changes_only_with_its_rows(tmp_path: Path) -> None:
    place = workplace(tmp_path)
    for number, name in enumerate(("merendal", "duinoord")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "gunning.html").write_text(AWARD + "<!-- -->" * number, encoding="utf-8")
        ingest_and_publish(place, name, [tmp_path / name])
    rows = {row["provider"]: row for row in place.curated.read("provider_registry", "all-regions").to_pylist()}
    assert rows["Stichting De Waterlelie"]["regions"] == ["duinoord", "merendal"]
    assert (rows["Zorgpunt Oost B.V."]["legal_form"], rows["Zorgpunt Oost B.V."]["first_seen"]) == ("bv", None)
    assert place.curated.read("provider_registry", "merendal").num_rows == 0
    assert place.curated.regions() == ["duinoord", "merendal"]
    before = snapshot(Path(place.curated_at))
    publish_registry(place.curated)
    assert snapshot(Path(place.curated_at)) == before


def test_no_region_can_have_its_id(tmp_path: Path) -> None:
    path = tmp_path / "all-regions.toml"
    path.write_text('name = "Alle"\nkind = "procurement_region"\n', encoding="utf-8")
    with pytest.raises(RegionError, match="all regions together"):
        load_region(path)
    with pytest.raises(UnknownRegionError, match="all regions together"):
        ingest_and_publish(workplace(tmp_path), "all-regions", [path])
