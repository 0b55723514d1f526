"""Kinds of care that a sentence on a part's contents enumerates, whatever its order of words."""

from __future__ import annotations

import pytest

from extractors.products.comprised import comprised
from extractors.products.told import bare

CASES = {
    "Het perceel bundelt ambulante begeleiding, vaktherapie en jeugd-ggz.": "ambulante begeleiding|vaktherapie|jeugd-ggz",
    "Aanbieders leveren hier gezinsbegeleiding, diagnostiek en groepsbehandeling.": "gezinsbegeleiding|diagnostiek|groepsbehandeling",
    "Pleegzorg en logeeropvang vormen samen dit segment.": "Pleegzorg|logeeropvang",
    "Het gaat om pleegzorg en om het gezinshuis.": "pleegzorg|gezinshuis",
    "Hier komt alles samen wat 's nachts nodig is: crisisbedden, spoedeisende begeleiding en een telefonische hulplijn.": (
        "crisisbedden|spoedeisende begeleiding|telefonische hulplijn"
    ),
    # what a clause denies of those it is for, is not denied of the contents
    "Hieronder valt alle hulp waarvoor een kind niet van huis gaat: opvoedondersteuning en vaktherapie.": "opvoedondersteuning|vaktherapie",
    "Onder deze noemer brengen wij ambulante begeleiding en vaktherapie bijeen.": "ambulante begeleiding|vaktherapie",
}
NOTHING = (
    "Hieronder valt geen hulp met verblijf: pleegzorg, gezinshuizen en woongroepen.",
    "Pleegzorg en gezinshuizen horen hier niet bij.",
    "De gemeenten willen minder kinderen in gesloten jeugdhulp en residentiële groepen.",
    "Wij zagen knelpunten: wachtlijsten in de zorg en dure behandelingen.",
    "Het gaat om ouders, scholen en huisartsen.",
    "Pleegzorg en dagbehandeling zijn in maart gegund.",
    "Behandeling en begeleiding leveren per uur hetzelfde tarief op.",
)


@pytest.mark.parametrize("sentence", CASES)
def test_contents(sentence: str) -> None:
    found = comprised(sentence)
    assert found is not None
    assert "|".join(sentence[start:end] for start, end in found.names) == CASES[sentence]


@pytest.mark.parametrize("sentence", NOTHING)
def test_no_contents(sentence: str) -> None:
    assert comprised(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Logeren en pleegzorg voor kinderen die niet thuis kunnen zijn.", "Logeren|pleegzorg"),
        ("Crisisopvang en spoedhulp, zonder dat er iemand wacht.", "Crisisopvang|spoedhulp"),
    ],
)
def test_an_enumeration_ends_before_whom_it_is_for(sentence: str, names: str) -> None:
    found = bare(sentence)
    assert found is not None
    assert "|".join(sentence[start:end] for start, end in found.names) == names
