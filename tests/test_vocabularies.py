"""The vocabularies: closed lists, terms that count as values of them, and no form with two meanings."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from schemas.vocabulary import Vocabulary, vocabulary, vocabulary_names

WITH_TERMS = [name for name in vocabulary_names() if vocabulary(name).terms]


def folded(form: str) -> str:
    """A form as matching sees it: case, hyphens and white space do not count."""
    return re.sub(r"[\s\-]+", " ", form.casefold()).strip()


def forms(one: Vocabulary) -> list[tuple[str, str]]:
    """(form, term) of all terms, damaged forms too."""
    return [(form, term.id) for term in one.terms for form in (*term.forms, *term.damaged)]


@pytest.mark.parametrize("name", vocabulary_names())
def test_values_are_ids_with_meanings_and_the_source_is_told(name: str) -> None:
    one = vocabulary(name)
    assert one.values
    assert one.description.endswith(".")
    assert one.source
    for value, meaning in one.values.items():
        assert re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)*", value)
        assert meaning.strip() == meaning != ""


@pytest.mark.parametrize("name", WITH_TERMS)
def test_a_form_stands_under_one_term(name: str) -> None:
    count = Counter(folded(form) for form, _ in forms(vocabulary(name)))
    assert [form for form, times in count.items() if times > 1] == []


@pytest.mark.parametrize("name", WITH_TERMS)
def test_terms_have_ids_of_their_own_and_forms_that_are_words(name: str) -> None:
    terms = vocabulary(name).terms
    assert len({term.id for term in terms}) == len(terms)
    for form, term in forms(vocabulary(name)):
        assert len(form.split()) <= 7, f"{term}: {form!r} is a sentence"
        assert form == form.strip()
        assert re.search(r"\w", form)
        assert len(form) > 1


@pytest.mark.parametrize("name", WITH_TERMS)
def test_each_value_that_words_can_name_has_a_term(name: str) -> None:
    one = vocabulary(name)
    unnamed = {"other", "mentioned", "buyer", "named"}
    assert {term.value for term in one.terms} | unnamed >= set(one.values)


@pytest.mark.parametrize(
    ("name", "form", "value"),
    [
        ("funding_model", "uurtarief", "inspanningsgericht"),
        ("funding_model", "per dagdeel", "inspanningsgericht"),
        ("funding_model", "vast bedrag per traject", "outputgericht"),
        ("funding_model", "profielbekostiging", "outputgericht"),
        ("funding_model", "lump sum", "taakgericht"),
        ("funding_model", "populatiebekostiging", "taakgericht"),
        ("procedure", "toelatingsprocedure", "open_house"),
        ("procedure", "Zeeuws model", "bestuurlijk"),
        ("procedure", "concurrentiegerichte dialoog", "dialoog"),
        ("procedure", "mededingingsprocedure met onderhandeling", "other"),
        ("procedure", "meervoudig onderhands", "onderhands"),
        ("contract_form", "raamcontract", "raamovereenkomst"),
        ("event", "voornemen tot gunning", "provisional_award"),
        ("event", "nota van inlichtingen", "clarification_published"),
        ("segment_category", "crisispleegzorg", "foster_care"),
        ("scope", "beschermd wonen", "wmo"),
    ],
)
def test_what_words_count_as(name: str, form: str, value: str) -> None:
    meant = {folded(own): term.value for term in vocabulary(name).terms for own in term.forms}
    assert meant[folded(form)] == value


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("funding_model", "budgetplafond"),
        ("funding_model", "pgb"),
        ("funding_model", "arrangement"),
        ("procedure", "dialoog"),
        ("procedure", "1 op 1"),
        ("segment_category", "perceel 1"),
        ("legal_form", "bv"),
    ],
)
def test_false_friends_are_no_forms_as_written(name: str, form: str) -> None:
    assert form not in {own for own, _ in forms(vocabulary(name))}


def test_a_vocabulary_that_does_not_know_a_value_says_which_it_knows() -> None:
    with pytest.raises(ValueError, match="taakgericht"):
        vocabulary("funding_model").check("tasksome")
