"""Which parts a place in running text is about: parts in one sentence, references to parts, topics that go on."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.readers.html import read

_ROWS = (
    "<tr><td>Perceel 1</td><td>Ambulante begeleiding</td></tr>",
    "<tr><td>Perceel 2</td><td>Dagbehandeling</td></tr>",
    "<tr><td>Perceel 3</td><td>Pleegzorg</td></tr>",
)


def about(html: str, words: str, at: str, parts: int = 3) -> str:
    """Codes of the segments that the unit with ``words`` is about, at the words ``at`` in it."""
    rows = "".join(_ROWS[:parts])
    page = f"<main><h1>Inkoop jeugdhulp</h1><table><tr><th>Perceel</th><th>Naam</th></tr>{rows}</table><h2>Nieuws</h2>{html}</main>"
    context = Context(read(page.encode()))
    unit = next(unit for unit in context.units if words in unit.text and unit.passage.kind != "heading")
    offset = unit.start + unit.text.index(at) if at else None
    return " ".join(segment.code or segment.name for segment in context.segments_of(unit, offset))


SENTENCES = [
    (
        "Pleegzorg volgt later en wordt gesubsidieerd; begeleiding en dagbehandeling starten op 1 mei.",
        "volgt",
        "gesubsidieerd",
        "3",
    ),
    ("De pleegzorg gaat naar Stichting De Linde.", "gaat naar", "Stichting", "3"),
    ("Stichting De Linde (pleegzorg) en Zorg Samen (dagbehandeling) tekenen in mei.", "tekenen", "Stichting", "3"),
    ("De inkoop pleegzorg publiceren we in mei.", "publiceren", "mei", "3"),
    (
        "Voor perceel 1 betalen we per uur, voor perceel 2 per dagdeel en voor perceel 3 per etmaal.",
        "Voor perceel 1",
        "uur",
        "1",
    ),
    (
        "Voor perceel 1 betalen we per uur, voor perceel 2 per dagdeel en voor perceel 3 per etmaal.",
        "Voor perceel 1",
        "dagdeel",
        "2",
    ),
    (
        "Voor perceel 1 betalen we per uur, voor perceel 2 per dagdeel en voor perceel 3 per etmaal.",
        "Voor perceel 1",
        "etmaal",
        "3",
    ),
    (
        "Ambulante begeleiding gaat per uur, dagbehandeling per dagdeel, pleegzorg per etmaal.",
        "gaat per uur",
        "uur",
        "1",
    ),
    (
        "Ambulante begeleiding gaat per uur, dagbehandeling per dagdeel, pleegzorg per etmaal.",
        "gaat per uur",
        "dagdeel",
        "2",
    ),
    (
        "Ambulante begeleiding gaat per uur, dagbehandeling per dagdeel, pleegzorg per etmaal.",
        "gaat per uur",
        "etmaal",
        "3",
    ),
    (
        "Wij zoeken twaalf partijen voor perceel 1, acht voor perceel 2 en twee voor perceel 3.",
        "twaalf partijen",
        "twaalf",
        "1",
    ),
    (
        "Wij zoeken twaalf partijen voor perceel 1, acht voor perceel 2 en twee voor perceel 3.",
        "twaalf partijen",
        "acht",
        "2",
    ),
    (
        "Wij zoeken twaalf partijen voor perceel 1, acht voor perceel 2 en twee voor perceel 3.",
        "twaalf partijen",
        "twee",
        "3",
    ),
    (
        "Er komen PxQ-contracten voor begeleiding en dagbehandeling, en een lumpsum voor pleegzorg.",
        "Er komen",
        "PxQ",
        "1 2",
    ),
    (
        "Er komen PxQ-contracten voor begeleiding en dagbehandeling, en een lumpsum voor pleegzorg.",
        "Er komen",
        "lumpsum",
        "3",
    ),
    ("Perceel 1: 1 maart 2026; perceel 2: 1 april 2026; perceel 3: 1 mei 2026.", "Perceel 1: 1", "1 maart", "1"),
    ("Perceel 1: 1 maart 2026; perceel 2: 1 april 2026; perceel 3: 1 mei 2026.", "Perceel 1: 1", "1 april", "2"),
    ("Perceel 1: 1 maart 2026; perceel 2: 1 april 2026; perceel 3: 1 mei 2026.", "Perceel 1: 1", "1 mei", "3"),
    ("De inschrijving sluit op 3 maart (perceel 1) en 10 maart (percelen 2 en 3).", "De inschrijving", "3 maart", "1"),
    (
        "De inschrijving sluit op 3 maart (perceel 1) en 10 maart (percelen 2 en 3).",
        "De inschrijving",
        "10 maart",
        "2 3",
    ),
    ("Perceel 3 wordt onderhands gegund. De overige percelen gaan via een open house.", "De overige", "open", "1 2"),
    ("Perceel 3 wordt onderhands gegund, de andere percelen gaan via een open house.", "onderhands", "onderhands", "3"),
    ("Perceel 3 wordt onderhands gegund, de andere percelen gaan via een open house.", "onderhands", "open", "1 2"),
    ("Alle percelen behalve perceel 3 gaan via een open house.", "open house", "open", "1 2"),
    ("Met uitzondering van pleegzorg worden alle percelen via een open house ingekocht.", "open house", "open", "1 2"),
    ("Zowel in perceel 1 als in perceel 2 werken we met een vast tarief.", "vast tarief", "vast", "1 2"),
    ("Op 1 mei start perceel 1. Perceel 2 volgt op 1 juli.", "Op 1 mei", "1 mei", "1"),
    ("Op 1 mei start perceel 1 en op 1 juli perceel 2.", "Op 1 mei", "1 mei", "1"),
    ("Op 1 mei start perceel 1 en op 1 juli perceel 2.", "Op 1 mei", "1 juli", "2"),
    (
        "Per 1 mei gaan de nieuwe contracten voor begeleiding in, per 1 juli die voor dagbehandeling.",
        "Per 1 mei",
        "1 mei",
        "1",
    ),
    (
        "Per 1 mei gaan de nieuwe contracten voor begeleiding in, per 1 juli die voor dagbehandeling.",
        "Per 1 mei",
        "1 juli",
        "2",
    ),
    ("Terwijl perceel 1 per uur wordt betaald, geldt in perceel 2 een vast bedrag per traject.", "Terwijl", "uur", "1"),
    (
        "Terwijl perceel 1 per uur wordt betaald, geldt in perceel 2 een vast bedrag per traject.",
        "Terwijl",
        "vast bedrag",
        "2",
    ),
    ("Perceel 1 wordt per uur betaald; daarentegen kent perceel 2 een vast bedrag per traject.", "per uur", "uur", "1"),
    (
        "Perceel 1 wordt per uur betaald; daarentegen kent perceel 2 een vast bedrag per traject.",
        "per uur",
        "vast bedrag",
        "2",
    ),
    (
        "In perceel 1 en 2 contracteren wij maximaal tien en in perceel 3 maximaal twee aanbieders.",
        "In perceel",
        "tien",
        "1 2",
    ),
    (
        "In perceel 1 en 2 contracteren wij maximaal tien en in perceel 3 maximaal twee aanbieders.",
        "In perceel",
        "twee",
        "3",
    ),
    ("De begeleiding (perceel 1) start in mei, de dagbehandeling (perceel 2) in juli.", "De begeleiding", "mei", "1"),
    ("De begeleiding (perceel 1) start in mei, de dagbehandeling (perceel 2) in juli.", "De begeleiding", "juli", "2"),
    (
        "Gegund zijn Kompas B.V. (perceel 1), Stichting Linde (perceel 2) en De Ster (perceel 3).",
        "Gegund zijn",
        "Kompas",
        "1",
    ),
    (
        "Gegund zijn Kompas B.V. (perceel 1), Stichting Linde (perceel 2) en De Ster (perceel 3).",
        "Gegund zijn",
        "Stichting",
        "2",
    ),
    (
        "Gegund zijn Kompas B.V. (perceel 1), Stichting Linde (perceel 2) en De Ster (perceel 3).",
        "Gegund zijn",
        "De Ster",
        "3",
    ),
    ("Kompas B.V. kreeg perceel 1, Stichting Linde perceel 2 en De Ster perceel 3.", "Kompas", "Kompas", "1"),
    ("Kompas B.V. kreeg perceel 1, Stichting Linde perceel 2 en De Ster perceel 3.", "Kompas", "Stichting", "2"),
    ("Kompas B.V. kreeg perceel 1, Stichting Linde perceel 2 en De Ster perceel 3.", "Kompas", "De Ster", "3"),
    ("Beide gemeenten willen in perceel 2 per uur betalen.", "Beide", "uur", "2"),
    ("Wat pleegzorg betreft: het contract is verlengd tot 1 mei.", "verlengd", "1 mei", "3"),
    ("Ten aanzien van perceel 3 melden wij dat het contract is verlengd tot 1 mei.", "verlengd", "1 mei", "3"),
    ("Het contract (perceel 3) is verlengd tot 1 mei.", "verlengd", "1 mei", "3"),
    (
        "In tegenstelling tot perceel 1 en 2, waar per uur wordt betaald, geldt voor pleegzorg een lumpsum.",
        "lumpsum",
        "lumpsum",
        "3",
    ),
    ("Anders dan voor begeleiding kiezen we bij pleegzorg voor een dialoog.", "dialoog", "dialoog", "3"),
    ("Perceel 1 en 2 gaan via een open house; voor perceel 3 houden we een dialoog.", "dialoog", "dialoog", "3"),
    ("Perceel 1 en 2 gaan via een open house; voor perceel 3 houden we een dialoog.", "dialoog", "open", "1 2"),
    ("Er is een lumpsum voor pleegzorg, maar begeleiding en dagbehandeling blijven PxQ.", "lumpsum", "lumpsum", "3"),
    ("Er is een lumpsum voor pleegzorg, maar begeleiding en dagbehandeling blijven PxQ.", "lumpsum", "PxQ", "1 2"),
    (
        "Op 3 maart sluit de inschrijving voor perceel 1, op 10 maart die voor perceel 2 en op 17 maart die voor perceel 3.",
        "sluit",
        "3 maart",
        "1",
    ),
    (
        "Op 3 maart sluit de inschrijving voor perceel 1, op 10 maart die voor perceel 2 en op 17 maart die voor perceel 3.",
        "sluit",
        "10 maart",
        "2",
    ),
    (
        "Op 3 maart sluit de inschrijving voor perceel 1, op 10 maart die voor perceel 2 en op 17 maart die voor perceel 3.",
        "sluit",
        "17 maart",
        "3",
    ),
    ("Gegund is aan Kompas B.V. voor perceel 1 en Stichting Linde voor perceel 2.", "Gegund is", "Kompas", "1"),
    ("Gegund is aan Kompas B.V. voor perceel 1 en Stichting Linde voor perceel 2.", "Gegund is", "Stichting", "2"),
    ("De contracten van perceel 1 lopen tot 2027, die van perceel 2 tot 2028.", "lopen tot", "2027", "1"),
    ("De contracten van perceel 1 lopen tot 2027, die van perceel 2 tot 2028.", "lopen tot", "2028", "2"),
    ("Perceel 1 tot en met 3 starten op 1 mei.", "starten", "1 mei", "1 2 3"),
    ("Dagbehandeling: per dagdeel. Pleegzorg: per etmaal.", "Pleegzorg:", "etmaal", "3"),
]
"""Text, words of the sentence, words of the value, codes."""

PLACES = [
    ("<p>Perceel 1 start in mei. De overige volgen in het najaar.</p>", "De overige", "", "2 3", 3),
    ("<p>Alle percelen lopen door, behalve perceel 3. Daarvoor geldt een subsidie.</p>", "Daarvoor", "", "3", 3),
    (
        "<p>Dagbehandeling is definitief gegund aan Stichting De Kiem. De overeenkomst start op 1 januari 2027.</p>",
        "De overeenkomst",
        "",
        "2",
        3,
    ),
    (
        "<p>Dagbehandeling is definitief gegund.</p><p>De overeenkomst start op 1 januari 2027.</p>",
        "De overeenkomst",
        "",
        "2",
        3,
    ),
    ("<p>Percelen 1 en 2 zijn gegund. Beide contracten starten op 1 januari 2027.</p>", "Beide", "", "1 2", 3),
    ("<p>Percelen 1 en 2 zijn gegund. Voor beide geldt een looptijd van vier jaar.</p>", "beide", "", "1 2", 3),
    (
        "<p>Perceel 1 en 3 zijn gegund. Voor dit laatste perceel is een kort geding aangespannen.</p>",
        "kort geding",
        "",
        "3",
        3,
    ),
    ("<p>Perceel 1 en 3 zijn gegund. Het eerste perceel start in mei.</p>", "start in mei", "", "1", 3),
    (
        "<h3>Perceel 2: Dagbehandeling</h3><p>De procedure is openbaar. Anders dan bij perceel 1 betalen we per dagdeel.</p>",
        "dagdeel",
        "dagdeel",
        "2",
        3,
    ),
    ("<h3>Perceel 2: Dagbehandeling</h3><p>Net als perceel 1 start dit perceel op 1 mei.</p>", "start", "", "2", 3),
    (
        "<h3>Perceel 2: Dagbehandeling</h3><p>Gegund aan twee partijen.</p><p>Voor pleegzorg verandert er niets. Dat contract loopt door tot 2028.</p>",
        "Dat contract",
        "",
        "3",
        3,
    ),
    (
        "<h3>Perceel 2: Dagbehandeling wordt opnieuw in de markt gezet na bezwaar</h3><p>De publicatie volgt op 3 mei.</p>",
        "De publicatie",
        "",
        "2",
        3,
    ),
    (
        "<h3>Dagbehandeling: gunning ingetrokken en opnieuw gepubliceerd</h3><p>De publicatie volgt op 3 mei.</p>",
        "De publicatie",
        "",
        "2",
        3,
    ),
    ("<ul><li>1 mei 2026<br>Publicatie perceel 2 en 3</li></ul>", "1 mei", "", "2 3", 3),
    ("<ul><li>Perceel 2<ul><li>Start: 1 mei 2026</li></ul></li></ul>", "Start", "", "2", 3),
    (
        "<table><tr><th>Datum</th><th>Stap</th></tr><tr><td>1 mei 2026</td><td>Perceel 1</td></tr><tr><td>1 juni</td><td>Percelen 2 en 3</td></tr></table>",
        "1 juni",
        "",
        "2 3",
        3,
    ),
    (
        "<table><tr><th></th><th>1 + 2</th><th>3</th></tr><tr><th>Procedure</th><td>open house</td><td>SAS</td></tr></table>",
        "open house",
        "",
        "1 2",
        3,
    ),
    ("<p>Per perceel gold een maximum van tien aanbieders.</p>", "Per perceel", "", "", 3),
    ("<h3>Perceel 1</h3><p>In alle percelen wordt per uur betaald.</p>", "per uur", "", "", 3),
    ("<p>Perceel 1 is gegund. Het andere perceel is ingetrokken.</p>", "ingetrokken", "", "2", 2),
    ("<p>Beide percelen starten op 1 mei.</p>", "Beide", "", "1 2", 2),
    ("<p>De twee percelen starten op 1 mei.</p>", "De twee", "", "1 2", 2),
    ("<p>Hoe zit het met perceel 3?</p><p>De contracten lopen tot en met 2027.</p>", "De contracten", "", "3", 3),
    (
        "<p>Perceel 1: acht jaar. Perceel 3 kent een looptijd van vier jaar. Beide starten op 1 mei.</p>",
        "Beide",
        "",
        "1 3",
        3,
    ),
    (
        "<p>Perceel 2: gegund. De twee opdrachtnemers starten op 1 mei. Beide contracten duren twee jaar.</p>",
        "Beide",
        "",
        "2",
        3,
    ),
    ("<p>Beide gemeenten betalen per uur.</p>", "Beide", "", "", 3),
    (
        "<p>Beste collega,</p><p>Even een update over de pleegzorg. Het contract is verlengd tot 1 mei.</p><p>Groet</p>",
        "Het contract is",
        "",
        "3",
        3,
    ),
    ("<h3>Perceel 1 en 2</h3><p>Start op 1 mei.</p>", "Start", "", "1 2", 3),
    ("<h3>Perceel 1</h3><h4>Bekostiging</h4><p>Per uur.</p>", "Per uur", "", "1", 3),
    ("<h3>Perceel 1</h3><p>Tekst hier.</p><h3>Planning</h3><p>Start op 1 mei.</p>", "Start", "", "", 3),
    (
        "<p>Perceel 2 (dagbehandeling) is ingetrokken. Reden: te weinig inschrijvingen. Een nieuwe publicatie volgt in mei.</p>",
        "nieuwe publicatie",
        "",
        "2",
        3,
    ),
    (
        "<p>Voor perceel 2 waren er vijf inschrijvers, van wie er drie zijn geselecteerd. Daarna volgt de dialoog.</p>",
        "Daarna",
        "",
        "2",
        3,
    ),
]
"""Page, words of the unit, words of the value, codes, number of parts."""


@pytest.mark.parametrize(("text", "words", "at", "expected"), SENTENCES)
def test_a_value_belongs_to_the_parts_of_its_clause(text: str, words: str, at: str, expected: str) -> None:
    assert about(f"<p>{text}</p>", words, at) == expected


@pytest.mark.parametrize(("html", "words", "at", "expected", "parts"), PLACES)
def test_what_a_place_is_about(html: str, words: str, at: str, expected: str, parts: int) -> None:
    assert about(html, words, at, parts) == expected


def test_a_remark_is_about_the_place_of_its_mark() -> None:
    page = (
        "<main><h1>Gunning jeugdhulp</h1><table><tr><th>Perceel</th><th>Met wie</th></tr><tr><td>1. Wonen</td><td>Stichting Ekster</td></tr>"
        "<tr><td>2. Dagbehandeling</td><td>Combinatie De Vlier*</td></tr></table><p>* De Vlier bestaat uit twee organisaties.</p></main>"
    )
    context = Context(read(page.encode()))
    unit = next(unit for unit in context.units if "bestaat uit" in unit.text)
    assert [segment.code for segment in context.segments_of(unit)] == ["2"]


def test_a_remark_by_number_is_about_that_row() -> None:
    page = (
        "<main><h1>Aanbestedingen zorg</h1><table><tr><th>Nr.</th><th>Onderwerp</th><th>Procedure</th></tr><tr><td>1</td><td>Dagbesteding ouderen</td>"
        "<td>Open house</td></tr><tr><td>2</td><td>Pleegzorg</td><td>SAS</td></tr></table><p>Nr. 2: de marktconsultatie was in mei.</p></main>"
    )
    context = Context(read(page.encode()))
    unit = next(unit for unit in context.units if "marktconsultatie" in unit.text)
    assert [segment.name for segment in context.segments_of(unit)] == ["Pleegzorg"]


def test_a_party_keeps_its_topic() -> None:
    page = (
        "<main><h1>Zorg in de regio</h1><p>De opdracht voor pleegzorg is verleend aan combinatie Dicht Bij Huis.</p>"
        "<p>Het perceel Dagbehandeling is apart aanbesteed.</p><p>Dicht Bij Huis begint op 1 mei. De overeenkomst duurt zes jaar.</p></main>"
    )
    context = Context(read(page.encode()))
    for words in ("begint op", "De overeenkomst duurt"):
        unit = next(unit for unit in context.units if words in unit.text)
        assert [segment.name for segment in context.segments_of(unit)] == ["pleegzorg"]


def test_care_with_a_contract_of_its_own_is_a_segment_too() -> None:
    page = (
        "<main><h1>Inkoop jeugdhulp</h1><p>Wij kopen de percelen Wonen en Dagbehandeling in.</p><p>Voor pleegzorg verandert er niets. "
        "Die overeenkomst loopt door.</p><p>Voor vervoer verandert er niets. Aanbieders van dyslexiezorg krijgen een brief.</p></main>"
    )
    context = Context(read(page.encode()))
    assert [segment.name for segment in context.segments] == ["Wonen", "Dagbehandeling", "pleegzorg"]
