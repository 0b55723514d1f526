"""Which names of segments are one part, and which only look like it."""

from __future__ import annotations

import pytest

from pipeline.reconcile.names import same, within
from tests.pipeline.reconcile.history import History


def rows(*papers: tuple[tuple[str, str | None], ...], law: str = "jeugd") -> list[list[str]]:
    """The segment_ids of each row, where every document lists the segments of one tuple (name, kind of care)."""
    history = History()
    for number, listed in enumerate(papers):
        paper = history.paper(f"document-{number}", f"2025-0{number + 1}-01", law=law)
        for name, category in listed:
            paper.lists(name, category=category).pays("inspanningsgericht", name)
    return [row["segment_ids"] for row in history.known().rows]


def together(*papers: tuple[tuple[str, str | None], ...]) -> int:
    return len(rows(*papers))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jeugdhulp in Onderwijstijd", "Onderwijstijd"),
        ("Hoog specialistisch", "Hoogspecialistische jeugdhulp"),
        ("Gecertificeerde instellingen", "Gecertificeerde Instellingen (GI)"),
        ("Gezinshuis", "Gezinshuizen"),
    ],
)
def test_names_with_the_same_telling_words(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jeugdhulp met verblijf", "Jeugdhulp zonder verblijf"),
        ("Jeugdhulp lokaal", "Jeugdhulp regionaal"),
        ("Jeugdhulp 0-12", "Jeugdhulp 12-18"),
        ("Ambulante begeleiding", "Ambulante behandeling"),
    ],
)
def test_names_that_differ_in_what_tells(one: str, other: str) -> None:
    assert not same(one, other)
    assert one.endswith(("verblijf", "12")) or not within(one, other)


def test_another_word_before_the_name_is_the_same_part() -> None:
    found = rows(
        (("Forensisch", "forensic"), ("Crisis", "crisis")),
        (("Ambulante forensische jeugdhulp", "forensic"), ("Ambulant", "ambulatory")),
    )
    assert sorted(map(len, found)) == [1, 1, 2]


def test_a_new_number_is_the_same_part() -> None:
    assert (
        together((("7 Onderwijs Jeugdhulp", "education_linked"),), (("3c Jeugdhulp onderwijs", "education_linked"),))
        == 1
    )


def test_one_number_and_two_names_are_two_parts() -> None:
    assert together((("2 Ambulante behandeling", "ambulatory"),), (("2 Ambulante begeleiding", "ambulatory"),)) == 2
    assert together((("2 Wonen", "residential"),), (("2 Vervoer", "transport"),)) == 2


def test_one_number_and_a_longer_name_are_one_part() -> None:
    assert together((("5 Crisis", "crisis"),), (("5 Crisisinterventies", "crisis"),)) == 1


def test_what_a_document_lists_side_by_side_stays_apart() -> None:
    listed = (("Crisis", "crisis"), ("Crisis ambulant", "crisis"))
    assert together(listed) == 2
    assert together(listed, (("Crisishulp ambulant", "crisis"),)) == 3  # it may be either of the two
    assert together((("5 Crisis", "crisis"), ("5 Crisisdienst", "crisis"))) == 2


def test_two_candidates_are_no_answer() -> None:
    two = (("Ambulante begeleiding", "ambulatory"), ("Ambulante behandeling", "ambulatory"))
    assert together(two, (("Ambulant", "ambulatory"),)) == 3


def test_another_kind_of_care_is_another_part() -> None:
    assert together((("Verblijf", "residential"),), (("Kortdurend verblijf", "respite"),)) == 2
    assert together((("2 Verblijf", "residential"),), (("2 Kortdurend verblijf", "respite"),)) == 2


def test_a_number_alone_is_the_one_part_that_had_it() -> None:
    assert together((("3 Dyslexie", "dyslexia"),), (("3 Segment 3", None),)) == 1
    assert together((("3 Dyslexie", "dyslexia"),), (("3 Vervoer", "transport"),), (("3 Segment 3", None),)) == 3


def test_the_row_goes_by_its_oldest_name_and_keeps_its_id() -> None:
    history = History()
    history.paper("oud", "2024-01-01").lists("Forensisch", category="forensic").pays("taakgericht", "Forensisch")
    before = history.known().of("Forensisch")
    newer = history.paper("nieuw", "2025-01-01").lists("Ambulante forensische jeugdhulp", category="forensic")
    newer.pays("outputgericht", "Ambulante forensische jeugdhulp")
    known = history.known()
    after = known.of("Forensisch")
    assert after["procurement_id"] == before["procurement_id"]
    assert after["funding_model"] == "outputgericht"
    assert known.changes("Forensisch", "funding_model") == [("taakgericht", "outputgericht", "2025-01-01")]
    assert len(after["segment_ids"]) == 2


def test_a_heading_that_names_no_part_is_no_row() -> None:
    history = History()
    paper = history.paper("pagina", "2025-01-01").pays("taakgericht")
    paper.says("segments", "Uitspraak kort geding", name="Uitspraak kort geding")
    paper.dates("submission_deadline", "2025-07-06", "Uitspraak kort geding")
    assert [row["segment"] for row in history.known().rows] == [None]


def test_a_part_that_is_only_listed_takes_what_is_said_of_the_whole() -> None:
    history = History()
    history.paper("pagina", "2025-01-01").lists("1 Wonen", category="residential").pays("taakgericht")
    assert history.known().of("Wonen")["funding_model"] == "taakgericht"


def test_a_part_of_which_nothing_is_told_is_no_row() -> None:
    history = History()
    history.paper("pagina", "2025-01-01").lists("1 Wonen", category="residential").pays(
        "taakgericht", status="mentioned"
    )
    assert history.known().rows == []


def test_a_part_that_was_listed_for_an_older_round_is_no_part_of_the_newest() -> None:
    history = History()
    history.paper("oud", "2018-01-01").lists("1 Wonen", category="residential").dates("contract_start", "2019-01-01")
    history.paper("nieuw", "2025-01-01").dates("contract_start", "2026-01-01").pays("taakgericht")
    row = history.known().of("Wonen")
    assert (row["round"], row["funding_model"]) == (2019, None)
