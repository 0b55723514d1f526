"""Texts that explain how care is bought and paid, and buy nothing: all that they name is mentioned, nothing is lost."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers import read

PAGE = "<html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>"
CHAPTERS = (
    "<p>Gemeenten die jeugdhulp of Wmo-ondersteuning inkopen, hebben de keuze uit meer wegen.</p>"
    "<h2>2.1 Open house</h2><p>Iedere aanbieder die aan de voorwaarden voldoet, krijgt een overeenkomst.</p>"
    "<h2>2.2 De SAS-procedure</h2><p>De aanbestedende dienst richt haar procedure zelf in.</p>"
    "<h2>2.3 Concurrentiegerichte dialoog</h2><p>Eerst gesprekken, dan pas inschrijven.</p>"
    "<h2>2.4 Openbare procedure</h2><p>Ieder kan inschrijven.</p>"
    "<h2>2.5 Niet-openbare procedure</h2><p>Eerst selectie, dan inschrijving.</p>"
    "<h2>2.6 Onderhandse gunning</h2><p>Alleen onder de drempel.</p>"
    "<h2>2.7 Subsidie als inkoopvorm</h2><p>Er is geen opdracht.</p>"
    "<h2>2.8 Inbesteding</h2><p>De gemeente neemt zelf mensen in dienst.</p>"
    "<h2>2.9 Bestuurlijk aanbesteden</h2><p>Partijen overleggen aan tafels.</p>"
    "<h2>3 Bekostiging</h2><h3>Inspanningsgericht</h3><p>De aanbieder declareert per eenheid.</p>"
    "<h3>Outputgericht</h3><p>Het resultaat telt.</p><h3>Taakgericht</h3><p>Een jaarbudget voor een taak.</p>"
    "<h3>Beschikbaarheidsbekostiging</h3><p>Betaling voor paraat staan.</p>"
)
TABLES = (
    "<p>Hoe koopt een gemeente jeugdhulp in?</p><table><tr><th>Procedure</th><th>Plus</th><th>Min</th></tr>"
    "<tr><td>Open house</td><td>Keuze</td><td>Weinig sturing</td></tr><tr><td>SAS</td><td>Vrij</td><td>Lang</td></tr>"
    "<tr><td>Dialoog</td><td>Samen</td><td>Intensief</td></tr><tr><td>Openbaar</td><td>Eerlijk</td><td>Star</td></tr>"
    "<tr><td>Meervoudig onderhands</td><td>Snel</td><td>Klein</td></tr>"
    "<tr><td>Subsidie</td><td>Ruimte</td><td>Losjes</td></tr></table>"
    "<table><tr><th>Bekostigingsvorm</th><th>Plus</th></tr><tr><td>PxQ</td><td>Simpel</td></tr>"
    "<tr><td>Arrangementen</td><td>Vrijheid</td></tr><tr><td>Lumpsum</td><td>Rust</td></tr>"
    "<tr><td>Beschikbaarheid</td><td>Zekerheid</td></tr></table>"
)
ADVICE = (
    "<p>Adviseurs in de jeugdzorg horen deze vraag vaak.</p><ul><li>Veel aanbieders nodig? Kies een open house.</li>"
    "<li>Weet u nog niet wat u wilt? Dan ligt een dialoog voor de hand.</li><li>Zoekt u enkele partners? Gebruik de"
    " SAS-procedure.</li><li>Is de opdracht klein? Dan volstaat meervoudig onderhands.</li><li>Wilt u het zelf doen? Dan"
    " is inbesteden een mogelijkheid.</li></ul><p>Betaalt u per uur, dan stuurt u op inzet. Betaalt u per traject, dan"
    " stuurt u op resultaat. Met een vast jaarbudget ligt het risico bij de aanbieder.</p>"
)
EXPLAINERS = [
    (
        "Handreiking inkoopprocedures sociaal domein",
        CHAPTERS,
        "open_house sas dialoog openbaar niet_openbaar onderhands subsidie inbesteding bestuurlijk"
        " inspanningsgericht outputgericht taakgericht beschikbaarheid",
    ),
    (
        "Sociaal domein: kiezen hoe u koopt",
        CHAPTERS,
        "open_house sas dialoog openbaar niet_openbaar onderhands subsidie inbesteding bestuurlijk"
        " inspanningsgericht outputgericht taakgericht beschikbaarheid",
    ),
    (
        "Inkoopvormen op een rij",
        TABLES,
        "open_house sas dialoog openbaar onderhands subsidie inspanningsgericht outputgericht taakgericht"
        " beschikbaarheid",
    ),
    (
        "Wanneer past welke procedure?",
        ADVICE,
        "open_house sas dialoog onderhands inbesteding inspanningsgericht outputgericht taakgericht",
    ),
]


def _found(title: str, body: str) -> set[tuple[str, str]]:
    extraction = extract(read(PAGE.format(title=title, body=body).encode(), media_type="text/html"))
    return {
        (str(fact.values.get("model") or fact.values.get("procedure")), str(fact.values["status"]))
        for fact in extraction.facts
        if fact.table in ("funding_models", "procedures")
    }


@pytest.mark.parametrize(("title", "body", "named"), EXPLAINERS)
def test_an_explainer_mentions_all_that_it_names(title: str, body: str, named: str) -> None:
    assert _found(title, body) >= {(value, "mentioned") for value in named.split()}
    assert {status for _, status in _found(title, body)} == {"mentioned"}


RESEARCH = [
    "Landelijk onderzoek inkoop jeugdzorg",
    "Enquête onder gemeenten over de inkoop van jeugdhulp",
    "Trends in de bekostiging van jeugdhulp",
]


@pytest.mark.parametrize("title", RESEARCH)
def test_research_claims_nothing(title: str) -> None:
    body = (
        "<p>Zes op de tien gemeenten kopen jeugdhulp in via een open house; een kwart koos voor een SAS-procedure. De"
        " meesten betalen per uur.</p>"
    )
    assert {status for _, status in _found(title, body)} <= {"mentioned"}


OWN = [
    ("Handreiking voor aanbieders: inkoop jeugdhulp 2027", "Wij kopen de jeugdhulp in via een open house."),
    ("Inkoopleidraad jeugdhulp 2027", "De jeugdhulp wordt ingekocht via een open house."),
]


@pytest.mark.parametrize(("title", "sentence"), OWN)
def test_a_guide_to_an_own_purchase_is_no_explainer(title: str, sentence: str) -> None:
    body = (
        f"<p>De gemeenten contracteren jeugdhulp. De aanbesteding jeugdhulp start op 1 mei 2026.</p><p>{sentence}</p>"
    )
    assert _found(title, body) == {("open_house", "chosen")}
