"""Names that say by their own words that they are providers', what parties do, and what only looks like a name."""

from __future__ import annotations

import pytest

from extractors.awards.acts import act_in
from extractors.extract import extract
from extractors.names.plausible import plausible
from extractors.names.shapes import shaped
from extractors.readers import read

PAGE = (
    "<html><body><main><h1>Inkoop jeugdhulp regio Waterdal</h1><p>De gemeenten Veendorp en Elsbeek kopen samen jeugdhulp in."
    " Zo staat het met de aanbesteding.</p>{}</main></body></html>"
)
SENTENCES = {
    "Zorghuis De Els en Kinderpraktijk Abeel verzorgen de dagbehandeling tot eind 2026.": {
        "Zorghuis De Els contracted",
        "Kinderpraktijk Abeel contracted",
    },
    "Wij hebben nu afspraken met zes instellingen, met als grootste Stichting Morgenrood en De Korenbloem.": {
        "Stichting Morgenrood contracted",
        "De Korenbloem contracted",
    },
    "Aanbieders die nu een contract hebben (waaronder De Hoge Weide en Klimop-Oost) zijn uitgenodigd.": {
        "De Hoge Weide contracted",
        "Klimop-Oost contracted",
    },
    "Kinderhuis Roodborst schuift door als een van de drie alsnog uitvalt.": {"Kinderhuis Roodborst reserve"},
    "Bij Praktijk De Vlinder ontbraken de jaarstukken.": {"Praktijk De Vlinder rejected"},
    "Alleen De Overkant stopt er per 1 maart mee.": {"De Overkant withdrawn"},
    "Perceel 2 is gegund aan drie aanbieders. Dat zijn Zorgboerderij Het Laantje, Huize Populier en Oeverzorg B.V.": {
        "Zorgboerderij Het Laantje awarded",
        "Huize Populier awarded",
        "Oeverzorg B.V. awarded",
    },
    "Het voornemen is op 3 mei bekendgemaakt. Bedoelde partijen zijn Jeugdkliniek Tij en GGZ Wad; op de reservelijst staat"
    " Mentorhuis Duin.": {
        "Jeugdkliniek Tij provisionally_awarded",
        "GGZ Wad provisionally_awarded",
        "Mentorhuis Duin reserve",
    },
    "De opdracht gaat naar combinatie Vlonder (penvoerder Stichting Vertrouwd, met Pleegzorg Hoogkant en Huis aan Zee).": {
        "Stichting Vertrouwd awarded",
        "Pleegzorg Hoogkant awarded",
        "Huis aan Zee awarded",
    },
    # bodies that steer, report or carry messages, and things that are bought beside care
    "De Stuurgroep Waterdal besloot de opdracht te gunnen; de Adviesraad Sociaal Domein is gehoord.": set(),
    "De gunning is bekendgemaakt; ondertekenen gaat via DocuSign en berichten gaan via VECOZO.": set(),
    "De raamovereenkomst voor de gladheidsbestrijding is gegund aan Jansen Infra B.V.": set(),
    "De Rekenkamer Waterdal was kritisch op de gunning.": set(),
}
STRUCTURES = {
    "<table><tr><th>Contract</th><th>Sinds</th><th>Met wie</th></tr><tr><td>Huishoudelijke hulp</td><td>1 jan. 2023</td>"
    "<td>Schoonhuis; Zorggroep Berk</td></tr><tr><td>Pleegzorg</td><td>1 mei 2023</td><td>Pleegkracht B.V.</td></tr></table>": {
        "Schoonhuis contracted",
        "Zorggroep Berk contracted",
        "Pleegkracht B.V. contracted",
    },
    "<table><tr><th>Onderwerp</th><th>Stand</th></tr><tr><td>Fase</td><td>Definitief gegund op 3 mei 2026</td></tr>"
    "<tr><td>Partijen</td><td>Kompas Jeugd, Huis De Els en Stichting Raamwerk</td></tr></table>": {
        "Kompas Jeugd awarded",
        "Huis De Els awarded",
        "Stichting Raamwerk awarded",
    },
    "<p>Gecontracteerd voor 2026:</p><ul><li>1a: Dageraad, Zonnehoek en De Kiem</li><li>1b: Horizonzorg B.V.</li></ul>": {
        "Dageraad contracted",
        "Zonnehoek contracted",
        "De Kiem contracted",
        "Horizonzorg B.V. contracted",
    },
    "<h2>Voornemen perceel 3</h2><ul><li>Letterwijs, mits de verklaring tijdig binnen is</li><li>Taalhuis Ommen</li></ul>": {
        "Letterwijs provisionally_awarded",
        "Taalhuis Ommen provisionally_awarded",
    },
    # steps of a planning and functions of staff are no parties
    "<table><tr><th>Fase</th><th>Stap</th><th>Perceel 1</th></tr><tr><td rowspan=2>Gunnen</td><td>Voorlopige gunning</td>"
    "<td>3 mei 2026</td></tr><tr><td>Ondertekening contracten</td><td>1 juni 2026</td></tr></table>": set(),
    "<p>Met de gegunde aanbieders spreken we de planning door.</p><table><tr><th>Wanneer</th><th>Wat</th></tr><tr>"
    "<td>3 maart 2026</td><td>Kennismaking op het gemeentehuis</td></tr><tr><td>10 april 2026</td><td>Sluiting loket</td>"
    "</tr></table>": set(),
    "<table><tr><th>Functie</th><th>Ambulant</th><th>Verblijf</th></tr><tr><td>Jeugdzorgwerker</td><td>x</td><td>x</td></tr>"
    "<tr><td>Gedragswetenschapper</td><td>x</td><td></td></tr></table>": set(),
}


def _found(body: str) -> set[str]:
    extraction = extract(read(PAGE.format(body).encode()))
    providers = (fact for fact in extraction.facts if fact.table == "providers")
    return {f"{fact.values['name']} {fact.values['status']}" for fact in providers}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_names_in_sentences(sentence: str) -> None:
    assert _found(f"<p>{sentence}</p>") == SENTENCES[sentence]


@pytest.mark.parametrize("body", STRUCTURES)
def test_names_in_lists_and_tables(body: str) -> None:
    assert _found(body) == STRUCTURES[body]


@pytest.mark.parametrize(
    "name", ["Zorghoeve Klaver", "Huize Populier", "GGZ Wad", "De Kinderkliniek Oost", "Vlonder B.V."]
)
def test_a_name_of_care_is_shaped(name: str) -> None:
    assert shaped(name)


@pytest.mark.parametrize(
    "name", ["Beschermd Thuis", "Zware jeugdhulp", "Stuurgroep Waterdal", "Rekenkamer Oost", "Vlonder"]
)
def test_another_name_is_not(name: str) -> None:
    assert not shaped(name)


@pytest.mark.parametrize("name", ["III", "De Stuurgroep Waterdal", "Wijkteam Centrum", "Omroep Oost", "DocuSign"])
def test_what_is_no_provider(name: str) -> None:
    assert not plausible(name)


@pytest.mark.parametrize("name", ["Thuisraad", "De Regenboogschool & Zorg", "Plan Jong", "Flink! Thuishulp B.V."])
def test_what_may_be_one(name: str) -> None:
    assert plausible(name)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Die partij houdt er in mei mee op.", "withdrawn"),
        ("Het plan was onvoldoende.", "rejected"),
        ("De organisatie eindigde als vijfde.", "rejected"),
        ("levert nu nog de dagbesteding", "contracted"),
        ("De subsidie aan de stichting loopt door.", "contracted"),
        ("gaat het perceel uitvoeren", "awarded"),
        ("De gemeente levert goede zorg.", None),
        ("Er komt een nieuwe brug.", None),
    ],
)
def test_acts(words: str, status: str | None) -> None:
    assert act_in(words) == status
