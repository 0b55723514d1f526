"""Parts that prose names in its own way, and what a sentence beside them is about: letters, newsletters, short notices."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.readers.html import read
from extractors.segments.own_word import own_word


def context_of(html: str) -> Context:
    document = read(f"<main>{html}</main>".encode())
    own = own_word(document)
    return Context(own.document if own else document)


def about(html: str, words: str) -> list[str]:
    """Names of the segments that the unit with ``words`` is about, at those words."""
    context = context_of(html)
    unit = next(unit for unit in context.units if words in unit.text)
    return [segment.name for segment in context.segments_of(unit, unit.start + unit.text.index(words))]


THREE = "<h1>Inkoop jeugdhulp</h1><p>De opdracht valt uiteen in drie percelen: verblijf, ambulante hulp en crisiszorg. {}</p>"
TWO = (
    "<h1>Inkoop Wmo</h1><p>Thuisbegeleiding (onderdeel 1) en logeren (onderdeel 2) kopen wij in via een subsidie.</p>"
    "<p>Er kwamen vragen. {}</p>"
)

NAMED = [
    # codes with their names in brackets behind a plural label
    (
        "<h1>Inkoop jeugdhulp</h1><p>Er zijn percelen 1 (Begeleiding), 2 (Behandeling) en 3 (Verblijf). De start volgt.</p>",
        ["Begeleiding", "Behandeling", "Verblijf"],
    ),
    # roman numbers behind a word of daily use
    (
        "<h1>Inkoop jeugdhulp</h1><p>Er komen drie delen: I jeugdhulp thuis, II jeugdhulp op school en III crisisopvang.</p>"
        "<p>Deel I en II starten in mei.</p>",
        ["jeugdhulp thuis", "jeugdhulp op school", "crisisopvang"],
    ),
    # the word and the code in brackets behind the name
    (TWO.format(""), ["Thuisbegeleiding", "logeren"]),
    # a group of people beside kinds of care, and a text on how its help is bought
    (
        "<h1>Inkoopplan jeugdhulp</h1><h2>Jongeren met een beperking</h2><p>Wij betalen per dagdeel.</p>"
        "<h2>Pleegzorg</h2><p>Wij betalen per etmaal.</p><h2>Gezinnen in scheiding</h2><p>De bekostiging is taakgericht.</p>",
        ["Jongeren met een beperking", "Pleegzorg", "Gezinnen in scheiding"],
    ),
    # a name with words in small letters, up to the verb; a label behind the name
    (
        "<h1>Zware jeugdhulp gegund</h1><p>Het perceel Dichtbij als het past gaat naar Stichting Linde."
        " Kortdurend verblijf, het andere perceel, is gegund aan De Vlonder.</p>",
        ["Dichtbij als het past", "Kortdurend verblijf"],
    ),
    # kinds of care under a heading of another sort, beside those that stand higher
    (
        "<h1>Nieuws</h1><h2>Pleegzorg</h2><p>De inkoop start.</p><h2>Dyslexie</h2><p>De inkoop is gegund.</p>"
        "<h2>Vooruitblik</h2><h3>Dagbesteding ouderen</h3><p>In mei.</p><h3>Beschermd wonen</h3><p>In juni.</p>",
        ["Pleegzorg", "Dyslexie", "Dagbesteding ouderen", "Beschermd wonen"],
    ),
    # names that go on in small letters behind their noun, or with "en" where the text never parts them
    (
        "<h1>Uitkomst inkoop jeugdhulp</h1><p>Voor Wonen en Verblijf is de opdracht verleend aan Stichting Linde.</p>"
        "<p>Bij Dagbehandeling jonge kind is De Vlonder de enige opdrachtnemer.</p><p>De overeenkomsten voor Wonen en Verblijf lopen af.</p>",
        ["Wonen en Verblijf", "Dagbehandeling jonge kind"],
    ),
    # a purchase to come that is told in passing, with the words before its noun
    (
        "<h1>Nieuws</h1><h2>Pleegzorg</h2><p>De inkoop start.</p><h2>Dagbehandeling</h2><p>Gegund.</p>"
        "<h2>Vooruitblik</h2><p>Dit jaar pakken we de Wijkgerichte begeleiding op.</p>",
        ["Pleegzorg", "Dagbehandeling", "Wijkgerichte begeleiding"],
    ),
    # a party with a kind of care in its name has a role in the contract, and is no part of it
    (
        "<h1>Gunning jeugdhulp</h1><p>De opdracht voor pleegzorg gaat naar Vlonder. De opdracht voor logeren gaat naar Tureluur.</p>"
        "<p>De combinatie doet niet alles zelf: Gezinshuisketen Omarm levert als onderaannemer een deel.</p>",
        ["pleegzorg", "logeren"],
    ),
]


@pytest.mark.parametrize(("html", "names"), NAMED)
def test_named(html: str, names: list[str]) -> None:
    assert [segment.name for segment in context_of(html).segments] == names


NOT_NAMED = [
    # a sentence at the head of a paragraph is no heading
    "<h1>Brief</h1><p>De regio koopt de jeugdhulp opnieuw in. Dat doet zij in mei.</p>"
    "<p>Verblijf betalen wij per etmaal. Dat blijft zo.</p>",
    # groups of people of whom nothing is bought
    "<h1>Inkoopplan jeugdhulp</h1><h2>Gezinnen in de regio</h2><p>Er wonen er 9.000.</p>"
    "<h2>Jongeren en school</h2><p>De meesten gaan graag.</p>",
    # chapters in brackets
    "<h1>Verslag</h1><p>De visie (deel 1) en de cijfers over jeugdhulp (deel 2) staan op de site.</p>",
]


@pytest.mark.parametrize("html", NOT_NAMED)
def test_not_named(html: str) -> None:
    assert context_of(html).segments == ()


ABOUT = [
    # all were enumerated: what follows is of the whole
    (THREE.format("De nieuwe contracten starten op 1 januari 2028."), "starten op", []),
    # ... but not where the sentence points at them
    (THREE.format("Daarvan is de opdracht voor crisiszorg al gegund."), "gegund", ["crisiszorg"]),
    (TWO.format("Het eerste onderdeel start in mei, het tweede in juni."), "in mei", ["Thuisbegeleiding"]),
    (TWO.format("Het eerste onderdeel start in mei, het tweede in juni."), "in juni", ["logeren"]),
    (TWO.format("Eerstgenoemde betalen wij per uur, laatstgenoemde per etmaal."), "per etmaal", ["logeren"]),
    (TWO.format("Logeren start in mei, het andere in juni."), "in juni", ["Thuisbegeleiding"]),
    (TWO.format("Voor logeren volgt de start, de overige op 1 juni."), "op 1 juni", ["Thuisbegeleiding"]),
    (TWO.format(""), "subsidie", ["Thuisbegeleiding", "logeren"]),
    # a number of things is no reference to segments
    (TWO.format("Logeren is gegund. De overige twee brieven gaan morgen op de post."), "op de post", ["logeren"]),
    (
        "<h1>Inkoop</h1><p>Er zijn percelen 1 (Begeleiding), 2 (Behandeling) en 3 (Verblijf).</p>"
        "<p>Voor 1 en 2 blijft betaling per uur gelden.</p>",
        "per uur",
        ["Begeleiding", "Behandeling"],
    ),
    (
        "<h1>Inkoop</h1><p>Er zijn percelen 1 (Begeleiding), 2 (Behandeling) en 3 (Verblijf).</p>"
        "<p>Voor 1 en 2 jaar gelden andere eisen.</p>",
        "andere eisen",
        [],
    ),
]


@pytest.mark.parametrize(("html", "words", "names"), ABOUT)
def test_about(html: str, words: str, names: list[str]) -> None:
    assert about(html, words) == names


OTHER = [
    ("De gemeente besteedt ook het leerlingenvervoer aan.", True),
    ("De gemeente besteedt ook het leerlingenvervoer aan. De inschrijving daarvoor sluit in mei.", True),
    ("De inkoop van pleegzorg loopt. De inschrijving daarvoor sluit in mei.", False),
    ("Inschrijven voor pleegzorg kan met de applicatie van TenderNed.", False),
    ("De gemeente besteedt ook het leerlingenvervoer aan. Voor pleegzorg sluit de inschrijving in mei.", False),
]


@pytest.mark.parametrize(("text", "is_other"), OTHER)
def test_a_sentence_on_another_purchase(text: str, is_other: bool) -> None:
    context = context_of(f"<h1>Inkoop</h1><p>{text}</p>")
    assert context.is_of_other_purchase(context.units[-1]) is is_other
