"""OCDS: what is released and when, what merges to what, and what is kept back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from exports.formats import ocds
from exports.ocds.codes import codes
from exports.ocds.package import MERGE_RULES
from exports.publisher import PLACEHOLDER, Publisher
from exports.source import Source
from schemas.region import read_regions
from schemas.vocabulary import vocabulary
from tests.exports.made import DAYS, LETTER, NEWS, REGION, STRATEGY, publish

Row = dict[str, Any]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The files of the export, read, and the notes."""
    source = Source(publish(tmp_path_factory.mktemp("ocds")))
    found = dict(ocds.files(source, Publisher()))
    assert found == dict(ocds.files(Source(source._curated), Publisher()))
    read = {name: json.loads(content) for name, content in found.items() if name.endswith(".json")}
    return {**read, "files": sorted(found), "notes": source.notes}


@pytest.fixture
def releases(made: dict[str, Any]) -> list[Row]:
    found: list[Row] = made[f"releases/{REGION}.json"]["releases"]
    return found


@pytest.fixture
def compiled(made: dict[str, Any]) -> Row:
    records = made[f"records/{REGION}.json"]["records"]
    assert len(records) == 1
    found: Row = records[0]["compiledRelease"]
    return found


def by_id(entries: list[Row]) -> dict[str, Row]:
    assert len({one["id"] for one in entries}) == len(entries)
    return {one["id"]: one for one in entries}


def test_one_release_per_day_of_documents(releases: list[Row]) -> None:
    assert [release["id"] for release in releases] == [
        f"{PLACEHOLDER}-{REGION}-2027-{DAYS[key].isoformat()}" for key in (STRATEGY, NEWS, LETTER)
    ]
    assert [release["tag"] for release in releases] == [
        ["planning"],
        ["tender", "award"],
        ["tenderUpdate", "award", "awardCancellation"],
    ]
    assert releases[0]["date"] == "2025-02-01T00:00:00+01:00"
    assert releases[1]["date"] == "2025-06-01T00:00:00+02:00"


def test_a_date_that_moved_is_an_amendment_and_the_milestone_moves_with_it(releases: list[Row], compiled: Row) -> None:
    before, after = (by_id(release["tender"]["milestones"])["aa03-contract_start"] for release in releases[:2])
    assert before["dueDate"] == "2027-01-01T23:59:59+01:00"
    assert after["dueDate"] == "2027-07-01T23:59:59+02:00"
    assert by_id(compiled["tender"]["milestones"])["aa03-contract_start"]["dueDate"] == after["dueDate"]
    [amendment] = releases[1]["tender"]["amendments"]
    assert amendment["description"] == "contract_start: 2027-01-01 -> 2027-07-01"
    assert amendment["amendsReleaseID"] == releases[0]["id"]
    assert amendment["relatedLots"] == ["aa03"]
    assert "contract_start 2027-07-01" in amendment["rationale"]


def test_planned_dates_are_scheduled_milestones_and_no_more(releases: list[Row]) -> None:
    first = releases[0]["tender"]
    assert {one["status"] for one in first["milestones"]} == {"scheduled"}
    assert all("dateMet" not in one for one in first["milestones"])
    assert "tenderPeriod" not in first
    assert all("tenderPeriod" not in lot and "contractPeriod" not in lot for lot in first["lots"])
    last = by_id(releases[-1]["tender"]["milestones"])
    assert last["aa01-final_award"]["status"] == "met"
    assert last["aa01-final_award"]["dateMet"] == "2025-10-20T00:00:00+02:00"
    assert last["aa01-contract_start"]["status"] == "scheduled"
    assert by_id(releases[-1]["tender"]["lots"])["aa01"]["tenderPeriod"] == {"endDate": "2025-08-15T23:59:59+02:00"}


def test_a_framework_for_two_lots_is_one_award_with_each_supplier_once(compiled: Row) -> None:
    awards = by_id(compiled["awards"])
    framework = awards["award-aa01"]
    assert framework["relatedLots"] == ["aa01", "aa02"]
    assert [one["id"] for one in framework["suppliers"]] == ["de-vlonder", "noordvlet"]
    assert framework["status"] == "active"
    assert framework["date"] == "2025-10-20T00:00:00+02:00"
    assert framework["x_statedSupplierCount"] == 2
    stated = [lot for lot in compiled["tender"]["lots"] if "x_statedSupplierCount" in lot]
    assert stated == []
    assert len(by_id(compiled["parties"])) == 6  # two municipalities, three suppliers, and one that went


def test_who_went_is_in_an_award_that_is_cancelled(releases: list[Row], compiled: Row) -> None:
    assert by_id(releases[1]["awards"])["award-aa03-former"]["status"] == "pending"
    awards = by_id(compiled["awards"])
    assert awards["award-aa03-former"]["status"] == "cancelled"
    assert [one["id"] for one in awards["award-aa03"]["suppliers"]] == ["praktijk-kim"]
    assert awards["award-aa03"]["status"] == "pending"


def test_what_was_only_considered_or_mentioned_is_not_released(made: dict[str, Any], releases: list[Row]) -> None:
    lot = by_id(releases[-1]["tender"]["lots"])["aa03"]
    assert "x_fundingModels" not in lot
    text = json.dumps(releases)
    assert "outputgericht" not in text
    assert "per traject" not in text
    assert "waterlelie" not in text
    assert any("lead to no fact" in note for note in made["notes"])
    assert by_id(releases[0]["tender"]["lots"])["aa01"]["x_fundingModels"][0]["claim"] == "chosen"


def test_an_open_house_that_is_called_a_tender_is_flagged(releases: list[Row]) -> None:
    lot = by_id(releases[-1]["tender"]["lots"])["aa03"]
    assert (lot["x_procedure"], lot["x_instrument"]) == ("open_house", "open_house")
    assert "procurementMethod" not in releases[-1]["tender"]
    assert releases[-1]["tender"]["procurementMethodDetails"] == "aanbesteding"


def test_of_one_who_may_be_a_person_only_the_name_stands(compiled: Row) -> None:
    parties = by_id(compiled["parties"])
    assert parties["praktijk-kim"] == {"id": "praktijk-kim", "name": "Praktijk Kim", "roles": ["supplier"]}
    assert parties["de-vlonder"]["identifier"]["id"] == "12345678"
    assert parties["de-vlonder"]["x_namesAsWritten"] == ["De Vlonder", "Stichting De Vlonder"]


def test_who_buys_comes_from_the_facts(compiled: Row) -> None:
    parties = by_id(compiled["parties"])
    assert parties["GM9001"]["roles"] == ["buyer", "procuringEntity"]
    assert parties["GM9002"]["roles"] == ["buyer"]
    assert compiled["tender"]["procuringEntity"]["id"] == "GM9001"
    assert by_id(compiled["tender"]["lots"])["aa01"]["x_buyers"] == ["GM9001", "GM9002"]
    assert "buyer" not in compiled  # two buy: OCDS has room for one


def test_dates_that_are_no_column_are_milestones_too_and_unnamed_ones_are_not(compiled: Row) -> None:
    questions = by_id(compiled["tender"]["milestones"])[f"{REGION}-2027-questions_deadline"]
    assert questions["dueDate"] == "2025-07-08T23:59:59+02:00"
    assert "other" not in {one["code"] for one in compiled["tender"]["milestones"]}


def test_every_reference_leads_to_something(made: dict[str, Any]) -> None:
    releases = made[f"releases/{REGION}.json"]["releases"]
    for release in [*releases, made[f"records/{REGION}.json"]["records"][0]["compiledRelease"]]:
        tender = release["tender"]
        lots, parties = by_id(tender["lots"]), by_id(release["parties"])
        documents = by_id(tender["documents"])
        for entry in [*tender["milestones"], *release.get("awards", ()), *tender.get("amendments", ())]:
            assert set(entry.get("relatedLots") or ()) <= lots.keys()
        for award in release.get("awards", ()):
            assert {one["id"] for one in award.get("suppliers", ())} <= parties.keys()
        quoted = [one for entry in (*tender["lots"], *tender["milestones"]) for one in entry.get("x_evidence") or ()]
        assert quoted
        assert {one["documentId"] for one in quoted} <= documents.keys()
        assert all(one["quote"] for one in quoted)


def test_the_package_says_when_by_whom_and_how_complete(made: dict[str, Any]) -> None:
    for name in ("releases", "records"):
        package = made[f"{name}/{REGION}.json"]
        assert package["publishedDate"] == "2026-03-02T01:30:00Z"
        assert package["publisher"] == {"name": "Inkoopspoor"}
        assert package["version"] == "1.1"
        assert package["x_coverage"]["state"] == "complete"
        assert len(package["extensions"]) == 3
    assert any("PLACEHOLDER" in note for note in made["notes"])


def test_with_a_prefix_and_an_address_nothing_is_a_placeholder(tmp_path: Path) -> None:
    source = Source(publish(tmp_path))
    publisher = Publisher(ocid_prefix="ocds-abc123", publish_at="https://data.example.nl/spoor", name="Bureau")
    found = dict(ocds.files(source, publisher))
    package = json.loads(found[f"releases/{REGION}.json"])
    assert package["uri"] == f"https://data.example.nl/spoor/ocds/releases/{REGION}.json"
    assert package["extensions"][-1] == "https://data.example.nl/spoor/ocds/extension/extension.json"
    assert {release["ocid"] for release in package["releases"]} == {f"ocds-abc123-{REGION}-2027"}
    assert not any("PLACEHOLDER" in note or "publish_at" in note for note in source.notes)


def test_the_extension_lies_beside_with_all_that_it_names(made: dict[str, Any]) -> None:
    told = made["extension/extension.json"]
    named = [*told["schemas"], *(f"codelists/{name}" for name in told["codelists"])]
    assert [name for name in named if f"extension/{name}" not in made["files"]] == []
    models = made["extension/release-schema.json"]["definitions"]["XFundingModel"]["properties"]["id"]["enum"]
    assert models == list(vocabulary("funding_model").values)


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("tender_status", "procurement_status"),
        ("method", "procedure"),
        ("award_status", "provider_status"),
        ("milestone_type", "event"),
        ("released_claims", "claim"),
    ],
)
def test_codes_are_of_known_values(part: str, name: str) -> None:
    assert codes(part).keys() <= vocabulary(name).values.keys()


def test_every_status_has_a_code() -> None:
    assert codes("tender_status").keys() == vocabulary("procurement_status").values.keys()


def test_lists_that_are_replaced_whole_are_the_same_for_closing_and_merging() -> None:
    from exports.ocds.closing import WHOLE

    merged = {path[-1] for path, rule in MERGE_RULES.items() if rule == "wholeListMerge"}
    assert merged >= WHOLE


def test_region_files_give_names(tmp_path: Path) -> None:
    regions, _ = read_regions()
    curated = publish(tmp_path, region="lekstroom")
    package = json.loads(dict(ocds.files(Source(curated, (), regions), Publisher()))["releases/lekstroom.json"])
    assert package["releases"][0]["tender"]["title"] == f"{regions['lekstroom'].name} 2027"
