"""Takedown files: what may stand in one, and that a broken one stops the region and tells no value."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.privacy.cleaning import address_without_people
from schemas.tables.work import FETCHES
from schemas.takedowns import EVERYWHERE, TakedownError, read_takedowns
from storage.log import Crawl, Fetch

GOOD = 'on = 2026-03-02\nreason = "Op verzoek."\n'


def write(folder: Path, name: str, text: str) -> None:
    (folder / "takedown").mkdir(exist_ok=True)
    (folder / "takedown" / f"{name}.toml").write_text(text, encoding="utf-8")


def test_the_regions_own_file_comes_before_that_of_all_regions(tmp_path: Path) -> None:
    assert read_takedowns("merendal", tmp_path) == ()
    write(tmp_path, EVERYWHERE, f'[[takedowns]]\nprovider = "Praktijk Aan Zee"\n{GOOD}')
    write(tmp_path, "merendal", f'[[takedowns]]\naddress = "https://a.example/b"\n{GOOD}')
    found = read_takedowns("merendal", tmp_path)
    assert [(one.file, one.number, one.takedown.kind) for one in found] == [
        ("merendal", 1, "address"),
        (EVERYWHERE, 1, "provider"),
    ]
    assert [one.file for one in read_takedowns("duinoord", tmp_path)] == [EVERYWHERE]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[takedowns]", "not a TOML file"),
        (f"[[takedowns]]\n{GOOD}", "exactly one of"),
        (f'[[takedowns]]\nfact = "{"0" * 32}"\nprovider = "Geheim Wezen"\n{GOOD}', "exactly one of"),
        (f'[[takedowns]]\nprovider = "Gé"\n{GOOD}', "fewer than 4"),
        (f'[[takedowns]]\ndocument = "Geheim"\n{GOOD}', "takedowns.1.document"),
        ('[[takedowns]]\nprovider = "Geheim Wezen"\non = 2026-03-02', "reason"),
        (f'[[takedowns]]\nprovider = "Geheim Wezen"\nwho = "Geheim"\n{GOOD}', "who"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_without_its_values(tmp_path: Path, text: str, told: str) -> None:
    write(tmp_path, "merendal", text)
    with pytest.raises(TakedownError) as error:
        read_takedowns("merendal", tmp_path)
    assert told in str(error.value)
    assert "takedown/merendal.toml" in str(error.value)
    assert "Geheim" not in str(error.value)


def test_every_request_tells_its_purpose_and_what_robots_txt_said() -> None:
    fetches = (
        Fetch(position=0, url="https://a.example/robots.txt", outcome="fetched", robots="allowed", purpose="robots"),
        Fetch(position=1, url="https://a.example/b", outcome="robots", robots="disallowed", robots_sha256="ab" * 32),
    )
    crawl = Crawl(crawl_id="c", kind="crawl", region="r", started=None, version="1", settings={}, fetches=fetches)
    told = [(row["purpose"], row["robots"], row["robots_sha256"]) for row in crawl.rows()]
    assert told == [("robots", "allowed", None), ("document", "disallowed", "ab" * 32)]
    required = {column.name for column in FETCHES.columns if column.required}
    assert {"purpose", "robots"} <= required


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://a.example/inkoop?id=0612345678", "https://a.example/inkoop?id=0612345678"),
        ("https://a.example/vraag?aan=j.jansonius@a.example", "https://a.example/vraag?aan=█.█████████@a.example"),
        (f"attachment:{'a' * 64}/1/Brief_Jan-Jansonius.pdf", f"attachment:{'a' * 64}/1/Brief_███-█████████.pdf"),
    ],
)
def test_addresses_are_published_without_people(address: str, shown: str) -> None:
    assert address_without_people(address) == shown
