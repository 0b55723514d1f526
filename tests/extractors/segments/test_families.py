"""Families of coded names, the best of several names for one code, columns of subjects, sections, marks and lines as headings."""

from __future__ import annotations

import pytest

from extractors.segments.category import is_care
from extractors.segments.worth import worth
from tests.extractors.segments.test_parts import about, parts


def table(*rows: str) -> str:
    """An HTML table of rows whose cells are parted by "|"; the first row heads it."""
    cells = [[cell.strip() for cell in row.split("|")] for row in rows]
    marked = [
        [f"<{tag}>{cell}</{tag}>" for cell in row]
        for row, tag in zip(cells, "h" + "d" * len(rows), strict=False)
        for tag in [f"t{tag}"]
    ]
    return "<table>" + "".join(f"<tr>{''.join(row)}</tr>" for row in marked) + "</table>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            "<h2>J1. Ambulante jeugdhulp</h2><p>Een.</p><h2>J2. Buurtteam plus</h2><p>Twee.</p><h2>W1. Dagbesteding</h2><p>Drie.</p>",
            [("Ambulante jeugdhulp", "J1"), ("Buurtteam plus", "J2"), ("Dagbesteding", "W1")],
        ),
        (
            "<h2>A Intensief thuis</h2><p>Een.</p><h2>B Verblijf</h2><p>Twee.</p><h2>C Vaktherapie</h2><p>Drie.</p>",
            [("Intensief thuis", "A"), ("Verblijf", "B"), ("Vaktherapie", "C")],
        ),
        (
            table("|WMO-01 Begeleiding|WMO-02 Dagbesteding", "Procedure|open house|SAS-procedure"),
            [("Begeleiding", "WMO-01"), ("Dagbesteding", "WMO-02")],
        ),
        (
            table(
                "Cluster en onderdelen|Hoe",
                "A - Logeren<br>weekend<br>vakantie|open house",
                "B - Verblijf<br>groep|SAS-procedure",
            ),
            [("Logeren", "A"), ("Verblijf", "B")],
        ),
        (
            table("Perceel (oud)|Procedure", "I. Begeleiding|open house", "II. Dagbehandeling|open house"),
            [("Begeleiding", "I"), ("Dagbehandeling", "II")],
        ),
        (
            "<p>Blok A gaat over gezinsbegeleiding, blok B over dagbehandeling en blok C over crisis.</p>",
            [("gezinsbegeleiding", "A"), ("dagbehandeling", "B"), ("crisis", "C")],
        ),
        (
            "<p>Er zijn twee percelen: perceel 1, Huishoudelijke hulp, en perceel 2, Was- en strijkservice.</p>",
            [("Huishoudelijke hulp", "1"), ("Was- en strijkservice", "2")],
        ),
        (
            "<p>Perceel 1 Ambulante gespecialiseerde jeugdhulp (3)</p><p>Vlonder, Dal</p>",
            [("Ambulante gespecialiseerde jeugdhulp", "1")],
        ),
    ],
)
def test_families_of_names(html: str, expected: list[tuple[str, str | None]]) -> None:
    assert parts(html) == expected


@pytest.mark.parametrize(
    "html",
    [
        "<h2>A. Aanleiding</h2><p>Een.</p><h2>B. Verblijf van kinderen</h2><p>Twee.</p><h2>C. Planning</h2><p>Drie.</p>",
        "<h2>1. Voorwoord</h2><p>Een.</p><h2>2. Dagbesteding</h2><p>Twee.</p><h2>3. Geld</h2><p>Drie.</p>",
        table("Perceel|Ontvangen|Gegund", "Totaal|17|11"),
        "<p>De planning voor dit segment 1 juli 2027 is streng.</p>",
        "<p>De routes voor de percelen: openbare aanbesteding, SAS-procedure en subsidieregeling.</p>",
    ],
)
def test_what_is_no_family(html: str) -> None:
    assert parts(html) == []


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            "<p>Laatste dag van aanmelden (segment 1)</p><h2>Segment 1 - Wonen en verblijf</h2><p>Een.</p>",
            [("Wonen en verblijf", "1")],
        ),
        ("<p>Gunning Wmo-dagbesteding (kavel 2) is een feit.</p>", [("Wmo-dagbesteding", "2")]),
        (
            table("Perceel|Vraag|Antwoord", "2a|Mag begeleiding ook online?|Ja.")
            + "<p>Op Ambulant licht (2a) mag dat.</p>",
            [("Ambulant licht", "2a")],
        ),
        (
            table("Segment|Procedure", "2 Gezinshulp|open house")
            + table("Segment|Product", "2|Systeemtherapie", "2|Hulp thuis"),
            [("Gezinshulp", "2")],
        ),
    ],
)
def test_the_best_name_of_a_code(html: str, expected: list[tuple[str, str | None]]) -> None:
    assert parts(html) == expected


@pytest.mark.parametrize(
    ("name", "good"),
    [
        ("Dagbehandeling jonge kind", True),
        ("Thuis als het kan", True),
        ("maaltijden", True),
        ("op eigen verzoek", False),
        ("zie bijlage 2", False),
        ("maximaal 20. Perceel 2a", False),
        ("omschrijving Bekostiging Ingangsdatum Einddatum", False),
        ("subsidieregeling", False),
    ],
)
def test_what_a_name_is_worth(name: str, good: bool) -> None:
    assert (worth(name, "sentence") > 0) is good


@pytest.mark.parametrize(
    ("name", "care"),
    [
        ("Thuisbegeleiding", True),
        ("Logeerzorg", True),
        ("Hulp na scheiding", False),
        ("Jongeren met schulden", True),
        ("Gladheidbestrijding", False),
        ("Stichting Vlonderzorg", False),
    ],
)
def test_kinds_of_care_by_their_words(name: str, care: bool) -> None:
    assert is_care(name) is care


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            table(
                "Onderdeel van de inkoop|Wijze van inkopen|Ingangsdatum",
                "Thuisbegeleiding|open house|1 januari 2027",
                "Logeerzorg|SAS-procedure|1 april 2027",
            ),
            [("open_house", "Thuisbegeleiding"), ("sas", "Logeerzorg")],
        ),
        (
            table(
                "Onderwerp|Wet|Procedure",
                "Nachtopvang|Wmo|subsidie",
                "Pleegzorg|Jeugdwet|SAS-procedure",
                "Asfalt|-|openbaar",
            ),
            [("subsidie", "Nachtopvang"), ("sas", "Pleegzorg")],
        ),
        (
            "<table><tr><th colspan=2>Segment A: Wonen</th></tr><tr><td>Procedure</td><td>SAS-procedure</td></tr>"
            "<tr><th colspan=2>Segment B: Ambulant</th></tr><tr><td>Procedure</td><td>open house</td></tr></table>",
            [("sas", "Wonen"), ("open_house", "Ambulant")],
        ),
        (
            table("|Open house|SAS-procedure", "1 Begeleiding|x|", "2 Verblijf||x", "3 Dagbesteding|x|-"),
            [("open_house", "Begeleiding"), ("open_house", "Dagbesteding"), ("sas", "Verblijf")],
        ),
        (
            table(
                "|Wmo|Wmo|Jeugd",
                "|1. Begeleiding|2. Dagbesteding|3. Verblijf jeugd",
                "Procedure|open house|open house|SAS-procedure",
            ),
            [("open_house", "Begeleiding"), ("open_house", "Dagbesteding"), ("sas", "Verblijf jeugd")],
        ),
    ],
)
def test_cells_take_their_part_from_the_table(html: str, expected: list[tuple[str, str | None]]) -> None:
    assert sorted(about(html, "procedures")) == sorted(expected)


def test_a_line_that_is_a_label_heads_what_follows() -> None:
    html = (
        "<p>De gegunde aanbieders:</p><p>Perceel 1 Begeleiding (1)</p><p>Stichting Vlonder</p>"
        "<p>Perceel 2 Verblijf (1)</p><p>Stichting Duinrand</p>"
    )
    assert dict(about(html, "providers")) == {"Stichting Vlonder": "Begeleiding", "Stichting Duinrand": "Verblijf"}
