"""One thing said in many ways: lists, sentences and tables of awards as officials word them, and what only looks so."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers import read

A, T, Z = "Vlonder", "Tureluur", "De Zandbank"
PAGE = "<html><head><title>Inkoop jeugdhulp</title></head><body><h1>Inkoop jeugdhulp regio Elsbeek</h1>{}</body></html>"


def found(body: str) -> set[tuple[str, str]]:
    document = read(PAGE.format(body).encode(), media_type="text/html")
    return {
        (fact.values["name"], fact.values["status"]) for fact in extract(document).facts if fact.table == "providers"
    }


SAID = {
    f"De jeugdhulp is gegund aan {A} B.V., met onderaannemers {T} en {Z}.": {
        (f"{A} B.V.", "awarded"), (T, "subcontractor"), (Z, "subcontractor"),
    },
    f"De opdracht voor de jeugdhulp gaat naar {A} en {T}. Rietkraag eindigde op de tweede plaats.": {
        (A, "awarded"), (T, "awarded"), ("Rietkraag", "rejected"),
    },
    f"Wij feliciteren {A}, {T} en {Z} met de gunning van de jeugdhulp.": {
        (A, "awarded"), (T, "awarded"), (Z, "awarded"),
    },
    f"De winnaars van de aanbesteding jeugdhulp zijn bekend: {A}, {T} en {Z}.": {
        (A, "awarded"), (T, "awarded"), (Z, "awarded"),
    },
    f"De jeugdhulp wordt vanaf 2026 uitgevoerd door {A} en {T}.": {(A, "contracted"), (T, "contracted")},
    f"Voor jeugdhulp werkt de regio vanaf nu samen met {A}, {T} en {Z}.": {
        (A, "contracted"), (T, "contracted"), (Z, "contracted"),
    },
    f"Gecontracteerd voor jeugdhulp zijn {A} (Veendorp), {T} (Elsbeek) en {Z} (Oever).": {
        (A, "contracted"), (T, "contracted"), (Z, "contracted"),
    },
    f"Uit de aanbesteding jeugdhulp kwam {A} als winnaar naar voren.": {(A, "awarded")},
    f"{T} trok zich na de eerste ronde van de inkoop jeugdhulp terug.": {(T, "withdrawn")},
    f"{A} werkt voor de jeugdhulp als onderaannemer van {T} en heeft dus zelf geen contract.": {(A, "subcontractor"), (T, "mentioned")},
}  # fmt: skip


@pytest.mark.parametrize("sentence", SAID)
def test_said_in_a_sentence(sentence: str) -> None:
    assert found(f"<p>{sentence}</p>") == SAID[sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Verwijzers hebben een lijst met gecontracteerde aanbieders jeugdhulp.",
        "De gemeenten Veendorp, Elsbeek en Oever hebben een overeenkomst gesloten over de inkoop jeugdhulp.",
        "Met adviesbureau Hogeland is een contract gesloten voor de begeleiding van de inkoop jeugdhulp.",
        "Gunning volgt op 1 juni 2026. Contractering van de jeugdhulp start op 1 juli 2026.",
    ],
)
def test_others_are_no_providers(sentence: str) -> None:
    assert not found(f"<p>{sentence}</p>")


def _list(*items: str) -> str:
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def test_the_nearest_sentence_introduces_a_list() -> None:
    body = "<p>Drie van de zes inschrijvers jeugdhulp zijn afgewezen. De drie anderen zijn gecontracteerd:</p>"
    assert found(body + _list(A, T, Z)) == {(A, "contracted"), (T, "contracted"), (Z, "contracted")}


def test_a_line_starts_another_list() -> None:
    body = "<p>Gegund aan:</p>" + _list(A, T) + "<p>Reservelijst perceel 2 (op volgorde)</p>" + _list(Z)
    assert found(body) == {(A, "awarded"), (T, "awarded"), (Z, "reserve")}


def test_an_item_may_hold_a_lot_and_several_names() -> None:
    body = "<h2>Gegunde partijen</h2>" + _list(f"Perceel 1 Ambulant: {A}, {T} en {Z}", "Perceel 2 Verblijf: Rietkraag")
    assert found(body) == {(A, "awarded"), (T, "awarded"), (Z, "awarded"), ("Rietkraag", "awarded")}


def test_a_sentence_below_a_list_takes_a_name_back() -> None:
    body = "<h2>Contractpartners jeugdhulp</h2>" + _list(A, T, Z) + f"<p>{T} werkt als onderaannemer van {A}.</p>"
    assert found(body) == {(A, "contracted"), (T, "subcontractor"), (Z, "contracted")}


def test_a_sole_trader_goes_by_a_trade_name_among_companies() -> None:
    names = [A, T, Z, "Praktijk Anna Visser", "Mevrouw Helder", "Familie van Straaten Zorgboerderij"]
    assert {name for name, _ in found("<h2>Gegunde aanbieders jeugdhulp</h2>" + _list(*names))} == set(names)
    assert not found("<h2>Contactpersonen jeugdhulp</h2>" + _list("Anna Visser", "Piet de Groot", "Jan Bakker"))


MARKS = (
    "<p>In de tabel staat welke aanbieder jeugdhulp een overeenkomst heeft gekregen.</p>"
    "<table><tr><th>Aanbieder</th><th>Perceel 1</th><th>Perceel 2</th></tr>"
    f"<tr><td>{A}</td><td>x</td><td>(x)</td></tr><tr><td>{T}</td><td>R</td><td>nee</td></tr></table>"
)


def test_marks_mean_what_the_legend_says() -> None:
    assert found(MARKS) == {(A, "contracted"), (A, "provisionally_awarded"), (T, "reserve")}
    legend = "<p>x: gegund. (x): afgewezen. R: reservelijst.</p>"
    assert found(MARKS + legend) == {(A, "awarded"), (A, "rejected"), (T, "reserve")}


def test_ranks_that_a_sentence_awards() -> None:
    body = (
        "<p>Wij zijn voornemens de jeugdhulp te gunnen aan de nummers 1 en 2.</p>"
        "<table><tr><th>Rang</th><th>Inschrijver</th></tr>"
        f"<tr><td>1</td><td>{A}</td></tr><tr><td>2</td><td>{T}</td></tr><tr><td>3</td><td>{Z}</td></tr></table>"
    )
    assert {(A, "provisionally_awarded"), (T, "provisionally_awarded")} <= found(body)
    assert (Z, "provisionally_awarded") not in found(body)
