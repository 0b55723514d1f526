"""Tables in which parties stand against lots: marks, lists of lots, rows that part the table, lots known by their columns alone."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers import read

_TOP = "<html lang=nl><title>Gunning jeugdhulp</title><h1>Gunning jeugdhulp 2031</h1><p>De gemeente heeft de overeenkomsten gegund.</p>"
_LOTS = "<ul><li>Perceel 1: Ambulante hulp</li><li>Perceel 2: Verblijf</li></ul>"
_PARTIES = (("Stichting Vlonder", 1, 0), ("Tureluur Zorg B.V.", 1, 1), ("De Zandbank", 0, 1))
_WHO = {("Stichting Vlonder", 1), ("Tureluur Zorg B.V.", 1), ("Tureluur Zorg B.V.", 2), ("De Zandbank", 2)}


def _table(head: list[str], *rows: list[str]) -> str:
    lines = [f"<tr>{''.join(f'<th>{cell}</th>' for cell in head)}</tr>"]
    for row in rows:
        whole = (
            f"<td colspan={len(head)}>{row[0]}</td>" if len(row) == 1 else "".join(f"<td>{cell}</td>" for cell in row)
        )
        lines.append(f"<tr>{whole}</tr>")
    return f"<table>{''.join(lines)}</table>"


def _marked(*heads: str, yes: str = "x", no: str = "") -> str:
    rows = [[name, "Oud-Veen", yes if one else no, yes if two else no] for name, one, two in _PARTIES]
    return _table(["Aanbieder", "Plaats", *heads], *rows)


def _found(html: str) -> set[tuple[str, str | None, str]]:
    facts = [fact for fact in extract(read((_TOP + html).encode())).facts if fact.table == "providers"]
    return {(f.values["name"], f.segment.name if f.segment else None, f.values["status"]) for f in facts}


def _awarded(one: str = "Ambulante hulp", two: str = "Verblijf") -> set[tuple[str, str | None, str]]:
    return {(name, {1: one, 2: two}[lot], "awarded") for name, lot in _WHO}


@pytest.mark.parametrize(
    "both",
    [
        "1, 2",
        "1 en 2",
        "1 t/m 2",
        "1/2",
        "1+2",
        "1<br>2",
        "alle",
        "Alle percelen",
        "beide",
        "P1, P2",
        "Ambulante hulp, Verblijf",
    ],
)
@pytest.mark.parametrize("head", ["Percelen", "Voor welke percelen"])
def test_a_cell_lists_lots(head: str, both: str) -> None:
    rows = [[name, both if one and two else "1" if one else "2"] for name, one, two in _PARTIES]
    assert _found(_LOTS + _table(["Aanbieder", head], *rows)) == _awarded()


def test_lots_before_the_name() -> None:
    rows = [["1 en 2" if one and two else "1" if one else "2", name] for name, one, two in _PARTIES]
    assert _found(_LOTS + _table(["Percelen", "Aanbieder"], *rows)) == _awarded()


@pytest.mark.parametrize(("yes", "no"), [("x", ""), ("1", "0"), ("ja", "nee"), ("✓", "-"), ("x¹", "")])
def test_marks(yes: str, no: str) -> None:
    assert _found(_LOTS + _marked("Perceel 1", "Perceel 2", yes=yes, no=no)) == _awarded()


def test_unknown_marks_never_give_all_lots() -> None:
    assert {(name, lot) for name, lot, _ in _found(_LOTS + _marked("Perceel 1", "Perceel 2", yes="#q"))} == {
        (name, lot) for name, lot, _ in _awarded()
    }


def test_a_party_without_a_mark_is_but_mentioned() -> None:
    table = _table(["Aanbieder", "Perceel 1", "Perceel 2"], ["Stichting Vlonder", "x", "x"], ["Huize Linde", "-", "-"])
    assert ("Huize Linde", None, "mentioned") in _found(_LOTS + table)


def test_kinds_of_care_over_marks_are_lots() -> None:
    assert _found(_marked("Thuisbegeleiding", "Daghulp")) == _awarded("Thuisbegeleiding", "Daghulp")


def test_kinds_of_care_before_marks_are_lots() -> None:
    names = [name for name, _, _ in _PARTIES]
    one = ["Thuisbegeleiding", *("x" if has else "" for _, has, _ in _PARTIES)]
    two = ["Daghulp", *("x" if has else "" for _, _, has in _PARTIES)]
    assert _found(_table(["", *names], one, two)) == _awarded("Thuisbegeleiding", "Daghulp")


@pytest.mark.parametrize(
    "legend",
    [
        "<p>TB = thuisbegeleiding, DH = daghulp</p>",
        "<p>TB: thuisbegeleiding; DH: daghulp</p>",
        "<ul><li>TB - thuisbegeleiding</li><li>DH - daghulp</li></ul>",
    ],
)
def test_short_heads_with_a_legend(legend: str) -> None:
    assert _found(_marked("TB", "DH") + legend) == _awarded("thuisbegeleiding", "daghulp")
    assert _found(legend + _marked("TB", "DH")) == _awarded("thuisbegeleiding", "daghulp")


def test_a_row_over_all_columns_parts_the_parties() -> None:
    rows = [[name, "Oud-Veen", "x" if one else "", "x" if two else ""] for name, one, two in _PARTIES]
    table = _table(["Aanbieder", "Plaats", "Perceel 1", "Perceel 2"], ["Nieuwe aanbieders"], *rows)
    assert _found(_LOTS + table) == _awarded()
    parted = _table(
        ["Aanbieder", "Perceel"],
        ["Perceel 1: Ambulante hulp"],
        ["Stichting Vlonder", "1"],
        ["Reservelijst"],
        ["Huize Linde", "1"],
    )
    assert _found(_LOTS + parted) == {
        ("Stichting Vlonder", "Ambulante hulp", "awarded"),
        ("Huize Linde", "Ambulante hulp", "reserve"),
    }


def test_a_lot_named_once_for_the_rows_below() -> None:
    rows = [
        ["1. Ambulante hulp", "Stichting Vlonder"],
        ["", "Tureluur Zorg B.V."],
        ["2. Verblijf", "Tureluur Zorg B.V."],
        ["", "De Zandbank"],
    ]
    assert _found(_table(["Perceel", "Aanbieder"], *rows)) == _awarded()


def test_the_caption_names_the_lot() -> None:
    tables = [
        f"<table><caption>Perceel {lot}: {name}</caption><tr><th>Aanbieder</th><th>Plaats</th></tr>"
        + "".join(f"<tr><td>{party}</td><td>Oud-Veen</td></tr>" for party, of in sorted(_WHO) if of == lot)
        + "</table>"
        for lot, name in ((1, "Ambulante hulp"), (2, "Verblijf"))
    ]
    assert _found("".join(tables)) == _awarded()


@pytest.mark.parametrize(
    "legend",
    [
        "● gegund ○ reserve",
        "Een vol rondje (●) betekent dat is gegund. Een leeg rondje (○) betekent: op de reservelijst.",
        "Bolletjes willen zeggen dat de opdracht is gegund; ○ staat voor een plaats op de reservelijst.",
    ],
)
def test_signs_with_a_legend(legend: str) -> None:
    table = _table(["Aanbieder", "Perceel 1", "Perceel 2"], ["Stichting Vlonder", "●", "○"], ["De Zandbank", "", "●"])
    assert _found(_LOTS + table + f"<p>{legend}</p>") == {
        ("Stichting Vlonder", "Ambulante hulp", "awarded"),
        ("Stichting Vlonder", "Verblijf", "reserve"),
        ("De Zandbank", "Verblijf", "awarded"),
    }


@pytest.mark.parametrize(
    "table",
    [
        _table(
            ["Locatie", "Maandag", "Dinsdag"],
            ["Buurthuis Oost", "x", ""],
            ["De Linde", "x", "x"],
            ["Huis Noord", "", "x"],
        ),
        _table(
            ["Product", "Code", "Tarief"],
            ["Begeleiding individueel", "45A04", "€ 82,20"],
            ["Dagbehandeling", "41A11", "€ 110,50"],
        ),
        _table(["Document", "Aanbieder", "Onderaannemer"], ["Uittreksel", "x", "x"], ["Eigen verklaring", "x", ""]),
    ],
)
def test_tables_of_other_things(table: str) -> None:
    page = f"<html lang=nl><title>Jeugdhulp</title><h1>Jeugdhulp in Oud-Veen</h1><p>De gemeente koopt jeugdhulp in.</p>{table}"
    found = [fact for fact in extract(read(page.encode())).facts if fact.table in ("providers", "segments")]
    assert found == []


@pytest.mark.parametrize(
    "legend",
    [
        "Een R betekent: op de reservelijst. Een x: opdracht verleend.",
        "Een kruisje is gegund; met een R is de aanbieder reserve.",
        "Een x wil zeggen: gegund. Een R: op de reservelijst. Een o: wel ingeschreven, niet gegund.",
        "x = gegund, R = reserve",
    ],
)
def test_a_legend_of_marks_is_no_introduction_of_all_parties(legend: str) -> None:
    page = f"""<html lang="nl"><title>Gunning jeugdhulp</title><h1>Gunning jeugdhulp</h1>
    <p>Dit zijn de uitkomsten van de gunning. {legend}</p>
    <table><tr><th>Aanbieder</th><th>Perceel 1 Begeleiding</th><th>Perceel 2 Verblijf</th></tr>
    <tr><td>Stichting Veldhof</td><td>x</td><td>R</td></tr>
    <tr><td>Zorghuis Noord B.V.</td><td></td><td>x</td></tr></table>"""
    facts = [fact for fact in extract(read(page.encode())).facts if fact.table == "providers"]
    told = {(fact.values["name"], fact.segment and fact.segment.name, fact.values["status"]) for fact in facts}
    assert told == {
        ("Stichting Veldhof", "Begeleiding", "awarded"),
        ("Stichting Veldhof", "Verblijf", "reserve"),
        ("Zorghuis Noord B.V.", "Verblijf", "awarded"),
    }
