"""What a vote may and may not do to the finds of the rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import extractors.awards.voted as voted
from extractors.awards.standing import status_in
from extractors.awards.told import clause
from extractors.fact import Doubt, Fact
from extractors.names.voters import Vote
from extractors.rules.providers import find
from tests.extractors.providers.test_providers import context

NAMES = st.sampled_from(["Zilverspar", "Het Gareel", "Morella Jeugdzorg", "TRB", "praktijk Oever", "Elzenhof & Co"])
BEFORE = st.sampled_from(
    ["Volgens aanbieder", "Grote partijen zoals", "Met organisaties als", "De wijkteams en", "Bij instelling"]
)
BEHIND = st.sampled_from(
    ["is dat anders.", "komt dit vaker voor.", "werken veel mensen.", "ligt in Elsbeek.", "en anderen vragen dit."]
)


def facts(*parts: str) -> set[tuple[str, str, str]]:
    found = (item for item in find(context(*parts)) if isinstance(item, Fact))
    return {(fact.values["name"], fact.values["status"], fact.rule) for fact in found}


def doubts(*parts: str) -> list[Doubt]:
    return [item for item in find(context(*parts)) if isinstance(item, Doubt) and item.kind == "provider_candidate"]


def test_a_name_that_no_trigger_leads_in_is_found_where_its_clause_gives_its_standing() -> None:
    found = facts("Gedacht wordt aan Zilverspar en Morella, onderaannemers van nu.")
    assert found == {("Zilverspar", "subcontractor", "voted"), ("Morella", "subcontractor", "voted")}


def test_a_name_in_lower_case_is_found_beside_one_that_is_sure() -> None:
    found = facts("Gegund is aan Tureluur, Rietkraag B.V. en zorgboerderij 't Venster.")
    assert ("zorgboerderij 't Venster", "awarded", "voted") in found


def test_a_vote_for_two_names_in_one_is_cut_where_grammar_cuts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voted, "votes", lambda texts: [[Vote(18, 44, 1.0)]])
    found = facts("Gedacht wordt aan Duinvlinder en Kwartelrijk, onderaannemers van nu.")
    assert found == {("Duinvlinder", "subcontractor", "voted"), ("Kwartelrijk", "subcontractor", "voted")}


def test_a_name_with_a_standing_gets_no_second_one_by_vote(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = "Gedacht wordt aan Duinvlinder, onderaannemer van nu."
    monkeypatch.setattr(
        voted, "votes", lambda texts: [[Vote(18, 29, 1.0)] if text == sentence else [] for text in texts]
    )
    assert facts(sentence) == {("Duinvlinder", "subcontractor", "voted")}
    twice = facts("De opdracht is gegund aan Duinvlinder en Tureluur B.V.", sentence)
    assert not [fact for fact in twice if fact[2] == "voted"]


def test_a_name_without_standing_is_shown_to_a_person() -> None:
    sentence = "Klopt het dat Praktijk Zilverspar en GGZ Elzenland de enige partijen zijn?"
    assert not facts(sentence)
    shown = doubts(sentence)
    assert [sentence[doubt.start : doubt.end] for doubt in shown] == ["Praktijk Zilverspar", "GGZ Elzenland"]


def test_towns_that_buy_are_no_names() -> None:
    assert not facts("De gemeenten Afferloo, Bergenhout en Gennep contracteerden alle aanbieders die voldeden.")


def test_a_document_on_other_things_is_not_put_to_the_vote(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voted, "votes", lambda texts: pytest.fail("asked"))
    assert not facts("De planning staat vast.")


def test_a_person_for_the_general_model_is_no_provider(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = "Gedacht wordt aan Zilverspar, onderaannemer van nu."
    both = [[Vote(18, 28, 1.0), Vote(18, 28, -1.0)]]
    monkeypatch.setattr(voted, "votes", lambda texts: both)
    assert not facts(sentence)
    assert not doubts(sentence)


def test_many_candidates_are_summed_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voted, "votes", lambda texts: [[Vote(21, 32, 1.0)] for _ in texts])
    sentences = [f"Volgens partijen als Zilver{letter}spar is de wachttijd te lang." for letter in "abcdefghijklmnopqr"]
    shown = doubts(*sentences)
    assert len(shown) == voted.SHOWN + 1
    assert shown[-1].message.startswith(f"{len(sentences) - voted.SHOWN} more names")
    assert "'Zilverrspar'" in shown[-1].message


def _everything(texts: list[str]) -> list[list[Vote]]:
    """A voter that takes every stretch of up to three words for a provider, and is as sure as all models together."""
    cast = []
    for text in texts:
        edges = [0, *(place + 1 for place, letter in enumerate(text) if letter == " "), len(text) + 1]
        cast.append(
            [
                Vote(start, edges[last] - 1, 1.5)
                for first, start in enumerate(edges)
                for last in range(first + 1, min(first + 4, len(edges)))
            ]
        )
    return cast


@given(BEFORE, NAMES, NAMES, BEHIND)
def test_a_vote_alone_is_never_a_fact(before: str, one: str, other: str, behind: str) -> None:
    sentence = f"{before} {one}, {other} {behind}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(voted, "votes", _everything)
        found = [item for item in find(context(sentence)) if isinstance(item, Fact) and item.rule == "voted"]
        patch.setattr(voted, "votes", lambda texts: [[] for _ in texts])
        by_rules = facts(sentence)
    for fact in found:  # beside what a rule found, or in a clause that gives a standing
        assert by_rules or status_in(clause(sentence, fact.start, fact.end))
