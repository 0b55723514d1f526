"""Forms and durations of contracts; what lasts otherwise is no duration of one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.context import Context
from extractors.document import Cell, Document, PassageBuilder
from extractors.durations import duration_in
from extractors.rules.contract_forms import find

DURATIONS: dict[str, tuple[int, int, str | None] | None] = {
    "De overeenkomst heeft een looptijd van vier jaar.": (48, 48, None),
    "De 3-jarige overeenkomsten zijn gesloten.": (36, 36, None),
    "Een driejarig contract": (36, 36, None),
    "De overeenkomst heeft een looptijd van 4 - 6 jaar.": (48, 72, None),
    "een contract van twee tot vier jaar": (24, 48, None),
    "Er komen contracten van minstens drie jaar, met verlengingen tot in totaal zeven jaar.": (
        36,
        36,
        "met verlengingen tot in totaal zeven jaar",
    ),
    "Aanbieders hebben voor een contract minstens drie jaar ervaring.": None,
    "De contractduur is 36 maanden.": (36, 36, None),
    "De contracten hebben een looptijd van maximaal acht jaar.": (96, 96, None),
    "Het contract geldt voor minimaal twee en maximaal zes jaar.": (24, 72, None),
    "De opdracht wordt gegund voor een periode van vier jaar.": (48, 48, None),
    "De start van de contracten schuift een half jaar op.": None,
    "Voor dit contract geldt een opzegtermijn van zes maanden.": None,
    "Het contract loopt 36 mnd.": (36, 36, None),
    "De overeenkomst geldt drieëndertig maanden.": (33, 33, None),
    "De overeenkomst wordt gesloten voor anderhalf jaar.": (18, 18, None),
    "Een looptijd van 6 jaar (2+2+2)": (72, 72, None),
    "Looptijd contract: 3 jaar + 3x 1 jaar": (36, 36, "3x 1 jaar"),
    "De contracten kunnen tweemaal met een jaar worden verlengd.": None,
    "De overeenkomsten zijn eenmaal met maximaal 48 maanden te verlengen.": None,
    "De overeenkomst wordt aangegaan voor 8 (acht) jaar.": (96, 96, None),
    "Een looptijd van twee jaar met de optie tot verlenging van twee keer een jaar.": (
        24,
        24,
        "met de optie tot verlenging van twee keer een jaar",
    ),
    "De duur van het contract is 36 maanden en kan met maximaal 24 maanden worden verlengd.": (
        36,
        36,
        "en kan met maximaal 24 maanden worden verlengd",
    ),
    "De Ark krijgt voor de komende zeven jaar een strategisch partnerschap.": (84, 84, None),
    "Voor de komende zes jaar is er geld genoeg.": None,
    "Aanbieders met een contract hebben ten minste drie jaar ervaring.": None,
    "Contracten voor jeugdigen tot 18 jaar.": None,
    "De afgelopen twee jaar zijn contracten gesloten.": None,
    "De overeenkomst is verlengd met een jaar.": None,
    "Het contract kost 4 miljoen per jaar.": None,
}


@pytest.mark.parametrize("text", DURATIONS)
def test_duration(text: str) -> None:
    found = duration_in(text)
    expected = DURATIONS[text]
    assert (found and (found.months, found.months_max, found.extension_in(text))) == expected


@given(st.integers(1, 20), st.sampled_from(["looptijd van {} jaar", "{}-jarige overeenkomst", "contract voor {} jaar"]))
def test_years_become_months(years: int, form: str) -> None:
    text = form.format(years)
    found = duration_in(text)
    assert found is not None
    assert found.months == found.months_max == 12 * years
    assert text[found.at :].startswith(str(years))


FORMS: dict[str, list[tuple[str, int | None]]] = {
    "We sluiten een raamovereenkomst met een looptijd van vier jaar.": [("raamovereenkomst", 48)],
    "Er komt geen raamovereenkomst maar een basisovereenkomst.": [("basisovereenkomst", None)],
    "De overeenkomst duurt lang.": [],
    "De overeenkomst heeft een looptijd van drie jaar.": [("overeenkomst", 36)],
    "De gemeenten kiezen voor een ontwikkelopdracht.": [("ontwikkelopdracht", None)],
    "Over de ontwikkelopdracht spreken we later.": [],
    "De nieuwe contracten krijgen de vorm van een strategisch partnerschap van acht jaar.": [
        ("strategisch_partnerschap", 96)
    ],
    "Met alle aanbieders sluiten we een raamovereenkomst. Die duurt twee jaar.": [("raamovereenkomst", 24)],
    "De overeenkomsten zijn op 1 april ingegaan. Ze gelden dertig maanden.": [("overeenkomst", 30)],
    "De dienstverleningsovereenkomst gaat vier jaar duren in plaats van twee.": [("dienstverleningsovereenkomst", 48)],
    "Er is een overbruggingsovereenkomst afgesproken. Deze duurt zes maanden en kan eenmaal worden verlengd.": [
        ("overbruggingsovereenkomst", 6)
    ],
    "De aanbieder krijgt een overbruggingsovereenkomst voor een half jaar.": [("overbruggingsovereenkomst", 6)],
    "Voor de crisisdienst geldt een subsidiebeschikking.": [("subsidiebeschikking", None)],
    "De subsidies gelden voor twee kalenderjaren.": [("subsidiebeschikking", 24)],
    "Ingangsdatum was 1 januari, de duur is vier jaar met twee verlengingsopties van twee jaar.": [
        ("overeenkomst", 48)
    ],
    "De afspraken over pleegzorg gelden zes jaar.": [("overeenkomst", 72)],
    "Contracten lopen dertig jaar geleden niet zo lang.": [],
    "We spraken over de overeenkomst. Dat duurde drie jaar te lang.": [],
    "Het onderzoek duurt twee jaar.": [],
    "De contracten zijn gesloten. Het onderzoek naar kosten kwam drie jaar later.": [],
}


def _found(builder: PassageBuilder) -> list[tuple[str, int | None]]:
    document = Document("text/plain", "plain", builder.done(), title="Inkoop jeugdhulp Molenkwartier")
    return [(fact.values["form"], fact.values["duration_months_min"]) for fact in find(Context(document))]


@pytest.mark.parametrize("sentence", FORMS)
def test_form(sentence: str) -> None:
    builder = PassageBuilder()
    builder.add("paragraph", sentence)
    assert _found(builder) == FORMS[sentence]


def test_duration_beside_its_label_takes_the_document_s_only_form() -> None:
    builder = PassageBuilder()
    builder.add("paragraph", "Met elke aanbieder sluiten we een raamovereenkomst.")
    builder.add("table_cell", "4 jaar + 2 x 2 jaar", cell=Cell("t1", 1, 1, row_headers=("Looptijd",)))
    assert _found(builder) == [("raamovereenkomst", 48)]


@pytest.mark.parametrize(
    ("first", "last", "header", "months"),
    [
        ("1-4-2023", "31-3-2027", "Einde", 48),
        ("1 juli 2024", "30 juni 2026", "Einddatum", 24),
        ("1-4-2023", "31-3-2022", "Einde", None),
        ("1-4-2023", "31-3-2027", "Evaluatie", None),
    ],
)
def test_a_row_of_a_register_gives_the_duration_by_both_ends(
    first: str, last: str, header: str, months: int | None
) -> None:
    builder = PassageBuilder()
    builder.add("heading", "Lopende contracten jeugdhulp", level=1)
    headers = ("Aanbieder", "Vorm", "Ingang", header)
    for column, text in enumerate(headers):
        builder.add("table_cell", text, cell=Cell("t1", 0, column, is_header=True))
    for column, text in enumerate(("Stichting De Ark", "raamovereenkomst", first, last)):
        builder.add("table_cell", text, cell=Cell("t1", 1, column, column_headers=(headers[column],)))
    assert _found(builder) == [("raamovereenkomst", months)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De overeenkomsten beginnen op 1 mei 2024 en eindigen op 30 april 2027.", [("overeenkomst", 36)]),
        ("Wij sluiten een overeenkomst voor onbepaalde tijd met elke aanbieder.", [("overeenkomst", None)]),
        ("De contracten voor logeren kennen geen einddatum.", [("overeenkomst", None)]),
        ("De overeenkomst is op 1 mei 2024 gestuurd en op 8 mei 2024 besproken.", []),
        ("De vacature is voor onbepaalde tijd.", []),
    ],
)
def test_a_term_told_by_both_ends_or_without_end(text: str, expected: list[tuple[str, int | None]]) -> None:
    builder = PassageBuilder()
    builder.heading("Aanbesteding jeugdhulp Molenkwartier", 1)
    builder.add("paragraph", text)
    found = find(Context(Document("text/plain", "plain", builder.done(), title="Inkoop jeugdhulp")))
    assert [(fact.values["form"], fact.values["duration_months_min"]) for fact in found] == expected
