"""The demo end to end: the nightly flow, its own Prefect, over two regions from a web server of this machine."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from demo.account import lines_to_open, read_table
from demo.documents.council_mail import OFFICIAL, OFFICIAL_MAIL, OFFICIAL_PHONE
from schemas.tables import fact_tables, tables
from tests.demo.answers import told

pytestmark = pytest.mark.slow

REGIONS = {"de-veenstreek", "waterrijk"}
LOCKED = "prijsblad-vertrouwelijk.pdf"
SCAN = "brief-aan-de-raad.pdf"
EXPECTED_ANSWERS = Path(__file__).parent / "answers.expected.json"


def can_read_scans() -> bool:
    if shutil.which("tesseract") is None:
        return False
    languages = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=True)
    return "nld" in languages.stdout.split()


@dataclass(frozen=True)
class Shown:
    out: Path
    text: str

    def table(self, name: str) -> list[dict[str, Any]]:
        return read_table(self.out / "curated", name)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    out = tmp_path_factory.mktemp("demo") / "out"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("INKOOPSPOOR_")}
    demo = subprocess.run(
        [sys.executable, "-m", "demo", str(out)],
        env=environment | {"NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=1800,  # a guard against hanging, not a measure
    )
    assert demo.returncode == 0, demo.stdout
    return Shown(out, demo.stdout)


def named(rows: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    return [row for row in rows if str(row["url"]).endswith("/" + name)]


def test_every_table_is_there_for_both_regions(shown: Shown) -> None:
    for name in tables():
        regions = {
            path.parent.name.removeprefix("region=") for path in (shown.out / "curated" / name).rglob("*.parquet")
        }
        assert regions == REGIONS | ({"all-regions"} if name == "provider_registry" else set()), name


def test_every_table_of_evidence_has_rows(shown: Shown) -> None:
    empty = [name for name in ("documents", "passages", *fact_tables()) if not shown.table(name)]
    assert empty == []


def test_both_regions_have_facts_of_their_own_and_of_the_shared_document(shown: Shown) -> None:
    shared = named(shown.table("documents"), "crisis-en-forensisch.docx")
    assert {row["region"] for row in shared} == REGIONS
    assert len({row["document_id"] for row in shared}) == 1
    segments = [row for row in shown.table("segments") if row["document_id"] == shared[0]["document_id"]]
    for region in REGIONS:
        assert {row["name"] for row in segments if row["region"] == region} == {"Crisishulp", "Forensische jeugdhulp"}


def test_every_quote_reads_back(shown: Shown) -> None:
    texts = {(row["region"], row["passage_id"]): row["text"] for row in shown.table("passages")}
    for name in fact_tables():
        for row in shown.table(name):
            text = texts[row["region"], row["passage_id"]]
            assert text[row["char_start"] : row["char_end"]] == row["quote"], (name, row["fact_id"])
            assert row["quote"], (name, row["fact_id"])


def test_a_stewards_correction_stands(shown: Shown) -> None:
    (told,) = shown.table("corrections")
    assert (told["outcome"], told["verdict"]) == ("applied", "mend")
    corrected = [(name, row) for name in fact_tables() for row in shown.table(name) if row["corrected"]]
    assert [(name, row["fact_id"], row["consortium"]) for name, row in corrected] == [
        ("providers", told["fact_id"], "Veilig Anker")
    ]
    assert "A steward's file, mend of providers: applied." in shown.text


def test_what_could_not_be_had_is_told(shown: Shown) -> None:
    fetches = shown.table("fetches")
    assert {(row["outcome"], row["status"]) for row in named(fetches, "bestuursopdracht-2023.pdf")} == {("failed", 404)}
    refused = named(fetches, "tarieven.html")
    assert {(row["outcome"], row["robots"], row["status"]) for row in refused} == {("robots", "disallowed", None)}
    problems = shown.table("problems")
    for name in ("bestuursopdracht-2023.pdf", "tarieven.html", LOCKED):
        assert {row["region"] for row in named(problems, name)} == {"waterrijk"}, name
    assert {row["status"] for row in named(shown.table("documents"), LOCKED)} == {"failed"}
    (coverage,) = [row for row in shown.table("coverage") if row["region"] == "waterrijk"]
    assert (coverage["failed"], coverage["refused_by_robots"]) == (1, 1)
    assert coverage["unreadable"] == (1 if can_read_scans() else 2)
    assert coverage["state"] == "partial"
    assert len(coverage["reasons"]) == 3


def test_the_scan_is_read_or_told_as_unread(shown: Shown) -> None:
    (scan,) = named(shown.table("documents"), SCAN)
    if can_read_scans():
        assert (scan["status"], scan["text_source"]) == ("ok", "ocr")
        text = " ".join(row["text"] for row in shown.table("passages") if row["document_id"] == scan["document_id"])
        assert "31 december 2025" in text
    else:
        assert scan["status"] == "failed"
        assert named(shown.table("problems"), SCAN)


def test_the_files_within_the_mail_are_documents(shown: Shown) -> None:
    documents = shown.table("documents")
    (mail,) = named(documents, "bericht-aan-de-raad.eml")
    within = sorted(
        row["url"].rsplit("/", 1)[-1] for row in documents if row["parent_document_id"] == mail["document_id"]
    )
    assert within == ["lopende-contracten.pdf", "planning-forensisch.docx"]


def test_nothing_of_the_official_stands_in_the_tables(shown: Shown) -> None:
    words = [OFFICIAL, *OFFICIAL.split(), OFFICIAL_MAIL, OFFICIAL_MAIL.split("@")[0], OFFICIAL_PHONE]
    found = [
        (name, word, value)
        for name in tables()
        for row in shown.table(name)
        for value in map(str, row.values())
        for word in words
        if word.casefold() in value.casefold()
    ]
    assert found == []
    (mail,) = named(shown.table("documents"), "bericht-aan-de-raad.eml")
    archived = next((shown.out / "raw").rglob(mail["document_id"]))
    assert OFFICIAL.encode() in archived.read_bytes()


def test_the_account_tells_what_came(shown: Shown) -> None:
    for heading in ("What was crawled", "What was found", "What failed", "Where it lies"):
        assert f"\n{heading}\n" in shown.text
    facts = sum(len(shown.table(name)) for name in fact_tables())
    assert f"{facts} of {facts} facts lead back to their words" in shown.text
    assert "\x1b" not in shown.text
    assert "Traceback" not in shown.text
    assert max(map(len, shown.text.splitlines()[:-4])) <= 100 + len(str(shown.out))


def test_the_three_lines_open_a_table(shown: Shown, capsys: pytest.CaptureFixture[str]) -> None:
    lines = lines_to_open(shown.out / "curated")
    assert all(line in shown.text for line in lines)
    names: dict[str, Any] = {}
    exec("\n".join(lines), names)
    assert "2026-01-01" in capsys.readouterr().out
    days = names["milestones"]["date_from"].dropna()
    assert all(isinstance(day, date) for day in days)


def test_what_is_known_now_is_what_a_reader_would_say(shown: Shown) -> None:
    """The expected lines were read against the demo's documents; where the file is missing it is written, and this fails."""
    found = told(shown.table("procurements"), shown.table("changes"))
    if not EXPECTED_ANSWERS.exists():
        EXPECTED_ANSWERS.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        pytest.fail(f"{EXPECTED_ANSWERS.name} is written: read it against the demo's documents")
    assert found == json.loads(EXPECTED_ANSWERS.read_text(encoding="utf-8"))


def test_every_fact_that_decided_a_value_stands_in_its_region(shown: Shown) -> None:
    facts = {(row["region"], row["fact_id"]) for name in fact_tables() for row in shown.table(name)}
    for row in shown.table("procurements"):
        assert {(row["region"], one) for _, known in row["fact_ids"] for one in known} <= facts
    assert {(row["region"], row["fact_id"]) for row in shown.table("changes")} <= facts
    registered = {row["provider_id"] for row in shown.table("provider_registry")}
    assert {one for row in shown.table("procurements") for one in row["providers"]} <= registered
