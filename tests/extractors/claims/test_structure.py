"""What headers, headings and the kind of a document claim of the models and procedures under them."""

from __future__ import annotations

import pytest

from extractors.claims.around import told_by
from extractors.extract import extract
from extractors.readers import read

PAGE = (
    "<html><head><title>{title}</title></head><body><h1>{title}</h1><p>De gemeenten kopen samen jeugdhulp in."
    " De aanbesteding jeugdhulp start op 1 mei 2026. Laatst gewijzigd: 3 juni 2025.</p>{body}</body></html>"
)
HEADINGS = [
    ("Huidige contracten", "current"),
    ("Wat geldt er nu?", "current"),
    ("Hoe wij nu inkopen", "current"),
    ("Tabel 1: contracten in de periode 2021 tot en met 2025", "current"),
    ("Contracten 2017-2021", "former"),
    ("Hoe we vroeger betaalden", "former"),
    ("Het voorstel op hoofdlijnen", "proposed"),
    ("Voorstel voor de bekostiging", "proposed"),
    ("Welke wegen wij hebben bekeken", "considered"),
    ("Bekostiging: wat zijn de opties?", "considered"),
    ("Begrippenlijst", "mentioned"),
    ("Veelgestelde vraag: wat is populatiebekostiging?", "mentioned"),
    ("Zo doen andere regio's het", "mentioned"),
    ("Keuzen per segment", "chosen"),
    ("Lopende trajecten", "chosen"),
    ("De contracten van nu en de nieuwe inkoop", None),
    ("Opties tot verlenging", None),
    ("Waar staan we nu?", None),
    ("Definitieve gunning", None),
    ("Looptijd en planning", None),
    ("Even voorstellen", None),
]


@pytest.mark.parametrize(("heading", "status"), HEADINGS)
def test_heading(heading: str, status: str | None) -> None:
    assert told_by(heading, 2025) == status


def _found(title: str, body: str) -> set[tuple[str, str]]:
    extraction = extract(read(PAGE.format(title=title, body=body).encode(), media_type="text/html"))
    return {
        (str(fact.values.get("model") or fact.values.get("procedure")), str(fact.values["status"]))
        for fact in extraction.facts
        if fact.table in ("funding_models", "procedures")
    }


def test_columns_of_now_and_later() -> None:
    table = (
        "<table><tr><th>Perceel</th><th>Bekostiging nu</th><th>Voorstel bekostiging</th></tr>"
        "<tr><td>1 Ambulante hulp</td><td>per uur</td><td>vast bedrag per traject</td></tr></table>"
    )
    assert _found("Inkoop jeugdhulp 2027", table) == {("inspanningsgericht", "current"), ("outputgericht", "proposed")}


def test_a_draft_proposes_what_no_council_decided() -> None:
    body = "<p>Wij kiezen voor een lumpsum. De colleges hebben ingestemd met een SAS-procedure.</p>"
    assert _found("Conceptstrategie inkoop jeugdhulp", body) == {("taakgericht", "proposed"), ("sas", "chosen")}


def test_an_overview_of_tariffs_tells_of_running_contracts() -> None:
    table = (
        "<table><tr><th>Product</th><th>Tarief</th></tr><tr><td>Begeleiding</td><td>€ 71,20 per uur</td></tr></table>"
    )
    assert _found("Tarieven jeugdhulp 2025", table) == {("inspanningsgericht", "current")}


def test_a_list_of_terms_explains() -> None:
    body = "<h2>Begrippen</h2><dl><dt>PxQ</dt><dd>Er wordt betaald per uur.</dd></dl>"
    assert {status for _, status in _found("Inkoop jeugdhulp 2027", body)} == {"mentioned"}


def test_a_menu_and_a_list_of_lots() -> None:
    menu = "<h2>Bekostiging</h2><ul><li>Inspanningsgericht</li><li>Taakgericht</li></ul>"
    assert {status for _, status in _found("Inkoop jeugdhulp", menu)} == {"considered"}
    lots = "<h2>Bekostiging</h2><ul><li>A: inspanningsgericht</li><li>B: taakgericht</li></ul>"
    assert {status for _, status in _found("Inkoop jeugdhulp", lots)} == {"chosen"}


def test_two_answers_in_a_cell_are_none() -> None:
    table = (
        "<table><tr><th>Perceel</th><th>Procedure</th></tr><tr><td>1 Wonen</td><td>Open house of SAS</td></tr></table>"
    )
    assert _found("Inkoop jeugdhulp 2027", table) == {("open_house", "considered"), ("sas", "considered")}


def test_research_on_others_claims_nothing() -> None:
    body = "<p>Open house blijft het meest gekozen. Taakgerichte bekostiging komt weinig voor.</p>"
    found = _found("Landelijke monitor inkoop jeugdhulp", body)
    assert {status for _, status in found} <= {"mentioned"}


def test_a_sentence_that_repeats_the_one_before() -> None:
    body = "<p>Aanbieders krijgen betaald per dagdeel. Dat is in de contracten die nu lopen niet anders.</p>"
    assert _found("Nieuwe contracten jeugdhulp", body) == {
        ("inspanningsgericht", "chosen"),
        ("inspanningsgericht", "current"),
    }


def test_roads_are_not_ours() -> None:
    html = (
        "<html><head><title>Gunning wegen</title></head><body><h1>Aannemers aan de slag</h1><p>Via een openbare procedure zijn"
        " drie aannemers gecontracteerd. Zij worden betaald met een prijs maal hoeveelheid asfalt.</p></body></html>"
    )
    extraction = extract(read(html.encode(), media_type="text/html"))
    assert not [fact for fact in extraction.facts if fact.table in ("funding_models", "procedures")]


@pytest.mark.parametrize("between", [" ", ". ", "<br>"])
def test_a_label_within_a_cell_holds_for_what_follows_it(between: str) -> None:
    table = (
        "<table><tr><th>Onderdeel</th><th>Bekostiging</th></tr><tr><td>Logeren</td>"
        f"<td>Nu: tarief per etmaal{between}Straks: vast bedrag per traject</td></tr></table>"
    )
    html = PAGE.format(title="Inkoop jeugdhulp", body=table)
    facts = [
        fact for fact in extract(read(html.encode(), media_type="text/html")).facts if fact.table == "funding_models"
    ]
    assert {(fact.values["model"], fact.values["status"]) for fact in facts} == {
        ("inspanningsgericht", "current"),
        ("outputgericht", "chosen"),
    }


@pytest.mark.parametrize("header", ["Betaald per", "Bekostigd per", "We betalen per", "Eenheid", "Betaling per"])
def test_a_column_of_units_of_payment(header: str) -> None:
    table = f"<table><tr><th>Perceel<th>{header}<tr><td>1 Pleegzorg<td>etmaal<tr><td>2 Vaktherapie<td>traject</table>"
    facts = extract(read(f"<main><h1>Inkoop jeugdhulp</h1><h2>De contracten van nu</h2>{table}</main>".encode())).facts
    told = [
        (fact.values["model"], fact.segment.name) for fact in facts if fact.table == "funding_models" and fact.segment
    ]
    assert told == [("inspanningsgericht", "Pleegzorg"), ("outputgericht", "Vaktherapie")]
