"""What there is to judge: its order, what goes with it, and what is judged already."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extraction.result import problem
from pipeline.review.matters import find
from storage.roots import NotFoundError
from tests.pipeline.correcting import QUOTE, REGION, TEXT
from tests.pipeline.review.reviewing import LETTER, open_matters, published_at


def test_contradictions_come_first_then_doubts_then_words_without_a_row(tmp_path: Path) -> None:
    found = open_matters(published_at(tmp_path))
    assert [(one.kind, len(one.evidence)) for one in found] == [("contradiction", 2), ("doubt", 2), ("words", 0)]


def test_a_contradiction_has_the_facts_of_both_sides_with_their_words(tmp_path: Path) -> None:
    contradiction = open_matters(published_at(tmp_path))[0]
    assert [one.part for one in contradiction.evidence] == ["decides", "says otherwise"]
    assert [one.values["model"] for one in contradiction.evidence] == ["outputgericht", "taakgericht"]
    assert contradiction.evidence[1].document["url"] == LETTER
    assert contradiction.evidence[0].around(10) == ("…handeling ", QUOTE, "; voor won…")
    assert "funding_model of Dagbehandeling, 2027: outputgericht" in contradiction.told


def test_doubtful_facts_of_one_passage_are_one_matter_and_a_replaced_version_is_none(tmp_path: Path) -> None:
    (doubt,) = [one for one in open_matters(published_at(tmp_path)) if one.kind == "doubt"]
    assert {one.document["document_id"] for one in doubt.evidence} == {"d" * 64}
    assert sorted(one.fact["segment"] for one in doubt.evidence) == ["Dagbehandeling", "Wonen"]
    assert all(TEXT[one.fact["char_start"] : one.fact["char_end"]] == QUOTE for one in doubt.evidence)


def test_a_doubt_on_which_an_answer_rests_says_so(tmp_path: Path) -> None:
    doubts = [one for one in open_matters(published_at(tmp_path)) if one.kind == "doubt"]
    assert not any("rests on it" in one.told for one in doubts)


def test_what_a_file_says_in_vain_comes_before_all(tmp_path: Path) -> None:
    vain = problem("publish", "correction_unused", "No row has these words.", quote="weg")
    first = open_matters(published_at(tmp_path, problems=[vain]))[0]
    assert (first.kind, first.code, first.words) == ("file", "correction_unused", "weg")
    assert first.do


def test_a_doubt_of_the_operator_is_no_matter_for_the_steward(tmp_path: Path) -> None:
    clock = problem("crawl", "clock_set_back", "The clock was set back.")
    assert [one.code for one in open_matters(published_at(tmp_path, problems=[clock]))] == [
        one.code for one in open_matters(published_at(tmp_path / "without"))
    ]


def test_a_fact_is_found_by_the_beginning_of_its_id(tmp_path: Path) -> None:
    place = published_at(tmp_path)
    known = open_matters(place)[0].evidence[0].fact["fact_id"]
    region, evidence = find(place.curated, [REGION], known[:12])
    assert (region, evidence.fact["fact_id"]) == (REGION, known)
    with pytest.raises(NotFoundError, match="no published fact"):
        find(place.curated, [REGION], "geen")
    with pytest.raises(NotFoundError, match="6 facts have"):
        find(place.curated, [REGION], "")
