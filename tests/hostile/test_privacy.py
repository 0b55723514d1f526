"""Nobody who is planted can be read afterwards: in any reader, in any table, or once a takedown names them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest

from extractors.people import MASK
from hostile.privacy import masked_alone, read_of
from hostile.privacy.files import MAKERS
from hostile.privacy.planted import Person, left_of, lines_of, people
from hostile.privacy.region import AWARD, AWARD_AT, COMPANY, REGION, STRATEGY, TRADER, Region
from hostile.privacy.removal import slipped_in, takedowns
from pipeline.privacy.gate import PersonFoundError, check, findings
from schemas.takedown_format import Takedown
from tests.readers.pdf.test_scan import needs_tesseract

DAY = date(2026, 3, 2)
PAGES = ((AWARD_AT, AWARD), ("https://www.oeverdam.example/inkoop", STRATEGY))
FORMATS = [pytest.param(kind, marks=needs_tesseract if kind == "scanned" else []) for kind in MAKERS]


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Region:
    made = Region(tmp_path_factory.mktemp("oeverdam"), PAGES)
    made.publish()
    return made


@pytest.mark.parametrize("kind", FORMATS)
def test_no_reader_leaves_anything_of_a_person(kind: str) -> None:
    for person in people(1 if kind in ("scanned", "slides") else 4, seed=2):
        words = read_of(kind, person)
        assert MASK in words
        assert "Dagbehandeling" in words
        assert left_of(person, words) == []


@pytest.mark.parametrize("kind", lines_of(next(people(1))))
def test_a_line_that_stands_alone_gives_nobody_away(kind: str) -> None:
    for person in people(40, seed=5):
        assert left_of(person, masked_alone(lines_of(person)[kind])) == []


def test_what_is_planted_is_found_where_nothing_masks_it() -> None:
    for person in people(20):
        for kind, line in lines_of(person).items():
            assert left_of(person, line.replace(" [at] ", "@")), kind


def test_the_gate_lets_clean_tables_through(region: Region) -> None:
    assert list(findings(region.tables())) == []


def test_the_gate_refuses_a_person_in_any_column_of_any_table(region: Region) -> None:
    tried = dict(slipped_in(region))
    assert len(tried) > 40
    assert [place for place, refused in tried.items() if not refused] == []


def test_what_the_gate_says_tells_where_and_not_what(region: Region) -> None:
    published = region.tables()
    person = next(people(1))
    texts = [f"Bel {person.full} op {person.mobile}", *published["passages"]["text"].to_pylist()[1:]]
    column = published["passages"].column_names.index("text")
    passages = published["passages"].set_column(column, "text", pa.array(texts))
    with pytest.raises(PersonFoundError) as refused:
        check(REGION, {**published, "passages": passages})
    assert left_of(person, str(refused.value)) == []
    assert published["passages"]["passage_id"][0].as_py() in str(refused.value)


def test_a_refused_publication_leaves_the_last_good_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    region = Region(tmp_path, PAGES)
    region.publish()
    before = region.files()
    person = next(people(1))
    item = region.extracted[0]
    item.result.passages["text"][0] = f"Wethouder {person.full}"
    with pytest.raises(PersonFoundError):
        region.publish()
    assert region.files() == before
    item = region.extracted[0]
    region.publish([Takedown(document=item.source.document_id, on=DAY, reason="Namen.")])
    assert left_of(person, region.words()) == []


@pytest.mark.parametrize("kind", ["document", "address", "provider", "fact"])
def test_what_is_taken_down_stands_in_no_table(region: Region, tmp_path: Path, kind: str) -> None:
    takedown, words = next((one, words) for name, one, words in takedowns(region) if name == kind)
    before = region.words()
    assert any(word in before for word in words)
    own = Region(tmp_path, PAGES)
    unused = Takedown(provider="Bestaat Hier Niet", on=DAY, reason="Op verzoek.")
    own.publish([takedown, unused])
    after = own.words()
    assert [word for word in words if word in after] == []
    first, second = own.tables()["takedowns"].to_pylist()
    assert (first["outcome"], second["outcome"]) == ("applied", "unused")
    assert first["documents"] + first["facts"] > 0
    doubts = {
        row["problem_id"] for row in region.tables()["problems"].to_pylist()
    }  # of the same pages, nothing taken down
    new = [row["kind"] for row in own.tables()["problems"].to_pylist() if row["problem_id"] not in doubts]
    assert new == ["takedown_unused"]


def test_a_sole_trader_is_published_as_awarded_without_a_door(region: Region) -> None:
    found = {row["name"]: row for row in region.tables()["providers"].to_pylist()}
    assert found[TRADER]["natural_person_risk"]
    assert not found[COMPANY]["natural_person_risk"]
    words = region.words()
    assert ("Lindelaan" in words, "60054321" in words) == (False, False)
    assert ("Singel 12" in words, "50012345" in words) == (True, True)


def test_every_person_is_someone_else() -> None:
    made: list[Person] = list(people(14))
    assert len({person.last for person in made}) == 14
