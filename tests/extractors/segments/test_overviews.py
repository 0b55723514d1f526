"""A page that is kept up for years: news before names, logs of all parts, two parts under one heading, names of before."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers.html import read

_START = "<h1>Waar wij aan werken</h1><p>De gemeenten Westerdijk en Oosterkamp kopen samen jeugdhulp en Wmo in.</p>"
_VALUES = {"milestones": "date_from", "statuses": "status", "providers": "name", "funding_models": "model"}


def _page(html: str) -> tuple[list[str], dict[str, str]]:
    """Names of the segments, and for each date, status, party or model the segment that it is of."""
    facts = extract(read(f"<main>{_START}{html}</main>".encode())).facts
    names = [fact.values["name"] for fact in facts if fact.table == "segments"]
    told = {
        str(fact.values[_VALUES[fact.table]]): fact.segment.name if fact.segment else ""
        for fact in facts
        if fact.table in _VALUES
    }
    return names, told


_TWO = (
    "<h2>Pleegzorg: contracten getekend</h2><p>De contracten gaan op 1 januari 2026 in. Wij betalen per etmaal.</p>"
    "<h2>Dagopvang</h2><p>De raamovereenkomst loopt tot en met 31 december 2026.</p>"
)


@pytest.mark.parametrize(
    "log",
    [
        "<h2>Logboek</h2><h3>2025</h3><ul><li>3 maart: marktconsultatie dagopvang</li><li>9 juni – gunning pleegzorg</li></ul>",
        "<h2>Zo ging het</h2><p>3 maart 2025: marktconsultatie dagopvang.</p><p>9 juni 2025: gunning pleegzorg.</p>",
        "<h2>Reis door de tijd</h2><p>3 maart 2025: start van de inschrijving dagopvang.</p><p>9 juni 2025: gunning pleegzorg. Betaald wordt per etmaal.</p>",
        "<h2>Terugblik</h2><table><tr><td>3 maart 2025</td><td>Marktconsultatie dagopvang</td></tr>"
        "<tr><td>9 juni 2025</td><td>Gunning pleegzorg</td></tr></table>",
        "<h2>Wat er eerder gebeurde</h2><ul><li>Dagopvang<ul><li>marktconsultatie: 3 maart 2025</li></ul></li>"
        "<li>Pleegzorg<ul><li>gunning: 9 juni 2025</li></ul></li></ul>",
    ],
)
def test_lines_of_a_log_are_of_the_part_that_they_name(log: str) -> None:
    names, told = _page(_TWO + log)
    assert names == ["Pleegzorg", "Dagopvang"]
    assert (told["2025-03-03"], told["2025-06-09"]) == ("Dagopvang", "Pleegzorg")


def test_a_part_that_is_compared_with_another_is_no_log() -> None:
    part = "<h2>Kamers licht</h2><p>Publicatie is op 1 maart 2026. Anders dan bij pleegzorg betalen we een vast bedrag per jaar.</p>"
    names, told = _page(f"{_TWO}{part}<ul><li>2 mei 2026: inschrijving sluit</li></ul>")
    assert names == ["Pleegzorg", "Dagopvang", "Kamers licht"]
    assert told["2026-05-02"] == "Kamers licht"


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Uitstel: Jeugd-ggz, nu tot 3 april", "Jeugd-ggz"),
        ("Nieuw op TenderNed: Gezinsopname", "Gezinsopname"),
        ("Wmo – Begeleid wonen", "Begeleid wonen"),
        ("14 januari 2026 – Gezinsopname gegund", "Gezinsopname"),
        ("Gezinsopname nog in de steigers", "Gezinsopname"),
        ("Aanbesteding dyslexie gepubliceerd", "dyslexie"),
        ("Let op: storing TenderNed", None),
        ("Uitstel: de planning schuift op", None),
        ("Jeugd: planning en stukken", None),
        ("Nieuwsarchief jeugd", None),
    ],
)
def test_what_stands_before_a_name(heading: str, name: str | None) -> None:
    names, told = _page(f"{_TWO}<h2>{heading}</h2><p>De inschrijving sluit op 2 maart 2026.</p>")
    assert names == ["Pleegzorg", "Dagopvang", *([name] if name else [])]
    assert told["2026-03-02"] == (name or "")


def test_a_heading_of_two_parts() -> None:
    names, told = _page(
        "<h2>Pleegzorg</h2><p>De contracten gaan op 1 januari 2026 in.</p><h2>Wmo: Thuishulp en Inloop</h2>"
        "<p>Op 6 maart 2025 verscheen de aankondiging van Thuishulp. De inschrijving sloot op 14 april 2025. Voor Inloop krijgen twee"
        " stichtingen subsidie. Gecontracteerd voor Thuishulp zijn:</p><ul><li>Hulpkracht B.V.</li><li>Stichting De Wilg</li></ul>"
    )
    assert names == ["Pleegzorg", "Thuishulp", "Inloop"]
    assert told["2025-03-06"] == told["2025-04-14"] == told["Hulpkracht B.V."] == "Thuishulp"
    assert told["subsidie"] == "Inloop"


def test_one_name_with_en_stays_one() -> None:
    names, _ = _page(
        f"{_TWO}<h2>Jeugdbescherming en jeugdreclassering</h2><p>De subsidie loopt tot 1 januari 2027.</p>"
    )
    assert names[-1] == "Jeugdbescherming en jeugdreclassering"


@pytest.mark.parametrize(
    "renamed",
    [
        "Intrekking aanbesteding Thuis Plus (zo heette dagopvang toen nog).",
        "Dagopvang, voorheen Thuis Plus, krijgt een vervolg.",
        "Dagopvang heette eerder Thuis Plus.",
        "Dagopvang (was: Thuis Plus) krijgt een vervolg.",
        "Thuis Plus (nu: dagopvang) krijgt een vervolg.",
    ],
)
def test_a_name_of_before(renamed: str) -> None:
    names, told = _page(f"{_TWO}<h2>Nieuws</h2><p>{renamed}</p><p>Op 11 maart 2024 is Thuis Plus gepubliceerd.</p>")
    assert names == ["Pleegzorg", "Dagopvang"]
    assert told["2024-03-11"] == "Dagopvang"


@pytest.mark.parametrize("aside", ["Dagopvang (eerder gegund) start.", "Pleegzorg (toen Stichting Nabij) loopt door."])
def test_an_aside_is_no_name_of_before(aside: str) -> None:
    _, told = _page(
        f"{_TWO}<h2>Nieuws</h2><p>{aside}</p><h2>Later</h2><p>Op 11 maart 2024 is het bestek gegund aan Stichting Nabij.</p>"
    )
    assert told["2024-03-11"] == ""


def test_names_in_the_plural_with_an_apostrophe() -> None:
    names, told = _page(
        "<p>De gunning is op 3 maart 2025 definitief voor de percelen Ambulante hulp, Dagprogramma’s, Leeszorg en Acuut verblijf.</p>"
        "<p>Dagprogramma’s betalen we per dagdeel. Een leeszorgtraject kent één vaste prijs per traject.</p>"
    )
    assert names == ["Ambulante hulp", "Dagprogramma's", "Leeszorg", "Acuut verblijf"]
    assert (told["inspanningsgericht"], told["outputgericht"]) == ("Dagprogramma's", "Leeszorg")


def test_products_with_codes_are_no_parts() -> None:
    names, _ = _page(
        "<p>Voor twee onderdelen kwamen we tekort: speltherapie (45A54) en weekendopvang (44A12). De percelen Behandeling en"
        " Verblijf blijven zoals ze zijn.</p>"
    )
    assert names == ["Behandeling", "Verblijf"]


def test_both_parts_are_those_that_were_not_dropped() -> None:
    facts = extract(
        read(
            f"<main>{_START}<p>Perceel A, Wijkteams, is voor lichte hulp. Perceel B, Gezin Intensief, voor zware. Het derde perceel,"
            " Logeerhuis, is geschrapt.</p><h2>Gunning</h2><p>Beide percelen zijn op 4 oktober 2024 definitief gegund.</p></main>".encode()
        )
    ).facts
    awarded = [fact.segment.name for fact in facts if fact.table == "milestones" and fact.segment]
    assert sorted(awarded) == ["Gezin Intensief", "Wijkteams"]


@pytest.mark.parametrize(
    "set_apart",
    [
        "Anders ligt het bij respijtzorg. Daarvan is de publicatie op 2 februari 2026.",
        "Voor respijtzorg geldt iets anders. Daarvan is de publicatie op 2 februari 2026.",
        "Met respijtzorg is het een ander verhaal. Daarvan is de publicatie op 2 februari 2026.",
    ],
)
def test_a_part_set_apart(set_apart: str) -> None:
    names, told = _page(
        f"<p>De contracten voor dagbesteding zijn gegund op 3 november 2025.</p><p>De opdracht voor huishoudelijke hulp is op"
        f" 5 november 2025 gegund.</p><p>{set_apart}</p>"
    )
    assert told["2026-02-02"] == "respijtzorg"
    assert "respijtzorg" in names


def test_a_question_on_other_care_and_its_answer() -> None:
    _, told = _page(
        "<p>De kavels Noord en Zuid van de dagbesteding gaan open. De inschrijving voor Noord sluit op 1 april 2026.</p>"
        "<h3>Geldt dit ook voor huishoudelijke hulp?</h3><p>Nee. Daarvoor lopen de overeenkomsten door tot en met 1 mei 2027.</p>"
    )
    assert told["2027-05-01"] == "huishoudelijke hulp"


def test_a_paragraph_goes_on_with_the_part_that_it_opens_with() -> None:
    _, told = _page(
        "<p>De regio koopt drie diensten in: huishoudelijke hulp, dagbesteding en respijtzorg.</p><p>Huishoudelijke hulp"
        " publiceren we op 5 januari 2026.</p><p>De gunning is op 2 april 2026.</p><p>Dagbesteding volgt op 1 juni 2026 met een"
        " publicatie.</p>"
    )
    assert (told["2026-01-05"], told["2026-04-02"]) == ("huishoudelijke hulp", "huishoudelijke hulp")


def test_an_agenda_within_the_section_of_one_part() -> None:
    agenda = (
        "<h2>Verblijf: de kogel is door de kerk</h2><p>Op 30 oktober 2025 is verblijf definitief gegund.</p><h3>{}</h3><ul>"
        "<li>21 november 2025: informatiebijeenkomst over facturen</li><li>5 december 2025: sluiting vragenronde{}</li></ul>"
        "<h2>Dagopvang</h2><p>De aankondiging verscheen op 11 november 2025.</p>"
    )
    _, told = _page(agenda.format("Zet in uw agenda", " Dagopvang"))
    assert (told["2025-10-30"], told["2025-11-21"], told["2025-12-05"]) == ("Verblijf", "", "Dagopvang")
    _, told = _page(agenda.format("Planning", ""))
    assert (told["2025-11-21"], told["2025-12-05"]) == ("Verblijf", "Verblijf")
