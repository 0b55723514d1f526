"""Corrections laid over facts: each verdict, new versions of a page, and what finds no fact or more than one."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import rows
from pipeline.correction_search import pages
from pipeline.corrections import machine_rows
from pipeline.version import VERSION
from schemas.tables import tables
from tests.pipeline.correcting import (
    PAGE,
    QUOTE,
    REGION,
    TEXT,
    correction,
    document,
    fact,
    funding,
    kinds,
    lay,
    machine,
)

OTHER = TEXT.rindex(QUOTE)
OLD = document("a", fact(), superseded_by="b" * 64)
NEW = document("b", fact())
KNOWN = machine(OLD)["fact_id"][0]
COUNTS = ("corrections_confirmed", "corrections_rejected", "corrections_mended", "corrections_unused")


def test_a_confirmed_fact_stays_as_it_is_and_is_sure() -> None:
    result = lay([correction("confirm", KNOWN)], OLD)
    (row,) = funding(result)
    (before,) = funding(lay([], OLD))
    assert row == {**before, "corrected": True, "confidence": 1.0}
    assert before["corrected"] is False
    assert kinds(result) == []


def test_a_rejected_fact_leaves_its_table_and_no_other_does() -> None:
    result = lay([correction("reject", KNOWN)], document("a", fact(), fact(segment="Wonen")))
    assert [row["segment"] for row in funding(result)] == ["Wonen"]
    assert result.corrections["outcome"] == ["applied"]


def test_a_mended_fact_keeps_its_id_and_its_words() -> None:
    mend = correction("mend", KNOWN, values={"model": "taakgericht", "segment": "Wonen", "scope": "jeugd"})
    (row,) = funding(lay([mend], OLD))
    (before,) = funding(lay([], OLD))
    changed = {name for name in row if row[name] != before[name]}
    assert changed == {"model", "segment", "segment_id", "scope", "corrected", "confidence"}
    assert (row["model"], row["segment"], row["scope"]) == ("taakgericht", "Wonen", "jeugd")
    assert row["segment_id"] == rows.segment_id(REGION, "Wonen", None)
    assert TEXT[row["char_start"] : row["char_end"]] == row["quote"]


def test_an_empty_text_empties_a_column() -> None:
    (row,) = funding(lay([correction("mend", KNOWN, values={"segment": ""})], OLD))
    assert row["segment"] is row["segment_id"] is None


def test_a_correction_of_a_fact_without_segment_names_none() -> None:
    plain = document("a", fact(segment=None))
    assert lay([correction(segment=None)], plain).findings[0].outcome == "applied"
    assert kinds(lay([correction()], plain)) == ["correction_outdated"]


def test_white_space_does_not_count() -> None:
    assert lay([correction(quote="betalen  wij\n per traject")], NEW).findings[0].outcome == "applied"


@pytest.mark.parametrize("address", [None, PAGE])
@pytest.mark.parametrize("verdict", ["confirm", "reject", "mend"])
def test_it_holds_in_every_version_of_the_page(verdict: str, address: str | None) -> None:
    elsewhere = document("c", fact(), url=f"{PAGE}/elders")
    result = lay([correction(verdict, KNOWN, address=address)], OLD, NEW, elsewhere)
    rest = {row["document_id"][0]: row["corrected"] for row in funding(result)}
    assert rest == ({"c": False} if verdict == "reject" else {"a": True, "b": True, "c": False})
    assert {row["document_id"][0] for row in result.findings[0].rows} == {"a", "b"}
    assert kinds(result) == []


def test_it_holds_where_the_version_that_it_was_about_is_gone() -> None:
    assert [row["model"] for row in funding(lay([correction("mend", KNOWN)], NEW))] == ["taakgericht"]


def test_a_page_elsewhere_is_not_meant_where_the_address_is_given() -> None:
    elsewhere = document("c", fact(), url=f"{PAGE}/elders")
    result = lay([correction("reject", address=PAGE)], elsewhere)
    assert (len(funding(result)), kinds(result)) == (1, ["correction_unused"])


def test_two_pages_with_the_same_words_need_an_address() -> None:
    elsewhere = document("c", fact(), url=f"{PAGE}/elders")
    result = lay([correction("reject")], NEW, elsewhere)
    assert (len(funding(result)), kinds(result)) == (2, ["correction_ambiguous"])
    assert [row["document_id"][0] for row in funding(lay([correction("reject", address=PAGE)], NEW, elsewhere))] == [
        "c"
    ]


def test_a_file_within_a_mail_is_known_through_new_versions_of_the_mail() -> None:
    def mail(name: str, inner: str) -> list[Any]:
        url = f"attachment:{name * 64}/1/bijlage.html"
        part = document(inner, fact(), url=url, parent_document_id=name * 64, depth=1)
        return [document(name, url="brief.eml"), part]

    first, second = mail("a", "c"), mail("b", "d")
    by_id = correction("reject", machine(*first)["fact_id"][0])
    assert funding(lay([by_id], *first, *second)) == []
    assert funding(lay([correction("reject", address="brief.eml")], *second)) == []


def test_the_second_of_two_alike_is_the_second_in_a_new_version_too() -> None:
    old = document("a", fact(), fact(start=OTHER), superseded_by="b" * 64)
    new = document("b", fact(), fact(start=OTHER))
    second = machine(old)["fact_id"][1]
    result = lay([correction("reject", second)], old, new)
    assert [row["char_start"] for row in funding(result)] == [TEXT.index(QUOTE)] * 2
    assert kinds(result) == []


def test_where_nothing_tells_which_of_two_is_meant_none_is_changed_and_that_is_told() -> None:
    new = document("b", fact(), fact(start=OTHER))
    result = lay([correction("reject", KNOWN)], OLD, new)
    assert [row["document_id"][0] for row in funding(result)] == ["b", "b"]
    assert kinds(result) == ["correction_ambiguous"]
    everywhere = lay([correction("reject", KNOWN, whole_page=True)], OLD, new)
    assert (funding(everywhere), kinds(everywhere)) == ([], [])


def test_one_without_a_fact_is_told() -> None:
    result = lay([correction("reject", quote="betalen wij per uur")], NEW)
    assert kinds(result) == ["correction_unused"]
    assert result.problems["quote"] == ["betalen wij per uur"]
    assert result.problems["message"][0].startswith(
        "corrections/merendal.toml, correction 1 (reject, funding_models): "
    )
    assert result.corrections["outcome"] == ["unused"]
    assert len(funding(result)) == 1


@pytest.mark.parametrize(
    ("new", "told"),
    [
        (fact(model="taakgericht"), "model is taakgericht, not outputgericht"),
        (fact(segment="Wonen"), "segment is Wonen, not Dagbehandeling"),
        (fact(segment=None), "segment is nothing, not Dagbehandeling"),
    ],
)
def test_one_whose_words_say_something_else_now_is_told(new: dict[str, Any], told: str) -> None:
    for known in (correction("confirm", "f" * 32), correction("confirm", KNOWN)):
        result = lay([known], document("b", new))
        assert kinds(result) == ["correction_outdated"]
        assert told in result.problems["message"][0]
        assert funding(result)[0]["corrected"] is False


def test_a_new_reading_in_the_newest_version_is_told_while_the_old_one_is_corrected() -> None:
    result = lay([correction("confirm", KNOWN)], OLD, document("b", fact(segment="Wonen")))
    assert [row["corrected"] for row in funding(result)] == [True, False]
    assert kinds(result) == ["correction_outdated"]


def test_the_same_words_about_another_segment_were_always_there_and_are_no_news() -> None:
    both = fact(), fact(start=OTHER, segment="Wonen")
    result = lay([correction("confirm", KNOWN)], document("a", *both), document("b", both[1]))
    assert kinds(result) == []


def test_a_mend_that_the_machine_no_longer_needs_says_so() -> None:
    result = lay([correction("mend")], document("b", fact(model="taakgericht")))
    assert "the correction can go" in result.problems["message"][0]


@pytest.mark.parametrize("wrong", [{"quote": "per maand"}, {"address": f"{PAGE}/elders"}, {"segment": "Wonen"}])
def test_an_id_with_other_words_or_values_changes_nothing(wrong: dict[str, str]) -> None:
    result = lay([correction("reject", KNOWN, **wrong)], OLD)
    assert (len(funding(result)), kinds(result)) == (1, ["correction_outdated"])


def test_two_that_contradict_each_other_change_nothing() -> None:
    both = [correction("reject", KNOWN), correction("mend"), correction("confirm", segment="Wonen")]
    result = lay(both, document("a", fact(), fact(start=OTHER, segment="Wonen")))
    assert [row["corrected"] for row in funding(result)] == [False, True]
    assert kinds(result) == ["corrections_contradict"] * 2
    assert result.corrections["outcome"] == ["contradicted", "contradicted", "applied"]


def test_two_that_say_the_same_do_not_contradict_each_other() -> None:
    result = lay([correction("mend", KNOWN), correction("mend", reason="Gebeld.")], OLD)
    assert ([row["model"] for row in funding(result)], kinds(result)) == (["taakgericht"], [])
    assert result.counts({"a" * 64})["corrections_mended"] == 1


def test_facts_are_counted_by_verdict_and_by_the_documents_that_were_known() -> None:
    gone = correction(quote="weg")
    result = lay([correction("mend", KNOWN), gone], OLD, NEW)
    assert [result.counts({"a" * 64})[name] for name in COUNTS] == [0, 0, 1, 1]
    assert [result.counts({"a" * 64, "b" * 64})[name] for name in COUNTS] == [0, 0, 2, 1]


def test_a_provider_with_another_name_is_another_organisation() -> None:
    values = {"name": "De Lelie", "provider_id": "x", "provider": "x", "status": "awarded"}
    named = {**fact(), "table": "providers", "values": {**values, "consortium": None, "place": None, "kvk": None}}
    found = {"name": "De Lelie"}
    mend = correction("mend", table="providers", found=found, values={"name": "De Waterlelie, St."})
    columns = lay([mend], document("a", named)).facts["providers"]
    assert (columns["name"], columns["provider"]) == (["De Waterlelie, St."], ["Stichting De Waterlelie"])
    assert columns["provider_id"][0].startswith("de-waterlelie-")


def test_a_segment_with_another_name_has_the_id_of_that_name() -> None:
    values = {"name": "Dagbehandeling", "code": "2", "scheme": "perceel", "category": None}
    named = {**fact(), "table": "segments", "values": values}
    mend = correction("mend", table="segments", segment=None, found={"code": "2"}, values={"name": "Dagbesteding"})
    columns = lay([mend], document("a", named)).facts["segments"]
    assert columns["name"] == columns["segment"] == ["Dagbesteding"]
    assert columns["segment_id"] == [rows.segment_id(REGION, "Dagbesteding", "2")]


def test_what_a_person_wrote_is_published_without_persons() -> None:
    result = lay([correction(reason="Volgens mevrouw P. de Bruin, p.debruin@waterbeke.example.")], NEW)
    assert "Bruin" not in result.corrections["reason"][0]
    assert "debruin" not in result.corrections["reason"][0]


STARTS = st.sampled_from([TEXT.index(QUOTE), OTHER])
FACTS = st.lists(
    st.builds(
        fact,
        start=STARTS,
        segment=st.sampled_from([None, "Dagbehandeling", "Wonen"]),
        passage=st.integers(0, 1),
        model=st.sampled_from(["outputgericht", "taakgericht"]),
    ),
    max_size=4,
)
CORRECTIONS = st.lists(
    st.builds(
        correction,
        st.sampled_from(["confirm", "reject", "mend"]),
        fact_id=st.sampled_from([KNOWN, "f" * 32]),
        segment=st.sampled_from([None, "Dagbehandeling", "Wonen"]),
        whole_page=st.booleans(),
    ),
    max_size=4,
)


@settings(deadline=None)  # the first example loads the vocabularies
@given(FACTS, FACTS, CORRECTIONS)
def test_whatever_is_corrected_words_hold_tables_fit_and_the_machine_can_be_told_apart(
    old: list[Any], new: list[Any], judgements: list[Any]
) -> None:
    documents = document("a", *old, superseded_by="b" * 64), document("b", *new)
    before = rows.facts(REGION, documents)
    untouched = deepcopy(before)
    result = lay(judgements, *documents)
    assert before == untouched, "the machine's columns are left as they are"
    for row in funding(result):
        assert TEXT[row["char_start"] : row["char_end"]] == row["quote"]
        assert row["corrected"] == (row["confidence"] == 1.0)
    for name, columns in (*result.facts.items(), ("corrections", result.corrections), ("problems", result.problems)):
        tables()[name].from_columns(columns, VERSION)
    notes = result.corrections
    told = [dict(zip(notes, values, strict=True)) for values in zip(*notes.values(), strict=True)]
    restored = machine_rows("funding_models", funding(result), told)
    assert restored == machine_rows("funding_models", funding(lay([], *documents)), [])
    assert lay(judgements, *documents) == result, "the same again"


def test_pages_need_no_order() -> None:
    part = document("c", url=f"attachment:{'a' * 64}/1/x.pdf", parent_document_id="a" * 64, depth=1)
    one, other = pages(rows.documents([OLD, part])), pages(rows.documents([part, OLD]))
    assert one == other
    assert one["c" * 64].addresses == (f"attachment:{'a' * 64}/1/x.pdf", PAGE)
    assert one["c" * 64].current is False, "a file within a page that has a later version"
