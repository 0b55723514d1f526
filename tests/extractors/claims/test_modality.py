"""Tense, verb class and contrast: what runs, what was, what is chosen this time and what must still be decided."""

from __future__ import annotations

import re

import pytest

from extractors.claims.now import turns
from extractors.claims.settled import adopted, pending
from extractors.context import Context
from extractors.readers import read
from extractors.rules import funding_models, procedures

PAGE = (
    "<html><head><title>{title}</title></head><body><h1>{title}</h1><p>De gemeenten kopen samen jeugdhulp in."
    " De aanbesteding jeugdhulp start op 1 mei 2026. Laatst gewijzigd: 3 juni 2025.</p>{body}</body></html>"
)
SENTENCES = [
    # "nu" with a verb that lasts is how it goes, with one that begins or decides it is this time
    ("De hulp betalen wij nu per etmaal.", "inspanningsgericht current"),
    ("Wij kiezen nu voor een openbare procedure.", "openbaar chosen"),
    ("We beginnen opnieuw, nu als open house.", "open_house chosen"),
    ("Wij starten nu een onderhandse procedure met drie aanbieders.", "onderhands chosen"),
    ("Wij selecteren de aanbieders nu in een niet-openbare procedure, anders dan in 2021.", "niet_openbaar chosen"),
    # the simple past with a round or period of then, or of a way of paying that lasted
    ("Bij de inkoop van jeugdhulp in 2021 werkten we met een open house.", "open_house former"),
    ("In de aanbesteding van 2020 kregen aanbieders een vast bedrag per traject.", "outputgericht former"),
    ("In de periode 2019-2022 werd de hulp bekostigd met een tarief per uur.", "inspanningsgericht former"),
    ("De aanbieders declareerden ieder uur.", "inspanningsgericht former"),
    ("Dat was zo in de toelatingsprocedure van 2021.", "open_house former"),
    ("Wij kozen anders, omdat een open house te weinig sturing gaf.", "open_house former"),
    ("De contracten jeugdhulp uit 2022 zijn gesloten na een toelatingsprocedure.", "open_house current"),
    ("De opdracht werd via een openbare procedure aanbesteed.", "openbaar chosen"),
    # what is left, and what comes instead
    ("Met de aanbesteding verruilen we PxQ voor een lumpsum.", "inspanningsgericht former, taakgericht chosen"),
    ("De trajectprijs is vervangen door een uurtarief.", "outputgericht former, inspanningsgericht chosen"),
    (
        "Het was de bedoeling via een dialoog aan te besteden, maar het is een openbare procedure geworden.",
        "dialoog former, openbaar chosen",
    ),
    (
        "Tot 2027 betalen wij per dagdeel; daarna geldt een trajectprijs.",
        "inspanningsgericht current, outputgericht chosen",
    ),
    ("Totdat de nieuwe contracten ingaan, wordt doorbetaald per uur.", "inspanningsgericht current"),
    ("De subsidierelatie met de instelling is met een jaar verlengd.", "subsidie current"),
    # a proposal that was taken over, a choice that must still be made
    ("De raad nam het voorstel over: de hulp wordt taakgericht betaald.", "taakgericht chosen"),
    ("Als de raad ermee instemt, wordt de hulp met een lumpsum betaald.", "taakgericht proposed"),
    ("Wij gaan uit van een trajectprijs; het college besluit hierover in maart.", "outputgericht proposed"),
    ("Wij denken aan een SAS-procedure, dat is een voorstel.", "sas proposed"),
    ("De raad koos voor variant B, een subsidietender.", "subsidie chosen"),
    # weighed
    ("In het gesprek kwam ook populatiebekostiging langs.", "taakgericht considered"),
    ("De wethouder sluit een onderhandse procedure niet uit.", "onderhands considered"),
    ("Aanbieders zien niets in een lumpsum.", "taakgericht considered"),
    ("Er zijn twee smaken over: SAS of open house.", "sas considered, open_house considered"),
    (
        "Het college praat over twee uitwegen: een lumpsum of betalen per uur.",
        "taakgericht considered, inspanningsgericht considered",
    ),
    ("Een werkgroep zoekt uit of het anders kan, bijvoorbeeld via een lumpsum.", "taakgericht considered"),
    ("Een openbare procedure vonden de raden te star.", "openbaar considered"),
    (
        "Na lang praten over twee varianten is gekozen voor een lumpsum. Het wordt een openbare procedure.",
        "taakgericht chosen, openbaar chosen",
    ),
    # another's
    ("Een naburige regio gunde alles tegen een lumpsum.", "taakgericht mentioned"),
    ("De regio Zeeduin, onze buren, werkt met een open house.", "open_house mentioned"),
    # how is paid, in other words
    ("Er is een vast bedrag per jaar voor tien plekken die altijd klaar moeten staan.", "beschikbaarheid chosen"),
    (
        "We stoppen met uren tellen: er geldt een prijs per resultaat.",
        "inspanningsgericht former, outputgericht chosen",
    ),
    ("De bekostiging is hybride.", "hybride chosen"),
    ("Aanbieders kunnen ieder kwartaal instappen.", "open_house chosen"),
    # none of these
    ("De uitslag van de aanbesteding wordt op 3 maart openbaar.", ""),
    ("De begeleider verdient 18 euro per uur.", ""),
    ("We gaan in dialoog met ouders.", ""),
]


def claimed(body: str, title: str = "Inkoop jeugdhulp 2027") -> set[str]:
    context = Context(read(PAGE.format(title=title, body=body).encode()))
    return {
        f"{fact.values.get('model') or fact.values.get('procedure')} {fact.values['status']}"
        for rule in (funding_models, procedures)
        for fact in rule.find(context)
    }


def told(expected: str) -> set[str]:
    return {part for part in expected.split(", ") if part}


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES, ids=[sentence for sentence, _ in SENTENCES])
def test_sentence(sentence: str, expected: str) -> None:
    assert claimed(f"<p>{sentence}</p>") == told(expected)


HEADINGS = [
    ("Het vertrekpunt", "current"),
    ("Waar komen we vandaan?", "current"),
    ("Afspraken vorige periode", "current"),
    ("Pleegzorg: contracten verlengd", "current"),
    ("Wat viel af?", "considered"),
    ("Openstaande punten", "considered"),
    ("Andere wegen", "considered"),
    ("Gevraagd besluit", "proposed"),
    ("Beslispunten", "proposed"),
    ("Een stukje geschiedenis", "former"),
    ("Kavel D: wat betekent het kort geding?", "chosen"),
    ("Bekostiging", "chosen"),
]


@pytest.mark.parametrize(("heading", "status"), HEADINGS)
def test_heading(heading: str, status: str) -> None:
    body = f"<h2>{heading}</h2><p>De hulp met verblijf wordt per etmaal betaald.</p>"
    assert claimed(body) == {f"inspanningsgericht {status}"}


CELLS = [
    ("per etmaal (voorstel)", "Bekostiging", "inspanningsgericht proposed"),
    ("lumpsum in twee delen (onder voorbehoud)", "Bekostiging", "taakgericht proposed"),
    ("Openbaar, vier partijen", "Procedure", "openbaar chosen"),
    ("openbaar of SAS, keuze volgt", "Procedure", "openbaar considered, sas considered"),
    ("open house, loopt door", "Procedure", "open_house current"),
    ("per etmaal", "Betaling tot 2027", "inspanningsgericht current"),
    ("per etmaal", "Betaling vanaf 2027", "inspanningsgericht chosen"),
    ("per etmaal", "Van", "inspanningsgericht former"),
]


@pytest.mark.parametrize(("cell", "header", "expected"), CELLS)
def test_cell(cell: str, header: str, expected: str) -> None:
    table = (
        f"<p>Betaling en procedure van jeugdhulp per perceel:</p><table><tr><th>Perceel</th><th>{header}</th><th>Bekostiging later</th></tr>"
        f"<tr><td>Pleegzorg</td><td>{cell}</td><td>volgt</td></tr></table>"
    )
    assert claimed(table) == told(expected)


def test_register_of_contracts_runs() -> None:
    rows = "<tr><td>Pleegzorg</td><td>Stichting Thuishaven</td><td>per etmaal</td><td>1-1-2023</td><td>31-12-2026</td></tr>"
    heads = "<tr><th>Perceel</th><th>Contractpartner</th><th>Bekostiging</th><th>Ingang</th><th>{}</th></tr>"
    assert claimed(f"<table>{heads.format('Einde')}{rows}</table>", "Jeugdhulp") == {"inspanningsgericht current"}
    later = rows.replace("2023", "2027").replace("31-12-2026", "31-12-2030")
    assert claimed(f"<table>{heads.format('Einde')}{later}</table>", "Jeugdhulp") == {"inspanningsgericht chosen"}


def test_options_rated_in_a_table() -> None:
    table = (
        "<table><tr><th>Scenario</th><th>Bekostiging</th><th>Oordeel</th></tr>"
        "<tr><td>A</td><td>PxQ</td><td>valt af</td></tr><tr><td>B</td><td>taakgericht</td><td>voorkeur</td></tr></table>"
    )
    assert claimed(table) == {"inspanningsgericht considered", "taakgericht proposed"}


def test_consultation_weighs() -> None:
    assert claimed("<p>Betaling: lumpsum</p>", "Verslag marktconsultatie jeugdhulp") == {"taakgericht considered"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("De colleges stemden in met het voorstel.", True),
        ("Conform het advies wordt openbaar aanbesteed.", True),
        ("De raad heeft het voorstel niet overgenomen.", False),
        ("Het voorstel ligt bij de raad.", False),
    ],
)
def test_adopted(sentence: str, expected: bool) -> None:
    assert adopted(sentence) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Besluitvorming volgt in juni.", True),
        ("De stuurgroep moet er nog ja op zeggen.", True),
        ("Mits het bestuur akkoord gaat, start de inkoop in mei.", True),
        ("De colleges hebben besloten.", False),
    ],
)
def test_pending(sentence: str, expected: bool) -> None:
    assert pending(sentence) is expected


def test_turns_needs_a_verb_that_begins() -> None:
    found = re.search(r"nu\b", "wij betalen nu per uur")
    assert found is not None
    assert not turns(found, "wij betalen nu per uur")
    assert turns(found, "wij kiezen nu voor een openbare procedure")
