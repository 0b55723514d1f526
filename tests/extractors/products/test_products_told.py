"""Products told in running text, with a code, and what only looks like them."""

from __future__ import annotations

import pytest

from extractors.products.codes import coded_in
from extractors.products.told import bare, bracketed, in_asides, only_care, told_in, told_of

TOLD = {
    "Dit segment omvat klinische opname, vaktherapie en behandeling aan huis ter vervanging van opname.": [
        "klinische opname",
        "vaktherapie",
        "behandeling aan huis",
    ],
    "Het gaat om driemilieuvoorzieningen en klinische opname.": ["driemilieuvoorzieningen", "klinische opname"],
    "Zoals opvoedcursussen, maatjesprojecten en inloop.": ["opvoedcursussen", "maatjesprojecten", "inloop"],
    "Denk aan gezinsbegeleiding en speltherapie.": ["gezinsbegeleiding", "speltherapie"],
    "Bij kavel A horen de producten ambulante spoedhulp en crisisbed.": ["ambulante spoedhulp", "crisisbed"],
    "In dit perceel kopen wij begeleiding en dagbesteding in.": ["begeleiding", "dagbesteding"],
    "De producten zijn begeleiding licht en diagnostiek.": ["begeleiding licht", "diagnostiek"],
    "Het perceel omvat zowel pleegzorg als gezinshuizen.": ["pleegzorg", "gezinshuizen"],
    "Alle hulp aan huis: opvoedondersteuning, vaktherapie.": ["opvoedondersteuning", "vaktherapie"],
    "Het betreft lichte en zware begeleiding, en logeren.": ["lichte en zware begeleiding", "logeren"],
}
NOT_TOLD = [
    "Pleegzorg en gezinshuizen vallen niet onder dit perceel.",
    "Het gaat om zorg voor kwaliteit, continuïteit en samenwerking.",
    "Het gaat om 260 jeugdigen en hun ouders.",
    "Onder dit perceel vallen ongeveer 200 cliënten.",
    "Onder dit perceel vallen deze producten.",
    "Betaling: per uur begeleiding, per etmaal verblijf",
    "Aanwezig: Jeugdhulp Noord, Kompas Zorg en De Boom",
    "Aanbieders: Stichting De Boom, Zorggroep Lauwers en Kompas Jeugd",
    "De verwijzer kiest, bijvoorbeeld de huisarts, het wijkteam en de jeugdarts.",
]


@pytest.mark.parametrize("text", TOLD)
def test_enumerations_of_care(text: str) -> None:
    (found,) = told_in(text)
    assert [text[start:end] for start, end in found.names] == TOLD[text]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_enumerations_of_other_things(text: str) -> None:
    assert not list(told_in(text))


def test_names_alone_and_in_brackets() -> None:
    text = "Groepswonen, gezinshuizen, behandeling met een bed."
    found = bare(text)
    assert found is not None
    assert [text[start:end] for start, end in found.names][-1] == "behandeling met een bed"
    assert bare("Klein in aantallen, groot in zorgen.") is None
    inside = bracketed("Kavel B: Behandelverblijf (behandelgroep, fasehuis, kamertraining)")
    assert inside is not None
    assert len(inside[1].names) == 3
    assert only_care(["Begeleiding individueel", "Vaktherapie"])
    assert not only_care(["Jeugdzorg Waterdal", "Kompas"])


def test_codes_and_their_names() -> None:
    named = {
        "Het gaat om lichte begeleiding (45A04) en dagbehandeling (41A11).": ["lichte begeleiding", "dagbehandeling"],
        "01A03 (hulp bij het huishouden basis)": ["hulp bij het huishouden basis"],
        "Huishoudelijke hulp (Wmo), productcodes 01A01 en 01A03": ["Huishoudelijke hulp (Wmo)"] * 2,
        "Het tarief voor productcode 45A04 wordt verhoogd.": [None],
    }
    for text, names in named.items():
        assert [one.name and text[one.name[0] : one.name[1]] for one in coded_in(text)] == names


ASIDES = [
    (
        "Voor het cluster Gezin (pleegzorg, gezinshuizen en logeren) is ingeschreven.",
        ["pleegzorg", "gezinshuizen", "logeren"],
    ),
    ("Perceel 2 Verblijf (o.a. pleegzorg en logeren) volgt later.", ["pleegzorg", "logeren"]),
    ("Voor perceel 1 (ambulant, 12 aanbieders) sluiten wij contracten.", []),
    ("De partijen (Jeugdzorg Waterdal, Gezinshuis De Boom en Pleegzorg Noord) zijn uitgenodigd.", []),
]


@pytest.mark.parametrize(("text", "names"), ASIDES)
def test_kinds_of_care_in_brackets_within_a_sentence(text: str, names: list[str]) -> None:
    found = [text[start:end] for _, one in in_asides(text) for start, end in one.names]
    assert found == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Eén partij voert de hele taak uit, zij is er voor wie hulp nodig heeft: pleegzorg en logeren.", []),
        ("Wij zoeken één partij die de hele taak uitvoert: pleegzorg en gezinshuizen.", ["pleegzorg", "gezinshuizen"]),
        ("Ook crisisopvang hoort bij dit perceel.", ["crisisopvang"]),
        ("Alle hulp hoort bij dit perceel.", []),
    ],
)
def test_last_clause_heads_and_one_kind_is_enough(text: str, names: list[str]) -> None:
    assert [text[start:end] for one in told_in(text) for start, end in one.names] == names


@pytest.mark.parametrize(
    "text",
    [
        "Het tarief voor perceel 2 is berekend op basis van kostprijsonderzoek.",
        "Perceel 2 is gegund aan: Jeugdzorg Waterdal, Gezinshuis De Boom en Pleegzorg Noord.",
    ],
)
def test_not_what_a_part_is(text: str) -> None:
    assert not list(told_of(text))


def test_small_names_before_their_codes() -> None:
    text = "Wij kopen in (diagnostiek 54R01 en behandeling 54R02); productcode 54001 vervalt."
    assert [text[slice(*one.name)] for one in coded_in(text) if one.name] == ["diagnostiek", "behandeling"]
