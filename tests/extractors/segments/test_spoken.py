"""How a text speaks of segments without naming them: by a word of theirs, by a code alone, by what a sentence refers to."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.readers.html import read


def about(parts: str, html: str, words: str, at: str = "", *, title: str = "Inkoop") -> str:
    """Codes (else names) of the segments that the place ``at`` is about, in the unit with ``words``.

    ``parts`` are "code name" or names, each a row of a table.
    """
    rows = "".join(
        f"<tr><td>{part.partition('=')[0]}</td><td>{part.partition('=')[2]}</td></tr>" for part in parts.split(", ")
    )
    table = f"<table><tr><th>Perceel</th><th>Naam</th></tr>{rows}</table>"
    page = f"<title>{title}</title><main><h1>{title}</h1>{table}<h2>Nieuws</h2>{html}</main>"
    context = Context(read(page.encode()))
    unit = next(unit for unit in context.units if words in unit.text and unit.passage.kind != "heading")
    offset = unit.start + unit.text.index(at) if at else None
    return " ".join(segment.code or segment.name for segment in context.segments_of(unit, offset))


WMO = "1=Individuele begeleiding, 2=Kleinschalig wonen, 3=Ernstige dyslexie, 4=Logeren"
KINDS = "1=Individuele begeleiding, 2=Begeleiding in groepen, 3=Pleegzorg"

WORDS = [
    # a word of one segment, inflected or in a compound
    (WMO, "<p>De dyslexiezorg kost meer.</p>", "kost", "3"),
    (WMO, "<p>Met de logeeraanbieders praten we op 4 maart.</p>", "4 maart", "4"),
    (WMO, "<p>Wonen gaat per etmaal.</p>", "etmaal", "2"),
    (WMO, "<p>De huidige woonaanbieders stoppen in mei.</p>", "mei", "2"),
    (WMO, "<ul><li>9 april: bijeenkomst dyslexie</li></ul>", "bijeenkomst", "3"),
    (WMO, "<h3>Hoe gaat het met de dyslexiezorg?</h3><p>Het college besluit in mei.</p>", "besluit", "3"),
    (
        WMO,
        "<table><tr><th>Wat</th><th>Datum</th></tr><tr><td>Publicatie</td><td>1 april</td></tr><tr><td>Besluit logeerhuizen</td><td>1 mei</td></tr></table>",
        "1 mei",
        "4",
    ),
    ("1=Uithuisplaatsing, 2=Ambulant", "<p>Het aantal uithuisplaatsingen daalt.</p>", "daalt", "1"),
    # beside a sure name
    (WMO, "<p>Voor wonen en logeren geldt een etmaaltarief.</p>", "etmaal", "2 4"),
    # a word of several tells those, not what the whole is of
    (KINDS, "<p>De begeleiding start in mei.</p>", "mei", "1 2"),
    # what a structure says goes before
    (WMO, "<h3>Perceel 1</h3><p>Ook kinderen met dyslexie komen hier.</p>", "komen hier", "1"),
    # a name without the ages behind it, unless two are told apart by these alone
    (
        "1=Vroeg erbij 0-6, 2=Ernstige dyslexie",
        "<h3>En Vroeg erbij?</h3><p>De colleges besluiten in mei.</p>",
        "besluiten",
        "1",
    ),
    (
        "1=Vroeg erbij 0-6, 2=Vroeg erbij 6-12",
        "<h3>En Vroeg erbij?</h3><p>De colleges besluiten in mei.</p>",
        "besluiten",
        "",
    ),
    # a step of the one purchase, behind sentences on its parts
    (
        WMO,
        "<p>Perceel 3 gaat per traject. Bij perceel 4 betalen wij per etmaal. De stukken staan op TenderNed.</p>",
        "stukken",
        "3 4",
    ),
    (
        WMO,
        "<p>Perceel 3 gaat per traject. Bij perceel 4 betalen wij per etmaal. De prijs stijgt in mei.</p>",
        "stijgt",
        "4",
    ),
    # no word of a segment: an organisation's name, care at large, a verb from which nothing goes on
    (WMO, "<p>Stichting Dyslexiezorg Noord levert cijfers aan.</p>", "cijfers", ""),
    ("1=Crisis, 2=Wonen", "<p>Een crisis in een gezin vraagt om hulp.</p>", "hulp", ""),
    ("1=Crisis, 2=Wonen", "<p>Veel kinderen kunnen niet thuis wonen. De contracten eindigen in mei.</p>", "mei", ""),
    ("1=Behandeling, 2=Wonen", "<ul><li>Behandeling in de raad: 3 maart</li></ul>", "3 maart", ""),
]


@pytest.mark.parametrize(("parts", "html", "words", "expected"), WORDS)
def test_a_word_of_a_segment(parts: str, html: str, words: str, expected: str) -> None:
    assert about(parts, html, words) == expected


def test_the_word_that_the_purchase_is_named_by_tells_no_part() -> None:
    assert about(KINDS, "<p>De begeleiding start in mei.</p>", "mei", title="Inkoop begeleiding") == ""


LETTERS = "A=Thuisbehandeling, B=Jeugd-ggz, C=Verblijf"
POINTS = "1.1=Begeleiding thuis, 1.2=Dagbesteding, 2.1=Crisisopvang"
NUMBERS = "1=Thuisbehandeling, 2=Jeugd-ggz, 3=Verblijf"

CODES = [
    (LETTERS, "Gunning B valt pas in november.", "november", "B"),
    (LETTERS, "A en C gaan later in.", "later", "A C"),
    (LETTERS, "Aanmelden A en B kan tot 19 juni", "19 juni", "A B"),
    (POINTS, "2.1 is gegund; 1.2 volgt in mei.", "gegund", "2.1"),
    (POINTS, "2.1 is gegund; 1.2 volgt in mei.", "mei", "1.2"),
    (NUMBERS, "Bij 3 start alles later.", "later", "3"),
    # owned by another noun, measured, or a name
    (LETTERS, "Bijlage B is gewijzigd op 3 maart.", "3 maart", ""),
    (LETTERS, "De heer A. de Groot spreekt op 3 maart.", "3 maart", ""),
    (POINTS, "Zie paragraaf 1.2 en versie 2.1.", "Zie", ""),
    (POINTS, "De kosten stijgen met 2.1 procent.", "stijgen", ""),
    (NUMBERS, "In 3 gevallen was er bezwaar.", "bezwaar", ""),
]


@pytest.mark.parametrize(("parts", "text", "at", "expected"), CODES)
def test_a_code_alone(parts: str, text: str, at: str, expected: str) -> None:
    assert about(parts, f"<p>{text}</p>", at, at) == expected


REFERENCES = [
    ("Perceel 1 gaat per uur. Voor de andere twee kiezen we een lumpsum.", "lumpsum", "2 3"),
    ("Perceel 1 gaat per uur en perceel 2 per dagdeel. De rest doen we onderhands.", "onderhands", "3"),
    ("Alle drie worden per uur betaald.", "uur", "1 2 3"),
    ("De drie percelen starten in mei.", "mei", ""),
    ("Alles start in mei.", "mei", ""),
    ("Op perceel 3 na start alles in mei.", "mei", "1 2"),
    ("Voor het eerste perceel zoeken we vier partijen.", "vier", "1"),
    # not of segments: the number does not agree
    ("Voor perceel 1 waren er zes inschrijvers. De andere vier zijn afgevallen.", "afgevallen", "1"),
    # values told apart
    ("Perceel 1 en 2 starten op respectievelijk 1 mei en 1 juni.", "1 mei", "1"),
    ("Perceel 1 en 2 starten op respectievelijk 1 mei en 1 juni.", "1 juni", "2"),
    ("Voor perceel 1 en 2 zoeken we twintig respectievelijk zes aanbieders.", "twintig", "1"),
    ("Voor perceel 1 en 2 zoeken we twintig respectievelijk zes aanbieders.", "zes", "2"),
    # values told of all that follow, or of all that stand in brackets
    ("Die zijn op 1 mei gegund: perceel 1 aan vijf partijen en perceel 2 aan drie.", "1 mei", "1 2"),
    ("De Eik (perceel 1) en De Beuk (perceel 2) hebben een contract tot mei.", "tot mei", "1 2"),
]


@pytest.mark.parametrize(("text", "at", "expected"), REFERENCES)
def test_what_a_sentence_refers_to(text: str, at: str, expected: str) -> None:
    assert about(NUMBERS, f"<p>{text}</p>", at, at) == expected


CARRIED = [
    ("<p>Perceel 2 ligt stil.</p><p>Daarvoor zoeken wij een oplossing. De contracten zijn verlengd tot mei.</p>", "2"),
    ("<p>Perceel 1 loopt goed. Perceel 2 ligt stil.</p><p>Hier zijn de contracten verlengd tot mei.</p>", "2"),
    ("<p>Perceel 2 ligt stil. Alle contracten lopen tot mei.</p>", ""),
    ("<p>Deze data gelden voor perceel 1, 2 en 3:</p><ul><li>start in mei</li></ul>", ""),
    ("<h3>Perceel 1</h3><p>Voor perceel 2 ligt het anders. De contracten starten in mei.</p>", "1"),
    ("<h3>Perceel 1</h3><p>Voor perceel 2 ligt het anders. Dat start in mei.</p>", "2"),
]


@pytest.mark.parametrize(("html", "expected"), CARRIED)
def test_a_topic_goes_on_or_ends(html: str, expected: str) -> None:
    assert about(NUMBERS, html, "mei") == expected
