"""News of an outcome: names in whatever form under, behind or beside a lot are of those who won it."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers import read

_TITLES = (
    "Uitslag inkoop begeleiding bekend",
    "Resultaat aanbesteding Wmo-begeleiding",
    "Aanbestedingsuitslag begeleiding",
    "Contracten begeleiding verleend",
)
_LEAD = "<p>De gemeenten Veendorp en Elsbeek hebben alle aanmeldingen beoordeeld. Hieronder leest u met wie wij in zee gaan.</p>"
_NORTH, _SOUTH = ("Aksent Begeleiding", "De Groene Ladder", "Buurtkracht"), ("De Groene Ladder", "Landgoed Ter Elst")
_LINES = "<h3>Kavel A Individuele begeleiding</h3><p>{}</p><h3>Kavel B Dagbesteding</h3><p>{}</p>"


def _found(html: str) -> set[tuple[str, str | None, str]]:
    facts = list(extract(read(f"<html><main>{html}</main></html>".encode())).facts)
    return {
        (f.values["name"], f.segment.name if f.segment else None, f.values["status"])
        for f in facts
        if f.table == "providers"
    }


def _all(one: str, two: str, status: str = "awarded") -> set[tuple[str, str | None, str]]:
    return {(name, one, status) for name in _NORTH} | {(name, two, status) for name in _SOUTH}


@pytest.mark.parametrize("title", _TITLES)
def test_lines_below_a_lot_are_of_those_who_won_it(title: str) -> None:
    html = f"<h1>{title}</h1>{_LEAD}" + _LINES.format("<br>".join(_NORTH), "<br>".join(_SOUTH))
    assert _found(html) == _all("Individuele begeleiding", "Dagbesteding")


@pytest.mark.parametrize("between", [" • ", "; ", ", "])
def test_names_in_one_line_below_a_lot(between: str) -> None:
    south = between.join((*_SOUTH, "Buurtkracht"))
    html = f"<h1>{_TITLES[0]}</h1>{_LEAD}" + _LINES.format(between.join(_NORTH), south)
    expected = _all("Individuele begeleiding", "Dagbesteding") | {("Buurtkracht", "Dagbesteding", "awarded")}
    assert _found(html) == expected


def test_a_lot_in_the_first_line_of_its_names() -> None:
    parts = (
        ("Perceel 1 Individuele begeleiding", *_NORTH),
        ("Perceel 2 Dagbesteding", *_SOUTH),
    )
    text = f"{_TITLES[0]}\n\nDe beoordeling van de inkoop is afgerond.\n\n" + "\n\n".join("\n".join(p) for p in parts)
    facts = list(extract(read(f"{text}\n\nMet vriendelijke groet\n".encode())).facts)
    found = {
        (f.values["name"], f.segment and f.segment.name, f.values["status"]) for f in facts if f.table == "providers"
    }
    assert found == _all("Individuele begeleiding", "Dagbesteding")


def test_items_that_begin_with_their_lot() -> None:
    html = (
        f"<h1>{_TITLES[1]}</h1><p>Het college heeft op 4 juni besloten.</p>"
        f"<ul><li>Kavel Noord: {', '.join(_NORTH)}</li><li>Kavel Zuid: {' en '.join(_SOUTH)}</li></ul>"
    )
    assert _found(html) == _all("Noord", "Zuid")


@pytest.mark.parametrize("header", ["Opdracht aan", "Toegewezen aan", "Opdracht naar", "Verleend aan"])
def test_a_header_that_gives_heads_names(header: str) -> None:
    html = (
        f"<h1>Advies over de inkoop van begeleiding</h1>{_LEAD}<table><tr><th>Perceel</th><th>{header}</th><th>Vergoeding</th></tr>"
        f"<tr><td>Noord</td><td>{'<br>'.join(_NORTH)}</td><td>per uur</td></tr>"
        f"<tr><td>Zuid</td><td>{'<br>'.join(_SOUTH)}</td><td>per uur</td></tr>"
        "<tr><td>West</td><td>geen inschrijving</td><td>per uur</td></tr></table>"
    )
    assert _found(html) == _all("Noord", "Zuid")


def test_an_intention_makes_no_winners() -> None:
    lead = "<p>Alle inschrijvingen zijn beoordeeld. Dit is een voornemen.</p>"
    html = f"<h1>{_TITLES[0]}</h1>{lead}" + _LINES.format("<br>".join(_NORTH), "<br>".join(_SOUTH))
    assert _found(html) == _all("Individuele begeleiding", "Dagbesteding", "provisionally_awarded")


@pytest.mark.parametrize(
    "title",
    ["Marktconsultatie begeleiding: verslag", "Inkoop begeleiding start in mei", "Planning aanbesteding begeleiding"],
)
def test_what_is_no_outcome_tells_no_winners(title: str) -> None:
    lead = "<p>Op 3 mei spraken wij over de inkoop van begeleiding.</p>"
    html = f"<h1>{title}</h1>{lead}" + _LINES.format("<br>".join(_NORTH), "<br>".join(_SOUTH))
    assert not any(status == "awarded" for _, _, status in _found(html))


def test_other_lists_of_such_a_page_name_nobody() -> None:
    html = (
        f"<h1>{_TITLES[0]}</h1><p>De opdrachten zijn gegund. Zie TenderNed voor de namen.</p>"
        "<h3>Kavel A Begeleiding</h3><p>Voor Volwassenen<br>Voor Jongeren<br>Voor Ouderen</p>"
        "<h3>Kavel B Dagbesteding</h3><ul><li>Dagbesteding licht</li><li>Vervoer</li></ul>"
        "<h3>Meer informatie</h3><ul><li>Nota van Inlichtingen</li><li>Contact Inkoopteam</li></ul>"
    )
    assert _found(html) == set()


@pytest.mark.parametrize(
    "members",
    [
        "Daarin hebben Stichting Riet, Huize Oever en De Zandbank zich verenigd.",
        "Achter die naam gaan Stichting Riet, Huize Oever en De Zandbank schuil.",
        "Leden daarvan zijn Stichting Riet, Huize Oever en De Zandbank.",
    ],
)
def test_the_next_sentence_tells_who_form_a_consortium(members: str) -> None:
    html = f"<h1>Opdracht verblijf verleend</h1><h2>Perceel 1: Gezinshuizen</h2><p>Dit perceel gaat naar de combinatie Waterkant. {members}</p>"
    expected = {(name, "Gezinshuizen", "awarded") for name in ("Stichting Riet", "Huize Oever", "De Zandbank")}
    assert _found(html) == expected
